import type { Round, WeighingPage } from '../../shared/api/safety';

/** The rounds in the order in which the family's children come. */
const inOrder = (rounds: readonly Round[]): Round[] =>
  rounds.toSorted((a, b) => (a.child.place ?? Infinity) - (b.child.place ?? Infinity) || a.number - b.number);

/** Those that can be answered now. */
export const openRounds = ({ rounds }: WeighingPage): Round[] =>
  inOrder(rounds.filter(({ state }) => state === 'open'));

/** Those that were revealed and are to be judged: of each child the last, while no new one is open for it. */
export const revealedRounds = ({ rounds }: WeighingPage): Round[] =>
  inOrder(
    rounds.filter(
      ({ state, child, number }) =>
        state === 'revealed' && !rounds.some((other) => other.child.key === child.key && other.number > number),
    ),
  );

/** Those whose numbers the series keeps for a while. */
export const keptRounds = ({ rounds }: WeighingPage): Round[] =>
  inOrder(rounds.filter(({ state, scores = [] }) => state === 'judged' && scores.length > 0));
