import { nanoid } from 'nanoid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fact, VerbOf } from '../../server/access/policy';
import { sealQuestion } from '../../server/consults/consult-words';
import type { Role } from '../../shared/api/contract';
import { ROLES } from '../../shared/api/roles';
import type { SeriesSettings } from '../../shared/api/series';
import { changing, OF_A_SERIES, opens as opensAt, STALE } from '../harness/doors';
import { type Door, openDoor } from '../harness/http';
import { makeSeries } from '../harness/series';
import { setTable, type Table } from '../harness/table';
import { WHO_MAY } from '../harness/who-may';

/** The doors of a series and of the kort consulten that are asked to it; those of a meeting are in access-doors. */
let table: Table;
let door: Door;
beforeAll(async () => {
  table = await setTable();
  door = await openDoor(table);
});
afterAll(async () => {
  await door.close();
  await table.close();
});

const SEATS = ['none', 'achtervang', 'member'] as const;
type Seat = (typeof SEATS)[number];
const FACTS_OF: Record<Seat, readonly Fact[]> = {
  none: [],
  achtervang: ['takesPart'],
  member: ['takesPart', 'member'],
};

interface Present {
  cookie: string;
  seat: Seat;
  seriesId: string;
  /** A coming meeting of the series. */
  meetingId: string;
  /** Of a consult that this person asked, or another did. */
  consultId: string;
}

/** A series in which who has this role sits so, and one consult in it. */
const setScene = async (role: Role, seat: Seat, asks: boolean): Promise<Present> => {
  const made = await table.anotherMeeting();
  const asker = asks ? role : role === 'teamleider' ? 'veilig-thuis' : 'teamleider';
  const seriesId = await makeSeries(table, made, (each) => (each === role ? partOf(seat) : 'member'));
  const consultId = nanoid();
  await table.sealer.createKey(consultId);
  const { sql } = table.store;
  await table.store.write(function* () {
    yield sql.insertInto('consult').values({
      id: consultId,
      series_id: seriesId,
      asked_by: table.personOf(asker, made),
      asked_at: table.now(),
      answered_by: null,
      answered_at: null,
      family_id: null,
      sealed: sealed(consultId),
      sealed_answer: null,
    });
  });
  return { cookie: await table.cookieOf(role, made), seat, seriesId, meetingId: made.meetingId, consultId };
};
const partOf = (seat: Seat) => (seat === 'none' ? undefined : seat);
const sealed = (consultId: string): Uint8Array => {
  const words = { question: 'Wat nu?', facts: 'Een feit.', ages: [], tried: '' };
  return sealQuestion(table.sealer, consultId, words);
};

const PACT = {
  criteria: { advies: [], lokaalVeld: [], drang: [], beide: [] },
  regie: '',
  takenTijdensDrang: { jb: '', lokaal: '' },
  frequentie: '',
  overig: '',
};
const SETTINGS: SeriesSettings = {
  title: 'Reeks',
  firstDay: '2026-03-10',
  time: '13:00',
  everyWeeks: 2,
  minutes: 120,
  onHoliday: 'skip',
  tableSees: true,
  daysBefore: 3,
  daysAfter: 14,
};
const CONSULT = { question: 'Wat nu?', facts: 'Een feit.', ages: [], tried: '' };
const series = ({ cookie, seriesId }: Present, rest: string, method = 'GET', body?: object) =>
  opensAt(door, cookie, (id) => `/api/series/${id}${rest}`, seriesId, { method, ...(body && { body }) });
const consult = ({ cookie, consultId }: Present, rest: string, method = 'GET', body?: object) =>
  opensAt(door, cookie, (id) => `/api/consults/${id}${rest}`, consultId, { method, ...(body && { body }) });

const SERIES: Record<VerbOf<'series'>, (scene: Present) => Promise<boolean>> = {
  read: async (scene) => {
    const page = await series(scene, '');
    expect(await series(scene, '/pact')).toBe(page);
    return page;
  },
  manage: async (scene) => {
    const member = { name: 'Nieuw', role: 'teamleider', organisation: 'Organisatie', part: 'achtervang' };
    const may = await series(scene, '/members', 'POST', member);
    expect(await series(scene, '/pact', 'POST', { version: STALE, body: PACT })).toBe(may);
    expect(await series(scene, '/members/nobody/mandate', 'PUT', { mandate: true })).toBe(may);
    expect(await series(scene, '/members/nobody', 'PUT', { part: 'member' })).toBe(may);
    expect(await series(scene, '/members/nobody', 'DELETE')).toBe(may);
    expect(await series(scene, '', 'PUT', { version: STALE, settings: SETTINGS })).toBe(may);
    expect(await series(scene, '/letterhead')).toBe(may);
    // It is no Word file.
    expect(await series(scene, '/letterhead', 'PUT', {})).toBe(may);
    expect(await series(scene, '/letterhead', 'DELETE')).toBe(may);
    return may;
  },
  sign: (scene) => series(scene, '/pact/signature', 'POST', { version: STALE }),
  ask: (scene) => series(scene, '/consults', 'POST', { id: nanoid(), ...CONSULT }),
};
const CONSULTS: Record<VerbOf<'consult'>, (scene: Present) => Promise<boolean>> = {
  read: (scene) => consult(scene, ''),
  answer: (scene) => consult(scene, '/answer', 'POST', { version: STALE, answer: 'Bel Veilig Thuis.' }),
  grow: async (scene) => {
    const may = await consult(scene, '/grow');
    // Who left the series keeps their own consult, but has no agenda to put it on.
    const grown = { meetingId: scene.meetingId, id: nanoid(), code: 'G-9' };
    expect(await consult(scene, '/grow', 'POST', grown)).toBe(may && scene.seat !== 'none');
    return may;
  },
};

const CASES = ROLES.flatMap((role) => SEATS.map((seat) => ({ role, seat })));
const truth = (facts: readonly Fact[]) =>
  new Proxy({} as Record<Fact, boolean>, { get: (_, fact) => facts.includes(fact as Fact) });

describe.each(CASES)('$role whose seat in the series is: $seat', ({ role, seat }) => {
  test('finds its doors open as they are open to them', async () => {
    const scene = await setScene(role, seat, false);
    for (const verb of Object.keys(SERIES) as VerbOf<'series'>[]) {
      const wanted = WHO_MAY.series[verb](role, truth(FACTS_OF[seat]));
      expect([verb, await SERIES[verb](scene)]).toEqual([verb, wanted]);
    }
  });

  test.each([true, false])('finds the doors of a consult so, their own: %s', async (own) => {
    const scene = await setScene(role, seat, own);
    const facts: Fact[] = [...FACTS_OF[seat], ...(own ? ['own' as const] : [])];
    for (const verb of Object.keys(CONSULTS) as VerbOf<'consult'>[]) {
      const wanted = WHO_MAY.consult[verb](role, truth(facts));
      expect([verb, await CONSULTS[verb](scene)]).toEqual([verb, wanted]);
    }
  });
});

test('no way to change anything of a series or a consult was left out', () => {
  const { all, unasked } = changing(door);
  const ours = (path: string) => OF_A_SERIES.test(path);
  expect(all.some(ours)).toBe(true);
  expect(unasked.filter(ours)).toEqual([]);
});
