import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sealFamilyLine } from '../../server/meetings/family-line';
import type { Role } from '../../shared/api/contract';
import type { TimeLine } from '../../shared/api/time-line';
import { type Door, openDoor } from '../harness/http';
import { setTable, type Table } from '../harness/table';

const WRITER: Role = 'wijkteammedewerker';
const LEADER: Role = 'contactpersoon-jb';
const HOUR = 60 * 60 * 1000;

let table: Table;
let door: Door;
let cookies: Map<Role, string>;
beforeEach(async () => {
  table = await setTable();
  cookies = new Map();
  door = await openDoor(table);
});
afterEach(async () => {
  await door.close();
  await table.close();
});

const cookieOf = async (role: Role): Promise<string> => {
  const cookie = cookies.get(role) ?? (await table.cookieOf(role));
  cookies.set(role, cookie);
  return cookie;
};
const ask = async (role: Role, path: string, body?: object) =>
  door.ask(`/api${path}`, {
    cookie: await cookieOf(role),
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
const done = async (role: Role, path: string, body: object) => {
  const answer = await ask(role, path, body);
  expect([path, answer.ok]).toEqual([path, true]);
  return answer.status === 204 ? undefined : answer.json();
};
const lineOf = async (role: Role = WRITER, conferenceId = table.conferenceId): Promise<TimeLine> =>
  (await ask(role, `/conferences/${conferenceId}/time-line`)).json();
const first = async (role: Role = WRITER) => (await lineOf(role)).conferences[0];

const agree = async (what: string, due?: string): Promise<{ id: string }> => {
  const id = nanoid();
  const who = { personId: table.personOf(WRITER) };
  await done(WRITER, `/conferences/${table.conferenceId}/agreements`, { id, what, who, ...(due && { due }) });
  return { id };
};
const follow = (id: string, body: object) => done(WRITER, `/agreements/${id}/follow-up`, body);
const judge = async (number: number, dissent: object[] = []) => {
  const weighing = await (await ask(WRITER, `/conferences/${table.conferenceId}/weighing`)).json();
  const child = weighing.children[0].key;
  const judged = { act: 'judge', version: 0, child, number, reasons: 'Zo zien wij het', dissent };
  return done(WRITER, `/conferences/${table.conferenceId}/weighing`, judged);
};
const decide = async (views: readonly (readonly [Role, string, string])[] = []) => {
  const path = `/conferences/${table.conferenceId}/decision`;
  const proposed = await done(LEADER, `${path}/proposal`, { id: nanoid(), on: 0, words: 'Advies, met één gezicht' });
  const { digest } = proposed.proposal;
  let { version } = proposed;
  for (const [role, kind, words] of views) {
    version = (await done(role, `${path}/views`, { id: nanoid(), digest, kind, words })).version;
  }
  return done(WRITER, path, {
    id: nanoid(),
    version,
    reasons: 'Veilig genoeg',
    withoutVoices: 'Morgen spreken wij hen',
  });
};

/** The same family in a later meeting, with these people at its table; nobody of the first meeting is there by itself. */
const comesBack = async (roles: readonly Role[], startsAt = '2026-03-24T13:00:00+01:00'): Promise<string> => {
  const { store, sealer, familyId } = table;
  const [meetingId, id] = [nanoid(), nanoid()];
  const line = { code: 'G-1', named: false, question: 'En nu?', children: [] };
  await store.write(function* () {
    const { sql } = store;
    yield sql.insertInto('meeting').values({ id: meetingId, title: 'Later', starts_at: startsAt });
    for (const role of roles) {
      yield sql.insertInto('participant').values({ meeting_id: meetingId, person_id: table.personOf(role) });
    }
    yield sql.insertInto('conference').values({
      id,
      meeting_id: meetingId,
      family_id: familyId,
      position: 0,
      brought_in_by: table.personOf(WRITER),
      made_at: table.now() + 1,
      sealed: sealFamilyLine(sealer, familyId, id, line),
    });
  });
  return id;
};

describe('the time line of a family', () => {
  test('says what was asked, and that nothing came of it yet', async () => {
    expect(await lineOf()).toEqual({
      code: 'G-1',
      regie: [{ kind: 'casusregie', holders: ['Persoon wijkteammedewerker'], awaited: [] }],
      conferences: [
        {
          conferenceId: table.conferenceId,
          meeting: { id: table.meeting.meetingId, title: 'Overleg', startsAt: '2026-03-10T13:00:00+01:00' },
          question: 'Wat is er nodig?',
          state: 'coming',
          reopened: 0,
          postponed: [],
          judgements: [],
          happened: [],
          reweigh: false,
          agreements: [],
        },
      ],
    });
  });

  test('has the decision with who did not agree, and that it was put right since', async () => {
    await decide();
    expect((await first())?.decision).toMatchObject({ words: 'Advies, met één gezicht', views: 0, corrections: 0 });
    const { version } = await (await ask(WRITER, `/conferences/${table.conferenceId}/decision`)).json();
    table.clock.now += HOUR;
    await done(WRITER, `/conferences/${table.conferenceId}/decision/corrections`, {
      id: nanoid(),
      version,
      why: 'Verschreven',
      changes: [{ key: 'words', to: 'Advies, met twee gezichten' }],
    });
    expect((await first())?.decision).toMatchObject({
      words: 'Advies, met twee gezichten',
      corrections: 1,
      correctedAt: table.now(),
    });
  });

  test('keeps dissent in sight', async () => {
    await decide([[LEADER, 'not-agreed', 'Te veel risico']]);
    expect((await first())?.decision).toMatchObject({ views: 1, against: ['Organisatie'], conditional: [] });
  });

  test('tells what became of each agreement, and leaves out what was taken away', async () => {
    const [ready, not, moved, gone] = [
      await agree('Bellen', '2026-03-12'),
      await agree('Schrijven', '2026-03-13'),
      await agree('Langsgaan', '2026-03-14'),
      await agree('Vergissing', '2026-03-15'),
    ];
    await follow(ready.id, { version: 0, status: 'done' });
    await follow(not.id, { version: 0, status: 'not-done', why: 'Niemand thuis' });
    await follow(moved.id, { version: 0, status: 'moved', due: '2026-04-01', why: 'Ziek' });
    await follow(gone.id, { version: 0, status: 'withdrawn' });
    await agree('Vragen', '2026-03-09');
    const agreements = (await first())?.agreements.map(({ what, status, why, due, firstDue, late: isLate }) => [
      what,
      status,
      why,
      due,
      firstDue,
      isLate,
    ]);
    expect(agreements).toEqual([
      ['Vragen', 'open', undefined, '2026-03-09', undefined, true],
      ['Bellen', 'done', undefined, '2026-03-12', undefined, false],
      ['Schrijven', 'not-done', 'Niemand thuis', '2026-03-13', undefined, false],
      ['Langsgaan', 'moved', 'Ziek', '2026-04-01', '2026-03-14', false],
    ]);
  });

  test('has the joint judgement, and no single number', async () => {
    await judge(4, [{ who: 'Veilig Thuis', says: 'Een 2' }]);
    expect((await first())?.judgements).toMatchObject([{ number: 4, dissent: 1, child: { initials: 'A.B.' } }]);
  });

  test('says that it was closed, and reopened', async () => {
    const leadingPath = `/meetings/${table.meeting.meetingId}/leading`;
    await done(LEADER, leadingPath, { act: 'open', version: 0 });
    const path = `/conferences/${table.conferenceId}`;
    await done(LEADER, `${path}/close`, { version: 0, next: false });
    expect(await first()).toMatchObject({ state: 'closed', closedAt: table.now() });
    table.clock.now += 1000;
    await done(LEADER, `${path}/reopen`, { version: 1, reason: 'Er is nieuws' });
    expect(await first()).toMatchObject({ state: 'open', reopened: 1 });
  });
});

describe('whoever looks', () => {
  test('sees all conferences of the family that they may see, the newest first', async () => {
    const later = await comesBack([WRITER]);
    await agree('Bellen');
    const line = await lineOf(WRITER, later);
    expect(line.conferences.map(({ conferenceId }) => conferenceId)).toEqual([later, table.conferenceId]);
    expect(line.conferences.map(({ agreements }) => agreements.length)).toEqual([0, 1]);
  });

  test('does not learn of a conference that they may not see', async () => {
    const later = await comesBack([WRITER]);
    const answer = await ask('veilig-thuis', `/conferences/${table.conferenceId}/time-line`);
    const text = await answer.text();
    expect(text).not.toContain(later);
    expect(text).not.toContain('En nu?');
    expect((JSON.parse(text) as TimeLine).conferences).toHaveLength(1);
    expect((await ask('veilig-thuis', `/conferences/${later}/time-line`)).status).toBe(404);
  });

  test('looks back from a later meeting, though not at that table then', async () => {
    await decide();
    const { store } = table;
    const later = await comesBack(['veilig-thuis']);
    await store.write(function* () {
      yield store.sql
        .deleteFrom('participant')
        .where('meeting_id', '=', table.meeting.meetingId)
        .where('person_id', '=', table.personOf('veilig-thuis'));
    });
    const line = await lineOf('veilig-thuis', later);
    expect(line.conferences.map(({ decision }) => decision?.words)).toEqual([undefined, 'Advies, met één gezicht']);
  });

  test('knows a child by its age band alone, where their organisation has no ground', async () => {
    await judge(6);
    const { store } = table;
    await store.write(function* () {
      yield store.sql.insertInto('organisation').values({ id: 'other', name: 'Andere' });
      yield store.sql
        .updateTable('person')
        .set({ organisation_id: 'other' })
        .where('id', '=', table.personOf('veilig-thuis'));
    });
    const text = await (await ask('veilig-thuis', `/conferences/${table.conferenceId}/time-line`)).text();
    expect(text).not.toContain('A.B.');
    const [judgement] = (JSON.parse(text) as TimeLine).conferences[0]?.judgements ?? [];
    expect(judgement).toEqual({ child: { key: expect.any(String), place: 1, band: '4-7' }, number: 6, dissent: 0 });
  });
});
