import type { common as nl } from '../nl/common';
import type { SameTexts } from '../same-texts';

export const common: SameTexts<typeof nl> = {
  product: 'Casustafel',
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Loading…',
  retry: 'Try again',
  reload: 'Reload the page',
  skip: 'Skip to content',
  notices: 'Notices',
  noticeClose: 'Close notice',
  language: 'Language · Taal',
  languageName: { nl: 'Nederlands', en: 'English' },
  pactLink: 'Working agreements',
  feedLink: 'My calendar address',
  theme: 'Appearance',
  themeName: { system: 'Same as this device', light: 'Light', dark: 'Dark' },
  role: {
    'contactpersoon-jb': 'Child protection contact',
    teamleider: 'Team leader',
    wijkteammedewerker: 'Community team worker',
    'veilig-thuis': 'Veilig Thuis',
    gedragsdeskundige: 'Behavioural expert',
    gast: 'Guest',
  },
  kind: {
    feit: 'Fact',
    verklaring: 'Statement',
    vermoeden: 'Suspicion',
    mening: 'Opinion',
  },
  person: {
    menu: 'Your details and settings',
    you: 'you',
    signOut: 'Sign out',
  },
  notFound: {
    title: 'There is no such page',
    text: 'The address is wrong, or you can not (or no longer) see this family or meeting. Nothing is lost.',
    home: 'To your first page',
  },
  broken: {
    title: 'This screen got stuck',
    happened: 'Something went wrong while showing it. It was nothing you did.',
    safe: 'What was reported as saved is safe. What was not sent yet is kept on this device.',
    todo: 'Reload the page. If that does not help, pass the message below to your administrator.',
  },
  failed: {
    title: 'This could not be loaded',
    offline: 'There is no connection to the server. Nothing is lost. Check your connection and try again.',
    unknown: 'The server did not answer properly. Nothing is lost. Try again in a minute.',
  },
};
