import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { PENDING_BYTES } from '../../server/sync/limits';
import { CLOSE } from '../../shared/sync/protocol';
import { reads, write } from '../harness/board-words';
import type { SyncClient } from '../harness/sync-client';
import { type ServedTable, setServedTable } from '../harness/sync-server';

let table: ServedTable;
beforeEach(async () => {
  table = await setServedTable();
});
afterEach(() => table.close());

/** What somebody typed while they were away, and what they typed after: the line broke before the first had gone. */
const typed = () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  write(doc, 'eerst');
  write(doc, 'daarna');
  const [first, second] = updates as [Uint8Array, Uint8Array];
  return { first, second };
};

/** Sends only what cannot be placed yet, and is gone. */
const leaveWaiting = async (...updates: Uint8Array[]): Promise<void> => {
  const away = await table.join('contactpersoon-jb', { silent: true });
  for (const update of updates) away.sendUpdate(update);
  const other = await table.enter('contactpersoon-jb');
  await other.saved();
  await Promise.all([away.close(), other.close()]);
};

const isCompacted = async (): Promise<boolean> => {
  const { store, board } = table.table;
  const left = await store.read(store.sql.selectFrom('document_update').select('seq').where('document', '=', board));
  return left.length === 0;
};

const waitsAt = ({ doc }: SyncClient): boolean => doc.store.pendingStructs !== null || doc.store.pendingDs !== null;

/** Comes in, types, leaves and comes back with the same screen: all of it is saved, and nothing is refused. */
const comeAndGo = async (): Promise<SyncClient> => {
  const before = await table.enter('wijkteammedewerker');
  expect(waitsAt(before)).toBe(false);
  await before.close();
  write(before.doc, 'van de ander');
  const back = await table.enter('wijkteammedewerker', { doc: before.doc });
  await back.saved();
  return back;
};

test('what waits for edits that did not come reaches no other screen, and who comes back is not refused for it', async () => {
  const { first, second } = typed();
  const stays = await table.enter('veilig-thuis');
  await leaveWaiting(second);
  const other = await comeAndGo();
  await leaveWaiting(first);
  await reads(other, 'eerst', 'daarna', 'van de ander');
  await reads(stays, 'eerst', 'daarna', 'van de ander');
});

test('nor does it from a board that was compacted meanwhile, and nothing of it is lost', async () => {
  const { first, second } = typed();
  await leaveWaiting(second);
  while (!(await isCompacted())) await new Promise(setImmediate);
  const other = await comeAndGo();
  await leaveWaiting(first);
  await reads(other, 'eerst', 'daarna', 'van de ander');
});

test('nor does a deletion of what did not come', async () => {
  const doc = new Y.Doc();
  write(doc, 'eerst');
  const before = Y.encodeStateAsUpdate(doc);
  doc.getMap('notes').clear();
  const deletion = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc));
  await leaveWaiting(deletion);
  while (!(await isCompacted())) await new Promise(setImmediate);
  const other = await comeAndGo();
  await leaveWaiting(before);
  await reads(other, 'van de ander');
});

test('where too much waits, only what came last is refused: what waited before still comes in, and more may wait', async () => {
  const [early, late] = [typed(), typed()];
  const stays = await table.enter('veilig-thuis');
  await leaveWaiting(early.second);
  const doc = new Y.Doc();
  write(doc, 'eerst');
  const before = Y.encodeStateVector(doc);
  doc.getText('elsewhere').insert(0, 'x'.repeat(PENDING_BYTES));
  const hostile = await table.join('teamleider', { silent: true });
  hostile.sendUpdate(Y.encodeStateAsUpdate(doc, before));
  expect((await hostile.closed).code).toBe(CLOSE.tooLarge);
  await leaveWaiting(late.second);
  await leaveWaiting(early.first, late.first);
  await reads(stays, 'eerst', 'daarna', 'eerst', 'daarna');
});
