import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sealFamilyLine } from '../../server/meetings/family-line';
import type { Agreement, AgreementFollowUp, Agreements, NewAgreement } from '../../shared/api/agreements';
import type { Role } from '../../shared/api/contract';
import { ROLES, TABLE_ROLES } from '../../shared/api/roles';
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

const WRITER: Role = 'wijkteammedewerker';
const send = async (role: Role, method: string, path: string, body: object): Promise<Response> =>
  door.ask(path, {
    method,
    cookie: await table.cookieOf(role),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const pathOf = (conferenceId = table.conferenceId) => `/api/conferences/${conferenceId}/agreements`;
const read = async (role: Role = WRITER, conferenceId = table.conferenceId): Promise<Agreements> =>
  (await door.ask(pathOf(conferenceId), { cookie: await table.cookieOf(role) })).json();
const draft = (more: Partial<NewAgreement> = {}): NewAgreement => ({
  id: nanoid(),
  what: 'De school bellen',
  who: { personId: table.personOf(WRITER) },
  due: '2026-03-24',
  ...more,
});
const make = async (more: Partial<NewAgreement> = {}): Promise<Agreement> => {
  table.clock.now += 1;
  return (await send(WRITER, 'POST', pathOf(), draft(more))).json();
};
const follow = (role: Role, { id }: Agreement, body: AgreementFollowUp) =>
  send(role, 'POST', `/api/agreements/${id}/follow-up`, body);
const audited = async () =>
  (
    await table.store.read(table.store.sql.selectFrom('audit').select('act').where('subject', 'like', 'agreement:%'))
  ).map(({ act }) => act);
const close = (conferenceId = table.conferenceId) =>
  table.store.write(function* () {
    yield table.store.sql.updateTable('conference').set({ closed_at: table.now() }).where('id', '=', conferenceId);
  });

/** The family stands on the agenda of another meeting of the same people, a while later. */
const comesBack = async (): Promise<string> => {
  const { store, sealer, familyId, meeting } = table;
  const [meetingId, conferenceId] = [nanoid(), nanoid()];
  const people = [...TABLE_ROLES].map((role) => table.personOf(role));
  table.clock.now += 14 * 24 * 60 * 60 * 1000;
  const line = { code: 'G-1', named: false, question: 'En nu?', children: [] };
  await store.write(function* () {
    yield store.sql.updateTable('meeting').set({ state: 'closed' }).where('id', '=', meeting.meetingId);
    yield store.sql
      .insertInto('meeting')
      .values({ id: meetingId, title: 'Volgend overleg', starts_at: '2026-03-24T13:00:00+01:00' });
    for (const person_id of people)
      yield store.sql.insertInto('participant').values({ meeting_id: meetingId, person_id });
    yield store.sql.insertInto('conference').values({
      id: conferenceId,
      meeting_id: meetingId,
      family_id: familyId,
      position: 0,
      brought_in_by: table.personOf(WRITER),
      made_at: table.now(),
      sealed: sealFamilyLine(sealer, familyId, conferenceId, line),
    });
  });
  return conferenceId;
};

describe('an agreement', () => {
  test('says who does what by when for which child, to all who may read the family', async () => {
    const made = await make({ child: 'M.' });
    expect(await read('veilig-thuis')).toEqual({
      agreements: [
        {
          id: made.id,
          conferenceId: table.conferenceId,
          what: 'De school bellen',
          owner: { id: table.personOf(WRITER), name: `Persoon ${WRITER}`, role: WRITER, organisation: 'Organisatie' },
          child: 'M.',
          due: '2026-03-24',
          status: 'open',
          madeAt: table.now(),
          version: 0,
          may: { follow: true, change: true },
        },
      ],
      earlier: [],
    });
    expect(await audited()).toEqual(['agreement-made']);
  });

  test('can be of somebody who is not in the system', async () => {
    expect(await make({ who: { name: ' oma ' } })).toMatchObject({ who: 'oma' });
    expect((await read()).agreements[0]).not.toHaveProperty('owner');
  });

  test('can be of this family’s guest', async () => {
    expect(await make({ who: { personId: table.personOf('gast') } })).toMatchObject({ owner: { role: 'gast' } });
  });

  test('that is sent twice is made once', async () => {
    const body = draft();
    const answers = await Promise.all([1, 2, 3].map(() => send(WRITER, 'POST', pathOf(), body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await read()).agreements).toHaveLength(1);
    expect(await audited()).toEqual(['agreement-made']);
  });

  test('does not take the place of another with its id', async () => {
    const { id } = await make();
    expect((await send('teamleider', 'POST', pathOf(), draft({ id, what: 'Iets anders' }))).status).toBe(409);
    expect((await read()).agreements[0]?.what).toBe('De school bellen');
  });

  test.each<[string, Partial<NewAgreement>, number]>([
    ['a day that is none', { due: '2026-02-30' }, 409],
    ['no day', { due: 'morgen' }, 400],
    ['no words', { what: '   ' }, 409],
    ['nobody', { who: { name: ' ' } }, 409],
    ['a stranger', { who: { personId: 'stranger' } }, 409],
  ])('is refused with %s', async (_what, more, status) => {
    expect((await send(WRITER, 'POST', pathOf(), draft(more))).status).toBe(status);
    expect((await read()).agreements).toEqual([]);
  });

  test('is changed on the version that was seen, and no other', async () => {
    const { id } = await make();
    const change = (what: string) => {
      const { id: _id, ...words } = draft({ what });
      return send('teamleider', 'PUT', `/api/agreements/${id}`, { ...words, version: 0 });
    };
    const answers = await Promise.all([change('De juf bellen'), change('De huisarts bellen')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read()).agreements[0]?.version).toBe(1);
    expect(await audited()).toEqual(['agreement-made', 'agreement-changed']);
  });

  test('that is taken away is seen no more, and stays away', async () => {
    const made = await make();
    expect((await follow(WRITER, made, { version: 0, status: 'withdrawn' })).status).toBe(204);
    expect((await read()).agreements).toEqual([]);
    expect((await follow(WRITER, made, { version: 1, status: 'open' })).status).toBe(409);
  });

  test('is heard of at once by who follows the meeting', async () => {
    const cookie = await table.cookieOf('veilig-thuis');
    const answer = await door.ask(`/api/meetings/${table.meeting.meetingId}/events`, { cookie });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    await make();
    let heard = '';
    while (!heard.includes('event: change')) heard += (await reader?.read())?.value ?? '';
    await reader?.cancel();
  });

  test('stands nowhere in the clear', async () => {
    await make({ what: 'Appeltaart bezorgen', who: { name: 'Sinterklaas' }, child: 'Roetveeg' });
    const made = await make({ what: 'Bezemsteel halen' });
    await follow(WRITER, made, { version: 0, status: 'not-done', why: 'Toverdrank was op' });
    const bytes = Buffer.concat(readdirSync(table.dataDir).map((file) => readFileSync(join(table.dataDir, file))));
    for (const word of ['Appeltaart', 'Sinterklaas', 'Roetveeg', 'Bezemsteel', 'Toverdrank']) {
      expect(bytes.includes(word)).toBe(false);
      expect(door.logged.join()).not.toContain(word);
    }
  });
});

describe('what became of it', () => {
  test('is said, with why, and can be put right', async () => {
    const made = await make();
    const say = async (body: AgreementFollowUp) => (await follow(WRITER, made, body)).json();
    expect(await say({ version: 0, status: 'done' })).toMatchObject({ status: 'done', followedAt: table.now() });
    expect(await say({ version: 1, status: 'open' })).toMatchObject({ status: 'open' });
    expect(await say({ version: 2, status: 'moved', due: '2026-04-07', why: 'Vakantie' })).toMatchObject({
      status: 'moved',
      due: '2026-04-07',
      why: 'Vakantie',
    });
    expect(await say({ version: 3, status: 'not-done', why: 'Niemand nam op' })).toMatchObject({
      status: 'not-done',
      why: 'Niemand nam op',
    });
    expect(await audited()).toEqual(['agreement-made', ...Array.from({ length: 4 }, () => 'agreement-changed')]);
  });

  test('is said on the version that was seen, once', async () => {
    const made = await make();
    const answers = await Promise.all([1, 2].map(() => follow(WRITER, made, { version: 0, status: 'done' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test.each<[string, object]>([
    ['not done without why', { status: 'not-done' }],
    ['moved to no day', { status: 'moved', due: '2026-02-30' }],
    ['open what is open', { status: 'open' }],
  ])('is refused: %s', async (_what, body) => {
    const made = await make();
    const answer = await follow(WRITER, made, { version: 0, ...body } as AgreementFollowUp);
    expect([400, 409]).toContain(answer.status);
    expect((await read()).agreements[0]).toEqual(made);
  });
});

describe('a family that comes back', () => {
  test('brings what was still open, and what became of the rest since', async () => {
    const [open, kept, gone] = [await make(), await make({ what: 'Rekening betalen' }), await make({ what: 'Weg' })];
    await follow(WRITER, gone, { version: 0, status: 'done' });
    await close();
    const later = await comesBack();
    await follow(WRITER, kept, { version: 0, status: 'done' });
    const { agreements, earlier } = await read(WRITER, later);
    expect(agreements).toEqual([]);
    expect(earlier.map(({ id, status, may }) => [id, status, may])).toEqual([
      [open.id, 'open', { follow: true, change: false }],
      [kept.id, 'done', { follow: true, change: false }],
    ]);
    expect((await read(WRITER)).earlier).toEqual([]);
  });

  test('has its old agreements followed up by who works on it now, not reworded', async () => {
    const made = await make();
    await close();
    await comesBack();
    const { id: _id, ...words } = draft();
    expect((await send('teamleider', 'PUT', `/api/agreements/${made.id}`, { ...words, version: 0 })).status).toBe(404);
    expect((await follow('teamleider', made, { version: 0, status: 'withdrawn' })).status).toBe(404);
    expect((await follow('teamleider', made, { version: 0, status: 'done' })).status).toBe(200);
  });
});

describe('who may', () => {
  test.each(ROLES)('make and read: %s', async (role) => {
    const atTable = role !== 'gast';
    const answer = await send(role, 'POST', pathOf(), draft());
    expect(answer.status).toBe(atTable ? 200 : 404);
    const list = await door.ask(pathOf(), { cookie: await table.cookieOf(role) });
    expect(list.status).toBe(atTable ? 200 : 404);
  });

  test('nobody of another table', async () => {
    const made = await make();
    const other = await table.anotherMeeting();
    const cookie = await table.cookieOf('contactpersoon-jb', other);
    const json = { cookie, headers: { 'content-type': 'application/json' } };
    const asks = [
      door.ask(pathOf(), { cookie }),
      door.ask(pathOf(), { ...json, method: 'POST', body: JSON.stringify(draft()) }),
      door.ask(`/api/agreements/${made.id}/follow-up`, {
        ...json,
        method: 'POST',
        body: JSON.stringify({ version: 0, status: 'done' }),
      }),
      door.ask('/api/agreements/nosuch/follow-up', {
        ...json,
        method: 'POST',
        body: JSON.stringify({ version: 0, status: 'done' }),
      }),
    ];
    expect((await Promise.all(asks)).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  test('nobody adds to a closed conference; the owner still says what became of theirs', async () => {
    const made = await make();
    await close();
    expect((await send(WRITER, 'POST', pathOf(), draft())).status).toBe(404);
    expect((await follow('teamleider', made, { version: 0, status: 'done' })).status).toBe(404);
    expect((await follow(WRITER, made, { version: 0, status: 'done' })).status).toBe(200);
  });
});
