import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeAwarenessUpdate } from 'y-protocols/awareness';
import { MESSAGE } from '../../shared/sync/protocol';
import { awarenessFrame } from '../harness/sync-client';
import { type ServedTable, setServedTable } from '../harness/sync-server';

let table: ServedTable;
beforeEach(async () => {
  table = await setServedTable();
});
afterEach(() => table.close());

test('a name comes from the session, whatever the client says', async () => {
  const poser = await table.enter('wijkteammedewerker');
  const other = await table.enter('contactpersoon-jb');
  const user = { personId: 'x', name: 'Een ander', role: 'veilig-thuis', organisation: 'Elders' };
  poser.setPresence({ user, pointer: { x: 1, y: 2 } });
  await other.until(() => other.presence().has(poser.doc.clientID));
  expect(other.presence().get(poser.doc.clientID)).toEqual({
    pointer: { x: 1, y: 2 },
    user: {
      personId: table.table.personOf('wijkteammedewerker'),
      name: 'Persoon wijkteammedewerker',
      role: 'wijkteammedewerker',
      organisation: 'Organisatie',
    },
  });
});

test('nobody speaks for another screen', async () => {
  const victim = await table.enter('contactpersoon-jb');
  const poser = await table.enter('wijkteammedewerker');
  victim.setPresence({ pointer: { x: 1, y: 1 } });
  poser.setPresence({ pointer: { x: 5, y: 5 } });
  await poser.until(() => poser.presence().has(victim.doc.clientID));
  poser.awareness.states.set(victim.doc.clientID, { pointer: { x: 9, y: 9 } });
  poser.awareness.meta.set(victim.doc.clientID, { clock: 99, lastUpdated: 0 });
  poser.send(awarenessFrame(encodeAwarenessUpdate(poser.awareness, [victim.doc.clientID])));
  const later = await table.enter('veilig-thuis');
  await later.until(() => later.presence().size === 2);
  expect(later.presence().get(victim.doc.clientID)?.pointer).toEqual({ x: 1, y: 1 });
});

test('who comes later sees who is here', async () => {
  const first = await table.enter('contactpersoon-jb');
  first.setPresence({ pointer: null });
  await first.until(() => first.frames.some(({ type }) => type === MESSAGE.awareness));
  const later = await table.enter('wijkteammedewerker');
  await later.until(() => later.presence().has(first.doc.clientID));
});

test('what somebody shows is echoed to themselves, so that a lone client keeps its line', async () => {
  const alone = await table.enter('contactpersoon-jb');
  alone.setPresence({ pointer: { x: 0, y: 0 } });
  await alone.until(() => alone.frames.some(({ type }) => type === MESSAGE.awareness));
});

test('someone who leaves takes their cursor along, also when the line is cut', async () => {
  const leaver = await table.enter('wijkteammedewerker');
  const other = await table.enter('contactpersoon-jb');
  leaver.setPresence({ pointer: { x: 1, y: 1 } });
  await other.until(() => other.presence().has(leaver.doc.clientID));
  leaver.socket.terminate();
  await other.until(() => !other.presence().has(leaver.doc.clientID));
});

test('asking tells who is here', async () => {
  const first = await table.enter('contactpersoon-jb');
  first.setPresence({ pointer: null });
  const other = await table.enter('wijkteammedewerker');
  await other.until(() => other.presence().has(first.doc.clientID));
  const before = other.frames.length;
  other.send(new Uint8Array([MESSAGE.queryAwareness]));
  await other.until(() => other.frames.slice(before).some(({ type }) => type === MESSAGE.awareness));
});
