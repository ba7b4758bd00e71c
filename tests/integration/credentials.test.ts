import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../shared/api/contract';
import { type Door, openDoor } from '../harness/http';
import { setTable, type Table } from '../harness/table';

const MINUTE = 60_000;
const WORKER: Role = 'wijkteammedewerker';
const JB: Role = 'contactpersoon-jb';

let table: Table;
let door: Door;
let cookies: Record<string, string>;
beforeEach(async () => {
  table = await setTable([], MINUTE);
  door = await openDoor(table);
  const { sql } = table.store;
  await table.store.write(function* () {
    for (const id of ['jb', 'wijkteam', 'vt']) yield sql.insertInto('organisation').values({ id, name: `De ${id}` });
    const seat = (role: Role, organisation_id: string) =>
      sql.updateTable('person').set({ organisation_id }).where('id', '=', table.personOf(role));
    yield seat(JB, 'jb');
    yield seat('gedragsdeskundige', 'jb');
    yield seat('teamleider', 'wijkteam');
    yield seat(WORKER, 'wijkteam');
    yield seat('veilig-thuis', 'vt');
  });
  cookies = Object.fromEntries(
    await Promise.all(
      ([JB, WORKER, 'teamleider', 'veilig-thuis'] as const).map(
        async (role) => [role, await table.cookieOf(role)] as const,
      ),
    ),
  );
});
afterEach(async () => {
  await door.close();
  await table.close();
});

const ask = (role: Role, method: string, rest: string, body?: object) =>
  door.ask(`/api/meetings/${table.meeting.meetingId}${rest}`, {
    method,
    cookie: cookies[role],
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
const lead = async (role: Role, act: string) => {
  const meeting = await (await ask(role, 'GET', '')).json();
  return (await ask(role, 'POST', '/leading', { act, version: meeting.leading.version })).status;
};
const linkOf = (role: Role) => `/participants/${table.personOf(role)}/link`;

describe('the lead', () => {
  test('is not taken from somebody who just led, also when no screen of theirs is open', async () => {
    expect(await lead(JB, 'open')).toBe(200);
    expect(await lead(WORKER, 'take-over')).toBe(404);
    table.clock.now += MINUTE - 1;
    expect(await lead(WORKER, 'take-over')).toBe(404);
    table.clock.now += 1;
    expect(await lead(WORKER, 'take-over')).toBe(200);
  });

  test('is taken back at once by who was away, from whoever took it and is there', async () => {
    expect(await lead(JB, 'open')).toBe(200);
    table.clock.now += MINUTE;
    expect(await lead(WORKER, 'take-over')).toBe(200);
    table.attending.enter(table.meeting.meetingId, table.personOf(WORKER));
    const { leading } = await (await ask('teamleider', 'GET', '')).json();
    expect(leading).toMatchObject({ leader: table.personOf(WORKER), takenFrom: table.personOf(JB) });
    expect(await lead('teamleider', 'take-over')).toBe(404);
    expect(await lead(JB, 'take-over')).toBe(200);
    const after = (await (await ask('teamleider', 'GET', '')).json()).leading;
    expect([after.leader, after.takenFrom]).toEqual([table.personOf(JB), undefined]);
    expect(await lead(WORKER, 'take-over')).toBe(404);
  });

  test('is not taken by a contact person from somebody who is there', async () => {
    expect(await lead(JB, 'open')).toBe(200);
    table.attending.enter(table.meeting.meetingId, table.personOf(JB));
    table.clock.now += 2 * MINUTE;
    await table.store.write(function* () {
      yield table.store.sql
        .updateTable('person')
        .set({ role: JB })
        .where('id', '=', table.personOf('gedragsdeskundige'));
    });
    cookies.gedragsdeskundige = await table.cookieOf('gedragsdeskundige');
    expect(await lead('gedragsdeskundige', 'take-over')).toBe(404);
  });

  test('counts from when the server began: a restart makes nobody gone', async () => {
    expect(await lead(JB, 'open')).toBe(200);
    await table.store.write(function* () {
      yield table.store.sql.updateTable('facilitation').set({ leader: table.personOf('teamleider') });
    });
    expect(await lead(WORKER, 'take-over')).toBe(404);
  });
});

describe('a personal link', () => {
  const links = async () => (await table.store.read(table.store.sql.selectFrom('link').select('id'))).length;

  test.each([JB, WORKER])(
    'of another organisation is not made for %s, who leads or is the contact person',
    async (role) => {
      await lead(JB, 'open');
      if (role === WORKER) {
        table.clock.now += MINUTE;
        expect(await lead(WORKER, 'take-over')).toBe(200);
      }
      const before = await links();
      const answer = await ask(role, 'POST', linkOf('veilig-thuis'));
      expect([answer.status, await answer.text()]).toEqual([404, expect.not.stringContaining('/in/')]);
      expect(await links()).toBe(before);
    },
  );

  test('goes to its person, and to somebody of their organisation', async () => {
    expect((await ask('veilig-thuis', 'POST', linkOf('veilig-thuis'))).status).toBe(200);
    const given = await ask('teamleider', 'POST', linkOf(WORKER));
    expect((await given.json()).url).toContain('/in/');
    expect((await ask('teamleider', 'POST', linkOf(JB))).status).toBe(404);
  });

  test('can be taken back by who leads, which gives them nothing', async () => {
    await lead(JB, 'open');
    const taken = await ask(JB, 'DELETE', linkOf('veilig-thuis'));
    expect([taken.status, await taken.text()]).toEqual([204, '']);
    expect((await ask('teamleider', 'DELETE', linkOf('gedragsdeskundige'))).status).toBe(404);
  });
});
