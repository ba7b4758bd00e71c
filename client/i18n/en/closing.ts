import type { closing as nl } from '../nl/closing';
import type { SameTexts } from '../same-texts';

export const closing: SameTexts<typeof nl> = {
  open: 'Close family',
  title: 'Read back and close {{code}}',
  lead: 'Read this aloud in a minute. It goes to the record.',
  close: 'Close',
  closeAndNext: 'Close and go to {{code}}',
  closed: '{{code}} has been closed. Its board can now only be read.',
  waiting: 'Your last change is being saved first. Then the family is closed.',
  readOnly: 'Closed at {{time}} – read only',
  dossier: 'Into the case file',
  reopen: {
    open: 'Reopen',
    title: 'Reopen {{code}}?',
    text: 'Everyone at the table can then change the board again, and sees your reason.',
    why: 'Why do you reopen this family?',
    done: '{{code}} is open again.',
  },
  became: {
    reopened: 'Reopened by {{by}} at {{time}}.',
    postponed: 'Carried over from last time, by {{by}}.',
    reason: 'Reason: {{reason}}',
  },
  postpone: {
    open: 'Postpone',
    title: 'Postpone {{code}}?',
    to: 'The family goes with its board and preparation to {{when}}.',
    nowhere: 'No next meeting has been planned yet. The family stays here.',
    why: 'Why? (may stay empty)',
    action: 'Postpone',
    done: '{{code}} goes to the next meeting.',
  },
  meeting: {
    open: 'Close meeting',
    title: 'Close the meeting?',
    text: 'Everyone sees that the meeting has been closed. The boards can be read for a while.',
    done: 'The meeting has been closed.',
    dossier: 'Everything into the case file',
    over: 'The meeting has been closed',
  },
};
