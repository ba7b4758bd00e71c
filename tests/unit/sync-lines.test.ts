import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Connection } from '../../server/sync/connection';
import { LINES_BYTES, LINES_MS } from '../../server/sync/limits';
import { watchLines } from '../../server/sync/lines';

let cut: string[] = [];
let lines: Connection[] = [];
const line = (name: string, held: number): Connection => ({
  session: {
    id: name,
    personId: name,
    name,
    role: 'teamleider',
    organisation: 'org',
    organisationId: 'org',
    expiresAt: 0,
  },
  mayWrite: true,
  knowsShape: true,
  over: false,
  send: () => undefined,
  unsent: () => 0,
  held: () => held,
  onceSent: () => undefined,
  handled: () => undefined,
  close: () => undefined,
  deny: () => undefined,
  deafen: () => undefined,
  cut: () => cut.push(name),
  caughtUp: async () => true,
  beat: () => true,
});

let watching: ReturnType<typeof watchLines>;
beforeEach(() => {
  vi.useFakeTimers();
  cut = [];
  watching = watchLines(() => lines);
});
afterEach(() => {
  watching.stop();
  vi.useRealTimers();
});

test('lines that hold no more than fits together stay', () => {
  lines = [line('a', LINES_BYTES / 2), line('b', LINES_BYTES / 2)];
  vi.advanceTimersByTime(LINES_MS);
  expect(cut).toEqual([]);
});

test('of lines that hold too much together those with the most are cut, and no more than needed', () => {
  lines = [line('small', 1_000), line('large', LINES_BYTES), line('larger', LINES_BYTES + 1), line('none', 0)];
  vi.advanceTimersByTime(LINES_MS);
  expect(cut).toEqual(['larger', 'large']);
});
