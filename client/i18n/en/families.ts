import type { families as nl } from '../nl/families';
import type { SameTexts } from '../same-texts';

export const families: SameTexts<typeof nl> = {
  title: 'Families',
  lead_one: '{{count}} family on the agenda',
  lead_other: '{{count}} families on the agenda',
  loading: 'Fetching the agenda…',
  empty: 'No family is on the agenda yet',
  emptyHint: 'Families brought in for this meeting stand here with their question to the table.',
  question: 'Question to the table',
  broughtInBy: 'Brought in by',
  anonymous: 'Anonymous',
  anonymousHint: 'Advice only: no initials, ages or place.',
  named: 'Named',
  children: 'Children',
  noChildren: 'No children noted yet',
  child: '{{initials}}, {{age}} years old',
  ageBand: 'aged {{band}}',
  open: 'Open the board of {{code}}',
  keys: 'Arrows: other family. Enter: open the board.',
  number: 'Family {{number}}',
  switcher: 'Other family',
  previous: 'Previous family',
  next: 'Next family',
  position: '{{number}} of {{count}}',
};
