import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../shared/api/contract';
import type { FamilyAdult } from '../../shared/api/families';
import type { HappenedPage } from '../../shared/api/happened';
import type { TalkSheetPage } from '../../shared/api/talk';
import { usualChoice } from '../../shared/exports/parts';
import { type Door, openDoor } from '../harness/http';
import { setTable, type Table } from '../harness/table';

/** A sheet for the talk with one of a family, over the real API. */

const TELLER: Role = 'wijkteammedewerker';
const MOTHER: FamilyAdult = { id: 'mother', part: 'moeder', gezag: 'ja' };
const FATHER: FamilyAdult = { id: 'father', part: 'vader', gezag: 'ja' };
const DECIDED = 'Hulp aan huis, twee keer per week.';
const REASONS = 'Vader drinkt weer. De kinderen slapen slecht.';

let table: Table;
let door: Door;
let cookie: string;
beforeEach(async () => {
  table = await setTable();
  door = await openDoor(table);
  cookie = await table.cookieOf(TELLER);
});
afterEach(async () => {
  await door.close();
  await table.close();
});

const at = (rest: string) => `/api/conferences/${table.conferenceId}${rest}`;
const get = (rest: string) => door.ask(at(rest), { cookie });
const send = (rest: string, body: object, who = cookie) =>
  door.ask(at(rest), {
    method: 'POST',
    cookie: who,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const sheetFor = async (memberId: string): Promise<TalkSheetPage> => (await get(`/talk-sheets/${memberId}`)).json();
const layAdults = async (...adults: FamilyAdult[]) => {
  const { versions } = await (await get('/family')).json();
  expect((await send('/adults', { version: versions.family, adults })).status).toBe(200);
};
const layChild = async () => {
  const { versions } = await (await get('/family')).json();
  const children = [{ id: 'child-nr-1', band: '4-7' }];
  expect((await send('/details', { version: versions.family, children })).status).toBe(200);
};
const propose = async () =>
  send('/decision/proposal', { id: nanoid(), on: 0, words: DECIDED }, await table.cookieOf('contactpersoon-jb'));
const decide = async () => {
  const { version } = await (await get('/decision')).json();
  const body = { id: nanoid(), version, reasons: REASONS, withoutVoices: 'Zij waren er niet.' };
  expect((await send('/decision', body)).status).toBe(200);
};

describe('a talk sheet', () => {
  test('comes with a proposal, says that nothing is decided, and then what was, as its listener may know it', async () => {
    await layChild();
    await layAdults(MOTHER, FATHER);
    expect(await sheetFor('mother')).toEqual({ state: 'nothing', whom: 'moeder' });
    await propose();
    expect(await sheetFor('mother')).toMatchObject({ state: 'ready', whom: 'moeder', sheet: { draft: true } });
    await decide();
    const mother = JSON.stringify(await sheetFor('mother'));
    expect(mother).toContain(DECIDED);
    expect(mother).toContain('De kinderen slapen slecht.');
    expect(mother).not.toContain('Vader drinkt');
    const father = await sheetFor('father');
    expect(father.sheet).toMatchObject({ title: 'Gesprek met vader', draft: false });
    expect(JSON.stringify(father)).toContain('Vader drinkt weer.');
    expect(JSON.stringify(await sheetFor('child-nr-1'))).not.toContain(DECIDED);
    expect(await sheetFor('somebody-else')).toEqual({ state: 'unknown' });
  });

  test('is there for nobody where talking is not safe, whoever says so', async () => {
    await layChild();
    await layAdults(MOTHER, FATHER);
    await propose();
    expect((await sheetFor('mother')).state).toBe('ready');
    const fact = { kind: 'not-told', because: 'onveilig' };
    expect((await send('/happened', { topic: 'told/father', version: 0, fact })).status).toBe(200);
    for (const id of ['mother', 'father', 'child-nr-1']) {
      const page = await sheetFor(id);
      expect(page.state).toBe('unsafe');
      expect(page).not.toHaveProperty('sheet');
    }
    await send('/happened', { topic: 'told/father', version: 1 });
    expect((await sheetFor('mother')).state).toBe('ready');
    await layAdults(MOTHER, { ...FATHER, safety: 'talk-unsafe' });
    expect((await sheetFor('mother')).state).toBe('unsafe');
  });

  test('is for who works with the family: a guest cannot tell it from one that is not there', async () => {
    await layAdults(MOTHER);
    await propose();
    const guest = await door.ask(at('/talk-sheets/mother'), { cookie: await table.cookieOf('gast') });
    const absent = await door.ask('/api/conferences/nobody-knows-it/talk-sheets/mother', { cookie });
    expect([guest.status, await guest.text()]).toEqual([absent.status, await absent.text()]);
    expect(guest.status).toBe(404);
  });

  test('is followed by what they said back, which is kept with the fact and in no copy', async () => {
    const said = 'Ik wil dat oma erbij is.';
    await layChild();
    await layAdults(MOTHER, FATHER);
    await propose();
    await decide();
    const fact = { kind: 'told', on: '2026-03-10', by: { name: 'Persoon' }, said };
    expect((await send('/happened', { topic: 'told/mother', version: 0, fact })).status).toBe(200);
    const { facts }: HappenedPage = await (await get('/happened')).json();
    expect(facts).toMatchObject([{ topic: 'told/mother', fact: { said } }]);
    const rows = await table.store.read(table.store.sql.selectFrom('happened').select('sealed'));
    expect(rows.map(({ sealed }) => Buffer.from(sealed).toString()).join()).not.toContain(said);
    for (const receiver of [
      { kind: 'ouder', id: 'father', name: 'vader' },
      { kind: 'ouder', id: 'mother', name: 'moeder' },
      { kind: 'organisatie', id: 'x', name: 'Organisatie' },
    ] as const) {
      const { parts, omitted, included } = usualChoice(receiver);
      const preview = await send('/exports/preview', { receiver, parts, omitted, included });
      expect(preview.status).toBe(200);
      expect(await preview.text()).not.toContain(said);
    }
  });
});
