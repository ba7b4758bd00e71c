import type { session as nl } from '../nl/session';
import type { SameTexts } from '../same-texts';

export const session: SameTexts<typeof nl> = {
  none: {
    title: 'Open your personal link',
    text: 'You are not (or no longer) signed in here. Open the link you were given for the meeting; it lets you straight in.',
    lost: 'No link, or does it no longer work? Ask the child protection contact for a new one.',
    danger: 'Is a child in danger now? Do not wait for the meeting.',
    call112: 'Call 112',
    callVeiligThuis: 'Veilig Thuis: 0800-2000',
    callWhen: 'day and night, free',
  },
  bye: {
    title: 'You are signed out',
    text: 'Nothing of the families is left on this device. To take part again, open your personal link.',
  },
  other: {
    title: 'Somebody else is signed in in this browser',
    text: 'This screen was another person’s and is covered. A browser is one person at a time. Were you at work here? Open your own personal link; what you typed and was not sent yet waits for you on this device.',
    go: 'Go on as who is signed in now',
  },
  restored: {
    title: 'Open your personal link again',
    text: 'Casustafel was put back to an earlier moment. What was on your screen has been kept on this device. Open your link and go to the board: what is missing there now, you can take over.',
  },
  signOut: {
    title: 'Sign out?',
    unsent_one: '{{count}} change has not reached the server. If you sign out now, it is lost.',
    unsent_other: '{{count}} changes have not reached the server. If you sign out now, they are lost.',
    stay: 'Stay signed in',
    anyway: 'Sign out anyway',
    failed: 'Signing out failed: the server does not answer. You are still signed in. Try again.',
  },
};
