import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSlotSaver, type Laid, type Sent, type Standing } from '../../client/outcome/slot-saver';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The slot at a version, in a reading of the whole at ten more: other slots were answered too. */
const standing = (version: number): Standing => ({ version, reading: version + 10 });

/** A server with one slot; `came` is what it answers next, in turn. */
const serve = (...came: Sent[]) => {
  const sent: [number, Laid][] = [];
  const saver = createSlotSaver({
    send: async (version, value) => {
      sent.push([version, value]);
      return came.shift() ?? standing(version + 1);
    },
    onChange: () => undefined,
    pause: 100,
    again: 1000,
  });
  return { saver, sent };
};

test('what is typed is sent once it pauses, on the version that typing began on', async () => {
  const { saver, sent } = serve();
  saver.edit('Be', standing(3));
  saver.edit('Bel oma', standing(3));
  expect(saver.mine(standing(3))).toBe('Bel oma');
  await vi.advanceTimersByTimeAsync(100);
  expect(sent).toEqual([[3, 'Bel oma']]);
  expect([saver.state(), saver.mine(standing(4))]).toEqual(['saved', undefined]);
});

test('what was saved stands in the field, and is typed on, while the screen still shows what was before', async () => {
  const { saver, sent } = serve();
  saver.edit('Bel', standing(0), true);
  await vi.advanceTimersByTimeAsync(0);
  expect([saver.state(), saver.mine(standing(0))]).toEqual(['saved', 'Bel']);
  saver.edit('Bel oma', standing(0), true);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.at(-1)).toEqual([1, 'Bel oma']);
  expect(saver.mine(standing(2))).toBeUndefined();
});

test('what is typed while it is being saved is sent after it, on the version that came of it', async () => {
  const { saver, sent } = serve();
  saver.edit('Bel', standing(0), true);
  saver.edit('Bel oma', standing(0));
  await vi.advanceTimersByTimeAsync(200);
  expect(sent).toEqual([
    [0, 'Bel'],
    [1, 'Bel oma'],
  ]);
});

test('without a connection it waits, is shown all the while, and is tried again', async () => {
  const { saver, sent } = serve('failed');
  saver.edit('Bel oma', standing(0), true);
  await vi.advanceTimersByTimeAsync(0);
  expect([saver.state(), saver.mine(standing(0))]).toEqual(['waiting', 'Bel oma']);
  await vi.advanceTimersByTimeAsync(1000);
  expect(saver.state()).toBe('saved');
  expect(sent).toHaveLength(2);
});

test('when somebody was first both stand, and what is typed on is kept', async () => {
  const { saver, sent } = serve('stale');
  saver.edit('Bel oma', standing(0), true);
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.state()).toBe('conflict');
  saver.edit('Bel oma nu', standing(1));
  await vi.advanceTimersByTimeAsync(500);
  expect([saver.mine(standing(1)), sent.length]).toEqual(['Bel oma nu', 1]);
  saver.insist('Bel school\nBel oma nu', 1);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.at(-1)).toEqual([1, 'Bel school\nBel oma nu']);
  expect(saver.state()).toBe('saved');
});

test('who gives way sees what the other wrote', async () => {
  const { saver } = serve('stale');
  saver.edit('Bel oma', standing(0), true);
  await vi.advanceTimersByTimeAsync(0);
  saver.giveWay();
  expect([saver.state(), saver.mine(standing(1))]).toEqual(['saved', undefined]);
});
