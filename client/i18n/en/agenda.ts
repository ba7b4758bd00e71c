import type { agenda as nl } from '../nl/agenda';
import type { SameTexts } from '../same-texts';

export const agenda: SameTexts<typeof nl> = {
  title: 'Agenda',
  change: 'Change the agenda',
  done: 'Done',
  hint: 'Drag a family, or choose it and press Alt+↑ or Alt+↓. Everyone sees every change at once.',
  turn: '{{start}}, {{minutes}} min',
  total: 'All families together: {{minutes}} minutes, until {{end}}.',
  over: 'This does not fit: {{over}} minutes too many. Together {{minutes}} minutes, there are {{room}}; it would take until {{end}}.',
  urgent: 'Urgent',
  carried: 'Carried over from last time',
  urgentOf: 'Urgent for {{code}}',
  minutesOf: 'Minutes for {{code}}',
  drag: 'Drag {{code}}',
  up: '{{code}} earlier',
  down: '{{code}} later',
  moved: '{{code}} is now in place {{place}}',
};
