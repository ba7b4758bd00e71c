import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type EndReason, type LiveRoom, openLiveRoom } from '../../client/sync/live-room';
import type { Aside, Readable, SaveStatus } from '../../client/sync/room';
import { setFields } from '../../shared/board/commands';
import { readBoard } from '../../shared/board/reading';
import { BOARD_VERSION } from '../../shared/board/shape';
import { CLOSE, VERSION_PARAM } from '../../shared/sync/protocol';
import { makeNote } from './board-helpers';
import { barriersOf, type Peer, type Server, startServer } from './client-sync-server';

let server: Server;
let rooms: LiveRoom[];
let ended: { reason: EndReason; unsent: Aside['drafts'] }[];

beforeEach(async () => {
  server = await startServer();
  rooms = [];
  ended = [];
});
afterEach(async () => {
  await Promise.all(rooms.map((room) => room.close()));
  await server.stop();
});

const open = (url = server.url) => {
  const room = openLiveRoom({
    url,
    document: 'board:voorbeeld',
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    onEnded: (reason, unsent) => ended.push({ reason, unsent }),
  });
  rooms.push(room);
  return room;
};
const until = <T>(readable: Readable<T>, isSo: (value: T) => boolean) =>
  new Promise<T>((resolve) => {
    const look = () => {
      if (!isSo(readable.get())) return;
      stop();
      resolve(readable.get());
    };
    const stop = readable.subscribe(look);
    look();
  });
const untilKind = (room: LiveRoom, kind: SaveStatus['kind']) => until(room.status, (status) => status.kind === kind);

describe('"Opgeslagen"', () => {
  test('shows once all is here and on disk', async () => {
    makeNote(server.doc, { text: 'stond er al' });
    const room = open();
    expect(room.status.get()).toEqual({ kind: 'loading' });
    await untilKind(room, 'saved');
    expect([...readBoard(room.doc).values()].map(({ text }) => text)).toEqual(['stond er al']);
  });

  test('does not show before the barrier of the last edit came back', async () => {
    const room = open();
    await untilKind(room, 'saved');
    server.hold();
    const id = makeNote(room.doc);
    expect(room.status.get()).toEqual({ kind: 'saving' });
    await server.until(() => barriersOf(server.peers[0]).length === 2);
    setFields(room.doc, [id], { source: 'school' });
    server.releaseOne();
    await server.until(() => barriersOf(server.peers[0]).length === 3);
    expect(room.status.get()).toEqual({ kind: 'saving' });
    server.release();
    await untilKind(room, 'saved');
    expect(readBoard(server.doc).get(id)?.source).toBe('school');
  });

  test('does not show when only the edits of others are on disk', async () => {
    const [mine, theirs] = [open(), open()];
    await Promise.all([untilKind(mine, 'saved'), untilKind(theirs, 'saved')]);
    server.hold();
    makeNote(mine.doc);
    makeNote(theirs.doc);
    await until({ get: () => readBoard(mine.doc).size, subscribe: mine.view.subscribe }, (size) => size === 2);
    expect(mine.status.get()).toEqual({ kind: 'saving' });
    server.release();
    await untilKind(mine, 'saved');
  });
});

describe('the barrier', () => {
  test('goes after the answer to the server, and counts from one', async () => {
    const room = open();
    makeNote(room.doc);
    await untilKind(room, 'saved');
    const received = server.peers[0]?.received ?? [];
    const first = received.findIndex((message) => typeof message === 'object');
    expect(received.slice(0, first)).toContain('step2');
    expect(received[first]).toEqual({ barrier: 1 });
  });

  test('goes once for all edits made while another is under way', async () => {
    const room = open();
    await untilKind(room, 'saved');
    server.hold();
    const id = makeNote(room.doc);
    await server.until(() => barriersOf(server.peers[0]).length === 2);
    for (let i = 0; i < 50; i++) setFields(room.doc, [id], { source: `bron ${i}` });
    server.release();
    await untilKind(room, 'saved');
    expect(barriersOf(server.peers[0])).toEqual([1, 2, 3]);
    expect(readBoard(server.doc).get(id)?.source).toBe('bron 49');
  });

  test('counts from one again on a new connection, and an old echo says nothing', async () => {
    const room = open();
    await untilKind(room, 'saved');
    server.hold();
    makeNote(room.doc);
    await server.until(() => barriersOf(server.peers[0]).length === 2);
    server.kick(CLOSE.restarting);
    await untilKind(room, 'offline');
    await server.until(() => barriersOf(server.peers[0]).length === 1);
    expect(barriersOf(server.peers[0])).toEqual([1]);
    expect(room.status.get()).toEqual({ kind: 'saving' });
    server.release();
    await untilKind(room, 'saved');
  });
});

describe('without a connection', () => {
  test('it says how many notes wait, and sends them when it is back', async () => {
    const room = open();
    await untilKind(room, 'saved');
    server.refuse(CLOSE.tryAgain);
    await untilKind(room, 'offline');
    expect(room.status.get()).toEqual({ kind: 'offline', waiting: 0 });
    const id = makeNote(room.doc);
    setFields(room.doc, [id], { source: 'school' });
    const other = makeNote(room.doc);
    expect(room.status.get()).toEqual({ kind: 'offline', waiting: 2 });
    const theirs = makeNote(server.doc);
    server.refuse();
    await untilKind(room, 'saved');
    expect([...readBoard(server.doc).keys()].sort()).toEqual([id, other, theirs].sort());
    expect(new Set(readBoard(room.doc).keys())).toEqual(new Set([id, other, theirs]));
    expect(room.waiting()).toBe(0);
  });

  test('from the start, it says so', async () => {
    const { url } = server;
    await server.stop();
    const room = open(url);
    await untilKind(room, 'offline');
    makeNote(room.doc);
    expect(room.status.get()).toEqual({ kind: 'offline', waiting: 1 });
    server = await startServer();
  });
});

describe('a quiet connection', () => {
  const HEARTBEAT = 12_000;
  beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => vi.useRealTimers());

  test('is kept as long as it answers', async () => {
    await untilKind(open(), 'saved');
    const peer = server.peers[0] as Peer;
    for (let beat = 2; beat <= 6; beat++) {
      vi.advanceTimersByTime(HEARTBEAT);
      await server.until(() => barriersOf(peer).length === beat);
      // Frames arrive in order: whoever answers a ping has had the echo before it.
      peer.socket.ping();
      await once(peer.socket, 'pong');
    }
    expect(server.peers).toEqual([peer]);
  });

  test('on which nothing comes any more is left for a new one', async () => {
    const room = open();
    await untilKind(room, 'saved');
    const dead = server.peers[0];
    server.hold();
    vi.advanceTimersByTime(HEARTBEAT);
    await server.until(() => barriersOf(dead).length === 2);
    vi.advanceTimersByTime(HEARTBEAT);
    await server.until(() => server.peers.some((peer) => peer !== dead && barriersOf(peer).length === 1));
    server.release();
    await untilKind(room, 'saved');
  });
});

describe('on the wire', () => {
  test('a client says which shape of board it knows', async () => {
    await untilKind(open(), 'saved');
    expect(server.peers[0]?.query.get(VERSION_PARAM)).toBe(String(BOARD_VERSION));
  });

  test('a client tells where it is itself, and never where others are', async () => {
    const [mine, theirs] = [open(), open()];
    await Promise.all([untilKind(mine, 'saved'), untilKind(theirs, 'saved')]);
    const seenByTheirs = new Promise<void>((seen) => theirs.awareness.once('change', () => seen()));
    mine.setHere(true);
    await seenByTheirs;
    // A round trip later, whatever they would have sent on has arrived.
    makeNote(theirs.doc);
    await untilKind(theirs, 'saved');
    const counts = server.peers.map(({ received }) => received.filter((message) => message === 'awareness').length);
    expect(counts.sort()).toEqual([0, 1]);
  });

  test('who looks elsewhere, or closes the board, is not here', async () => {
    const [mine, theirs] = [open(), open()];
    await Promise.all([untilKind(mine, 'saved'), untilKind(theirs, 'saved')]);
    const sees = (here: boolean) =>
      new Promise<void>((seen) => {
        const look = () => {
          if (theirs.awareness.getStates().has(mine.awareness.clientID) !== here) return;
          theirs.awareness.off('change', look);
          seen();
        };
        theirs.awareness.on('change', look);
        look();
      });
    mine.setHere(true);
    await sees(true);
    mine.setHere(false);
    await sees(false);
    mine.setHere(true);
    await sees(true);
    mine.setInSight(false);
    await sees(false);
    mine.setInSight(true);
    await sees(true);
    await mine.close();
    await sees(false);
  });
});

describe('when the server refuses', () => {
  const refuse = async (code: number) => {
    const room = open();
    await untilKind(room, 'saved');
    server.hold();
    makeNote(room.doc, { text: 'niet op schijf' });
    server.kick(code);
    await untilKind(room, 'ended');
    return room;
  };

  test.each([
    [CLOSE.noSession, 'no-session'],
    [CLOSE.notFound, 'not-found'],
  ] as const)('with %i, nothing is kept', async (code, reason) => {
    const room = await refuse(code);
    expect(room.status.get()).toEqual({ kind: 'ended', reason });
    expect(ended).toEqual([{ reason, unsent: [] }]);
  });

  test.each([
    [CLOSE.oldClient, 'old-client'],
    [CLOSE.tooLarge, 'too-large'],
    [CLOSE.badMessage, 'refused'],
  ] as const)('with %i, what was not on disk is set aside', async (code, reason) => {
    const room = await refuse(code);
    expect(room.status.get()).toEqual({ kind: 'ended', reason });
    expect(ended.map(({ unsent }) => unsent)).toEqual([
      [expect.objectContaining({ places: { viervensters: { frame: 'feiten' } } })],
    ]);
  });

  test('it does not come back by itself', async () => {
    const room = await refuse(CLOSE.notFound);
    const before = server.peers.length;
    room.reconnect();
    expect(server.peers.length).toBe(before);
    expect(room.status.get().kind).toBe('ended');
  });
});
