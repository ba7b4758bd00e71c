import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { proposeRegie } from '../../server/regie/regie';
import type { Me, Meeting, Role } from '../../shared/api/contract';
import type { Regie, RegieOrder } from '../../shared/api/regie';
import type { TimeLine } from '../../shared/api/time-line';
import type { Today } from '../../shared/api/today';
import type { FilledCard } from '../../shared/outcomes/filled';
import { type Door, openDoor } from '../harness/http';
import { setTable, type Table } from '../harness/table';

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

const WORKER: Role = 'wijkteammedewerker';
const JB: Role = 'contactpersoon-jb';
const path = () => `/api/conferences/${table.conferenceId}/regie`;
const who = (role: Role) => ({ personId: table.personOf(role), name: `Persoon ${role}` });

const send = async (role: Role, command: RegieOrder['command'], version: number) => {
  const answer = await door.ask(path(), {
    method: 'POST',
    cookie: await table.cookieOf(role),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version, command }),
  });
  return { status: answer.status, body: await answer.json() };
};
const get = async <T>(role: Role, from: string): Promise<T> =>
  (await door.ask(from, { cookie: await table.cookieOf(role) })).json();
const read = (role: Role = WORKER) => get<Regie>(role, path());
const give = (id: string, to: Role): RegieOrder['command'] => ({
  act: 'give',
  id,
  kind: 'veiligheid',
  who: who(to),
  since: '2026-03-10',
});
const audited = async () =>
  (
    await table.store.read(
      table.store.sql.selectFrom('audit').select(['person_id', 'subject']).where('act', '=', 'regie-changed'),
    )
  ).map(({ person_id }) => person_id);

test('who is named accepts it themselves; nobody does it for them', async () => {
  const id = nanoid();
  const given = await send(WORKER, give(id, JB), 0);
  expect([given.status, given.body.held[0].accepted]).toEqual([200, undefined]);
  const accept = { act: 'accept', id, on: '2026-03-12' } as const;
  expect((await send(WORKER, accept, 1)).body.code).toBe('unfit');
  const asked = async (role: Role) => (await get<Today>(role, '/api/today')).regie.map((one) => one.id);
  expect([await asked(JB), await asked(WORKER)]).toEqual([[id], []]);
  const taken = await send(JB, accept, 1);
  expect(await asked(JB)).toEqual([]);
  expect(taken.body.held[0].accepted).toMatchObject({ on: '2026-03-12' });
  expect(await audited()).toEqual([table.personOf(WORKER), table.personOf(JB)]);
});

test('for who is not in the system, who works on the family notes the answer', async () => {
  const id = nanoid();
  const named = { name: 'De jeugdbeschermer van de GI' };
  await send(WORKER, { act: 'give', id, kind: 'casusregie', who: named, since: '2026-03-10' }, 0);
  const { body } = await send(WORKER, { act: 'accept', id, on: '2026-03-11' }, 1);
  expect(body.held[0]).toMatchObject({ who: named, accepted: { on: '2026-03-11' } });
});

describe('the same command', () => {
  test('again does nothing; on an older state, or of somebody from elsewhere, it is refused', async () => {
    const id = nanoid();
    await send(WORKER, give(id, JB), 0);
    expect((await send(WORKER, give(id, JB), 0)).body.version).toBe(1);
    expect((await send(WORKER, give(nanoid(), JB), 0)).body.code).toBe('stale');
    const stranger = { act: 'give', id: nanoid(), kind: 'zicht', since: '2026-03-10' } as const;
    const nobody = { personId: 'nobody-here', name: 'Niemand' };
    expect((await send(WORKER, { ...stranger, who: nobody }, 1)).body.code).toBe('unfit');
    expect((await read()).held).toHaveLength(1);
  });
});

test('it stands wherever the family is worked on: casusregie with the opdrachtgever, until it is over; then the gap is said', async () => {
  const shown = async () => {
    const meeting = await get<Meeting>(WORKER, `/api/meetings/${table.meeting.meetingId}`);
    return meeting.conferences.find(({ id }) => id === table.conferenceId)?.regie;
  };
  const { name } = (await get<Me>(WORKER, '/api/me')).person;
  const onPaper = { kind: 'casusregie', holders: [name], awaited: [] };
  expect(await shown()).toEqual([onPaper]);
  await send(WORKER, give(nanoid(), JB), 0);
  const both = [onPaper, { kind: 'veiligheid', holders: [], awaited: [who(JB).name] }];
  expect(await shown()).toEqual(both);
  expect((await get<TimeLine>(WORKER, `/api/conferences/${table.conferenceId}/time-line`)).regie).toEqual(both);

  const id = nanoid();
  await send(WORKER, { act: 'give', id, kind: 'casusregie', who: who(WORKER), since: '2026-03-10' }, 1);
  await send(WORKER, { act: 'end', id, on: '2026-03-20' }, 2);
  expect((await shown())?.[0]).toEqual({ kind: 'casusregie', holders: [], awaited: [] });
});

test('a decided card asks who it names, moves nothing silently, and asks nobody twice', async () => {
  const person = (key: string, role: Role) => ({
    key,
    part: 'regie' as const,
    label: { nl: key, en: key },
    answer: { kind: 'person' as const, who: who(role) },
  });
  const card: FilledCard = {
    key: 'drang',
    protocol: 1,
    title: { nl: 'Drang', en: 'Drang' },
    conferenceId: table.conferenceId,
    version: 1,
    fields: [person('casusregie', WORKER), person('regieVeiligheid', JB)],
    skipped: [],
    dates: [],
    tasks: [],
  };
  const place = { conferenceId: table.conferenceId, familyId: table.familyId };
  const doing = { cards: [card], personId: table.personOf(WORKER), at: table.now() };
  for (let i = 0; i < 2; i++) await table.store.write(() => proposeRegie(table.store, table.sealer, place, doing));
  const { held } = await read();
  expect(held.map(({ kind, accepted }) => [kind, accepted !== undefined])).toEqual([
    ['casusregie', true],
    ['veiligheid', false],
  ]);
});
