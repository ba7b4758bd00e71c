import type { talk as nl } from '../nl/talk';
import type { SameTexts } from '../same-texts';

export const talk: SameTexts<typeof nl> = {
  title: 'Talk sheet: {{whom}}',
  open: 'Talk sheet',
  openFor: 'Talk sheet for the talk with {{whom}}',
  loading: 'The talk sheet is being made…',
  intro:
    'For who leads the talk. It holds only what this person may know: the same as in a copy for this person. It is in Dutch, as it will be said.',
  sheet: 'The sheet',
  print: 'Print',
  back: 'Back to the outcome',
  after: 'After the talk',
  afterHint: 'Lay down here that it was told, and what this person said back. The latter comes in no copy.',
  saidBack: 'What did this person say back?',
  nothing: {
    title: 'There is no talk sheet yet',
    text: 'The sheet is made from a proposal or a decision. Put a proposal forward first.',
  },
  unknown: {
    title: 'Who is this in the family?',
    text: 'What somebody may know depends on gezag and age. Lay this person down first under Family, beside the board. Then a sheet stands here.',
  },
  unsafe: {
    title: 'There is no talk sheet here',
    text: 'In this family talking is not safe with everybody. A sheet that is left behind can put somebody in danger. Discuss with Veilig Thuis what you tell whom. A copy is made part by part; somebody else lets it go too.',
  },
};
