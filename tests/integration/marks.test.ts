import { nanoid } from 'nanoid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Role } from '../../shared/api/contract';
import type { Preview } from '../../shared/api/exports';
import type { MarkChange, MarksPage } from '../../shared/api/marks';
import type { Part } from '../../shared/exports/parts';
import type { WeighingForRecord } from '../../shared/safety/weighing';
import { type Door, openDoor } from '../harness/http';
import { setTable, type Table } from '../harness/table';

/** Marking what is typed anywhere in a record, over the real API, and what a copy then holds. */

const REASONS = 'De oma van de kinderen vertelde dit in vertrouwen';
const NOTE = 'Oma haalt de kinderen van school';
const CHILD_SAYS = 'Ik slaap liever bij oma';
const WEIGHING: WeighingForRecord = {
  version: 1,
  criteria: [],
  instruments: [],
  judgements: [],
  voices: [
    {
      id: 'voice-1',
      of: 'kind',
      child: { key: 'child-nr-1', place: 1, band: '8-11' },
      said: CHILD_SAYS,
      toldTo: 'Persoon',
      on: '2026-03-09',
      typedBy: 'Persoon',
      typedAt: 1,
    },
  ],
  unheard: { children: [], parents: true },
};

let table: Table;
let door: Door;
let cookies: Map<Role, string>;
const cookieOf = async (role: Role): Promise<string> => {
  const cookie = cookies.get(role) ?? (await table.cookieOf(role));
  cookies.set(role, cookie);
  return cookie;
};
const send = async (path: string, body: object, { role = 'wijkteammedewerker' as Role, method = 'POST' } = {}) =>
  door.ask(`/api/conferences/${table.conferenceId}${path}`, {
    method,
    cookie: await cookieOf(role),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const read = async <Answer>(path: string): Promise<Answer> =>
  (
    await door.ask(`/api/conferences/${table.conferenceId}${path}`, { cookie: await cookieOf('wijkteammedewerker') })
  ).json() as Promise<Answer>;
const page = () => read<MarksPage>('/marks');
const mark = async (change: Omit<MarkChange, 'version'>) => {
  const { version } = await page();
  return send('/marks', { version, ...change }, { method: 'PUT' });
};
const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { code: string }).code;
const propose = () =>
  send('/decision/proposal', { id: nanoid(), on: 0, words: 'Advies' }, { role: 'contactpersoon-jb' });
const decide = async () => {
  await propose();
  const { version } = await read<{ version: number }>('/decision');
  const decision = { id: nanoid(), version, reasons: REASONS, withoutVoices: 'Zij waren er niet.' };
  expect((await send('/decision', decision)).status).toBe(200);
};
const textFor = async (id: string, parts: Part[], included: string[] = []): Promise<string> => {
  const choice = { receiver: { kind: 'ouder', name: '?', id }, parts, omitted: [], included };
  return JSON.stringify(((await (await send('/exports/preview', choice)).json()) as Preview).copy);
};

beforeEach(async () => {
  const note = { places: { viervensters: { frame: 'feiten' } }, marks: ['naar-het-verslag'] } as const;
  table = await setTable([{ familyCode: 'G-1', notes: [{ ...note, text: NOTE, notFor: ['father'] }] }]);
  cookies = new Map();
  const once = table.store.sql.selectFrom('meeting').select('id');
  door = await openDoor(table, {
    sources: {
      *weighing() {
        yield once;
        return WEIGHING;
      },
    },
  });
  await send('/details', { version: 0, children: [{ id: 'child-nr-1', band: '8-11' }] });
  const adults = ['mother', 'father'].map((id) => ({ id, part: id === 'mother' ? 'moeder' : 'vader', gezag: 'ja' }));
  expect((await send('/adults', { version: 1, adults })).status).toBe(200);
});
afterEach(async () => {
  await door.close();
  await table.close();
});

test('what is not for somebody stands in nobody else’s way, and is laid down once with its line', async () => {
  await decide();
  expect(await textFor('father', ['besluit'])).toContain(REASONS);
  const change = { address: 'besluit/redenen', marks: [], notFor: ['father'] };
  for (const _ of [1, 2]) expect((await mark(change)).status).toBe(200);
  expect(await textFor('father', ['besluit'])).not.toContain(REASONS);
  expect(await textFor('mother', ['besluit'])).toContain(REASONS);
  const { sql } = table.store;
  expect(await table.store.read(sql.selectFrom('audit').select('id').where('act', '=', 'item-marked'))).toHaveLength(1);
});

test('a mark that was set before is frozen with the proposal, and can only become stricter', async () => {
  expect((await mark({ address: 'vraag/vraag', marks: ['melder'], notFor: [] })).status).toBe(200);
  expect((await mark({ address: 'vraag/vraag', marks: [], notFor: [] })).status).toBe(200);
  await mark({ address: 'vraag/vraag', marks: ['melder'], notFor: [] });
  await propose();
  expect(await codeOf(await mark({ address: 'vraag/vraag', marks: [], notFor: ['father'] }))).toBe('only-stricter');
  expect((await mark({ address: 'vraag/vraag', marks: ['melder'], notFor: ['father'] })).status).toBe(200);
  expect((await mark({ address: 'afspraken/a1', marks: [], notFor: ['father'] })).status).toBe(200);
  expect((await mark({ address: 'afspraken/a1', marks: [], notFor: [] })).status).toBe(200);
});

test('once it is decided nothing that stands is taken away, and the record holds it', async () => {
  await mark({ address: 'besluit/redenen', marks: [], notFor: ['father'] });
  await decide();
  const { decided } = await read<{ decided: { record: { marks: object[] } } }>('/decision');
  expect(decided.record.marks).toEqual([{ address: 'besluit/redenen', marks: [], notFor: ['father'] }]);
  expect(await codeOf(await mark({ address: 'besluit/redenen', marks: [], notFor: [] }))).toBe('only-stricter');
  await mark({ address: 'besluit/woorden', marks: ['over-een-ander'], notFor: [] });
  expect(await codeOf(await mark({ address: 'besluit/woorden', marks: [], notFor: [] }))).toBe('only-stricter');
});

test('a note that is not for somebody is frozen so, and is in nobody’s copy whom it is not for, whatever is chosen', async () => {
  await decide();
  const { proposal } = await read<{ proposal: { frozen: { notes: { id: string; notFor?: string[] }[] } } }>(
    '/decision',
  );
  const [note] = proposal.frozen.notes;
  expect(note?.notFor).toEqual(['father']);
  const included = [`notities/${note?.id}`];
  expect(await textFor('mother', ['notities'], included)).toContain(NOTE);
  expect(await textFor('father', ['notities'], included)).not.toContain(NOTE);
});

test('a child’s words go to a parent with leave alone, and no more once it is taken back', async () => {
  await decide();
  expect(await textFor('mother', ['stemmen'])).not.toContain(CHILD_SAYS);
  await mark({ address: 'stemmen/voice-1', marks: [], notFor: [], leave: ['mother'] });
  expect(await textFor('mother', ['stemmen'])).toContain(CHILD_SAYS);
  expect(await textFor('father', ['stemmen'])).not.toContain(CHILD_SAYS);
  await mark({ address: 'stemmen/voice-1', marks: [], notFor: [], leave: [] });
  expect(await textFor('mother', ['stemmen'])).not.toContain(CHILD_SAYS);
});

test('two who mark at once are told, and nobody is named who is not of the family', async () => {
  const change = { address: 'vraag/vraag', marks: [], notFor: ['mother'] };
  expect((await send('/marks', { version: 0, ...change }, { method: 'PUT' })).status).toBe(200);
  const late = { version: 0, address: 'vraag/waarom-nu', marks: [], notFor: ['father'] };
  expect(await codeOf(await send('/marks', late, { method: 'PUT' }))).toBe('stale');
  expect(await codeOf(await mark({ address: 'vraag/waarom-nu', marks: [], notFor: ['stranger'] }))).toBe('unfit');
  expect((await page()).members.map(({ words }) => words)).toEqual(['moeder', 'vader', 'kind 1 (8-11 jaar)']);
});

test('a mark that is set after a copy was let go keeps that copy in', async () => {
  const adults = [
    { id: 'mother', part: 'moeder', gezag: 'ja' },
    { id: 'father', part: 'vader', gezag: 'ja', safety: 'talk-unsafe' },
  ];
  expect((await send('/adults', { version: 2, adults })).status).toBe(200);
  await decide();
  const id = nanoid();
  const choice = {
    receiver: { kind: 'ouder', name: 'vader', id: 'father' },
    parts: ['besluit'],
    omitted: [],
    included: ['besluit/redenen'],
    fromNothing: true,
  };
  const second = table.personOf('veilig-thuis');
  const made = { id, version: 1, choice, deliver: false, second, ground: 'Het gaat over zijn kind' };
  expect((await send('/exports', made)).status).toBe(200);
  const said = { method: 'POST', cookie: await cookieOf('veilig-thuis') };
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ version: 0, letsGo: true });
  expect((await door.ask(`/api/exports/${id}/release`, { ...said, headers, body })).status).toBe(200);
  const cookie = await cookieOf('wijkteammedewerker');
  expect((await door.ask(`/api/exports/${id}/files/json`, { cookie })).status).toBe(200);
  await mark({ address: 'besluit/redenen', marks: [], notFor: ['father'] });
  expect(await codeOf(await door.ask(`/api/exports/${id}/files/json`, { cookie }))).toBe('copy-changed');
});
