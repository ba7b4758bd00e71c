import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../shared/api/contract';
import type { Fact, FactChange, FactView, HappenedPage } from '../../shared/api/happened';
import { ORDER, topicOf } from '../../shared/happened/topics';
import { type Door, openDoor } from '../harness/http';
import { setTable, type Table } from '../harness/table';

const WRITER: Role = 'wijkteammedewerker';
let table: Table;
let door: Door;
beforeEach(async () => {
  table = await setTable();
  door = await openDoor(table);
});
afterEach(async () => {
  await door.close();
  await table.close();
});

const path = () => `/api/conferences/${table.conferenceId}/happened`;
const record = async (change: FactChange, role: Role = WRITER): Promise<Response> =>
  door.ask(path(), {
    method: 'POST',
    cookie: await table.cookieOf(role),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  });
const read = async (role: Role = WRITER): Promise<HappenedPage> =>
  (await door.ask(path(), { cookie: await table.cookieOf(role) })).json();
const about = async (topic: string): Promise<FactView | undefined> =>
  (await read('veilig-thuis')).facts.find((one) => one.topic === topic);

const MOTHER = topicOf('told', 'moeder-1');
const byWriter = () => ({ personId: table.personOf(WRITER), name: `Persoon ${WRITER}` });
const told = (on = '2026-03-10'): Fact => ({ kind: 'told', on, by: byWriter(), interpreter: 'Tigrinya' });

test('a fact is laid down once, however often it is sent, and is put right with its history', async () => {
  const change = { topic: MOTHER, version: 0, whom: 'moeder', fact: told() };
  expect([(await record(change)).status, (await record(change)).status]).toEqual([200, 200]);
  expect(await about(MOTHER)).toMatchObject({ whom: 'moeder', version: 1, fact: told(), before: [] });

  expect((await record({ topic: MOTHER, version: 0, fact: told('2026-03-09') })).status).toBe(409);
  await record({ topic: MOTHER, version: 1, fact: told('2026-03-09') });
  await record({ topic: MOTHER, version: 2 });
  const taken = await about(MOTHER);
  expect(taken).not.toHaveProperty('fact');
  expect(taken?.before.map(({ fact }) => fact && 'on' in fact && fact.on)).toEqual(['2026-03-10', '2026-03-09']);
});

test('how somebody can be reached safely stands beside what is done with them, and not for who has died', async () => {
  const adults = [
    { id: 'mother', part: 'moeder', gezag: 'ja', reach: 'Bel alleen onder schooltijd' },
    { id: 'father', part: 'vader', gezag: 'ja', reach: 'Via zijn broer', died: true },
  ];
  const answer = await door.ask(`/api/conferences/${table.conferenceId}/adults`, {
    method: 'POST',
    cookie: await table.cookieOf(WRITER),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: 0, adults }),
  });
  expect(answer.status).toBe(200);
  expect((await read()).reach).toEqual([{ id: 'mother', words: 'moeder', how: 'Bel alleen onder schooltijd' }]);
});

test('nothing of it is readable on disk, and each change leaves an audit line without words', async () => {
  await record({ topic: MOTHER, version: 0, whom: 'moeder', fact: told() });
  await record({ topic: MOTHER, version: 1 });
  const [row] = await table.store.read(table.store.sql.selectFrom('happened').selectAll());
  expect(JSON.stringify(row && { ...row, sealed: Buffer.from(row.sealed).toString('latin1') })).not.toMatch(
    /moeder|Tigrinya|told/,
  );
  const lines = await table.store.read(
    table.store.sql.selectFrom('audit').select('act').where('subject', '=', `happened:${row?.id}`),
  );
  expect(lines.map(({ act }) => act)).toEqual(['fact-laid-down', 'fact-taken-back']);
});

describe('is refused', () => {
  test.each<[string, string, Fact]>([
    ['what belongs to another topic', ORDER, { kind: 'reported', on: '2026-03-10', by: { name: 'Iemand' } }],
    ['a day that is in no calendar', MOTHER, { kind: 'told', on: '2026-02-30', by: { name: 'Iemand' } }],
    [
      'somebody who has nothing to do with it',
      MOTHER,
      { kind: 'told', on: '2026-03-10', by: { personId: 'x', name: 'X' } },
    ],
  ])('%s', async (_what, topic, fact) => {
    expect((await record({ topic, version: 0, fact })).status).toBe(409);
    expect(await about(topic)).toBeUndefined();
  });
});

test('it can be recorded after the family was closed, by who has a task for it', async () => {
  await table.store.write(function* () {
    yield table.store.sql
      .updateTable('conference')
      .set({ closed_at: table.now() })
      .where('id', '=', table.conferenceId);
  });
  expect((await record({ topic: ORDER, version: 0, fact: { kind: 'received', on: '2026-03-11' } })).status).toBe(200);
  expect((await about(ORDER))?.fact).toEqual({ kind: 'received', on: '2026-03-11' });
  expect((await record({ topic: ORDER, version: 1 }, 'gast')).status).toBe(404);
});
