import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Store } from '../../server/store/store';
import { STORM_MESSAGES, STORM_REST, TICK_MS } from '../../server/sync/limits';
import { createTick, type Tick, type TickRoom } from '../../server/sync/tick';

const COMMIT_MS = 10;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** Commits take a while. */
const store = {
  writeEach: (acts: readonly unknown[]) =>
    new Promise((resolve) => setTimeout(() => resolve(acts.map(() => undefined)), COMMIT_MS)),
} as unknown as Store;

let turns: string[] = [];
let tick: Tick;

/** A room in which so many messages wait, of which each turn takes in a few. */
const room = (name: string, messages: number): TickRoom => {
  const itself: TickRoom = {
    waiting: () => messages,
    apply() {
      turns.push(name);
      messages = Math.max(0, messages - STORM_MESSAGES);
      return function* () {};
    },
    committed() {
      if (messages > 0) tick.wake(itself);
    },
    failed: () => undefined,
    work: () => false,
  };
  return itself;
};
const storm = (name: string): TickRoom => room(name, 100 * STORM_MESSAGES);
const oneLetter = (name: string): TickRoom => room(name, 1);

beforeEach(() => {
  vi.useFakeTimers();
  turns = [];
  tick = createTick(store, silent);
});
afterEach(() => vi.useRealTimers());

test('a letter goes before a storm on another board that was there first', async () => {
  tick.wake(storm('storm'));
  tick.wake(oneLetter('letter'));
  await vi.advanceTimersByTimeAsync(TICK_MS + COMMIT_MS);
  expect(turns).toEqual(['letter', 'storm']);
});

test('after its turn a storm rests, and letters go on', async () => {
  tick.wake(storm('storm'));
  await vi.advanceTimersByTimeAsync(TICK_MS + COMMIT_MS);
  for (const name of ['first', 'second']) {
    tick.wake(oneLetter(name));
    await vi.advanceTimersByTimeAsync(TICK_MS + COMMIT_MS);
  }
  expect(turns).toEqual(['storm', 'first', 'second']);
  await vi.advanceTimersByTimeAsync(STORM_REST * COMMIT_MS);
  expect(turns).toEqual(['storm', 'first', 'second', 'storm']);
});

test('storms take turns, one at a time', async () => {
  tick.wake(storm('one'));
  tick.wake(storm('other'));
  const turn = TICK_MS + COMMIT_MS + STORM_REST * COMMIT_MS;
  await vi.advanceTimersByTimeAsync(4 * turn);
  expect(turns.slice(0, 4)).toEqual(['one', 'other', 'one', 'other']);
});

test('who waits for all to be done waits for all of a storm, and not for its rests', async () => {
  tick.wake(room('storm', 5 * STORM_MESSAGES));
  await vi.advanceTimersByTimeAsync(TICK_MS + COMMIT_MS);
  const idle = tick.idle().then(() => turns.length);
  await vi.advanceTimersByTimeAsync(4 * (TICK_MS + COMMIT_MS));
  expect(await idle).toBe(5);
});
