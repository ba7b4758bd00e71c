import type { danger as dutch } from '../nl/danger';
import type { SameTexts } from '../same-texts';

export const danger: SameTexts<typeof dutch> = {
  panel: {
    open: 'Danger',
    openHint: 'Danger now? Whom to call (Alt+G)',
    title: 'Is anybody in danger now?',
    first: 'Do not wait for the meeting. Call now; somebody else can go on with Casustafel.',
    e112: { name: 'Police, ambulance, fire brigade', number: '112', hours: 'when every second counts' },
    veiligThuis: { name: 'Veilig Thuis', number: '0800-2000', hours: 'day and night, free, also to consult' },
    kindertelefoon: {
      name: 'Kindertelefoon',
      number: '0800-0432',
      hours: 'for a child who wants to talk, free',
    },
    zelfmoord: { name: '113 suicide prevention', number: '0800-0113', hours: 'day and night, free' },
    noRegion: 'The numbers of your region were not filled in yet. The contact person of JB does that at the series.',
    own: 'This is on your own screen only. Casustafel calls nobody and reports nothing, and nobody sees that you opened it.',
  },
  question: 'Is anyone in danger now?',
  hint: 'A child, a parent or yourself, at this moment.',
  yes: 'Yes, there is danger now',
  no: 'No, no danger now',
  goOn: 'The call was made, go on',
  wait: 'Do not wait for this. Call now.',
  call112: 'Call 112',
  when112: 'when every second counts',
  callVeiligThuis: 'Veilig Thuis: 0800-2000',
  whenVeiligThuis: 'day and night, free, for advice too',
  callCrisis: 'The crisis service',
  whenCrisis: 'of your region, when a child needs help or a safe place today',
  calm: 'No danger now. Does that change? Then do not wait:',
};
