import type { attendance as nl } from '../nl/attendance';
import type { SameTexts } from '../same-texts';

export const attendance: SameTexts<typeof nl> = {
  title: 'Present',
  lead: 'Who was there for this family. Who had a screen open during the turn is in it by itself.',
  leadSet: 'Tick who was in the room without a screen, or phoned in.',
  count_one: '{{count}} present',
  count_other: '{{count}} present',
  how: { screen: 'screen open', said: 'according to {{name}}' },
  absent: 'not present',
  present: 'present',
  set: '{{name}} is present.',
  unset: '{{name}} is not present.',
};
