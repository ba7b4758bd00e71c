import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Access, RightsListener } from '../../server/access/access';
import { CONNECT_BURST } from '../../server/sync/limits';
import { CLOSE, MESSAGE } from '../../shared/sync/protocol';
import { write } from '../harness/board-words';
import { type ServedTable, setServedTable } from '../harness/sync-server';

/** The table's access, in which a test can take the right to write away from one person. */
const withReaders = (access: Access) => {
  const readers = new Set<string>();
  const outside = new Set<string>();
  const listeners = new Set<RightsListener>();
  return {
    access: {
      ...access,
      async documentGrant(session, name) {
        const grant = await access.documentGrant(session, name);
        if (!grant || outside.has(session.personId)) return undefined;
        return { ...grant, write: grant.write && !readers.has(session.personId) };
      },
      onChange(listener) {
        listeners.add(listener);
        return access.onChange(listener);
      },
    } satisfies Access,
    mayOnlyRead: (personId: string) => readers.add(personId),
    mayNothing: (personId: string) => outside.add(personId),
    tell: (personId: string) => {
      for (const listener of listeners) listener({ personId });
    },
  };
};

let table: ServedTable;
let rights: ReturnType<typeof withReaders>;
beforeEach(async () => {
  table = await setServedTable(({ access }) => {
    rights = withReaders(access);
    return { access: rights.access };
  });
});
afterEach(() => table.close());

test('a revoked session closes its open socket, and no other', async () => {
  const cookie = await table.table.cookieOf('wijkteammedewerker');
  const revoked = await table.enter('wijkteammedewerker', { cookie });
  const other = await table.enter('contactpersoon-jb');
  const session = await table.table.access.sessionOf(cookie);
  const { store, sessions } = table.table;
  await store.write(function* () {
    yield store.sql
      .updateTable('session')
      .set({ revoked_at: 1 })
      .where('id', '=', session?.id ?? '');
  });
  sessions.ended([session?.id ?? '']);
  expect((await revoked.closed).code).toBe(CLOSE.noSession);
  await other.saved();
});

test('a right that is taken away closes the open socket, with the reason in words first', async () => {
  const client = await table.enter('wijkteammedewerker');
  const personId = table.table.personOf('wijkteammedewerker');
  rights.mayNothing(personId);
  rights.tell(personId);
  expect((await client.closed).code).toBe(CLOSE.notFound);
  expect(client.frames.at(-1)?.type).toBe(MESSAGE.auth);
});

test('who may only read hears everything, and their answer without news is accepted', async () => {
  const writer = await table.enter('contactpersoon-jb');
  write(writer.doc, 'om te lezen');
  await writer.saved();
  rights.mayOnlyRead(table.table.personOf('wijkteammedewerker'));
  const reader = await table.enter('wijkteammedewerker');
  reader.sendUpdate(Y.encodeStateAsUpdate(reader.doc));
  await reader.saved();
  expect(reader.isClosed()).toBe(false);
});

test('who may no longer write is refused on a socket that was open before', async () => {
  const client = await table.enter('wijkteammedewerker');
  write(client.doc, 'mag nog');
  await client.saved();
  const personId = table.table.personOf('wijkteammedewerker');
  rights.mayOnlyRead(personId);
  rights.tell(personId);
  write(client.doc, 'mag niet meer');
  client.barrier();
  expect((await client.closed).code).toBe(CLOSE.badMessage);
  expect(client.echoes).toEqual([1]);
});

test('a reader cannot delete either', async () => {
  const writer = await table.enter('contactpersoon-jb');
  write(writer.doc, 'blijft');
  await writer.saved();
  rights.mayOnlyRead(table.table.personOf('wijkteammedewerker'));
  const reader = await table.enter('wijkteammedewerker');
  reader.doc.getMap('notes').clear();
  expect((await reader.closed).code).toBe(CLOSE.badMessage);
});

test('a session that connects without end is told to wait', async () => {
  const cookie = await table.table.cookieOf('teamleider');
  const clients = await Promise.all(
    Array.from({ length: CONNECT_BURST + 10 }, () => table.join('teamleider', { cookie, silent: true })),
  );
  const { code } = await Promise.race(clients.map(({ closed }) => closed));
  expect(code).toBe(CLOSE.tryAgain);
});
