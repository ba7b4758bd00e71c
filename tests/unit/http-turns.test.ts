import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTurns } from '../../server/http/turns';

test('those who come at one moment go one in each turn of the event loop, in their order', async () => {
  const turn = createTurns();
  const came: number[] = [];
  const all = Promise.all([1, 2, 3].map((n) => turn().then(() => came.push(n))));
  for (let most = 1; most <= 3; most++) {
    await nextTurn();
    expect(came.length).toBeLessThanOrEqual(most);
  }
  await all;
  expect(came).toEqual([1, 2, 3]);
});
