import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Those who come at one moment go one in each turn of the event loop, in their order, so that people's edits are read and sent
 * in between: a thousand who knock at once keep nobody waiting.
 * @returns resolves when it is one's turn
 */
export const createTurns = (): (() => Promise<void>) => {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => nextTurn());
    return last;
  };
};
