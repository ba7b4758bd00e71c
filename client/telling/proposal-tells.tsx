import { cardsOf, type Proposal } from '../../shared/decisions/record';
import type { Filled, FilledField } from '../../shared/outcomes/filled';
import { TellsHint, TellsNotAll } from './tells-hint';

const typed = (answer: Filled): string[] => (answer.kind === 'text' ? [answer.text] : []);

const typedIn = ({ answer }: FilledField): string[] =>
  answer.kind === 'list'
    ? answer.lines.flatMap(({ cells }) => cells.flatMap((cell) => typed(cell.answer)))
    : typed(answer);

/** All that people typed freely, each text for itself; names of professionals are no part of it. */
const freeText = ({ question, whyNow, words, without, weighing, agreements, notes, ...cards }: Proposal): string[] => [
  question,
  whyNow ?? '',
  words,
  without?.why ?? '',
  ...cardsOf(cards).flatMap(({ fields }) => fields.flatMap(typedIn)),
  ...(weighing?.judgements.map(({ reasons }) => reasons) ?? []),
  ...(weighing?.voices.map(({ said }) => said) ?? []),
  ...(weighing?.criteria.flatMap(({ facts }) => facts.map(({ text }) => text)) ?? []),
  ...agreements.map(({ what }) => what),
  ...notes.map(({ text }) => text),
];

/** What in a proposal about an anonymous family may tell who it is: from here it goes into the record, and leaves with it. */
export const ProposalTells = ({ proposal }: { proposal: Proposal }) => (
  <>
    <TellsHint texts={freeText(proposal)} />
    <TellsNotAll />
  </>
);
