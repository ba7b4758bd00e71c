import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encodeAwarenessUpdate } from 'y-protocols/awareness';
import { writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import {
  MAX_MESSAGE_BYTES,
  PENDING_BYTES,
  PRESENCE_BYTES,
  SCREENS_PER_PERSON,
  STATE_VECTOR_BYTES,
} from '../../server/sync/limits';
import {
  HARD_LEVELS,
  HARD_NOTES_PER_BOARD,
  HARD_PIECES,
  HARD_PIECES_AT_ONCE,
  HARD_TEXT_PER_NOTE,
} from '../../shared/board/limits';
import { CLOSE, encodeBarrier, VERSION_PARAM } from '../../shared/sync/protocol';
import { reads, write } from '../harness/board-words';
import { awarenessFrame, STEP, type SyncClient, syncFrame, syncSteps } from '../harness/sync-client';
import { ORIGIN, type ServedTable, serveSync, setServedTable } from '../harness/sync-server';

let table: ServedTable;
beforeEach(async () => {
  table = await setServedTable();
});
afterEach(() => table.close());

/** An update that a document makes when something is done to it. */
const updateOf = (change: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc();
  change(doc);
  return Y.encodeStateAsUpdate(doc);
};
const noteWith = (text: string): Y.Map<unknown> => {
  const fragment = new Y.XmlFragment();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.push([new Y.XmlText(text)]);
  fragment.push([paragraph]);
  return new Y.Map<unknown>([['text', fragment]]);
};
const updateFrameOf = (update: Uint8Array): Uint8Array => syncFrame((encoder) => writeUpdate(encoder, update));
/** Deletions far beyond anything that was ever written. */
const lateHalf = (bytes: number): Uint8Array => {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, 'x');
  const before = Y.encodeStateVector(doc);
  doc.getText('t').insert(1, 'y'.repeat(bytes));
  return Y.encodeStateAsUpdate(doc, before);
};

/** Types within each other, so many below the root; goes on where an earlier call left off. */
const nested = (doc: Y.Doc, levels: number): Uint8Array => {
  doc.transact(() => {
    for (let within = doc.getMap<unknown>('elsewhere'), level = 0; level < levels; level++) {
      const deeper = within.get('x') ?? within.set('x', new Y.Map<unknown>());
      within = deeper as Y.Map<unknown>;
    }
  });
  return Y.encodeStateAsUpdate(doc);
};

/** A document in so many pieces: letters, each typed before the one before. */
const inPieces = (pieces: number) =>
  updateOf((doc) =>
    doc.transact(() => {
      for (let n = 0; n < pieces; n++) doc.getText('elsewhere').insert(0, 'x');
    }),
  );

let others = 0;
/** So many notes of nobody, with names of their own. */
const inNotes = (notes: number) =>
  updateOf((doc) =>
    doc.transact(() => {
      for (let n = 0; n < notes; n++) doc.getMap('notes').set(`other-${++others}`, 1);
    }),
  );

interface Case {
  what: string;
  send: (client: SyncClient) => void;
  code: number;
}

const refused: Case[] = [
  { what: 'random bytes', send: (c) => c.send(new Uint8Array([0, 2, 40, ...randomBytes(40)])), code: CLOSE.badMessage },
  { what: 'an unknown message type', send: (c) => c.send(new Uint8Array([77])), code: CLOSE.badMessage },
  { what: 'an empty frame', send: (c) => c.send(new Uint8Array()), code: CLOSE.badMessage },
  { what: 'a text frame', send: (c) => c.send('hallo'), code: CLOSE.badMessage },
  {
    what: 'two messages in one frame',
    send: (c) => c.send(new Uint8Array([...encodeBarrier(1), ...encodeBarrier(2)])),
    code: CLOSE.badMessage,
  },
  {
    what: 'a length that reaches past the frame',
    send: (c) => c.send(new Uint8Array([0, 2, 120, 1, 1])),
    code: CLOSE.badMessage,
  },
  {
    what: 'an update that ends in the middle',
    send: (c) => c.sendUpdate(updateOf((doc) => write(doc, 'half')).subarray(0, 60)),
    code: CLOSE.badMessage,
  },
  {
    what: 'an update whose deletions cannot be read',
    send: (c) => c.sendUpdate(new Uint8Array([...updateOf((doc) => write(doc, 'x')).subarray(0, -1), 9])),
    code: CLOSE.badMessage,
  },
  {
    what: 'a text of 10 MB',
    send: (c) => c.sendUpdate(updateOf((doc) => doc.getMap('notes').set('a', noteWith('x'.repeat(10 * 1024 * 1024))))),
    code: CLOSE.tooLarge,
  },
  {
    what: 'a text just over the hard limit',
    send: (c) =>
      c.sendUpdate(updateOf((doc) => doc.getMap('notes').set('a', noteWith('x'.repeat(HARD_TEXT_PER_NOTE + 1))))),
    code: CLOSE.tooLarge,
  },
  {
    what: 'a message larger than any document',
    send: (c) => c.send(new Uint8Array(MAX_MESSAGE_BYTES + 1)),
    code: CLOSE.tooLarge,
  },
  {
    what: 'more notes than the hard limit',
    send: (c) => c.sendUpdate(inNotes(HARD_NOTES_PER_BOARD + 1)),
    code: CLOSE.tooLarge,
  },
  {
    what: 'more pieces than any board has',
    send: (c) => c.sendUpdate(inPieces(HARD_PIECES + HARD_PIECES_AT_ONCE + 1)),
    code: CLOSE.tooLarge,
  },
  {
    what: 'types nested deeper than anybody could delete',
    send: (c) => c.sendUpdate(nested(new Y.Doc(), HARD_LEVELS + 1)),
    code: CLOSE.tooLarge,
  },
  {
    what: 'a type too deep for a board, in a message of its own',
    send: (c) => {
      const doc = new Y.Doc();
      c.sendUpdate(nested(doc, HARD_LEVELS));
      const before = Y.encodeStateVector(doc);
      nested(doc, HARD_LEVELS + 1);
      c.sendUpdate(Y.encodeStateAsUpdate(doc, before));
    },
    code: CLOSE.tooLarge,
  },
  {
    what: 'an update under more client ids than anybody has screens',
    send: (c) => {
      const doc = new Y.Doc();
      const screen = (n: number) =>
        updateOf((one) => {
          // Of so many that chance makes, two are the same now and then.
          one.clientID = n + 1;
          one.getMap('x').set(`${n}`, 1);
        });
      doc.transact(() => {
        for (let n = 0; n <= SCREENS_PER_PERSON; n++) Y.applyUpdate(doc, screen(n));
      });
      c.sendUpdate(Y.encodeStateAsUpdate(doc));
    },
    code: CLOSE.tooLarge,
  },
  {
    what: 'a question longer than any board has screens',
    send: (c) => c.ask(new Uint8Array(STATE_VECTOR_BYTES + 1)),
    code: CLOSE.badMessage,
  },
  {
    what: 'too much that builds on what never came',
    send: (c) => c.sendUpdate(lateHalf(PENDING_BYTES)),
    code: CLOSE.tooLarge,
  },
  {
    what: 'an awareness state that is not JSON',
    send: (c) => c.send(awarenessFrame(new Uint8Array([1, 1, 1, 1, 123]))),
    code: CLOSE.badMessage,
  },
  {
    what: 'an awareness state of a megabyte',
    send: (c) => {
      c.awareness.setLocalState({ selected: ['x'.repeat(PRESENCE_BYTES)] });
      c.send(awarenessFrame(encodeAwarenessUpdate(c.awareness, [c.doc.clientID])));
    },
    code: CLOSE.tooLarge,
  },
];

describe.each(refused)('$what', ({ send, code }) => {
  test(`closes its sender with ${code}, confirms nothing, and leaves the board to others`, async () => {
    const hostile = await table.join('teamleider', { silent: true });
    const other = await table.enter('wijkteammedewerker');
    write(other.doc, 'voor de aanval');
    send(hostile);
    hostile.barrier();
    write(other.doc, 'tijdens de aanval');
    expect((await hostile.closed).code).toBe(code);
    expect(hostile.echoes).toEqual([]);
    write(other.doc, 'na de aanval');
    await other.saved();
    const later = await table.enter('veilig-thuis');
    await reads(later, 'voor de aanval', 'tijdens de aanval', 'na de aanval');
    expect(other.isClosed()).toBe(false);
  });
});

const taken: { what: string; change: (doc: Y.Doc) => void }[] = [
  { what: 'unknown keys', change: (doc) => doc.getMap('elsewhere').set('x', { y: [1] }) },
  { what: 'wrong types', change: (doc) => doc.getMap('notes').set('a', 'not a map') },
  {
    what: 'HTML in a text',
    change: (doc) => doc.getMap('notes').set('b', new Y.Map([['text', '<script>alert(1)</script>']])),
  },
  {
    what: 'unknown nodes in a rich text',
    change: (doc) => {
      const fragment = new Y.XmlFragment();
      fragment.push([new Y.XmlElement('iframe')]);
      doc.getMap('notes').set('c', new Y.Map([['text', fragment]]));
    },
  },
];

test.each(taken)('$what are kept for who understands them, and the board works on', async ({ change }) => {
  const odd = await table.enter('teamleider');
  change(odd.doc);
  await odd.saved();
  const other = await table.enter('wijkteammedewerker');
  const id = write(other.doc, 'gewoon');
  await other.saved();
  await odd.until(() => odd.doc.getMap('notes').has(id));
  expect(odd.isClosed()).toBe(false);
});

test('the first edit of a board that was just opened keeps to the limits too', async () => {
  const first = await table.enter('teamleider');
  first.sendUpdate(inNotes(HARD_NOTES_PER_BOARD - 1));
  await first.saved();
  const anew = await serveSync(table.table);
  const later = await anew.join('teamleider', { silent: true });
  later.sendUpdate(inNotes(9));
  expect((await later.closed).code).toBe(CLOSE.tooLarge);
  await anew.close();
});

test('a board that is full takes in no more, and can still be read', async () => {
  const writer = await table.enter('teamleider');
  write(writer.doc, 'voordat het vol was');
  writer.sendUpdate(inPieces(HARD_PIECES));
  await writer.saved();
  write(writer.doc, 'een te veel');
  expect(await writer.closed).toEqual({ code: CLOSE.tooLarge, reason: 'document full' });
  await reads(await table.enter('veilig-thuis'), 'voordat het vol was');
});

test('edits in one tick with a refused one are handled again and confirmed', async () => {
  const hostile = await table.enter('teamleider');
  const other = await table.enter('wijkteammedewerker');
  write(other.doc, 'tegelijk');
  hostile.send(
    updateFrameOf(updateOf((doc) => doc.getMap('notes').set('a', noteWith('x'.repeat(HARD_TEXT_PER_NOTE + 1))))),
  );
  await other.saved();
  expect((await hostile.closed).code).toBe(CLOSE.tooLarge);
  await reads(await table.enter('veilig-thuis'), 'tegelijk');
});

test('who writes under the client id of another person is refused, and that other person works on', async () => {
  const victim = await table.enter('wijkteammedewerker');
  write(victim.doc, 'van mij');
  await victim.saved();
  const forger = await table.enter('teamleider');
  forger.doc.clientID = victim.doc.clientID;
  write(forger.doc, 'zogenaamd van hem');
  forger.barrier();
  expect((await forger.closed).code).toBe(CLOSE.badMessage);
  expect(forger.echoes).toEqual([]);
  write(victim.doc, 'nog iets');
  await victim.saved();
  await reads(await table.enter('veilig-thuis'), 'van mij', 'nog iets');
});

test('who repeats what others wrote, as an answer does, is not taken for a forger', async () => {
  const writer = await table.enter('wijkteammedewerker');
  write(writer.doc, 'van mij');
  await writer.saved();
  const other = await table.enter('teamleider');
  other.sendUpdate(Y.encodeStateAsUpdate(other.doc));
  await other.saved();
  expect(other.isClosed()).toBe(false);
});

const turnedAway: { what: string; settings: () => Record<string, unknown>; code: number }[] = [
  { what: 'no session', settings: () => ({ cookie: '' }), code: CLOSE.noSession },
  { what: 'a name that is not one of a document', settings: () => ({ document: 'nonsense' }), code: CLOSE.notFound },
  {
    what: 'a document that does not exist',
    settings: () => ({ document: 'board:does-not-exist' }),
    code: CLOSE.notFound,
  },
  { what: 'a path that tries to leave', settings: () => ({ document: '%2e%2e%2fetc' }), code: CLOSE.notFound },
  {
    what: 'an older shape of the board',
    settings: () => ({ params: { [VERSION_PARAM]: '0' } }),
    code: CLOSE.oldClient,
  },
];

test.each(turnedAway)('$what is told so after the upgrade', async ({ settings, code }) => {
  const client = await table.join('teamleider', settings());
  expect((await client.closed).code).toBe(code);
  expect(client.frames.map(({ type }) => type)).toEqual([2]);
});

test('a page of another origin gets no socket; our own does', async () => {
  const foreign = await table.join('teamleider', { origin: 'https://elders.example' });
  expect((await foreign.closed).code).toBe(1006);
  await table.enter('teamleider', { origin: ORIGIN });
});

/** A board with so much on it that a few copies fill every buffer on the way. */
const fill = async (): Promise<SyncClient> => {
  const writer = await table.enter('wijkteammedewerker');
  for (let n = 0; n < 120; n++) write(writer.doc, 'een lange notitie '.repeat(200));
  await writer.saved();
  return writer;
};
const ASKED = 100;

test('who asks on and on while the board lies as it was stored is cut off when they read nothing', async () => {
  const { store, board } = table.table;
  await (await fill()).close();
  const snapshot = store.sql.selectFrom('document_snapshot').select('document').where('document', '=', board);
  while ((await store.read(snapshot)).length === 0) await new Promise(setImmediate);
  const slow = await table.join('teamleider', { silent: true });
  await slow.until(() => slow.frames.length > 0);
  const lines = () => new Promise<number>((resolve) => table.server.getConnections((_, count) => resolve(count)));
  const before = await lines();
  slow.socket.pause();
  for (let n = 0; n < ASKED; n++) slow.ask(new Uint8Array([0]));
  await expect.poll(lines).toBeLessThan(before);
  slow.socket.resume();
  await slow.closed;
});

test('who asks on and on is answered when they have read what they were told', async () => {
  const writer = await fill();
  const eager = await table.join('teamleider', { silent: true });
  await eager.until(() => eager.frames.length > 0);
  for (let n = 0; n < ASKED; n++) eager.ask(new Uint8Array([0]));
  await eager.until(() => syncSteps(eager).includes(STEP.answer));
  eager.barrier();
  await eager.until(() => eager.echoes.length > 0);
  expect(syncSteps(eager).filter((step) => step === STEP.answer).length).toBeLessThan(ASKED / 2);
  await writer.saved();
});
