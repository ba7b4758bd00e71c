import { nanoid } from 'nanoid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Role } from '../../shared/api/contract';
import type { Feedback, Feedbacks, NewFeedback } from '../../shared/api/feedback';
import type { Today } from '../../shared/api/today';
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

const send = async (role: Role, path: string, body: object): Promise<Response> =>
  door.ask(path, {
    method: 'POST',
    cookie: await table.cookieOf(role),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const pathOf = (conferenceId = table.conferenceId) => `/api/conferences/${conferenceId}/feedback`;
const draft = (more: Partial<NewFeedback> = {}): NewFeedback => ({
  id: nanoid(),
  hearer: 'school',
  whom: 'De Regenboog',
  what: 'Dat er hulp komt',
  who: { personId: table.personOf(WRITER) },
  due: '2026-03-24',
  ground: 'Toestemming van moeder',
  waits: true,
  ...more,
});
const make = async (more: Partial<NewFeedback> = {}): Promise<Feedback> =>
  (await send(WRITER, pathOf(), draft(more))).json();
const read = async (role: Role = WRITER): Promise<Feedbacks> =>
  (await door.ask(pathOf(), { cookie: await table.cookieOf(role) })).json();
const follow = (role: Role, { id, version }: Feedback, status: string) =>
  send(role, `/api/feedback/${id}/follow-up`, { version, status });
const audited = async () =>
  (
    await table.store.read(table.store.sql.selectFrom('audit').select('act').where('subject', 'like', 'feedback:%'))
  ).map(({ act }) => act);

test('says who hears what, by whom, before when, on which ground', async () => {
  const made = await make();
  expect((await read('veilig-thuis')).feedback).toEqual([made]);
  expect(made).toMatchObject({ whom: 'De Regenboog', owner: { role: WRITER }, due: '2026-03-24', waiting: false });
  const [row] = await table.store.read(table.store.sql.selectFrom('feedback').select('sealed'));
  expect(Buffer.from(row?.sealed ?? []).includes('Regenboog')).toBe(false);
});

test('the talk with the parents comes first; what depends on it waits', async () => {
  const [parent, school] = [await make({ hearer: 'ouder', whom: 'moeder', waits: true }), await make()];
  expect((await read()).feedback.map(({ waits, waiting }) => [waits, waiting])).toEqual([
    [false, false],
    [true, true],
  ]);
  expect((await follow(WRITER, parent, 'done')).status).toBe(200);
  expect(await (await follow(WRITER, school, 'done')).json()).toMatchObject({
    status: 'done',
    early: false,
    doneOn: '2026-03-10',
    doneBy: `Persoon ${WRITER}`,
  });
  expect(await audited()).toEqual(['feedback-made', 'feedback-made', 'feedback-changed', 'feedback-changed']);
});

test('what was told before the talk with the parents is laid down all the same, and says so', async () => {
  const [parent, school] = [await make({ hearer: 'ouder', whom: 'moeder' }), await make()];
  expect(await (await follow(WRITER, school, 'done')).json()).toMatchObject({ status: 'done', early: true });
  table.clock.now += 2 * 86_400_000;
  await follow(WRITER, parent, 'done');
  expect((await read()).feedback.find(({ id }) => id === school.id)).toMatchObject({ status: 'done', early: true });
});

test('a parent who is not told, with a reason, holds nobody up', async () => {
  const [parent, school] = [await make({ hearer: 'ouder', whom: 'vader' }), await make()];
  const fact = { kind: 'not-told', because: 'overleden' };
  const path = `/api/conferences/${table.conferenceId}/happened`;
  expect((await send(WRITER, path, { topic: parent.topic, version: 0, fact })).status).toBe(200);
  const { feedback } = await read();
  expect(feedback.find(({ id }) => id === parent.id)?.status).toBe('not-told');
  expect(feedback.find(({ id }) => id === school.id)?.waiting).toBe(false);
});

test('is laid down once, and ticked once on the version that was seen', async () => {
  const body = draft({ waits: false });
  const answers = await Promise.all([1, 2, 3].map(() => send(WRITER, pathOf(), body)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const [made] = (await read()).feedback;
  if (!made) throw new Error('nothing was laid down');
  const ticks = await Promise.all([1, 2].map(() => follow(WRITER, made, 'done')));
  expect(ticks.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await follow(WRITER, { ...made, version: 1 }, 'withdrawn')).status).toBe(204);
  expect((await read()).feedback).toEqual([]);
});

test.each<[string, Partial<NewFeedback>]>([
  ['a day that is none', { due: '2026-02-30' }],
  ['a stranger who tells it', { who: { personId: 'stranger' } }],
  ['nobody who tells it', { who: { name: ' ' } }],
])('is refused with %s', async (_what, more) => {
  expect((await send(WRITER, pathOf(), draft(more))).status).toBe(409);
  expect((await read()).feedback).toEqual([]);
});

test('stands on the first page of who must tell it, until it was told', async () => {
  const made = await make();
  const today = async (role: Role): Promise<Today> =>
    (await door.ask('/api/today', { cookie: await table.cookieOf(role) })).json();
  expect((await today(WRITER)).feedback).toMatchObject([
    { id: made.id, due: '2026-03-24', family: { code: 'G-1', whom: 'De Regenboog', waiting: false } },
  ]);
  expect((await today('teamleider')).feedback).toEqual([]);
  await follow(WRITER, made, 'done');
  expect((await today(WRITER)).feedback).toEqual([]);
});

test('comes back, while it is open, when the family does', async () => {
  const made = await make();
  await make({ whom: 'De huisarts', hearer: 'huisarts' }).then((other) => follow(WRITER, other, 'done'));
  const later = await table.anotherMeeting();
  const [next] = await table.store.read(
    table.store.sql.selectFrom('conference').select('id').where('meeting_id', '=', later.meetingId).limit(1),
  );
  await table.store.write(function* () {
    yield table.store.sql
      .updateTable('conference')
      .set({ family_id: table.familyId, made_at: table.now() + 1 })
      .where('id', '=', next?.id ?? '');
  });
  const cookie = await table.cookieOf('teamleider', later);
  const found: Feedbacks = await (await door.ask(pathOf(next?.id), { cookie })).json();
  expect(found.feedback).toEqual([]);
  expect(found.earlier.map(({ id }) => id)).toEqual([made.id]);
});
