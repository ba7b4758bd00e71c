import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MadeMeeting } from '../../server/meetings/create';
import { logQueries } from '../../server/sync/log-queries';
import { readDocument } from '../../server/sync/read-document';
import { concernsPerson } from '../../server/today/concerns';
import type { Consult, Grow, NewConsult } from '../../shared/api/consults';
import type { Meeting, Role } from '../../shared/api/contract';
import { TABLE_ROLES } from '../../shared/api/roles';
import { readBoard } from '../../shared/board/reading';
import { boardName } from '../../shared/sync/documents';
import { type Door, openDoor } from '../harness/http';
import { makeSeries } from '../harness/series';
import { setTable, type Table } from '../harness/table';

let table: Table;
let door: Door;
let seriesId: string;
let elsewhere: MadeMeeting;
beforeAll(async () => {
  table = await setTable();
  door = await openDoor(table);
  seriesId = await makeSeries(table, table.meeting);
  elsewhere = await table.anotherMeeting();
  await makeSeries(table, elsewhere);
});
afterAll(async () => {
  await door.close();
  await table.close();
});

const JB: Role = 'contactpersoon-jb';
const ASKER: Role = 'wijkteammedewerker';
const others = TABLE_ROLES.filter((role) => role !== JB && role !== ASKER);

const words = (): NewConsult => ({
  id: nanoid(),
  question: 'Is hier een melding nodig?',
  facts: 'Een kleuter kwam drie keer zonder eten op school.',
  ages: ['4-7', '0-3'],
  tried: 'Met moeder gesproken.',
});
const send = (path: string, cookie: string, body: object) =>
  door.ask(path, {
    method: 'POST',
    cookie,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const ask = (cookie: string, consult: NewConsult, of = seriesId) => send(`/api/series/${of}/consults`, cookie, consult);
const asked = async (role: Role = ASKER): Promise<Consult> => (await ask(await table.cookieOf(role), words())).json();
const answer = (cookie: string, id: string, version: number, text = 'Bel Veilig Thuis voor advies.') =>
  send(`/api/consults/${id}/answer`, cookie, { version, answer: text });
const read = (cookie: string, id: string) => door.ask(`/api/consults/${id}`, { cookie });
const listed = async (cookie: string): Promise<Consult[]> =>
  (await (await door.ask('/api/consults', { cookie })).json()).consults;
const acts = async (id: string): Promise<string[]> => {
  const lines = await table.store.read(
    table.store.sql.selectFrom('audit').select('act').where('subject', '=', `consult:${id}`).orderBy('id'),
  );
  return lines.map(({ act }) => act);
};

describe('asking', () => {
  test.each(TABLE_ROLES)('is open to %s of the series', async (role) => {
    const cookie = await table.cookieOf(role);
    const consult = words();
    const made = await ask(cookie, consult);
    expect(made.status).toBe(200);
    expect(await made.json()).toMatchObject({
      ...consult,
      series: { id: seriesId, title: 'Reeks' },
      askedBy: { id: table.personOf(role), role },
      askedAt: table.clock.now,
      answers: [],
      version: 0,
      may: { answer: role === JB, grow: true },
    });
    expect(await acts(consult.id)).toEqual(['consult-asked']);
  });

  test('is not there for a guest, nor for who belongs to another series', async () => {
    for (const cookie of [await table.cookieOf('gast'), await table.cookieOf(ASKER, elsewhere)]) {
      const answers = [await ask(cookie, words()), await ask(cookie, words(), 'no-such-series')];
      const [forbidden, absent] = await Promise.all(answers.map((each) => each.text()));
      expect(answers.map(({ status }) => status)).toEqual([404, 404]);
      expect(forbidden).toBe(absent);
    }
  });

  test('twice, also at the same moment, asks once', async () => {
    const cookie = await table.cookieOf(ASKER);
    const consult = words();
    const answers = await Promise.all([ask(cookie, consult), ask(cookie, consult), ask(cookie, consult)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await listed(cookie)).filter(({ id }) => id === consult.id)).toHaveLength(1);
    expect(await acts(consult.id)).toEqual(['consult-asked']);
  });

  test('under the id of another’s consult or of a family is refused, and changes nothing', async () => {
    const { id } = await asked();
    const cookie = await table.cookieOf('teamleider');
    expect((await ask(cookie, { ...words(), id })).status).toBe(404);
    expect((await ask(cookie, { ...words(), id: table.familyId })).status).toBe(404);
    expect(await acts(id)).toEqual(['consult-asked']);
    expect(await acts(table.familyId)).toEqual([]);
  });

  test('goes on after a crash between the key and the words', async () => {
    const consult = words();
    await table.sealer.createKey(consult.id);
    expect((await ask(await table.cookieOf(ASKER), consult)).status).toBe(200);
  });

  test.each([
    ['no question', { question: '  ' }],
    ['no facts', { facts: '' }],
    ['a question that is a report', { question: 'x'.repeat(401) }],
    ['an exact age', { ages: ['5'] }],
    ['a name', { name: 'Kim' }],
    ['an id that is a path', { id: '../../../../master.ke' }],
  ])('with %s is refused', async (_what, spoilt) => {
    expect((await ask(await table.cookieOf(ASKER), { ...words(), ...spoilt } as NewConsult)).status).toBe(400);
  });
});

describe('answering', () => {
  test('is for the contact person: the asker reads it at once', async () => {
    const { id } = await asked();
    const answered = await answer(await table.cookieOf(JB), id, 0);
    expect(answered.status).toBe(200);
    expect(await (await read(await table.cookieOf(ASKER), id)).json()).toMatchObject({
      version: 1,
      answers: [{ text: 'Bel Veilig Thuis voor advies.', at: table.clock.now, by: { id: table.personOf(JB) } }],
    });
    expect(await acts(id)).toEqual(['consult-asked', 'consult-answered']);
  });

  test('is for the achtervang too', async () => {
    const meeting = await table.anotherMeeting();
    const series = await makeSeries(table, meeting, (role) => (role === JB ? 'achtervang' : 'member'));
    const consult = words();
    await ask(await table.cookieOf(ASKER, meeting), consult, series);
    expect((await answer(await table.cookieOf(JB, meeting), consult.id, 0)).status).toBe(200);
  });

  test('again adds to what was said, and never takes it away', async () => {
    const { id } = await asked();
    const cookie = await table.cookieOf(JB);
    await answer(cookie, id, 0, 'Wacht een week.');
    await answer(cookie, id, 1, 'Nee: bel vandaag nog.');
    const { answers } = await (await read(cookie, id)).json();
    expect(answers.map(({ text }: { text: string }) => text)).toEqual(['Wacht een week.', 'Nee: bel vandaag nog.']);
  });

  test('of two at the same moment one is told that the other was first', async () => {
    const { id } = await asked();
    const cookie = await table.cookieOf(JB);
    const answers = await Promise.all([answer(cookie, id, 0), answer(cookie, id, 0)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await acts(id)).toEqual(['consult-asked', 'consult-answered']);
  });

  test('is not there for who may not: it looks as if there were no such consult', async () => {
    const { id } = await asked();
    const absent = await (await answer(await table.cookieOf(JB), nanoid(), 0)).text();
    const cookies = [
      ...(await Promise.all([ASKER, ...others].map((role) => table.cookieOf(role)))),
      await table.cookieOf('gast'),
      await table.cookieOf(JB, elsewhere),
    ];
    for (const cookie of cookies) {
      const refused = await answer(cookie, id, 0);
      expect([refused.status, await refused.text()]).toEqual([404, absent]);
    }
    expect(await acts(id)).toEqual(['consult-asked']);
  });
});

describe('reading', () => {
  test('is for the asker and the contact person, and for nobody else', async () => {
    const { id } = await asked();
    for (const role of [ASKER, JB] as const) {
      const cookie = await table.cookieOf(role);
      expect((await read(cookie, id)).status).toBe(200);
      expect((await listed(cookie)).map((each) => each.id)).toContain(id);
    }
    for (const cookie of [
      ...(await Promise.all(others.map((role) => table.cookieOf(role)))),
      await table.cookieOf('gast'),
      await table.cookieOf(JB, elsewhere),
      await table.cookieOf(ASKER, elsewhere),
    ]) {
      expect((await read(cookie, id)).status).toBe(404);
      expect((await listed(cookie)).map((each) => each.id)).not.toContain(id);
    }
  });
});

describe('growing into a family', () => {
  let codes = 0;
  const order = (): Grow => ({ meetingId: table.meeting.meetingId, id: nanoid(), code: `K-${++codes}` });
  const grow = (cookie: string, id: string, wanted: Grow) => send(`/api/consults/${id}/grow`, cookie, wanted);
  const meetingAs = async (role: Role): Promise<Meeting> => {
    const { meetingId } = table.meeting;
    return (await door.ask(`/api/meetings/${meetingId}`, { cookie: await table.cookieOf(role) })).json();
  };

  test.each([ASKER, JB])('puts it on the agenda in the asker’s name, by %s', async (role) => {
    const { id } = await asked();
    const wanted = order();
    const grown = await grow(await table.cookieOf(role), id, wanted);
    expect(grown.status).toBe(200);
    expect(await grown.json()).toMatchObject({
      family: { meetingId: wanted.meetingId, conferenceId: wanted.id, readable: true },
      may: { grow: false },
    });
    const asker = table.personOf(ASKER);
    expect((await meetingAs(ASKER)).conferences.find((each) => each.id === wanted.id)).toMatchObject({
      familyId: id,
      familyCode: wanted.code,
      question: 'Is hier een melding nodig?',
      whyNow: 'Een kleuter kwam drie keer zonder eten op school.',
      broughtInBy: { id: asker },
      opdrachtgever: { id: asker },
      named: false,
    });
    const cookie = await table.cookieOf(ASKER);
    const { children } = await (await door.ask(`/api/conferences/${wanted.id}/family`, { cookie })).json();
    expect(children.map(({ band }: { band: string }) => band).sort()).toEqual(['0-3', '4-7']);
    expect(await acts(id)).toEqual(['consult-asked', 'consult-grown']);
  });

  test('names the coming meetings of the series, and none once it grew', async () => {
    const { id } = await asked();
    const cookie = await table.cookieOf(ASKER);
    const start = async () => (await door.ask(`/api/consults/${id}/grow`, { cookie })).json();
    const { meetingId } = table.meeting;
    expect(await start()).toEqual({
      meetings: [{ id: meetingId, startsAt: '2026-03-10T13:00:00+01:00', running: false }],
    });
    await grow(cookie, id, order());
    expect(await start()).toEqual({ meetings: [] });
  });

  test('twice, also at the same moment, happens once', async () => {
    const { id } = await asked();
    const cookie = await table.cookieOf(ASKER);
    const wanted = order();
    const answers = await Promise.all([grow(cookie, id, wanted), grow(cookie, id, wanted), grow(cookie, id, wanted)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await acts(id)).toEqual(['consult-asked', 'consult-grown']);
  });

  test('again, by another order, is told that it grew already', async () => {
    const { id } = await asked();
    const cookie = await table.cookieOf(ASKER);
    await grow(cookie, id, order());
    const again = await grow(await table.cookieOf(JB), id, order());
    expect([again.status, (await again.json()).code]).toEqual([409, 'unfit']);
    expect(await acts(id)).toEqual(['consult-asked', 'consult-grown']);
  });

  test('under the id of another family’s conference, or with its code, is refused and changes nothing', async () => {
    const { id } = await asked();
    const cookie = await table.cookieOf(ASKER);
    const ofAnother = await grow(cookie, id, { ...order(), id: table.conferenceId });
    const taken = await grow(cookie, id, { ...order(), code: 'G-1' });
    expect([(await ofAnother.json()).code, (await taken.json()).code]).toEqual(['unfit', 'code-taken']);
    expect((await (await read(cookie, id)).json()).may.grow).toBe(true);
    expect(await acts(id)).toEqual(['consult-asked']);
  });

  test('to a meeting of another series looks as if there were none', async () => {
    const { id } = await asked();
    const cookie = await table.cookieOf(ASKER);
    const answers = [
      await grow(cookie, id, { ...order(), meetingId: elsewhere.meetingId }),
      await grow(cookie, id, { ...order(), meetingId: nanoid() }),
    ];
    const [other, absent] = await Promise.all(answers.map((each) => each.text()));
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(other).toBe(absent);
    expect(await acts(id)).toEqual(['consult-asked']);
  });

  test('loses no word of facts that are too long for an agenda: they stand on the board', async () => {
    const consult = { ...words(), facts: `${'Een feit van school. '.repeat(60)}Het laatste feit.` };
    const cookie = await table.cookieOf(ASKER);
    await ask(cookie, consult);
    const wanted = order();
    await grow(cookie, consult.id, wanted);
    const conference = (await meetingAs(ASKER)).conferences.find((each) => each.id === wanted.id);
    expect(conference?.whyNow).toMatch(/^Een feit van school\. .*…$/);
    const { store, sealer } = table;
    const reader = { store, sealer, queries: logQueries(store) };
    const board = await readDocument(reader, consult.id, boardName(wanted.id));
    expect([...readBoard(board).values()].map(({ text }) => text)).toEqual([consult.facts]);
  });
});

test('no word of it lies open on the disk, nor in what is logged', async () => {
  const { id } = await asked();
  await answer(await table.cookieOf(JB), id, 0, 'Overleg met de jeugdarts.');
  await table.store.check();
  const bytes = readdirSync(table.dataDir).map((name) => readFileSync(join(table.dataDir, name)));
  for (const word of ['melding nodig', 'kleuter', 'moeder gesproken', 'jeugdarts']) {
    expect(bytes.some((file) => file.includes(word))).toBe(false);
    expect(door.logged.join('\n')).not.toContain(word);
  }
});

describe('the stream of one’s first page', () => {
  /** Resolves once the stream has said so many times that something changed. */
  const follow = async (cookie: string) => {
    const stream = await door.ask('/api/events', { cookie });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const changed = async (times: number): Promise<boolean> => {
      while (text.split('event: change').length <= times) {
        const piece = await reader?.read();
        if (!piece || piece.done) return false;
        text += piece.value;
      }
      return true;
    };
    return { changed, close: () => reader?.cancel() };
  };

  test('tells the contact person of a question, and the asker of its answer', async () => {
    const contact = await follow(await table.cookieOf(JB));
    const asker = await follow(await table.cookieOf(ASKER));
    const { id } = await asked();
    expect(await contact.changed(1)).toBe(true);
    await answer(await table.cookieOf(JB), id, 0);
    expect(await asker.changed(2)).toBe(true);
    await Promise.all([contact, asker].map(({ close }) => close()));
  });

  test('tells nobody of what is not theirs', async () => {
    const { id } = await asked();
    const { meetingId } = table.meeting;
    const hears = async (topic: string, role: Role, of = table.meeting) =>
      concernsPerson(table.access, await table.sessionOf(role, of), topic);
    expect(await Promise.all([hears(id, JB), hears(id, ASKER)])).toEqual([true, true]);
    expect(await Promise.all([hears(id, 'teamleider'), hears(id, JB, elsewhere), hears(id, 'gast')])).toEqual([
      false,
      false,
      false,
    ]);
    expect(await Promise.all([hears(meetingId, ASKER), hears(seriesId, ASKER)])).toEqual([true, true]);
    expect(await Promise.all([hears(meetingId, 'gast'), hears(meetingId, JB, elsewhere)])).toEqual([false, false]);
    expect(await hears(seriesId, JB, elsewhere)).toBe(false);
  });

  test('ends with the session', async () => {
    const meeting = await table.anotherMeeting();
    const stream = await follow(await table.cookieOf(ASKER, meeting));
    const personId = table.personOf(ASKER, meeting);
    await table.links.revoke({ meetingId: meeting.meetingId, personId, by: table.personOf(JB, meeting) });
    expect(await stream.changed(99)).toBe(false);
    expect((await door.ask('/api/events')).status).toBe(401);
  });
});
