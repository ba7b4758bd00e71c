import { nanoid } from 'nanoid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSource } from '../../server/exports/source';
import { meldingForRecord } from '../../server/outcomes/melding';
import { weighingOf } from '../../server/safety/record';
import { reading } from '../../server/store/store';
import type { Meeting, Role } from '../../shared/api/contract';
import type { DecisionPage } from '../../shared/api/decisions';
import type { Fact, HappenedPage } from '../../shared/api/happened';
import type { Today } from '../../shared/api/today';
import { copyFor } from '../../shared/exports/cut';
import { type Receiver, usualChoice } from '../../shared/exports/parts';
import { ACUTE_TOPICS, COURSE, REPORT, topicOf } from '../../shared/happened/topics';
import type { UnsafeAnswer } from '../../shared/safety/weighing';
import { JB, MOTHER } from '../harness/export-source';
import { type Door, openDoor } from '../harness/http';
import { setTable, type Table } from '../harness/table';
import { weighingAt } from '../harness/weighing';

const WORKER: Role = 'wijkteammedewerker';
const SAFE_HOME: Role = 'veilig-thuis';

let table: Table;
let door: Door;
beforeEach(async () => {
  table = await setTable();
  door = await openDoor(table, { sources: { weighing: weighingOf, melding: meldingForRecord } });
});
afterEach(async () => {
  await door.close();
  await table.close();
});

const path = () => `/api/conferences/${table.conferenceId}/happened`;
const ask = async <Answer>(address: string, role: Role, body?: object): Promise<Answer & { status: number }> => {
  const answer = await door.ask(address, {
    cookie: await table.cookieOf(role),
    ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return { ...(await answer.json()), status: answer.status };
};
const unsafe = (answer: UnsafeAnswer, version = 0) =>
  weighingAt(table, door).weigh(WORKER, { act: 'unsafe', version, answer, why: '' });
const page = (role: Role = WORKER) => ask<HappenedPage>(path(), role);
const lay = (role: Role, topic: string, fact: Fact) => ask<HappenedPage>(path(), role, { topic, version: 0, fact });
const own = (role: Role) => topicOf('melding', table.personOf(role));
const who = (role: Role) => ({ personId: table.personOf(role), name: `Persoon ${role}` });
const open = async (): Promise<string[]> =>
  ((await page()).melding?.people ?? []).filter(({ isOpen }) => isOpen).map(({ id }) => id);
const today = async (role: Role) => (await ask<Today>('/api/today', role)).melding;
const on = '2026-03-10';

test('nothing is asked while it is not unsafe; at a yes everybody is, and one report counts for all who join', async () => {
  expect(await page()).not.toHaveProperty('melding');
  await unsafe('nee');
  expect(await page()).not.toHaveProperty('melding');
  expect(await today(WORKER)).toEqual([]);

  await unsafe('structureel', 1);
  const all = await open();
  expect(all).toEqual(expect.arrayContaining([table.personOf(WORKER), table.personOf(SAFE_HOME)]));
  expect((await page()).melding).toMatchObject({ because: 'unsafe', isReported: false });
  expect(await today(WORKER)).toMatchObject([{ conferenceId: table.conferenceId, isOwn: true }]);

  await lay(WORKER, own(WORKER), { kind: 'will-report', on, by: who(WORKER) });
  await lay(SAFE_HOME, own(SAFE_HOME), { kind: 'joined', on, by: who(WORKER) });
  // Who said that they report has it before them until they did.
  expect(await open()).toContain(table.personOf(WORKER));
  expect(await open()).not.toContain(table.personOf(SAFE_HOME));
  expect(await today(WORKER)).toHaveLength(1);
  expect(await today(SAFE_HOME)).toEqual([]);

  await lay(WORKER, REPORT, { kind: 'reported', on, by: who(WORKER), spoke: 'de centrale' });
  expect((await page()).melding).toMatchObject({ isReported: true });
  expect(await today(WORKER)).toEqual([]);
});

test('dissent is kept with why, and nobody answers for another', async () => {
  await unsafe('acuut');
  const dissent: Fact = { kind: 'no-unsafety', on, words: 'Opa woont nu in huis.' };
  expect((await lay(WORKER, own(SAFE_HOME), dissent)).status).toBe(409);
  await lay(WORKER, own(WORKER), dissent);
  expect((await page(SAFE_HOME)).melding?.people.find(({ id }) => id === table.personOf(WORKER))).toMatchObject({
    fact: dissent,
    isOpen: false,
  });
  expect((await page()).melding?.isReported).toBe(false);
});

test('a no to what was agreed asks everybody anew, also who answered before', async () => {
  await unsafe('structureel');
  await lay(WORKER, own(WORKER), { kind: 'already-reported', on, by: who(WORKER) });
  expect(await open()).not.toContain(table.personOf(WORKER));
  table.clock.now += 1;
  await lay(WORKER, topicOf('consent', 'moeder-1'), { kind: 'refused', on, by: who(WORKER) });
  expect(await open()).toContain(table.personOf(WORKER));
});

test('help that stalls or a broken agreement about safety asks everybody too, also where it was never unsafe', async () => {
  expect(await page()).not.toHaveProperty('melding');
  await lay(WORKER, COURSE, { kind: 'broken', on, by: who(WORKER), words: 'Vader was er weer.' });
  expect((await page()).melding).toMatchObject({ because: 'anew', isReported: false });
  expect(await open()).toContain(table.personOf(SAFE_HOME));
});

test('a teamleider sees whose answer is open, of colleagues alone', async () => {
  await unsafe('structureel');
  const colleague = `Persoon ${WORKER}`;
  expect(await today('teamleider')).toMatchObject([{ colleagues: expect.arrayContaining([colleague]) }]);
  await lay(WORKER, own(WORKER), { kind: 'no-unsafety', on, words: 'Opa woont nu in huis.' });
  expect((await today('teamleider'))[0]?.colleagues).not.toContain(colleague);
});

test('who saw no unsafety before is asked again when the table says so anew, not when it changes its words', async () => {
  await unsafe('structureel');
  await lay(WORKER, own(WORKER), { kind: 'no-unsafety', on, words: 'Opa woont nu in huis.' });
  table.clock.now += 1;
  await unsafe('acuut', 1);
  expect(await open()).not.toContain(table.personOf(WORKER));
  table.clock.now += 1;
  await unsafe('nee', 2);
  table.clock.now += 1;
  await unsafe('acuut', 3);
  expect(await open()).toContain(table.personOf(WORKER));
});

test('who goes or finds out has it on their own first page', async () => {
  await unsafe('acuut');
  await lay(WORKER, own(WORKER), { kind: 'no-unsafety', on, words: 'Opa woont nu in huis.' });
  expect(await today(WORKER)).toMatchObject([{ isAcute: true, isOwn: true }]);
  await lay(WORKER, ACUTE_TOPICS.goes, { kind: 'to-go', by: who(SAFE_HOME), before: on });
  expect(await today(WORKER)).toEqual([]);
  const { owed } = await ask<Today>('/api/today', SAFE_HOME);
  expect(owed).toMatchObject([{ kind: 'to-go', topic: ACUTE_TOPICS.goes, due: on }]);
  await ask(path(), SAFE_HOME, {
    topic: ACUTE_TOPICS.goes,
    version: 1,
    fact: { kind: 'went', on, by: who(SAFE_HOME) },
  });
  expect((await ask<Today>('/api/today', SAFE_HOME)).owed).toEqual([]);
});

test('at an acute yes the clock of the family at the table stands still, until who leads starts it', async () => {
  const { meetingId } = table.meeting;
  const lead = (body: object) => ask<Meeting>(`/api/meetings/${meetingId}/leading`, 'contactpersoon-jb', body);
  await lead({ act: 'open', version: 0, conferenceId: table.conferenceId });
  const clock = async () => (await ask<Meeting>(`/api/meetings/${meetingId}`, WORKER)).leading;
  expect((await clock()).turn?.timer.runningSince).toBe(table.clock.now);
  await unsafe('structureel');
  expect((await clock()).turn?.timer.runningSince).toBe(table.clock.now);
  await unsafe('acuut', 1);
  const stopped = await clock();
  expect(stopped.turn?.timer).not.toHaveProperty('runningSince');
  expect((await lead({ act: 'resume', version: stopped.version })).status).toBe(200);
});

test('a decision goes on without it, and its record keeps how it stood; nothing of it is in a copy for the family', async () => {
  await unsafe('acuut');
  const dissent: Fact = { kind: 'no-unsafety', on, words: 'Opa woont nu in huis.' };
  await lay(WORKER, own(WORKER), dissent);
  const decision = (rest = '') => `/api/conferences/${table.conferenceId}/decision${rest}`;
  const proposed = { id: nanoid(), on: 0, words: 'Lichte hulp.' };
  expect((await ask(decision('/proposal'), 'contactpersoon-jb', proposed)).status).toBe(200);
  const { version } = await ask<DecisionPage>(decision(), WORKER);
  const decided = { id: nanoid(), version, reasons: 'Zo.', withoutVoices: 'Volgt morgen.' };
  expect((await ask(decision(), WORKER, decided)).status).toBe(200);
  const { record } = (await ask<DecisionPage>(decision(), WORKER)).decided ?? {};
  expect(record?.melding).toMatchObject({ because: 'unsafe', isReported: false });
  expect(record?.melding?.people.find(({ id }) => id === table.personOf(WORKER))).toMatchObject({ fact: dissent });

  await table.sealer.loadKey(table.familyId);
  const { conferenceId, familyId } = table;
  const source = await reading(table.store, readSource(table.store, table.sealer, { conferenceId, familyId }));
  if (!source) throw new Error('there is no record');
  const said = (receiver: Receiver) => JSON.stringify(copyFor(source, usualChoice(receiver)));
  expect(said(JB)).toMatch(/nog niet gemeld.*Opa woont nu in huis/);
  expect(said(MOTHER)).not.toMatch(/gemeld|Opa woont/);
});
