import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { factId } from '../../server/happened/stored';
import { logQueries } from '../../server/sync/log-queries';
import { readDocument } from '../../server/sync/read-document';
import type { Conference, Meeting, Role } from '../../shared/api/contract';
import type { BringIn, BringInStart, FamilyPage, Ground } from '../../shared/api/families';
import { TABLE_ROLES } from '../../shared/api/roles';
import { deleteNotes, type NoteDraft } from '../../shared/board/commands';
import { readBoard } from '../../shared/board/reading';
import { topicOf } from '../../shared/happened/topics';
import { boardName } from '../../shared/sync/documents';
import { CLOSE } from '../../shared/sync/protocol';
import { type Door, openDoor } from '../harness/http';
import { serveSync } from '../harness/sync-server';
import { setTable, type Table } from '../harness/table';

let table: Table;
let door: Door;
const open = async (boards: Parameters<typeof setTable>[0] = []) => {
  table = await setTable(boards);
  door = await openDoor(table);
};
beforeEach(() => open());
afterEach(async () => {
  await door.close();
  await table.close();
});

const BRINGER: Role = 'wijkteammedewerker';
const LEADER: Role = 'contactpersoon-jb';

const ask = async (role: Role, path: string, body?: object, of = table.meeting) => {
  const sent = body
    ? { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    : {};
  const answer = await door.ask(path, { ...sent, cookie: await table.cookieOf(role, of) });
  return { status: answer.status, body: await answer.json() };
};
const familiesPath = (meetingId = table.meeting.meetingId) => `/api/meetings/${meetingId}/families`;
const conferencePath = (rest = '', id = table.conferenceId) => `/api/conferences/${id}${rest}`;

const orderOf = (change: Partial<BringIn> = {}, of = table.meeting): BringIn => ({
  id: nanoid(),
  code: 'G-7',
  question: 'Hoe houden wij zicht?',
  broughtInBy: table.personOf(BRINGER, of),
  opdrachtgever: table.personOf(BRINGER, of),
  whyNow: 'School belde gisteren.',
  ...change,
});
const bringIn = (order = orderOf(), role: Role = BRINGER) => ask(role, familiesPath(), order);
const pageOf = async (role: Role, id = table.conferenceId): Promise<FamilyPage> =>
  (await ask(role, conferencePath('/family', id))).body;
const seenBy = async (role: Role, of = table.meeting): Promise<Conference[]> =>
  (await ask(role, `/api/meetings/${of.meetingId}`, undefined, of)).body.conferences;
const auditOf = async (subject: string) =>
  (
    await table.store.read(
      table.store.sql.selectFrom('audit').select(['act', 'person_id']).where('subject', '=', subject).orderBy('id'),
    )
  ).map(({ act, person_id }) => [act, person_id]);

describe('the adults of a family', () => {
  const MOTHER = { id: 'adult-moeder', part: 'moeder', gezag: 'ja', reach: 'Bellen onder schooltijd; niet mailen.' };
  const FATHER = { id: 'adult-vader', part: 'vader', gezag: 'onbekend', livesWithChildren: false };
  const lay = (adults: object[], version: number) => ask(BRINGER, conferencePath('/adults'), { version, adults });

  test('are laid down by part, and read back by all who see the family', async () => {
    const { family } = (await pageOf(BRINGER)).versions;
    const { status, body } = await lay([MOTHER, FATHER], family);
    expect([status, body.adults]).toEqual([200, [MOTHER, FATHER]]);
    expect((await pageOf('veilig-thuis')).adults).toEqual([MOTHER, FATHER]);
    expect((await auditOf(`conference:${table.conferenceId}`)).at(-1)).toEqual([
      'family-changed',
      table.personOf(BRINGER),
    ]);
  });

  test('one who is left away stays as taken back, so that what is about them still finds them', async () => {
    const { family } = (await pageOf(BRINGER)).versions;
    await lay([MOTHER, FATHER], family);
    expect((await lay([MOTHER], family + 1)).body.adults).toEqual([MOTHER, { ...FATHER, takenBack: true }]);
  });

  test('a change made on an older state is refused, and so are two with one id', async () => {
    const { family } = (await pageOf(BRINGER)).versions;
    await lay([MOTHER], family);
    expect((await lay([FATHER], family)).body.code).toBe('stale');
    expect((await lay([FATHER, FATHER], family + 1)).body.code).toBe('unfit');
    expect((await pageOf(BRINGER)).adults).toEqual([MOTHER]);
  });
});

describe('bringing a family in', () => {
  test('puts it at the end of the agenda, anonymous, with who has a task for it, and leaves a line', async () => {
    const order = orderOf();
    const { status, body } = await bringIn(order);
    expect(status).toBe(200);
    expect((body as Meeting).conferences.at(-1)).toMatchObject({
      id: order.id,
      familyCode: 'G-7',
      question: order.question,
      whyNow: order.whyNow,
      named: false,
      children: [],
      broughtInBy: { id: order.broughtInBy },
      opdrachtgever: { id: order.opdrachtgever },
      may: { read: true, write: true },
    });
    expect(await auditOf(`conference:${order.id}`)).toEqual([['family-brought-in', table.personOf(BRINGER)]]);
  });

  test('sent again makes nothing again', async () => {
    const order = orderOf();
    const [one, two] = await Promise.all([bringIn(order), bringIn(order)]);
    expect([one.status, two.status, (await bringIn(order)).status]).toEqual([200, 200, 200]);
    expect(await seenBy(BRINGER)).toHaveLength(3);
    expect(await auditOf(`conference:${order.id}`)).toHaveLength(1);
  });

  test('suggests the next code of the row, and refuses one that another family has', async () => {
    const start: BringInStart = (await ask(BRINGER, familiesPath())).body;
    expect(start).toEqual({ code: 'G-3', earlier: [] });
    const { status, body } = await bringIn(orderOf({ code: ' g-2 ' }));
    expect([status, body.code]).toEqual([409, 'code-taken']);
    const [same, other] = await Promise.all([bringIn(orderOf({ code: 'X-1' })), bringIn(orderOf({ code: 'x-1' }))]);
    expect([same.status, other.status].sort()).toEqual([200, 409]);
  });

  test('works while the meeting is held, and everybody who follows hears of it', async () => {
    await ask(LEADER, `/api/meetings/${table.meeting.meetingId}/leading`, { act: 'open', version: 0 });
    expect((await bringIn()).status).toBe(200);
    expect((await seenBy('veilig-thuis')).at(-1)?.familyCode).toBe('G-7');
  });

  test.each(['closed', 'cancelled', 'skipped'])('is refused for a meeting that is %s', async (state) => {
    await table.store.write(function* () {
      yield table.store.sql.updateTable('meeting').set({ state });
    });
    expect((await bringIn()).body.code).toBe('closed');
  });

  test('is not there for a guest, nor for an achtervang that is not activated', async () => {
    const asGuest = await bringIn(orderOf(), 'gast');
    expect(asGuest.status).toBe(404);
    await table.store.write(function* () {
      yield table.store.sql
        .updateTable('participant')
        .set({ active: 0 })
        .where('person_id', '=', table.personOf('teamleider'));
    });
    expect((await bringIn(orderOf(), 'teamleider')).body).toEqual(asGuest.body);
    expect((await ask('teamleider', familiesPath())).status).toBe(404);
  });

  test('takes nobody who does not sit at this table', async () => {
    expect((await bringIn(orderOf({ opdrachtgever: table.personOf('gast') }))).status).toBe(400);
    expect((await bringIn(orderOf({ broughtInBy: 'nobody-at-all' }))).status).toBe(400);
    expect((await bringIn(orderOf({ question: ' ' }))).status).toBe(400);
  });

  test('ends at forty families', async () => {
    for (let i = 3; i <= 40; i++) expect((await bringIn(orderOf({ code: `V-${i}` }))).status).toBe(200);
    expect((await bringIn()).body.code).toBe('agenda-full');
  });

  test('leaves no words of the family in the clear', async () => {
    await bringIn(orderOf({ code: 'ZEBRA-1', question: 'Zebravraag', whyNow: 'Zebrareden', ageBands: ['4-7'] }));
    const { store } = table;
    const kept = await Promise.all([
      store.read(store.sql.selectFrom('conference').selectAll()),
      store.read(store.sql.selectFrom('family').selectAll()),
      store.read(store.sql.selectFrom('audit').selectAll()),
    ]);
    const values = kept.flat().flatMap((row) => Object.values(row) as unknown[]);
    const bytes = values.map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString() : String(value)));
    expect(bytes.join('\n') + door.logged.join('\n')).not.toMatch(/zebra/i);
  });
});

describe('the children of a family', () => {
  /** A family with a girl of the band 8-11 and a boy of 12-15, nobody known by name. */
  const bringAnonymous = async () => {
    const order = orderOf({ ageBands: ['8-11', '12-15'] });
    await bringIn(order);
    const [younger = '', older = ''] = (await pageOf(BRINGER, order.id)).children.map(({ id }) => id);
    return { id: order.id, younger, older };
  };
  const consentOf = (...of: string[]): Ground => ({
    kind: 'consent',
    gezag: ['moeder', 'vader'],
    consents: of.map((one) => ({ of: one, on: '2026-03-02', purpose: 'meedenken over hulp' })),
  });
  const record = async (role: Role, id: string, childId: string, ground?: Ground) => {
    const { versions } = await pageOf(role, id);
    return ask(role, conferencePath('/ground', id), { version: versions.naming, childId, ...(ground && { ground }) });
  };
  const NAMES = { initials: 'Q.', age: 9, place: 'Zeist' };
  const nameYounger = async (role: Role, id: string) => {
    const { versions, children } = await pageOf(role, id);
    const [first, ...rest] = children;
    return ask(role, conferencePath('/details', id), {
      version: versions.family,
      children: [{ ...first, ...NAMES }, ...rest],
    });
  };
  /** Another organisation sits at the table too. */
  const seatOther = () =>
    table.store.write(function* () {
      yield table.store.sql.insertInto('organisation').values({ id: 'other-org', name: 'Veilig Thuis' });
      yield table.store.sql
        .updateTable('person')
        .set({ organisation_id: 'other-org' })
        .where('id', '=', table.personOf('veilig-thuis'));
    });
  const allAnswersFor = async (role: Role, id: string) =>
    JSON.stringify([
      await ask(role, `/api/meetings/${table.meeting.meetingId}`),
      await ask(role, conferencePath('', id)),
      await ask(role, conferencePath('/family', id)),
    ]);

  test('are bands until there is a ground, and take no names before', async () => {
    const { id } = await bringAnonymous();
    expect((await seenBy(BRINGER)).at(-1)).toMatchObject({ named: false, children: [], ageBands: ['8-11', '12-15'] });
    expect((await nameYounger(BRINGER, id)).body.code).toBe('no-ground');
  });

  test('open by name, each by a ground of its own, for the organisation that recorded it', async () => {
    await seatOther();
    const { id, younger } = await bringAnonymous();
    expect((await record(BRINGER, id, younger, consentOf('moeder', 'vader'))).status).toBe(200);
    expect((await nameYounger(BRINGER, id)).status).toBe(200);
    expect((await seenBy(BRINGER)).at(-1)).toMatchObject({
      named: true,
      children: [{ initials: 'Q.', age: 9 }],
      ageBands: ['12-15'],
    });
    const page = await pageOf('veilig-thuis', id);
    expect(page.children.map(({ band, ...names }) => [band, Object.keys(names)])).toEqual([
      ['8-11', ['id']],
      ['12-15', ['id']],
    ]);
    expect(page.grounds).toEqual([]);
    expect(page.anonymousFor).toEqual(['Organisatie', 'Veilig Thuis']);
    expect(await allAnswersFor('veilig-thuis', id)).not.toMatch(/"Q\."|Zeist|"age":9/);
    expect(await auditOf(`family:${(await seenBy(BRINGER)).at(-1)?.familyId}`)).toEqual([
      ['family-named', table.personOf(BRINGER)],
    ]);
  });

  test('stay closed while a consent is missing', async () => {
    const { id, younger, older } = await bringAnonymous();
    await record(BRINGER, id, younger, consentOf('moeder'));
    expect((await nameYounger(BRINGER, id)).body.code).toBe('no-ground');
    await record(BRINGER, id, older, consentOf('moeder', 'vader'));
    expect((await seenBy(BRINGER)).at(-1)?.named).toBe(false);
  });

  test('open on another ground with its weighing, and not without', async () => {
    const { id, younger } = await bringAnonymous();
    const without = { kind: 'other', basis: 'meldrecht', weighing: '' } as Ground;
    expect((await record(BRINGER, id, younger, without)).status).toBe(400);
    await record(BRINGER, id, younger, { ...without, weighing: 'Vragen brengt het kind in gevaar.' } as Ground);
    expect((await nameYounger(BRINGER, id)).status).toBe(200);
  });

  test('open on the right to report for Veilig Thuis only', async () => {
    const { id, younger } = await bringAnonymous();
    const ground = { kind: 'other', law: 'meldrecht', basis: 'Meldrecht', weighing: 'Vragen is niet veilig.' } as const;
    expect((await record(BRINGER, id, younger, ground)).status).toBe(409);
    expect((await nameYounger(BRINGER, id)).body.code).toBe('no-ground');
    expect((await record('veilig-thuis', id, younger, ground)).status).toBe(200);
  });

  test('close at once when the ground is taken back, for all of that organisation', async () => {
    const { id, younger } = await bringAnonymous();
    await record(BRINGER, id, younger, consentOf('moeder', 'vader'));
    await nameYounger(BRINGER, id);
    expect(await allAnswersFor('teamleider', id)).toContain('Zeist');
    expect((await record('teamleider', id, younger)).status).toBe(200);
    for (const role of ['teamleider', BRINGER] as const) {
      expect(await allAnswersFor(role, id)).not.toMatch(/"Q\."|Zeist|"age":9/);
    }
  });

  test('keep what one may not see when another changes the rest', async () => {
    await seatOther();
    const { id, younger } = await bringAnonymous();
    await record(BRINGER, id, younger, consentOf('moeder', 'vader'));
    await nameYounger(BRINGER, id);
    const { versions, children } = await pageOf('veilig-thuis', id);
    const change = (version: number, kept: object[]) =>
      ask('veilig-thuis', conferencePath('/details', id), { version, children: kept });
    expect((await change(versions.family, [])).body.code).toBe('named-elsewhere');
    const changed = await change(versions.family, [
      { id: younger, band: '0-3' },
      children[1] ?? {},
      { id: nanoid(), band: '0-3' },
    ]);
    expect(changed.body.children.map(({ band }: { band: string }) => band)).toEqual(['8-11', '12-15', '0-3']);
    expect((await change(versions.family, [...children])).body.code).toBe('stale');
    expect((await pageOf(BRINGER, id)).children[0]).toMatchObject(NAMES);
  });

  test('have a list apart of who was told what', async () => {
    const { id } = await bringAnonymous();
    const told = { id: nanoid(), what: 'Dat wij overleggen', whom: 'moeder', on: '2026-03-09', by: 'Persoon' };
    await ask(BRINGER, conferencePath('/told', id), told);
    await ask(BRINGER, conferencePath('/told', id), told);
    expect((await pageOf('veilig-thuis', id)).told).toEqual([told]);
    expect((await seenBy(BRINGER)).at(-1)?.named).toBe(false);
  });

  describe('and a line of that list', () => {
    const said = { what: 'Dat wij overleggen', whom: 'moeder', on: '2026-03-09', by: 'Persoon' };
    const right = { ...said, whom: 'vader' };
    const line = async () => {
      const { id } = await bringAnonymous();
      const told = { id: nanoid(), ...said };
      await ask(BRINGER, conferencePath('/told', id), told);
      const correct = (role: Role, version: number, words?: typeof said) =>
        ask(role, conferencePath('/told-correction', id), { id: told.id, version, ...(words && { words }) });
      return { id, told, correct };
    };

    test('can be put right, and says who changed what it said before', async () => {
      const { id, told, correct } = await line();
      const { body } = await correct('veilig-thuis', 0, right);
      expect(body.told).toEqual([
        { ...told, ...right, before: [{ ...said, changedBy: expect.any(String), changedAt: expect.any(Number) }] },
      ]);
      const factOf = factId(id, topicOf('told', told.id));
      expect((await auditOf(`happened:${factOf}`)).at(-1)).toEqual(['fact-corrected', table.personOf('veilig-thuis')]);
    });

    test('can be taken back and stays readable, and can be put back', async () => {
      const { told, correct } = await line();
      const [taken] = (await correct(BRINGER, 0)).body.told;
      expect(taken).toMatchObject({ ...told, takenBack: true, before: [said] });
      expect((await correct(BRINGER, 1)).body.code).toBe('unfit');
      const [again] = (await correct(BRINGER, 1, right)).body.told;
      expect(again).toMatchObject({ ...right, before: [said, { ...said, takenBack: true }] });
      expect(again.takenBack).toBeUndefined();
    });

    test('is changed by one of two who do so at the same moment', async () => {
      const { correct } = await line();
      const answers = await Promise.all([correct(BRINGER, 0, right), correct('veilig-thuis', 0)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    });
  });
});

describe('a family that came before', () => {
  const note = (text: string, places: NoteDraft['places'], more: Partial<NoteDraft> = {}): NoteDraft => ({
    text,
    places,
    ...more,
  });
  const BOARD: NoteDraft[] = [
    note(
      'oma',
      { viervensters: { frame: 'mensen' }, driekolommen: { frame: 'krachten' } },
      { marks: ['geheim-adres', 'naar-het-verslag'] },
    ),
    note('zag het', { viervensters: { frame: 'feiten' }, driekolommen: { frame: 'zorgen' } }),
    note('elke dag naar school', { driekolommen: { frame: 'verbeteren' } }),
    note('de buurvrouw helpt', { viervensters: { frame: 'feiten' } }, { leefgebieden: ['netwerk'] }),
    note('vond ik toen', { viervensters: { frame: 'weging' } }),
    note('weg', { viervensters: { frame: 'mensen' } }),
  ];

  /** The example table's first family with a board, and later a meeting of the same people with the same series. */
  const setSecondMeeting = async () => {
    await door.close();
    await table.close();
    await open([{ familyCode: 'G-1', notes: BOARD }]);
    const { store, meeting } = table;
    const synced = await serveSync(table);
    const client = await synced.enter(BRINGER);
    const gone = [...readBoard(client.doc).values()].find(({ text }) => text === 'weg');
    deleteNotes(client.doc, [gone?.id ?? '']);
    await client.saved();
    await synced.close();
    const later = 'later-meeting';
    await store.write(function* () {
      const series = {
        id: 'series-one',
        title: 'Reeks',
        first_day: '2026-03-10',
        time: '13:00',
        every_weeks: 2,
        minutes: 120,
        on_holiday: 'skip',
        table_sees: 1,
        days_before: 14,
        days_after: 14,
      };
      yield store.sql.insertInto('series').values(series);
      for (const role of TABLE_ROLES) {
        const person_id = table.personOf(role);
        yield store.sql.insertInto('series_member').values({ series_id: 'series-one', person_id, part: 'member' });
      }
      yield store.sql.updateTable('meeting').set({ series_id: 'series-one' });
      yield store.sql
        .insertInto('meeting')
        .values({ id: later, title: 'Later', starts_at: '2026-03-24T13:00:00+01:00', series_id: 'series-one' });
      for (const role of [BRINGER, LEADER, 'veilig-thuis'] as const) {
        yield store.sql.insertInto('participant').values({ meeting_id: later, person_id: table.personOf(role) });
      }
      yield store.sql
        .deleteFrom('participant')
        .where('meeting_id', '=', meeting.meetingId)
        .where('person_id', '=', table.personOf('veilig-thuis'));
    });
    table.clock.now += 1000;
    return later;
  };
  const reader = () => ({ store: table.store, sealer: table.sealer, queries: logQueries(table.store) });
  const textsOf = async (id: string) => [
    ...readBoard(await readDocument(reader(), table.familyId, boardName(id))).values(),
  ];

  test('starts with what stayed open, and with nothing else', async () => {
    const later = await setSecondMeeting();
    const order = orderOf({ before: table.conferenceId, code: 'G-1' });
    expect((await ask(BRINGER, familiesPath(later), order)).status).toBe(200);
    const notes = await textsOf(order.id);
    expect(notes.map(({ text }) => text).sort()).toEqual(['de buurvrouw helpt', 'elke dag naar school', 'oma']);
    const oma = notes.find(({ text }) => text === 'oma');
    expect([oma?.marks, Object.keys(oma?.places ?? {})]).toEqual([['geheim-adres'], ['viervensters']]);
  });

  test('is offered to who had a task for it, and taken from nobody else', async () => {
    const later = await setSecondMeeting();
    const offered = async (role: Role): Promise<BringInStart> => (await ask(role, familiesPath(later))).body;
    expect((await offered(BRINGER)).earlier.map(({ code }) => code)).toEqual(['G-2', 'G-1'].sort());
    expect((await offered('veilig-thuis')).earlier).toEqual([]);
    const order = orderOf({ before: table.conferenceId, code: 'G-1' });
    expect((await ask('veilig-thuis', familiesPath(later), order)).status).toBe(404);
    expect((await ask(BRINGER, familiesPath(later), orderOf({ code: 'G-1' }))).body.code).toBe('code-taken');
  });

  test('shows its earlier conferences to who is assigned to it now, and only to them', async () => {
    const later = await setSecondMeeting();
    expect((await ask('veilig-thuis', conferencePath())).status).toBe(404);
    const order = orderOf({ before: table.conferenceId, code: 'G-1' });
    await ask(BRINGER, familiesPath(later), order);
    expect((await pageOf('veilig-thuis', order.id)).earlier).toMatchObject([
      { conferenceId: table.conferenceId, meetingTitle: 'Overleg', question: 'Wat is er nodig?', closed: false },
    ]);
    const board = await ask('veilig-thuis', conferencePath());
    expect(board.body.conference).toMatchObject({ id: table.conferenceId, may: { read: true, write: false } });
    expect((await ask('veilig-thuis', `/api/meetings/${table.meeting.meetingId}`)).status).toBe(404);

    const { versions } = await pageOf(BRINGER, order.id);
    await ask(LEADER, conferencePath('/assignment', order.id), {
      version: versions.conference,
      personId: table.personOf('veilig-thuis'),
      assigned: false,
    });
    expect((await ask('veilig-thuis', conferencePath())).status).toBe(404);
  });

  test('stands on an agenda once', async () => {
    const later = await setSecondMeeting();
    await ask(BRINGER, familiesPath(later), orderOf({ before: table.conferenceId, code: 'G-1' }));
    const again = await ask(BRINGER, familiesPath(later), orderOf({ before: table.conferenceId, code: 'G-9' }));
    expect(again.status).toBe(404);
    expect((await ask(BRINGER, familiesPath(later))).body.earlier.map(({ code }: { code: string }) => code)).toEqual([
      'G-2',
    ]);
  });
});

describe('who sees a family', () => {
  const assign = async (role: Role, personId: string, assigned: boolean) => {
    const { versions } = await pageOf(role);
    return ask(role, conferencePath('/assignment'), { version: versions.conference, personId, assigned });
  };

  test('is told by name, and changed by who leads', async () => {
    const person = table.personOf('veilig-thuis');
    expect((await assign(LEADER, person, false)).status).toBe(200);
    const seers = (await pageOf(LEADER)).seers;
    expect(seers.find(({ id }) => id === person)).toMatchObject({ sees: false, fixed: false });
    expect((await ask('veilig-thuis', conferencePath('/family'))).status).toBe(404);
    expect((await seenBy('veilig-thuis'))[0]).toMatchObject({ may: { read: false }, named: false, children: [] });
    expect((await assign(LEADER, person, true)).status).toBe(200);
    expect((await ask('veilig-thuis', conferencePath('/family'))).status).toBe(200);
    expect(await auditOf(`conference:${table.conferenceId}/person:${person}`)).toEqual([
      ['person-unassigned', table.personOf(LEADER)],
      ['person-assigned', table.personOf(LEADER)],
    ]);
  });

  test('who brought it in adds people and takes none away; others do neither', async () => {
    const person = table.personOf('veilig-thuis');
    expect((await assign(BRINGER, person, true)).status).toBe(200);
    expect((await assign(BRINGER, person, false)).status).toBe(404);
    expect((await assign('teamleider', person, true)).status).toBe(404);
  });

  test('always the bringer and the opdrachtgever', async () => {
    const refused = await assign(LEADER, table.personOf(BRINGER), false);
    expect([refused.status, refused.body.code]).toEqual([409, 'unfit']);
  });

  test('a change made on an older state is refused', async () => {
    const { versions } = await pageOf(LEADER);
    await assign(LEADER, table.personOf('veilig-thuis'), false);
    const late = await ask(LEADER, conferencePath('/assignment'), {
      version: versions.conference,
      personId: table.personOf('teamleider'),
      assigned: false,
    });
    expect(late.body.code).toBe('stale');
  });

  test('an open board closes for who lost it, as if it were not there', async () => {
    const sync = await serveSync(table);
    const client = await sync.enter('veilig-thuis');
    const other = await sync.enter('teamleider');
    await assign(LEADER, table.personOf('veilig-thuis'), false);
    expect((await client.closed).code).toBe(CLOSE.notFound);
    expect(other.isClosed()).toBe(false);
    await sync.close();
  });
});
