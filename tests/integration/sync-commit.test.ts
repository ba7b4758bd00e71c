import { join } from 'node:path';
import Database from 'better-sqlite3';
import { CompiledQuery } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Store } from '../../server/store/store';
import { ROOM_QUEUE, ROOM_QUEUE_BYTES } from '../../server/sync/limits';
import { openUpdates } from '../../server/sync/log';
import { boardName } from '../../shared/sync/documents';
import { CLOSE } from '../../shared/sync/protocol';
import { reads, texts, write } from '../harness/board-words';
import type { SyncClient } from '../harness/sync-client';
import { type ServedTable, setServedTable } from '../harness/sync-server';

/** The store, whose group commits wait while a test holds them. */
const holding = (store: Store) => {
  let release = (): void => undefined;
  let held: Promise<void> | undefined;
  let reached = (): void => undefined;
  return {
    store: {
      ...store,
      writeEach: async (acts) => {
        reached();
        await held;
        return store.writeEach(acts);
      },
    } satisfies Store,
    /** Resolves when the first commit waits. */
    hold(): Promise<void> {
      held = new Promise((resolve) => {
        release = resolve;
      });
      return new Promise((resolve) => {
        reached = resolve;
      });
    },
    release() {
      held = undefined;
      release();
    },
  };
};

let table: ServedTable;
let commits: ReturnType<typeof holding>;
beforeEach(async () => {
  table = await setServedTable((plain) => {
    commits = holding(plain.store);
    return { store: commits.store };
  });
});
afterEach(() => {
  commits.release();
  return table.close();
});

/** Texts of the board as another process finds them on disk. */
const textsOnDisk = (): string[] => {
  const { dataDir, sealer, familyId, board } = table.table;
  const db = new Database(join(dataDir, 'casustafel.db'), { readonly: true });
  const rows = db.prepare('SELECT sealed FROM document_update WHERE document = ? ORDER BY seq').all(board) as {
    sealed: Buffer;
  }[];
  db.close();
  const doc = new Y.Doc();
  for (const { sealed } of rows) {
    for (const update of openUpdates(sealer, familyId, board, sealed)) Y.applyUpdate(doc, update);
  }
  return texts(doc);
};

const rowsOnDisk = async (document = table.table.board): Promise<number> => {
  const { store } = table.table;
  return (await store.read(store.sql.selectFrom('document_update').select('seq').where('document', '=', document)))
    .length;
};

/** Takes all room on disk away, as far as the database is concerned. */
const fillDisk = (store: Store) => store.read(CompiledQuery.raw('PRAGMA max_page_count = 1'));
const emptyDisk = (store: Store) => store.read(CompiledQuery.raw('PRAGMA max_page_count = 1000000'));

/** The board of the table's second family. */
const otherBoard = async (): Promise<string> => {
  const { store, conferenceId } = table.table;
  const [other] = await store.read(store.sql.selectFrom('conference').select('id').where('id', '!=', conferenceId));
  return boardName(other?.id ?? '');
};

/** A round trip that is answered without a commit. */
const roundTrip = async (client: SyncClient): Promise<void> => {
  const pong = new Promise((resolve) => client.socket.once('pong', resolve));
  client.socket.ping();
  await pong;
};

test('when a barrier is echoed, the edit before it is on disk for another process', async () => {
  const client = await table.enter('contactpersoon-jb');
  write(client.doc, 'staat vast');
  await client.saved();
  expect(textsOnDisk()).toEqual(['staat vast']);
});

const CROWD = 45;
const largeEdit = (bytes: number): Uint8Array => {
  const doc = new Y.Doc();
  doc.getText('lang').insert(0, 'x'.repeat(bytes));
  return Y.encodeStateAsUpdate(doc);
};

test.each<[string, (crowd: SyncClient[]) => void]>([
  [
    'messages',
    (crowd) => {
      for (const client of crowd) for (let n = 0; n < ROOM_QUEUE / CROWD + 20; n++) client.barrier();
    },
  ],
  [
    'bytes',
    (crowd) => {
      const edit = largeEdit(ROOM_QUEUE_BYTES / (CROWD - 5));
      for (const client of crowd) client.sendUpdate(edit);
    },
  ],
])(
  'a board on which more %s wait than can be taken in is filled no further, and keeps what it has',
  async (_, fill) => {
    const writer = await table.enter('contactpersoon-jb');
    const held = commits.hold();
    write(writer.doc, 'blijft staan');
    await held;
    const crowd = await Promise.all(Array.from({ length: CROWD }, () => table.join('teamleider', { silent: true })));
    fill(crowd);
    expect((await Promise.race(crowd.map(({ closed }) => closed))).code).toBe(CLOSE.tryAgain);
    commits.release();
    await writer.saved();
    expect(textsOnDisk()).toEqual(['blijft staan']);
  },
);

test('until the commit is done nobody hears of an edit, nor is it confirmed', async () => {
  const writer = await table.enter('contactpersoon-jb');
  const reader = await table.enter('wijkteammedewerker');
  const held = commits.hold();
  write(writer.doc, 'nog niet');
  writer.barrier();
  await held;
  await roundTrip(writer);
  const newcomer = await table.join('veilig-thuis');
  await new Promise((resolve) => newcomer.socket.once('open', resolve));
  await roundTrip(newcomer);
  expect(writer.echoes).toEqual([]);
  expect(texts(reader.doc)).toEqual([]);
  expect(newcomer.frames).toEqual([]);
  commits.release();
  await Promise.all([reads(reader, 'nog niet'), reads(newcomer, 'nog niet')]);
  await writer.until(() => writer.echoes.length === 1);
});

test('what comes in during a commit goes together in the next', async () => {
  const client = await table.enter('contactpersoon-jb');
  const held = commits.hold();
  write(client.doc, 'een');
  await held;
  write(client.doc, 'twee');
  write(client.doc, 'drie');
  await roundTrip(client);
  commits.release();
  await client.saved();
  expect(await rowsOnDisk()).toBe(2);
});

test('an edit that changes nothing is not stored', async () => {
  const client = await table.enter('contactpersoon-jb');
  write(client.doc, 'een keer');
  await client.saved();
  client.sendUpdate(Y.encodeStateAsUpdate(client.doc));
  await client.saved();
  expect(await rowsOnDisk()).toBe(1);
});

describe('an edit that builds on one that has not come', () => {
  /** Two edits of one person, the second on top of the first. */
  const twoEdits = (): [Uint8Array, Uint8Array] => {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    write(doc, 'eerste');
    write(doc, 'tweede');
    return updates as [Uint8Array, Uint8Array];
  };

  test('is stored and not confirmed until the other has come', async () => {
    const [first, second] = twoEdits();
    const client = await table.enter('contactpersoon-jb');
    client.sendUpdate(second);
    client.barrier();
    const other = await table.enter('wijkteammedewerker');
    await other.saved();
    expect(client.echoes).toEqual([]);
    expect(await rowsOnDisk()).toBe(1);
    client.sendUpdate(first);
    await client.until(() => client.echoes.length === 1);
    await reads(other, 'eerste', 'tweede');
  });

  test('does not hold up what others write', async () => {
    const [, second] = twoEdits();
    const client = await table.enter('contactpersoon-jb');
    client.sendUpdate(second);
    client.barrier();
    const other = await table.enter('wijkteammedewerker');
    write(other.doc, 'gewoon');
    await other.saved();
    await reads(client, 'gewoon');
    expect(client.echoes).toEqual([]);
  });

  test('deletions of what has not come hold the confirmation too', async () => {
    const doc = new Y.Doc();
    write(doc, 'weg');
    const made = Y.encodeStateAsUpdate(doc);
    const before = Y.encodeStateVector(doc);
    doc.getMap('notes').clear();
    const deletion = Y.encodeStateAsUpdate(doc, before);
    const client = await table.enter('contactpersoon-jb');
    client.sendUpdate(deletion);
    client.barrier();
    const other = await table.enter('wijkteammedewerker');
    await other.saved();
    expect(client.echoes).toEqual([]);
    client.sendUpdate(made);
    await client.until(() => client.echoes.length === 1);
  });
});

describe('a full disk', () => {
  test('acknowledges and shows nothing, and tells everyone to try again', async () => {
    const writer = await table.enter('contactpersoon-jb');
    const reader = await table.enter('wijkteammedewerker');
    await fillDisk(table.table.store);
    for (let n = 0; n < 30; n++) write(writer.doc, 'nog meer, tot er niets meer past '.repeat(100));
    writer.barrier();
    expect((await writer.closed).code).toBe(CLOSE.tryAgain);
    expect((await reader.closed).code).toBe(CLOSE.tryAgain);
    expect(writer.echoes).toEqual([]);
    expect(texts(reader.doc)).toEqual([]);
    expect(textsOnDisk()).toEqual([]);
    await emptyDisk(table.table.store);
  });

  test('heals by itself: with room again, the client sends what was not stored', async () => {
    const writer = await table.enter('contactpersoon-jb');
    await fillDisk(table.table.store);
    for (let n = 0; n < 30; n++) write(writer.doc, `${n} ${'past er niet op '.repeat(200)}`);
    await writer.closed;
    await emptyDisk(table.table.store);
    const again = await table.enter('contactpersoon-jb', { doc: writer.doc });
    await again.saved();
    expect(textsOnDisk()).toEqual(texts(writer.doc));
  });
});

test('a row that cannot be written fails its own board only', async () => {
  const other = await otherBoard();
  const { store } = table.table;
  await store.read(
    CompiledQuery.raw(
      `CREATE TRIGGER refuse BEFORE INSERT ON document_update WHEN NEW.document = '${other}' BEGIN SELECT RAISE(FAIL, 'refused'); END`,
    ),
  );
  const good = await table.enter('contactpersoon-jb');
  const bad = await table.enter('wijkteammedewerker', { document: other });
  const held = commits.hold();
  write(good.doc, 'goed');
  await held;
  commits.release();
  write(bad.doc, 'slecht');
  bad.barrier();
  write(good.doc, 'ook goed');
  await good.saved();
  expect((await bad.closed).code).toBe(CLOSE.tryAgain);
  expect(bad.echoes).toEqual([]);
  expect(textsOnDisk()).toEqual(['goed', 'ook goed']);
  expect(await rowsOnDisk(other)).toBe(0);
});

test('stopping commits what was sent, confirms it and tells everyone to come back', async () => {
  const client = await table.enter('contactpersoon-jb');
  commits.hold();
  write(client.doc, 'nog net');
  client.barrier();
  await roundTrip(client);
  const stopped = table.sync.close();
  commits.release();
  await stopped;
  expect((await client.closed).code).toBe(CLOSE.restarting);
  expect(client.echoes).toEqual([1]);
  expect(textsOnDisk()).toEqual(['nog net']);
});
