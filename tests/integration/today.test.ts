import { nanoid } from 'nanoid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sealWords } from '../../server/agreements/words';
import type { MadeMeeting } from '../../server/meetings/create';
import { writeDrafts } from '../../server/outcomes/sealed';
import type { Role } from '../../shared/api/contract';
import type { Today } from '../../shared/api/today';
import { type Door, openDoor } from '../harness/http';
import { makeSeries } from '../harness/series';
import { setTable, type Table } from '../harness/table';

let table: Table;
let door: Door;
let made: MadeMeeting;
let conferences: { id: string; family_id: string }[];
beforeAll(async () => {
  table = await setTable();
  door = await openDoor(table);
});
beforeEach(async () => {
  made = await table.anotherMeeting();
  const { sql } = table.store;
  conferences = await table.store.read(
    sql
      .selectFrom('conference')
      .select(['id', 'family_id'])
      .where('meeting_id', '=', made.meetingId)
      .orderBy('position'),
  );
});
afterAll(async () => {
  await door.close();
  await table.close();
});

const JB: Role = 'contactpersoon-jb';
const BRINGER: Role = 'wijkteammedewerker';
const today = async (role: Role, of = made): Promise<Today> => {
  const answer = await door.ask('/api/today', { cookie: await table.cookieOf(role, of) });
  expect(answer.status).toBe(200);
  return answer.json();
};
const set = (meetingId: string, values: Record<string, string | number | null>) =>
  table.store.read(table.store.sql.updateTable('meeting').set(values).where('id', '=', meetingId));
const first = () => {
  const [conference] = conferences;
  if (!conference) throw new Error('the meeting has no families');
  return conference;
};
/** Lets a person of the meeting take part in a second one. */
const alsoIn = async (startsAt: string, role: Role, values: Record<string, string | number | null> = {}) => {
  const other = await table.anotherMeeting('Tweede overleg');
  await set(other.meetingId, { starts_at: startsAt, ...values });
  const { sql } = table.store;
  await table.store.read(
    sql.insertInto('participant').values({ meeting_id: other.meetingId, person_id: table.personOf(role, made) }),
  );
  return other.meetingId;
};

describe('the meeting', () => {
  test('is the one to come, with its call', async () => {
    await set(made.meetingId, { call_url: 'https://bellen.voorbeeld.nl/a' });
    expect(await today(BRINGER)).toMatchObject({
      now: table.clock.now,
      meeting: {
        id: made.meetingId,
        title: 'Ander overleg',
        startsAt: '2026-03-10T13:00:00+01:00',
        minutes: 120,
        state: 'planned',
        callUrl: 'https://bellen.voorbeeld.nl/a',
        families: 2,
        standby: false,
      },
      off: [],
    });
  });

  test('is the one being held, with the family whose turn it is, even when another begins earlier', async () => {
    await alsoIn('2026-03-10T12:30:00+01:00', BRINGER);
    const path = `/api/meetings/${made.meetingId}/leading`;
    const command = (body: object) =>
      table.cookieOf(JB, made).then((cookie) =>
        door.ask(path, {
          method: 'POST',
          cookie,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      );
    const opened = await (await command({ act: 'open', version: 0 })).json();
    expect((await today(BRINGER)).meeting).toMatchObject({ id: made.meetingId, state: 'open', turn: 'G-1' });
    await command({ act: 'gather', version: opened.leading.version });
    expect((await today(BRINGER)).meeting).toMatchObject({ gathering: { n: 1 } });
    await command({ act: 'break', version: opened.leading.version + 1 });
    expect((await today(BRINGER)).meeting).not.toHaveProperty('turn');
  });

  test('that is cancelled is said with its reason, and the next one is the one to come', async () => {
    await set(made.meetingId, { state: 'cancelled', reason: 'Studiedag' });
    const next = await alsoIn('2026-03-24T13:00:00+01:00', BRINGER);
    const after = await alsoIn('2026-04-07T13:00:00+02:00', BRINGER, { state: 'skipped' });
    const { meeting, off } = await today(BRINGER);
    expect(meeting?.id).toBe(next);
    expect(off).toMatchObject([{ id: made.meetingId, state: 'cancelled', reason: 'Studiedag' }]);
    expect(off.map(({ id }) => id)).not.toContain(after);
  });

  test('that was moved says why', async () => {
    await set(made.meetingId, { reason: 'Zaal bezet' });
    expect((await today(BRINGER)).meeting).toMatchObject({ state: 'planned', reason: 'Zaal bezet' });
  });

  test('that is over, or was never opened and long past, is none', async () => {
    await set(made.meetingId, { state: 'closed' });
    expect(await today(BRINGER)).not.toHaveProperty('meeting');
    await set(made.meetingId, { state: 'planned', starts_at: '2026-03-08T13:00:00+01:00' });
    expect(await today(BRINGER)).not.toHaveProperty('meeting');
  });
});

describe('my families', () => {
  test('are those that I bring in, and of nobody else', async () => {
    expect((await today(BRINGER)).families).toEqual([
      {
        conferenceId: first().id,
        meetingId: made.meetingId,
        familyCode: 'G-1',
        question: 'Wat is er nodig?',
        startsAt: '2026-03-10T13:00:00+01:00',
        running: false,
        urgent: false,
        as: 'bringer',
        readable: true,
      },
      expect.objectContaining({ familyCode: 'G-2', as: 'bringer' }),
    ]);
    for (const role of [JB, 'teamleider', 'veilig-thuis', 'gast'] as const) {
      expect((await today(role)).families).toEqual([]);
    }
  });

  test('are those in which I am opdrachtgever or assigned by name; not those that are closed', async () => {
    const { store } = table;
    const { sql } = store;
    const [one, two] = conferences;
    await store.read(
      sql
        .updateTable('conference')
        .set({ opdrachtgever: table.personOf('teamleider', made) })
        .where('id', '=', one?.id ?? ''),
    );
    for (const [role, assigned] of [
      ['teamleider', 1],
      ['veilig-thuis', 0],
    ] as const) {
      await store.read(
        sql
          .insertInto('assignment')
          .values({ conference_id: two?.id ?? '', person_id: table.personOf(role, made), assigned }),
      );
    }
    expect((await today('teamleider')).families.map((family) => [family.familyCode, family.as])).toEqual([
      ['G-1', 'opdrachtgever'],
      ['G-2', 'assigned'],
    ]);
    expect((await today('veilig-thuis')).families).toEqual([]);
    await store.read(
      sql
        .updateTable('conference')
        .set({ closed_at: table.clock.now })
        .where('id', '=', one?.id ?? ''),
    );
    expect((await today('teamleider')).families.map(({ familyCode }) => familyCode)).toEqual(['G-2']);
  });

  test('say whether their board is open to me', async () => {
    await set(made.meetingId, { boards_from: table.clock.now + 1 });
    expect((await today(BRINGER)).families.map(({ readable }) => readable)).toEqual([false, false]);
  });
});

describe('my agreements', () => {
  const agree = async (owner: Role, due: string | null, what: string, status = 'open') => {
    const { store, sealer } = table;
    const id = nanoid();
    const { id: conference_id, family_id } = first();
    await sealer.loadKey(family_id);
    await store.read(
      store.sql.insertInto('agreement').values({
        id,
        conference_id,
        family_id,
        owner: table.personOf(owner, made),
        due,
        status,
        made_at: table.clock.now,
        made_by: table.personOf(JB, made),
        sealed: sealWords(sealer, family_id, id, { what, trail: [] }),
      }),
    );
    return id;
  };

  test('are those that I still have to do, the first due first', async () => {
    await agree('teamleider', null, 'Bellen');
    await agree('teamleider', '2026-03-20', 'Schrijven', 'moved');
    await agree('teamleider', '2026-03-01', 'Langsgaan');
    await agree('teamleider', '2026-03-02', 'Gedaan', 'done');
    await agree(JB, '2026-03-02', 'Van een ander');
    const { agreements } = await today('teamleider');
    expect(agreements.map(({ due, family }) => [due, family?.what, family?.code])).toEqual([
      ['2026-03-01', 'Langsgaan', 'G-1'],
      ['2026-03-20', 'Schrijven', 'G-1'],
      [undefined, 'Bellen', 'G-1'],
    ]);
  });

  test('stay in sight without a word of the family when I may no longer read it', async () => {
    const id = await agree('teamleider', '2026-03-01', 'Langsgaan');
    await set(made.meetingId, { boards_until: table.clock.now });
    const { agreements } = await today('teamleider');
    expect(agreements).toEqual([
      { id, meetingId: made.meetingId, conferenceId: first().id, due: '2026-03-01', version: 0 },
    ]);
  });
});

describe('kort consulten', () => {
  const ask = async (role: Role, seriesId: string, question: string) =>
    door.ask(`/api/series/${seriesId}/consults`, {
      method: 'POST',
      cookie: await table.cookieOf(role, made),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: nanoid(), question, facts: 'Feiten.', ages: [], tried: '' }),
    });

  test('wait for the contact person, the oldest first, until one answers; the asker keeps them', async () => {
    const seriesId = await makeSeries(table, made);
    await ask(BRINGER, seriesId, 'De eerste vraag?');
    table.clock.now += 1000;
    await ask('teamleider', seriesId, 'De tweede vraag?');
    const before = await today(JB);
    expect(before.waiting.map(({ question }) => question)).toEqual(['De eerste vraag?', 'De tweede vraag?']);
    expect(before.asked).toEqual([]);
    await door.ask(`/api/consults/${before.waiting[0]?.id}/answer`, {
      method: 'POST',
      cookie: await table.cookieOf(JB, made),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: 0, answer: 'Ja.' }),
    });
    expect((await today(JB)).waiting.map(({ question }) => question)).toEqual(['De tweede vraag?']);
    const asker = await today(BRINGER);
    expect(asker.waiting).toEqual([]);
    expect(asker.asked.map(({ question, version }) => [question, version])).toEqual([['De eerste vraag?', 1]]);
    expect((await today('veilig-thuis')).asked).toEqual([]);
  });

  test('can be asked where one belongs to a series, and nowhere else', async () => {
    expect((await today(BRINGER)).mayAsk).toEqual([]);
    const seriesId = await makeSeries(table, made);
    expect((await today(BRINGER)).mayAsk).toEqual([{ seriesId, title: 'Reeks' }]);
    expect((await today('gast')).mayAsk).toEqual([]);
  });
});

test('a guest finds nothing, and who has no session is asked for a link', async () => {
  expect(await today('gast')).toEqual({
    now: table.clock.now,
    off: [],
    families: [],
    handovers: [],
    regie: [],
    feedback: [],
    agreements: [],
    waiting: [],
    asked: [],
    mayAsk: [],
    melding: [],
    owed: [],
    reweigh: [],
    releases: [],
  });
  expect((await door.ask('/api/today')).status).toBe(401);
});

describe('families to take over', () => {
  const RECEIVER: Role = 'veilig-thuis';
  const toTakeOver = async (before?: string): Promise<void> => {
    const { id: conferenceId, family_id: familyId } = first();
    const by = table.personOf(BRINGER, made);
    const slot = (value: string | { personId: string; name: string }) => ({ version: 1, value, by, at: 0 });
    const slots = {
      ontvanger: slot({ personId: table.personOf(RECEIVER, made), name: 'Ontvanger' }),
      ...(before && { antwoordVoor: slot(before) }),
    };
    const cards = { 'terug-naar-vrijwillig': { slots, skips: {} } };
    const drafts = { chosen: 'terug-naar-vrijwillig', cards, handover: [] };
    await table.sealer.loadKey(familyId);
    await table.store.write(() =>
      writeDrafts(table.store, table.sealer, { conferenceId, familyId }, { version: 0, drafts }),
    );
  };

  const confirmed = async (id: string) =>
    door.ask(`/api/conferences/${first().id}/happened`, {
      method: 'POST',
      cookie: await table.cookieOf(BRINGER, made),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        topic: `confirmed/${id}`,
        version: 0,
        fact: { kind: 'confirmed', on: '2026-03-10', by: { name: 'Persoon' } },
      }),
    });

  test('wait for who is asked until they say yes, and then, with who hands over, for the family', async () => {
    await toTakeOver('2026-03-17');
    const [asked] = (await today(RECEIVER)).handovers;
    expect(asked).toMatchObject({ as: 'receiver', accepted: false, before: '2026-03-17', family: { code: 'G-1' } });
    expect((await today(BRINGER)).handovers).toMatchObject([{ as: 'giver', accepted: false }]);
    expect((await today('teamleider')).handovers).toEqual([]);
    await door.ask(`/api/conferences/${first().id}/outcome/handover`, {
      method: 'POST',
      cookie: await table.cookieOf(RECEIVER, made),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: asked?.version, accepts: true }),
    });
    expect((await today(RECEIVER)).handovers).toMatchObject([
      { as: 'receiver', accepted: true, family: { awaits: ['ouder', 'andere ouder'] } },
    ]);
    expect((await today(BRINGER)).handovers).toMatchObject([{ as: 'giver', accepted: true }]);
    for (const id of ['ouder', 'andere-ouder']) await confirmed(id);
    expect((await today(RECEIVER)).handovers).toEqual([]);
    expect((await today(BRINGER)).handovers).toEqual([]);
  });

  test('come to the teamleider when the day passed, and to nobody else', async () => {
    await toTakeOver('2026-03-09');
    expect((await today('teamleider')).handovers).toMatchObject([{ as: 'teamleider', receiver: 'Ontvanger' }]);
    expect((await today('gedragsdeskundige')).handovers).toEqual([]);
  });

  test('say nothing of a family to who may not read it', async () => {
    await toTakeOver();
    await set(made.meetingId, { table_sees: 0 });
    const [asked] = (await today(RECEIVER)).handovers;
    expect(asked).toMatchObject({ as: 'receiver' });
    expect(asked).not.toHaveProperty('family');
  });
});
