import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { MESSAGE } from '../../shared/sync/protocol';
import { reads, texts, write } from '../harness/board-words';
import { STEP, socketWithCookie, syncSteps } from '../harness/sync-client';
import { type ServedTable, setServedTable } from '../harness/sync-server';

let table: ServedTable;
beforeEach(async () => {
  table = await setServedTable();
});
afterEach(() => table.close());

const provide = async (role: Parameters<typeof table.table.cookieOf>[0]) => {
  const doc = new Y.Doc();
  const cookie = await table.table.cookieOf(role);
  const provider = new WebsocketProvider(`${table.url}/sync`, table.table.board, doc, {
    WebSocketPolyfill: socketWithCookie(cookie),
    disableBc: true,
  });
  return { doc, provider };
};
const until = (doc: Y.Doc, holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!holds()) return;
      doc.off('update', look);
      resolve();
    };
    doc.on('update', look);
    look();
  });

test('what one writes the other reads, and both edits of one moment stay', async () => {
  const jb = await table.enter('contactpersoon-jb');
  const wijkteam = await table.enter('wijkteammedewerker');
  write(jb.doc, 'van JB');
  write(wijkteam.doc, 'van het wijkteam');
  await Promise.all([reads(jb, 'van JB', 'van het wijkteam'), reads(wijkteam, 'van JB', 'van het wijkteam')]);
});

test('who comes later reads all that was written', async () => {
  const jb = await table.enter('contactpersoon-jb');
  write(jb.doc, 'eerst');
  await jb.saved();
  const later = await table.enter('veilig-thuis');
  expect(texts(later.doc)).toEqual(['eerst']);
});

test('an unmodified y-websocket client reads and edits together with ours', async () => {
  const ours = await table.enter('contactpersoon-jb');
  write(ours.doc, 'van ons');
  const { doc, provider } = await provide('wijkteammedewerker');
  await until(doc, () => texts(doc).includes('van ons'));
  write(doc, 'van een ander programma');
  await reads(ours, 'van ons', 'van een ander programma');
  provider.destroy();
});

test('two unmodified clients bring their offline edits together after the line was down', async () => {
  const one = await provide('contactpersoon-jb');
  const other = await provide('wijkteammedewerker');
  for (const { provider } of [one, other]) if (!provider.synced) await new Promise((r) => provider.once('sync', r));
  for (const { provider } of [one, other]) provider.disconnect();
  write(one.doc, 'zonder lijn, de een');
  write(other.doc, 'zonder lijn, de ander');
  for (const { provider } of [one, other]) provider.connect();
  await Promise.all([one, other].map(({ doc }) => until(doc, () => texts(doc).length === 2)));
  expect(texts(one.doc)).toEqual(texts(other.doc));
  for (const { provider } of [one, other]) provider.destroy();
});

test('the server asks what a client has before it answers the client', async () => {
  const client = await table.enter('contactpersoon-jb');
  expect(syncSteps(client)).toEqual([STEP.ask, STEP.answer]);
});

test('two people typing in one tick reach a third in one frame', async () => {
  const [one, other, third] = await Promise.all([
    table.enter('contactpersoon-jb'),
    table.enter('wijkteammedewerker'),
    table.enter('veilig-thuis'),
  ]);
  const before = third.frames.length;
  write(one.doc, 'a');
  write(other.doc, 'b');
  await reads(third, 'a', 'b');
  expect(third.frames.slice(before).filter(({ type }) => type === MESSAGE.sync)).toHaveLength(1);
});

test('who is the only one writing does not get their own edit back', async () => {
  const writer = await table.enter('contactpersoon-jb');
  const reader = await table.enter('wijkteammedewerker');
  const before = writer.frames.length;
  write(writer.doc, 'van mij');
  await reads(reader, 'van mij');
  await writer.saved();
  expect(writer.frames.slice(before).map(({ type }) => type)).toEqual([MESSAGE.barrier]);
});

test('a barrier is never sent to a client that sent none', async () => {
  const writer = await table.enter('contactpersoon-jb');
  const silent = await table.enter('wijkteammedewerker');
  write(writer.doc, 'iets');
  await writer.saved();
  await reads(silent, 'iets');
  expect(silent.echoes).toEqual([]);
  expect(writer.echoes).toEqual([1]);
});

test('one person with two screens writes on both', async () => {
  const cookie = await table.table.cookieOf('contactpersoon-jb');
  const one = await table.enter('contactpersoon-jb', { cookie });
  const other = await table.enter('contactpersoon-jb', { cookie });
  write(one.doc, 'links');
  write(other.doc, 'rechts');
  await Promise.all([reads(one, 'links', 'rechts'), reads(other, 'links', 'rechts')]);
});
