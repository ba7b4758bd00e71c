import { median, printTable, rounded, spread } from './figures.mjs';
import { KINDS } from './opening-run.mjs';

const TITLES = {
  empty: 'empty',
  few: '300 notes',
  history: '300 notes, 50,000 edits',
  many: '2,000 notes',
};

/**
 * Prints how long opening took, and the longest that it kept others waiting.
 * @param runs by server, what each round gave (opening-run.mjs)
 * @returns by server, by kind of board: `ms` (median), `wait` and `loop` (the most)
 */
export const reportOpening = (runs) => {
  const all = (rounds, kind, figure) => rounds.flatMap((round) => round[kind].map((one) => one[figure]));
  const most = (rounds, kind, figure) => rounded(Math.max(...all(rounds, kind, figure)));
  console.log('Opening a board that is not in memory, ms');
  printTable(
    ['server', ...KINDS.map((kind) => TITLES[kind])],
    Object.entries(runs).map(([name, rounds]) => [name, ...KINDS.map((kind) => spread(all(rounds, kind, 'ms')))]),
  );
  console.log(
    'The longest that an edit on another board took meanwhile, ms (of which the server was occupied in one go)',
  );
  printTable(
    ['server', 'nothing opened', ...KINDS.map((kind) => TITLES[kind])],
    Object.entries(runs).map(([name, rounds]) => [
      name,
      ...['quiet', ...KINDS].map((kind) => `${most(rounds, kind, 'wait')} (${most(rounds, kind, 'loop')})`),
    ]),
  );
  return Object.fromEntries(
    Object.entries(runs).map(([name, rounds]) => [
      name,
      Object.fromEntries(
        ['quiet', ...KINDS].map((kind) => [
          kind,
          {
            ...(kind !== 'quiet' && { ms: rounded(median(all(rounds, kind, 'ms'))) }),
            wait: most(rounds, kind, 'wait'),
            loop: most(rounds, kind, 'loop'),
          },
        ]),
      ),
    ]),
  );
};
