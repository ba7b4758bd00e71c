import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../server/access/access';
import type { Connection } from '../../server/sync/connection';
import { HEARTBEAT_MS } from '../../server/sync/limits';
import { createWatch, type Watch } from '../../server/sync/watch';
import { CLOSE } from '../../shared/sync/protocol';
import { setTable, type Table } from '../harness/table';

/** Hours pass here, so the clock is the test's and a line is what was done to it; rights and sessions are real. */
let table: Table;
let watch: Watch;
beforeEach(async () => {
  table = await setTable();
  vi.useFakeTimers({
    now: table.clock.now,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  watch = createWatch(table.access, { info: vi.fn(), warn: vi.fn(), error: vi.fn() });
});
afterEach(async () => {
  watch.stop();
  vi.useRealTimers();
  await table.close();
});

const lineOf = (session: Session, isAlive: () => boolean) => {
  const done: unknown[] = [];
  const connection: Connection = {
    session,
    mayWrite: true,
    knowsShape: true,
    over: false,
    send: () => undefined,
    unsent: () => 0,
    held: () => 0,
    onceSent: () => undefined,
    handled: () => undefined,
    close: (code) => done.push(code),
    deny: (code) => done.push(code),
    deafen: () => undefined,
    cut: () => done.push('cut'),
    caughtUp: async () => true,
    beat: isAlive,
  };
  watch.add(connection, { document: table.board, meetingId: table.meeting.meetingId }, watch.moment());
  return done;
};

const pass = async (ms: number) => {
  table.clock.now += ms;
  await vi.advanceTimersByTimeAsync(ms);
};

test('an open socket closes when its session ends by itself', async () => {
  const session = await table.sessionOf('veilig-thuis');
  const done = lineOf(session, () => true);
  await pass(session.expiresAt - table.clock.now - 1);
  expect(done).toEqual([]);
  await pass(2);
  await vi.waitFor(() => expect(done).toContain(CLOSE.noSession));
});

test('a line on which nobody answers any more is cut', async () => {
  let alive = true;
  const session = await table.sessionOf('veilig-thuis');
  const done = lineOf(session, () => alive);
  await pass(2 * HEARTBEAT_MS);
  expect(done).toEqual([]);
  alive = false;
  await pass(HEARTBEAT_MS);
  expect(done).toEqual(['cut']);
});
