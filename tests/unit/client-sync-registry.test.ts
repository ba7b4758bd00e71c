import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { createRooms, type Rooms } from '../../client/sync/registry';
import type { BoardRoom, SaveStatus } from '../../client/sync/room';
import { asText, missingFrom, takeOver } from '../../client/sync/take-over';
import { NOTES_PER_BOARD, NOTES_PER_PASTE, TEXT_PER_NOTE } from '../../shared/board/limits';
import { readBoard } from '../../shared/board/reading';
import { notesOf, textOf } from '../../shared/board/shape';
import { CLOSE } from '../../shared/sync/protocol';
import { inFeiten, makeNote } from './board-helpers';
import { type Server, startServer } from './client-sync-server';

let server: Server;
let rooms: Rooms;
beforeEach(async () => {
  server = await startServer();
  rooms = createRooms({
    url: () => server.url,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  });
});
afterEach(async () => {
  await rooms.eraseAll();
  await server.stop();
});

const BOARD = 'board:voorbeeld';
const open = (document = BOARD, session = 'sessie-1') => rooms.open(document, 'anne', session);
const untilKind = (room: BoardRoom, kind: SaveStatus['kind']) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (room.status.get().kind !== kind) return;
      stop();
      resolve();
    };
    const stop = room.status.subscribe(look);
    look();
  });
const drafts = () =>
  rooms
    .asides()
    ?.list.get()
    .flatMap((aside) => aside.drafts) ?? [];

describe('the rooms of a page', () => {
  test('are opened once', () => {
    expect(open()).toBe(open());
    expect(rooms.current(BOARD)).toBe(open());
  });

  test('stay connected after they were left, the least recent making place', async () => {
    const first = open('board:eerste');
    await untilKind(first, 'saved');
    for (let i = 0; i < 7; i++) open(`board:nummer${i}`);
    expect(open('board:eerste')).toBe(first);
    open('board:negende');
    expect(rooms.current('board:eerste')).toBe(first);
    expect(rooms.current('board:nummer0')).toBeUndefined();
  });

  test('are not closed while they are on the screen or hold what is not on disk', async () => {
    const [shown, unsent] = [open('board:getoond'), open('board:onverzonden')];
    await Promise.all([untilKind(shown, 'saved'), untilKind(unsent, 'saved')]);
    shown.setHere(true);
    server.hold();
    makeNote(unsent.doc);
    for (let i = 0; i < 12; i++) open(`board:nummer${i}`);
    expect(rooms.current('board:getoond')).toBe(shown);
    expect(rooms.current('board:onverzonden')).toBe(unsent);
    expect(await rooms.unsentEdits('anne', 'sessie-1')).toBe(1);
    expect(rooms.hasUnsent()).toBe(true);
  });

  test('belong to one session: another one starts anew', async () => {
    const before = open();
    await untilKind(before, 'saved');
    server.hold();
    makeNote(before.doc, { text: 'van de vorige' });
    const after = open(BOARD, 'sessie-2');
    expect(after).not.toBe(before);
    expect(readBoard(after.doc).size).toBe(0);
    expect(await rooms.unsentEdits('anne', 'sessie-2')).toBe(0);
  });
});

describe('when the server refuses', () => {
  const refuse = async (code: number) => {
    const room = open();
    await untilKind(room, 'saved');
    room.setHere(true);
    server.hold();
    makeNote(room.doc, { text: 'niet op schijf' });
    let told = 0;
    rooms.subscribe(() => told++);
    server.kick(code);
    await untilKind(room, 'ended');
    server.release();
    return { room, told: () => told };
  };

  test.each([CLOSE.tooLarge, CLOSE.badMessage])(
    'edits with %i, a fresh room takes over and the edits are set aside',
    async (code) => {
      const { room, told } = await refuse(code);
      const fresh = rooms.current(BOARD);
      if (!fresh) throw new Error('no room');
      expect(fresh).not.toBe(room);
      expect(told()).toBe(1);
      expect(fresh.awareness.getLocalState()).not.toBeNull();
      expect(drafts()).toHaveLength(1);
      await untilKind(fresh, 'saved');
      expect(rooms.hasUnsent()).toBe(false);
    },
  );

  test('again and again, no more rooms are opened', async () => {
    let room = open();
    for (let i = 0; i < 4; i++) {
      await untilKind(room, 'saved');
      server.kick(CLOSE.badMessage);
      await untilKind(room, 'ended');
      room = rooms.current(BOARD) ?? room;
    }
    expect(room.status.get()).toEqual({ kind: 'ended', reason: 'refused' });
  });

  test('edits, it is read first how things stand; what is typed meanwhile is set aside with the rest', async () => {
    const room = open();
    await untilKind(room, 'saved');
    server.hold();
    const id = makeNote(room.doc, { text: 'nog net' });
    let tellRead = () => {};
    const asked = new Promise<void>((resolve) => {
      rooms.readFirst(BOARD, () => {
        resolve();
        return new Promise<void>((read) => {
          tellRead = read;
        });
      });
    });
    server.kick(CLOSE.badMessage);
    await asked;
    expect(rooms.current(BOARD)).toBe(room);
    expect(room.status.get()).toEqual({ kind: 'saving' });
    textOf(room.doc, id)?.insert(1, [new Y.XmlText(' en daarna')]);
    tellRead();
    await untilKind(room, 'ended');
    expect(drafts()).toHaveLength(1);
    expect(asText(drafts())).toMatch(/nog net\s* en daarna/);
    expect(rooms.current(BOARD)).not.toBe(room);
  });

  test('edits, a reading that fails keeps nothing back', async () => {
    rooms.readFirst(BOARD, () => Promise.reject(new Error('no answer')));
    await refuse(CLOSE.badMessage);
    expect(drafts()).toHaveLength(1);
    expect(rooms.current(BOARD)?.status.get().kind).not.toBe('ended');
  });

  test('an old client, the edits are set aside and the room stays closed', async () => {
    const { room } = await refuse(CLOSE.oldClient);
    expect(rooms.current(BOARD)).toBe(room);
    expect(drafts()).toHaveLength(1);
  });

  test('a person, nothing is set aside; opening it again asks the server anew', async () => {
    const { room } = await refuse(CLOSE.notFound);
    expect(drafts()).toEqual([]);
    const again = open();
    expect(again).not.toBe(room);
    await untilKind(again, 'saved');
  });

  test('because its data were put back, all that stood on the screen is set aside, and what is on the board again is not missing', async () => {
    const [room, draft] = [open(), open('draft:voorbeeld:anne-id')];
    await Promise.all([untilKind(room, 'saved'), untilKind(draft, 'saved')]);
    makeNote(room.doc, { text: 'was opgeslagen' });
    await untilKind(room, 'saved');
    server.kick(CLOSE.restored);
    await Promise.all([untilKind(room, 'ended'), untilKind(draft, 'ended')]);
    expect(room.status.get()).toEqual({ kind: 'ended', reason: 'restored' });
    const asides = rooms.asides()?.list.get() ?? [];
    expect(new Set(asides.map(({ document, whole }) => `${document} ${whole}`))).toEqual(new Set([`${BOARD} true`]));
    const board = new Y.Doc();
    expect(missingFrom(readBoard(board).values(), drafts())).toEqual(drafts());
    makeNote(board, { text: 'was opgeslagen' });
    expect(missingFrom(readBoard(board).values(), drafts())).toEqual([]);
  });

  test('a session, all its rooms end', async () => {
    const other = open('board:ander');
    await untilKind(other, 'saved');
    const { room } = await refuse(CLOSE.noSession);
    expect(room.status.get()).toEqual({ kind: 'ended', reason: 'no-session' });
    expect(other.status.get()).toEqual({ kind: 'ended', reason: 'no-session' });
    expect(drafts()).toEqual([]);
  });
});

describe('what was set aside', () => {
  test('of a text that was too long is several notes, so that it can be taken over', async () => {
    const room = open();
    await untilKind(room, 'saved');
    server.hold();
    const id = makeNote(room.doc);
    textOf(room.doc, id)?.insert(1, [new Y.XmlText('x'.repeat(2 * TEXT_PER_NOTE))]);
    server.kick(CLOSE.tooLarge);
    await untilKind(room, 'ended');
    const doc = new Y.Doc();
    const taken = takeOver(doc, drafts());
    expect(taken).toMatchObject({ made: 3, left: [], outcome: { ok: true } });
    const words = [...readBoard(doc).values()].map(({ text }) => text).join('');
    expect(words.match(/x/g)).toHaveLength(2 * TEXT_PER_NOTE);
  });

  test('is taken over as far as the board has room; the rest stays', () => {
    const doc = new Y.Doc();
    const many = Array.from({ length: NOTES_PER_BOARD + 10 }, (_, i) => ({ text: `nr ${i}`, places: inFeiten }));
    const taken = takeOver(doc, many);
    expect(taken.made % NOTES_PER_PASTE).toBe(0);
    expect(taken.outcome).toEqual({ ok: false, problem: 'too-many-notes' });
    expect(notesOf(doc).size).toBe(taken.made);
    expect(taken.left).toHaveLength(many.length - taken.made);
  });
});
