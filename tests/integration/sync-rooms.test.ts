import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Store } from '../../server/store/store';
import { openSnapshot, openUpdates, sealUpdates } from '../../server/sync/log';
import { noteOf } from '../../shared/board/shape';
import { CLOSE } from '../../shared/sync/protocol';
import { reads, texts, write } from '../harness/board-words';
import { type ServedTable, serveSync, setServedTable } from '../harness/sync-server';

let table: ServedTable;
let queries: string[];
const noting = (store: Store): Store => ({
  ...store,
  read(query) {
    queries.push('compile' in query ? query.compile().sql : query.sql);
    return store.read(query);
  },
});
beforeEach(async () => {
  queries = [];
  table = await setServedTable(({ store }) => ({ store: noting(store) }));
});
afterEach(() => table.close());

const snapshotRow = async () => {
  const { store, board } = table.table;
  return (await store.read(store.sql.selectFrom('document_snapshot').selectAll().where('document', '=', board)))[0];
};
const updateRows = async () => {
  const { store, board } = table.table;
  return store.read(store.sql.selectFrom('document_update').selectAll().where('document', '=', board));
};
/** Resolves once the board stands compacted on disk: the only sign from outside. */
const compacted = async (): Promise<void> => {
  while ((await updateRows()).length > 0 || !(await snapshotRow())) await new Promise(setImmediate);
};
/** All bytes of the board on disk, opened. */
const openedBytes = async (): Promise<string> => {
  const { sealer, familyId, board } = table.table;
  const row = await snapshotRow();
  const parts = row ? openSnapshot(sealer, familyId, board, row.up_to_seq, row.sealed).parts : [];
  const updates = (await updateRows()).flatMap(({ sealed }) => openUpdates(sealer, familyId, board, sealed));
  return Buffer.concat([...parts, ...updates]).toString('latin1');
};

test('however many come at once, a document is loaded once', async () => {
  const all = ['contactpersoon-jb', 'wijkteammedewerker', 'veilig-thuis', 'teamleider'] as const;
  await Promise.all(all.map((role) => table.enter(role)));
  expect(queries.filter((sql) => sql.includes('document_author'))).toHaveLength(1);
});

test('a document that cannot be read lets nobody in, and is never an empty one', async () => {
  const { store, board } = table.table;
  const sealed = new Uint8Array(64).fill(7);
  await store.write(function* () {
    yield store.sql.insertInto('document_update').values({ document: board, sealed });
  });
  const client = await table.join('contactpersoon-jb');
  expect((await client.closed).code).toBe(CLOSE.tryAgain);
  expect(client.frames).toEqual([]);
  expect(await updateRows()).toHaveLength(1);
});

test('an empty room is compacted: the content stays, the deleted text is nowhere on disk', async () => {
  const client = await table.enter('contactpersoon-jb');
  write(client.doc, 'blijft-staan');
  const id = write(client.doc, 'moet-verdwijnen');
  await client.saved();
  const fragment = noteOf(client.doc, id)?.get('text') as Y.XmlFragment;
  fragment.delete(0, fragment.length);
  await client.saved();
  expect(await openedBytes()).toContain('moet-verdwijnen');
  await client.close();
  await compacted();
  const bytes = await openedBytes();
  expect(bytes).toContain('blijft-staan');
  expect(bytes).not.toContain('moet-verdwijnen');
  await reads(await table.enter('wijkteammedewerker'), '', 'blijft-staan');
});

test('who comes while a room is being compacted finds everything and can write', async () => {
  const first = await table.enter('contactpersoon-jb');
  write(first.doc, 'eerst');
  await first.saved();
  first.socket.close();
  const second = await table.enter('wijkteammedewerker');
  write(second.doc, 'daarna');
  await second.saved();
  await reads(second, 'eerst', 'daarna');
  await second.close();
  await compacted();
  await reads(await table.enter('veilig-thuis'), 'eerst', 'daarna');
});

test('authorship is stored at first sight', async () => {
  const client = await table.enter('contactpersoon-jb');
  write(client.doc, 'van mij');
  await client.saved();
  const { store, personOf } = table.table;
  const authors = await store.read(store.sql.selectFrom('document_author').select(['client_id', 'person_id']));
  expect(authors).toContainEqual({ client_id: client.doc.clientID, person_id: personOf('contactpersoon-jb') });
});

/** A board of many notes by several people, as one stored row. */
const largeBoard = (notes: number): Uint8Array => {
  const people = Array.from({ length: 5 }, () => new Y.Doc());
  for (let n = 0; n < notes; n++) {
    const doc = people[Math.floor(n / 20) % people.length] as Y.Doc;
    if (n % 20 === 0)
      for (const other of people) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)));
    write(doc, `notitie ${n}`);
  }
  return Y.mergeUpdates(people.map((doc) => Y.encodeStateAsUpdate(doc)));
};

test('a large board reaches a newcomer whole, from its log and from its snapshot', async () => {
  const { store, sealer, familyId, board } = table.table;
  const whole = new Y.Doc();
  Y.applyUpdate(whole, largeBoard(400));
  const sealed = sealUpdates(sealer, familyId, board, [Y.encodeStateAsUpdate(whole)]);
  await store.write(function* () {
    yield store.sql.insertInto('document_update').values({ document: board, sealed });
  });
  const fromLog = await table.enter('contactpersoon-jb');
  expect(texts(fromLog.doc)).toEqual(texts(whole));
  expect(fromLog.doc.store.pendingStructs).toBeNull();
  await fromLog.close();
  await compacted();
  const fromSnapshot = await table.enter('wijkteammedewerker');
  expect(texts(fromSnapshot.doc)).toEqual(texts(whole));
  expect(fromSnapshot.doc.store.pendingStructs).toBeNull();
});

test('another server on the same data has all that was confirmed', async () => {
  const client = await table.enter('contactpersoon-jb');
  write(client.doc, 'bewaard');
  await client.saved();
  await table.sync.close();
  const next = await serveSync(table.table);
  const reader = await next.enter('wijkteammedewerker');
  expect(texts(reader.doc)).toEqual(['bewaard']);
  await next.close();
});
