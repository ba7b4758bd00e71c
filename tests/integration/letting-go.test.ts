import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../shared/api/contract';
import type { ExportLine, ExportsPage, NewExport } from '../../shared/api/exports';
import { FORMATS } from '../../shared/api/exports';
import type { FamilyAdult } from '../../shared/api/families';
import type { ReleasePage } from '../../shared/api/releases';
import type { Today } from '../../shared/api/today';
import { type Part, type Receiver, usualChoice } from '../../shared/exports/parts';
import type { AgeBand } from '../../shared/meeting/ages';
import { type Door, openDoor } from '../harness/http';
import { setTable, type Table } from '../harness/table';

/** Who of a family may receive a copy, and by how many people it is let go, over the real API. */

/** Brings in, decides, and makes the copies. */
const MAKER: Role = 'wijkteammedewerker';
const SECOND: Role = 'veilig-thuis';
const DAY = 24 * 60 * 60 * 1000;
const MOTHER: FamilyAdult = { id: 'mother', part: 'moeder', gezag: 'ja' };
const FATHER: FamilyAdult = { id: 'father', part: 'vader', gezag: 'ja' };
const UNSAFE: FamilyAdult = { ...FATHER, safety: 'talk-unsafe' };
const SHELTERED: FamilyAdult = { ...MOTHER, safety: 'protected', reach: 'Alleen bellen onder schooltijd' };

let table: Table;
let door: Door;
let cookies: Map<Role, string>;
beforeEach(async () => {
  table = await setTable();
  cookies = new Map();
  door = await openDoor(table);
  await moveToAnother(SECOND);
});
afterEach(async () => {
  await door.close();
  await table.close();
});

/** The table of tests is of one organisation. */
const moveToAnother = (role: Role) =>
  table.store.write(function* () {
    const { sql } = table.store;
    yield sql.insertInto('organisation').values({ id: 'another', name: 'Andere organisatie' });
    yield sql.updateTable('person').set({ organisation_id: 'another' }).where('id', '=', table.personOf(role));
  });
const cookieOf = async (role: Role): Promise<string> => {
  const cookie = cookies.get(role) ?? (await table.cookieOf(role));
  cookies.set(role, cookie);
  return cookie;
};
const send = async (path: string, body: object, role: Role = MAKER): Promise<Response> =>
  door.ask(`/api${path}`, {
    method: 'POST',
    cookie: await cookieOf(role),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const get = async (path: string, role: Role = MAKER): Promise<Response> =>
  door.ask(`/api${path}`, { cookie: await cookieOf(role) });
const conference = (rest: string) => `/conferences/${table.conferenceId}${rest}`;
const page = async (): Promise<ExportsPage> => (await get(conference('/exports'))).json();
const today = async (role: Role): Promise<Today> => (await get('/today', role)).json();
const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { code: string }).code;

/** A family of these adults, with one child of each band; then it is decided. */
const decideFor = async (adults: FamilyAdult[], ...bands: AgeBand[]) => {
  const family = await (await get(conference('/family'))).json();
  const children = bands.map((band, at) => ({ id: `child-nr-${at + 1}`, band }));
  const details = await send(conference('/details'), { version: family.versions.family, children });
  expect(details.status, await details.text()).toBe(200);
  await layAdults(adults);
  await send(conference('/decision/proposal'), { id: nanoid(), on: 0, words: 'Advies' }, 'contactpersoon-jb');
  const { version } = await (await get(conference('/decision'))).json();
  const decision = { id: nanoid(), version, reasons: 'Zo is het goed.', withoutVoices: 'Zij waren er niet.' };
  expect((await send(conference('/decision'), decision)).status).toBe(200);
};
const layAdults = async (adults: FamilyAdult[]) => {
  const { versions } = await (await get(conference('/family'))).json();
  expect((await send(conference('/adults'), { version: versions.family, adults })).status).toBe(200);
};
const correct = async (to: string) => {
  const { version } = await (await get(conference('/decision'))).json();
  const body = { id: nanoid(), version, why: 'Vergist', changes: [{ key: 'reasons', to }] };
  expect((await send(conference('/decision/corrections'), body)).status).toBe(200);
};

const asReceiver = ({ id, part }: FamilyAdult): Receiver => ({ kind: 'ouder', name: part, id });
/** With parts, it begins from nothing, and holds why it was decided. */
const order = (receiver: Receiver, more: Partial<NewExport> = {}, parts?: Part[]): NewExport => {
  const usual = usualChoice(receiver);
  const choice = {
    receiver,
    parts: parts ?? [...usual.parts],
    omitted: [],
    included: parts ? ['besluit/redenen'] : [],
    ...(parts && { fromNothing: true }),
  };
  const ground = parts && { ground: 'Het gaat over hun kind' };
  return { id: nanoid(), version: 1, choice, deliver: false, ...ground, ...more };
};
const make = (made: NewExport) => send(conference('/exports'), made);
const lineOf = async (id: string): Promise<ExportLine | undefined> =>
  (await page()).exports.find((line) => line.id === id);
const answersOf = async (id: string): Promise<number[]> => {
  const all: number[] = [];
  for (const format of FORMATS) all.push((await get(`/exports/${id}/files/${format}`)).status);
  return all;
};
const EVERY = FORMATS.map(() => 200);
const NONE = FORMATS.map(() => 409);
/** Asks for a copy for an unsafe father that another must let go. */
const askFor = async (role: Role = SECOND): Promise<string> => {
  const made = order(asReceiver(UNSAFE), { second: table.personOf(role) }, ['besluit']);
  const answer = await make(made);
  expect(answer.status, await answer.text()).toBe(200);
  return made.id;
};
const answer = (id: string, said: { letsGo: boolean; why?: string; version?: number }, role: Role = SECOND) =>
  send(`/exports/${id}/release`, { version: 0, ...said }, role);

describe('who of a family may receive a copy', () => {
  test('a parent with gezag of a child of 9, at once', async () => {
    await decideFor([MOTHER], '8-11');
    const made = order(asReceiver(MOTHER));
    expect((await make(made)).status).toBe(200);
    expect(await answersOf(made.id)).toEqual(EVERY);
  });

  test('a parent of a child of 16 only when that youth lets them, and that is recorded', async () => {
    await decideFor([MOTHER], '16-17');
    expect(await codeOf(await make(order(asReceiver(MOTHER))))).toBe('leave-missing');
    const made = order(asReceiver(MOTHER));
    const lets = { ...made, choice: { ...made.choice, let: ['child-nr-1'] } };
    expect(await codeOf(await make(lets))).toBe('leave-missing');
    expect((await make({ ...lets, leave: { on: '2026-03-09', toldTo: 'Persoon A' } })).status).toBe(200);
    expect((await make(order({ kind: 'jeugdige', name: 'kind', id: 'child-nr-1' }))).status).toBe(200);
  });

  test('a parent without gezag on request, and then the important facts about the child alone', async () => {
    const without: FamilyAdult = { ...FATHER, gezag: 'nee' };
    await decideFor([without], '8-11');
    const found = (await page()).receivers.find(({ receiver }) => receiver.id === FATHER.id)?.family;
    expect(found).toMatchObject({ may: 'on-request', why: 'no-gezag' });
    const parts = found?.parts.slice(0, 1) ?? [];
    expect(await codeOf(await make(order(asReceiver(without), {}, parts)))).toBe('request-missing');
    expect(await codeOf(await make(order(asReceiver(without), { requestedOn: '2026-03-01' }, ['notities'])))).toBe(
      'not-entitled',
    );
    const made = order(asReceiver(without), { requestedOn: '2026-03-01' }, parts);
    expect((await make(made)).status).toBe(200);
    expect(await lineOf(made.id)).toMatchObject({ request: { on: '2026-03-01', before: '2026-04-01' } });
  });

  test.each<[string, Receiver, FamilyAdult[]]>([
    ['somebody whom nobody chose from the family', { kind: 'ouder', name: 'vader' }, [MOTHER]],
    ['somebody of another family', { kind: 'ouder', name: 'vader', id: 'stranger' }, [MOTHER]],
    ['who died', asReceiver(FATHER), [MOTHER, { ...FATHER, died: true }]],
    ['of whom gezag is not known', asReceiver(FATHER), [MOTHER, { ...FATHER, gezag: 'onbekend' }]],
    ['a child under 12', { kind: 'jeugdige', name: 'kind', id: 'child-nr-1' }, [MOTHER]],
  ])('%s gets none', async (_, receiver, adults) => {
    await decideFor(adults, '8-11');
    expect(await codeOf(await make(order(receiver)))).toBe('not-entitled');
    expect((await page()).exports).toEqual([]);
  });

  test('a copy that was made goes out no more once its receiver may have none', async () => {
    await decideFor([FATHER], '8-11');
    const made = order(asReceiver(FATHER));
    await make(made);
    await layAdults([{ ...FATHER, gezag: 'nee', died: true }]);
    expect(await answersOf(made.id)).toEqual(NONE);
    expect(await lineOf(made.id)).toMatchObject({ held: 'not-entitled' });
  });
});

describe('where talking is not safe', () => {
  beforeEach(() => decideFor([SHELTERED, UNSAFE], '8-11'));

  test('a copy takes a second person, of another organisation first, and goes out in no format before', async () => {
    const { seconds, unsafe, receivers } = await page();
    expect(seconds[0]).toMatchObject({ id: table.personOf(SECOND), organisation: 'Andere organisatie' });
    expect(seconds.map(({ id }) => id)).not.toContain(table.personOf(MAKER));
    expect(seconds.map(({ id }) => id)).not.toContain(table.personOf('gast'));
    expect(unsafe).toEqual(['vader']);
    expect(receivers.find(({ receiver }) => receiver.id === UNSAFE.id)?.family).toMatchObject({
      by: 'two',
      fromNothing: true,
    });
    expect(await codeOf(await make(order(asReceiver(UNSAFE))))).toBe('unfit');
    expect(await codeOf(await make(order(asReceiver(UNSAFE), {}, ['besluit'])))).toBe('second-missing');
    const self = order(asReceiver(UNSAFE), { second: table.personOf(MAKER) }, ['besluit']);
    expect(await codeOf(await make(self))).toBe('second-missing');
    const id = await askFor();
    expect(await answersOf(id)).toEqual(NONE);
    expect(await lineOf(id)).toMatchObject({ held: 'asked', release: { state: 'asked', answerBy: '2026-03-12' } });
  });

  test('the second sees it as its reader will, lets it go once however often that is sent, and it goes out', async () => {
    const id = await askFor();
    expect((await get(`/exports/${id}/release`, 'gedragsdeskundige')).status).toBe(404);
    expect((await get(`/exports/${id}/release`)).status).toBe(404);
    const found: ReleasePage = await (await get(`/exports/${id}/release`, SECOND)).json();
    expect(found).toMatchObject({ receiver: 'vader', unsafe: ['vader'], document: { receiver: 'Vader' } });
    expect((await today(SECOND)).releases).toMatchObject([{ exportId: id, as: 'second', receiver: 'vader' }]);
    for (const _ of [1, 2]) expect((await answer(id, { letsGo: true })).status).toBe(200);
    expect(await codeOf(await answer(id, { letsGo: false, why: 'Toch niet' }))).toBe('stale');
    expect(await answersOf(id)).toEqual(EVERY);
    expect((await today(SECOND)).releases).toEqual([]);
    expect((await today(MAKER)).releases).toMatchObject([{ as: 'maker', state: 'let-go' }]);
    const { sql } = table.store;
    const lines = await table.store.read(sql.selectFrom('audit').select('act').where('subject', '=', `export:${id}`));
    expect(lines.map(({ act }) => act)).toEqual(['export-made', 'copy-asked', 'copy-let-go']);
  });

  test('who was asked for their task reads it no more once they have none', async () => {
    const id = await askFor();
    const personId = table.personOf(SECOND);
    await table.store.write(function* () {
      const values = { conference_id: table.conferenceId, person_id: personId, assigned: 0 };
      yield table.store.sql.insertInto('assignment').values(values);
    });
    expect((await get(`/exports/${id}/release`, SECOND)).status).toBe(404);
    expect((await answer(id, { letsGo: true })).status).toBe(404);
    expect((await today(SECOND)).releases).toEqual([]);
    expect((await page()).seconds.map(({ id: one }) => one)).not.toContain(personId);
  });

  test('not letting go asks why, and says it to the maker alone', async () => {
    const id = await askFor();
    expect(await codeOf(await answer(id, { letsGo: false }))).toBe('unfit');
    expect((await answer(id, { letsGo: false, why: 'De school is te herkennen' })).status).toBe(200);
    expect(await answersOf(id)).toEqual(NONE);
    expect(await lineOf(id)).toMatchObject({ held: 'refused', release: { why: 'De school is te herkennen' } });
    const others: ExportsPage = await (await get(conference('/exports'), 'teamleider')).json();
    expect(JSON.stringify(others)).not.toContain('De school is te herkennen');
    expect(await (await get(`/exports/${id}/release`, SECOND)).text()).not.toContain('De school is te herkennen');
  });

  test('what changed since must be asked anew, before it is let go and after', async () => {
    const first = await askFor();
    await correct('Toch anders');
    expect(await codeOf(await answer(first, { letsGo: true }))).toBe('copy-changed');
    const made = order(asReceiver(UNSAFE), { second: table.personOf(SECOND), version: 2 }, ['besluit']);
    await make(made);
    expect(await lineOf(first)).toMatchObject({ held: 'withdrawn' });
    await answer(made.id, { letsGo: true });
    expect(await answersOf(made.id)).toEqual(EVERY);
    await correct('Toch weer zo');
    expect(await answersOf(made.id)).toEqual(NONE);
    expect(await lineOf(made.id)).toMatchObject({ held: 'changed' });
  });

  test('after two working days without an answer it falls to the teamleider of who asked', async () => {
    // A Tuesday: until Thursday evening it is with who was asked.
    const id = await askFor();
    table.clock.now += 2 * DAY;
    cookies.clear();
    expect((await get(`/exports/${id}/release`, 'teamleider')).status).toBe(404);
    table.clock.now += DAY;
    cookies.clear();
    expect((await today('teamleider')).releases).toMatchObject([{ exportId: id, as: 'teamleider' }]);
    expect((await answer(id, { letsGo: true }, 'teamleider')).status).toBe(200);
    expect(await answersOf(id)).toEqual(EVERY);
  });

  test('the protected person’s copy asks who can see it; when nobody unsafe can, its maker lets it go alone', async () => {
    const forMother = (more: Partial<NewExport>) => order(asReceiver(SHELTERED), more, ['besluit']);
    expect(await codeOf(await make(forMother({})))).toBe('seen-missing');
    const known = { answer: 'unknown', how: 'Zij leest haar post samen' } as const;
    expect(await codeOf(await make(forMother({ seen: known })))).toBe('second-missing');
    const made = forMother({ seen: { answer: 'no', how: 'Zij leest het bij ons op kantoor' } });
    expect((await make(made)).status).toBe(200);
    expect(await answersOf(made.id)).toEqual(EVERY);
    expect((await page()).receivers.find(({ receiver }) => receiver.id === SHELTERED.id)?.family?.reach).toBe(
      SHELTERED.reach,
    );
  });

  test('an organisation at the table needs nobody to let go', async () => {
    const receiver = (await page()).receivers.find((one) => one.receiver.kind === 'organisatie')?.receiver;
    if (!receiver) throw new Error('no organisation sits at the table');
    const made = order(receiver);
    await make(made);
    expect(await answersOf(made.id)).toEqual(EVERY);
  });
});

test('who is not told because talking is not safe, or for want of contact, counts as such without being noted twice', async () => {
  await decideFor([MOTHER, FATHER], '8-11');
  const notTold = async (id: string, because: string) => {
    const body = { topic: `told/${id}`, version: 0, fact: { kind: 'not-told', because } };
    expect((await send(conference('/happened'), body)).status).toBe(200);
  };
  await notTold(FATHER.id, 'onveilig');
  expect(await codeOf(await make(order(asReceiver(FATHER), {}, ['besluit'])))).toBe('second-missing');
  await notTold(MOTHER.id, 'geen-contact');
  expect(await codeOf(await make(order(asReceiver(MOTHER))))).toBe('not-entitled');
});

test('a copy that was made before talking became unsafe goes out no more until it is asked for', async () => {
  await decideFor([MOTHER, FATHER], '8-11');
  const made = order(asReceiver(FATHER));
  await make(made);
  expect(await answersOf(made.id)).toEqual(EVERY);
  await layAdults([MOTHER, UNSAFE]);
  expect(await answersOf(made.id)).toEqual(NONE);
  expect(await lineOf(made.id)).toMatchObject({ held: 'unasked' });
});
