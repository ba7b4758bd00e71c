import type { danger as dutch } from '../nl/danger';
import type { SameTexts } from '../same-texts';

export const danger: SameTexts<typeof dutch> = {
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
