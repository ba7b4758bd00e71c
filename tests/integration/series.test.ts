import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMeeting } from '../../server/meetings/create';
import { PACT_PROPOSAL } from '../../server/series/pact-proposal';
import type { Meeting, MeetingLine } from '../../shared/api/contract';
import { TABLE_ROLES } from '../../shared/api/roles';
import type { Pact, PactBody, PlanningCommand, Series } from '../../shared/api/series';
import { listen } from '../harness/event-stream';
import { type Door, openDoor } from '../harness/http';
import { seriesDefinition, setSeries } from '../harness/planned-series';
import { setTable, type Table } from '../harness/table';

let table: Table;
let door: Door;
let series: Awaited<ReturnType<typeof setSeries>>;
let leader: string;
beforeEach(async () => {
  table = await setTable();
  door = await openDoor(table);
  series = await setSeries(table);
  leader = await series.cookieOf('Vast contactpersoon-jb');
});
afterEach(async () => {
  await door.close();
  await table.close();
});

const send = (method: string, path: string, cookie: string, body?: object) =>
  door.ask(path, {
    method,
    cookie,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
const seriesPath = () => `/api/series/${series.seriesId}`;
const readSeries = async (cookie = leader): Promise<Series> => (await door.ask(seriesPath(), { cookie })).json();
const lines = async (cookie = leader): Promise<MeetingLine[]> =>
  (await (await door.ask('/api/meetings', { cookie })).json()).meetings;
const readMeeting = async (id: string, cookie = leader): Promise<Meeting> =>
  (await door.ask(`/api/meetings/${id}`, { cookie })).json();
const plan = (id: string, command: PlanningCommand, cookie = leader) =>
  send('POST', `/api/meetings/${id}/planning`, cookie, command);
const acts = async () =>
  (await table.store.read(table.store.sql.selectFrom('audit').select('act').orderBy('id'))).map(({ act }) => act);
const nextId = async () => (await readSeries()).meetings[1]?.id ?? '';

describe('the meetings of a series', () => {
  test('are there for eight weeks, with the series’ table, call and boards', async () => {
    const { meetings, settings } = await readSeries();
    expect(meetings.map(({ startsAt, state, reason }) => [startsAt, state, reason])).toEqual([
      ['2026-03-24T09:30:00+01:00', 'planned', undefined],
      ['2026-04-07T09:30:00+02:00', 'planned', undefined],
      ['2026-04-21T09:30:00+02:00', 'planned', undefined],
      ['2026-05-05T09:30:00+02:00', 'planned', undefined],
    ]);
    expect(settings).toMatchObject({ everyWeeks: 2, time: '09:30', firstDay: '2026-03-24', minutes: 90 });
    const meeting = await readMeeting(await nextId());
    expect(meeting).toMatchObject({ callUrl: 'https://video.example/de-linde', minutes: 90, conferences: [] });
    expect(meeting.participants.map(({ name, part, active, hasLink }) => [name, part, active, hasLink])).toEqual([
      ...TABLE_ROLES.map((role) => [`Vast ${role}`, 'member', true, true] as const).sort(),
      ['Achter JB', 'achtervang', false, true],
      ['Achter TL', 'achtervang', false, true],
    ]);
  });

  test('come first as they come, and the one with families before the rest', async () => {
    expect((await lines()).map(({ families }) => families)).toEqual([2, 0, 0, 0]);
  });

  test('grow with time, and are never made twice', async () => {
    await series.planner.planAll();
    expect((await readSeries()).meetings).toHaveLength(4);
    table.clock.now = Date.parse('2026-03-31T12:00:00Z');
    await series.planner.planAll();
    leader = await series.cookieOf('Vast contactpersoon-jb');
    expect((await readSeries()).meetings.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual([
      '2026-04-07',
      '2026-04-21',
      '2026-05-05',
      '2026-05-19',
    ]);
  });

  test('that nobody opened let their families go to the next', async () => {
    table.clock.now = Date.parse('2026-04-08T12:00:00Z');
    await series.planner.planAll();
    leader = await series.cookieOf('Vast contactpersoon-jb');
    expect(await readMeeting(series.made.meetingId)).toMatchObject({
      state: 'skipped',
      reason: 'Niet gehouden',
      conferences: [],
    });
    const [coming] = (await readSeries()).meetings;
    const { conferences } = await readMeeting(coming?.id ?? '');
    expect(conferences.map(({ familyCode, carried }) => [familyCode, carried])).toEqual([
      ['S-2', 1],
      ['S-1', 1],
    ]);
  });

  test('skip a holiday with its name as the reason', async () => {
    const other = await setSeries(table, {
      title: 'Maandag',
      startsAt: '2026-03-23T09:30:00+01:00',
      series: { title: 'Maandag', onHoliday: 'skip' },
    });
    const cookie = await other.cookieOf('Vast contactpersoon-jb');
    const { meetings } = await (await door.ask(`/api/series/${other.seriesId}`, { cookie })).json();
    expect(meetings[1]).toMatchObject({ state: 'skipped', reason: 'Tweede paasdag' });
  });
});

describe('importing again into a series', () => {
  test('keeps the people, and fills the meeting that is planned on that day', async () => {
    const { store, sealer, clock } = table;
    const again = await createMeeting(
      store,
      sealer,
      seriesDefinition({ startsAt: '2026-04-07T10:00:00+02:00' }),
      [],
      clock.now,
    );
    expect(again.meetingId).toBe(await nextId());
    const { members, meetings } = await readSeries();
    expect(members).toHaveLength(TABLE_ROLES.length + 2);
    expect(meetings).toHaveLength(4);
    expect(await readMeeting(again.meetingId)).toMatchObject({
      startsAt: '2026-04-07T10:00:00+02:00',
      conferences: [{ familyCode: 'S-1' }, { familyCode: 'S-2' }],
    });
  });
});

describe('planning one meeting', () => {
  test('moving it tells everyone the new time and why, and it stays when the series is planned again', async () => {
    const id = await nextId();
    const move: PlanningCommand = { act: 'move', version: 0, startsAt: '2026-04-09T13:00', reason: 'Studiedag' };
    expect((await plan(id, move)).status).toBe(200);
    await series.planner.planAll();
    const seen = await readMeeting(id, await series.cookieOf('Vast veilig-thuis'));
    expect(seen).toMatchObject({
      startsAt: '2026-04-09T13:00:00+02:00',
      plannedFor: '2026-04-07T09:30:00+02:00',
      reason: 'Studiedag',
      state: 'planned',
      version: 1,
    });
    expect((await readSeries()).meetings).toHaveLength(4);
    expect(await acts()).toContain('meeting-moved');
  });

  describe('and its guests', () => {
    const invite = async () => {
      const [family] = (await readMeeting(series.made.meetingId)).conferences;
      const words = { name: 'Juf', organisation: 'School', function: 'leerkracht', question: 'Hoe gaat het?' };
      const answer = await send('POST', `/api/conferences/${family?.id}/guests`, leader, words);
      const { url } = (await answer.json()) as { url: string };
      const entry = async (at: string) => {
        table.clock.now = Date.parse(at);
        return (await door.ask(new URL(url).pathname)).status;
      };
      return { entry };
    };

    test('come in at the new time: their link moves along with the meeting', async () => {
      const { entry } = await invite();
      const move: PlanningCommand = { act: 'move', version: 0, startsAt: '2026-03-31T09:30', reason: 'Zaal bezet' };
      expect((await plan(series.made.meetingId, move)).status).toBe(200);
      expect(await entry('2026-04-01T21:29:00+02:00')).toBe(303);
      expect(await entry('2026-04-01T21:30:00+02:00')).toBe(404);
    });

    test('come along with a family that goes to the next meeting', async () => {
      const { entry } = await invite();
      await plan(series.made.meetingId, { act: 'cancel', version: 0, reason: 'Ziek' });
      expect(await entry('2026-04-07T09:30:00+02:00')).toBe(303);
      expect(await entry('2026-04-08T21:30:00+02:00')).toBe(404);
    });

    test('come along with a series that meets on another day', async () => {
      const { entry } = await invite();
      const { version, settings } = await readSeries();
      const changed = { version, settings: { ...settings, firstDay: '2026-03-26' } };
      expect((await send('PUT', seriesPath(), leader, changed)).status).toBe(200);
      expect(await entry('2026-03-27T21:29:00+01:00')).toBe(303);
    });
  });

  test.each([
    ['skip', 'skipped', 'meeting-skipped'],
    ['cancel', 'cancelled', 'meeting-cancelled'],
  ] as const)('%s carries its families to the next, urgent first', async (act, state, line) => {
    const id = series.made.meetingId;
    expect((await plan(id, { act, version: 0, reason: 'Te weinig mensen' })).status).toBe(200);
    expect(await readMeeting(id)).toMatchObject({ state, reason: 'Te weinig mensen', conferences: [] });
    const next = await readMeeting(await nextId());
    expect(next.conferences.map(({ familyCode, carried }) => [familyCode, carried])).toEqual([
      ['S-2', 1],
      ['S-1', 1],
    ]);
    expect(await acts()).toContain(line);
  });

  test('restoring brings it back as it was planned; its families stay where they went', async () => {
    const id = series.made.meetingId;
    await plan(id, { act: 'cancel', version: 0, reason: 'Ziek' });
    expect((await plan(id, { act: 'restore', version: 1 })).status).toBe(200);
    const restored = await readMeeting(id);
    expect(restored).toMatchObject({ state: 'planned', version: 2, conferences: [] });
    expect(restored.reason).toBeUndefined();

    await plan(id, { act: 'move', version: 2, startsAt: '2026-03-26T09:30', reason: 'Zaal bezet' });
    await plan(id, { act: 'restore', version: 3 });
    expect(await readMeeting(id)).toMatchObject({ startsAt: '2026-03-24T09:30:00+01:00', version: 4 });
  });

  test('without a next meeting its families stay, until there is one', async () => {
    const ids = (await readSeries()).meetings.map(({ id }) => id);
    for (const id of [...ids].reverse()) await plan(id, { act: 'skip', version: 0, reason: 'Zomer' });
    expect((await readMeeting(series.made.meetingId)).conferences).toHaveLength(2);
    table.clock.now = Date.parse('2026-04-01T12:00:00Z');
    await series.planner.planAll();
    leader = await series.cookieOf('Vast contactpersoon-jb');
    const added = (await readSeries()).meetings.find(({ state }) => state === 'planned');
    expect((await readMeeting(added?.id ?? '')).conferences).toHaveLength(2);
  });

  test('of two at once one is told that the other was first', async () => {
    const id = await nextId();
    const answers = await Promise.all([
      plan(id, { act: 'cancel', version: 0, reason: 'Ziek' }),
      plan(id, { act: 'skip', version: 0, reason: 'Zomer' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test.each([
    ['to a time that is over', { act: 'move', version: 0, startsAt: '2026-03-01T09:30', reason: 'x' }, 409],
    ['to a day that does not exist', { act: 'move', version: 0, startsAt: '2026-04-31T09:30', reason: 'x' }, 400],
    ['without a reason', { act: 'cancel', version: 0, reason: '  ' }, 400],
    ['back, when nothing was changed', { act: 'restore', version: 0 }, 409],
  ] as const)('%s is refused', async (_what, command, status) => {
    const id = await nextId();
    expect((await plan(id, command)).status).toBe(status);
    expect(await readMeeting(id)).toMatchObject({ state: 'planned', version: 0 });
  });

  test('is not for a meeting that is being held', async () => {
    const id = series.made.meetingId;
    await send('POST', `/api/meetings/${id}/leading`, leader, { act: 'open', version: 0 });
    expect((await plan(id, { act: 'cancel', version: 0, reason: 'Ziek' })).status).toBe(409);
  });

  test.each(TABLE_ROLES.filter((role) => role !== 'contactpersoon-jb'))('is not there for %s', async (role) => {
    const cookie = await series.cookieOf(`Vast ${role}`);
    const id = await nextId();
    expect((await plan(id, { act: 'cancel', version: 0, reason: 'Ziek' }, cookie)).status).toBe(404);
    expect(await readMeeting(id, cookie)).toMatchObject({ state: 'planned', may: { plan: false } });
  });

  test('is not there for an achtervang until activated', async () => {
    const cookie = await series.cookieOf('Achter JB');
    expect((await plan(await nextId(), { act: 'cancel', version: 0, reason: 'x' }, cookie)).status).toBe(404);
  });
});

describe('an achtervang', () => {
  const activate = (name: string, active: boolean, cookie = leader) =>
    send('POST', `/api/meetings/${series.made.meetingId}/participants/${series.personOf(name)}/achtervang`, cookie, {
      active,
    });

  test('sees the agenda, and boards only once activated', async () => {
    const cookie = await series.cookieOf('Achter TL');
    const before = await readMeeting(series.made.meetingId, cookie);
    expect(before.conferences.map(({ may }) => may.read || may.write)).toEqual([false, false]);
    expect((await activate('Achter TL', true)).status).toBe(200);
    const during = await readMeeting(series.made.meetingId, cookie);
    expect(during.conferences.map(({ may }) => may.write)).toEqual([true, true]);
    // For this meeting alone.
    expect((await readMeeting(await nextId(), cookie)).may.join).toBe(false);
    expect((await activate('Achter TL', false)).status).toBe(200);
    const after = await readMeeting(series.made.meetingId, cookie);
    expect(after.conferences.map(({ may }) => may.read)).toEqual([false, false]);
    expect((await acts()).filter((act) => act.startsWith('achtervang'))).toEqual([
      'achtervang-activated',
      'achtervang-released',
    ]);
  });

  test('is only who stands in, and activating is for who leads', async () => {
    expect((await activate('Vast teamleider', false)).status).toBe(409);
    const teamleider = await series.cookieOf('Vast teamleider');
    expect((await activate('Achter TL', true, teamleider)).status).toBe(404);
    expect((await activate('Achter JB', true, await series.cookieOf('Achter JB'))).status).toBe(404);
  });
});

describe('the table of a series', () => {
  const members = () => `${seriesPath()}/members`;
  const NEW = { name: 'Nieuw Gezicht', role: 'veilig-thuis', organisation: 'Wijkteam', part: 'member' };

  test('somebody new takes part in the coming meetings, and in none that was opened', async () => {
    await send('POST', `/api/meetings/${series.made.meetingId}/leading`, leader, { act: 'open', version: 0 });
    const answer = await send('POST', members(), leader, NEW);
    expect(answer.status).toBe(200);
    const added = ((await answer.json()) as Series).members.find(({ name }) => name === NEW.name);
    const names = async (id: string) => (await readMeeting(id)).participants.map(({ name }) => name);
    expect(await names(await nextId())).toContain(NEW.name);
    expect(await names(series.made.meetingId)).not.toContain(NEW.name);
    expect((await readMeeting(await nextId())).participants.find(({ id }) => id === added?.id)?.hasLink).toBe(false);
    expect((await send('POST', members(), leader, NEW)).status).toBe(409);
  });

  test('who is removed loses access at once, to what was as well', async () => {
    await send('POST', `/api/meetings/${series.made.meetingId}/leading`, leader, { act: 'open', version: 0 });
    const cookie = await series.cookieOf('Vast veilig-thuis');
    const session = await table.access.sessionOf(cookie);
    const gone = `${members()}/${series.personOf('Vast veilig-thuis')}`;
    expect((await send('DELETE', gone, leader)).status).toBe(200);
    expect((await door.ask(`/api/meetings/${series.made.meetingId}`, { cookie })).status).toBe(401);
    // Also for a session that would still stand.
    const meetingId = series.made.meetingId;
    expect(session && (await table.access.may(session, { resource: 'meeting', verb: 'read', meetingId }))).toBe(false);
    expect((await readSeries()).members.map(({ name }) => name)).not.toContain('Vast veilig-thuis');
  });

  test('a member can become achtervang and back, but never the last who leads', async () => {
    const set = (name: string, part: string) => send('PUT', `${members()}/${series.personOf(name)}`, leader, { part });
    expect((await set('Vast teamleider', 'achtervang')).status).toBe(200);
    const participant = async () =>
      (await readMeeting(await nextId())).participants.find(({ name }) => name === 'Vast teamleider');
    expect(await participant()).toMatchObject({ part: 'achtervang', active: false });
    await set('Vast teamleider', 'member');
    expect(await participant()).toMatchObject({ part: 'member', active: true });
    expect((await set('Vast contactpersoon-jb', 'achtervang')).status).toBe(409);
    const self = `${members()}/${series.personOf('Vast contactpersoon-jb')}`;
    expect((await send('DELETE', self, leader)).status).toBe(409);
  });

  test.each(TABLE_ROLES.filter((role) => role !== 'contactpersoon-jb'))('is not changed by %s', async (role) => {
    const cookie = await series.cookieOf(`Vast ${role}`);
    expect((await send('POST', members(), cookie, NEW)).status).toBe(404);
    expect((await readSeries(cookie)).may.manage).toBe(false);
  });

  test('is not there for another table', async () => {
    const stranger = await table.cookieOf('contactpersoon-jb');
    expect((await door.ask(seriesPath(), { cookie: stranger })).status).toBe(404);
    expect((await send('POST', members(), stranger, NEW)).status).toBe(404);
  });
});

describe('changing a series', () => {
  const change = async (wishes: Partial<Series['settings']>, version?: number) => {
    const present = await readSeries();
    return send('PUT', seriesPath(), leader, {
      version: version ?? present.version,
      settings: { ...present.settings, ...wishes },
    });
  };

  test('another day and time moves what stood where the series had it, and leaves what somebody moved', async () => {
    const moved = await nextId();
    await plan(moved, { act: 'move', version: 0, startsAt: '2026-04-09T13:00', reason: 'Studiedag' });
    const answer = await change({ firstDay: '2026-03-26', time: '14:00' });
    expect(answer.status).toBe(200);
    const { meetings } = (await answer.json()) as Series;
    expect(meetings.map(({ startsAt }) => startsAt)).toEqual([
      '2026-03-26T14:00:00+01:00',
      '2026-04-09T13:00:00+02:00',
      '2026-04-09T14:00:00+02:00',
      '2026-04-23T14:00:00+02:00',
    ]);
    expect(meetings[0]?.id).toBe(series.made.meetingId);
    expect((await readMeeting(series.made.meetingId)).conferences).toHaveLength(2);
  });

  test('a meeting without a day any more is cancelled, and its families go on', async () => {
    const { meetings } = (await (await change({ everyWeeks: 4, firstDay: '2026-03-24' })).json()) as Series;
    expect(meetings.filter(({ state }) => state === 'planned').map(({ startsAt }) => startsAt.slice(0, 10))).toEqual([
      '2026-03-24',
      '2026-04-21',
    ]);
    expect(meetings.filter(({ state }) => state === 'cancelled')).toHaveLength(2);
  });

  test('a new title, call and view of boards hold for the coming meetings', async () => {
    await change({ title: 'Nieuwe naam', callUrl: 'https://bellen.example/x', tableSees: false });
    const meeting = await readMeeting(series.made.meetingId);
    expect(meeting).toMatchObject({ title: 'Nieuwe naam', callUrl: 'https://bellen.example/x', version: 0 });
    expect(meeting.conferences.map(({ may }) => may.read)).toEqual([false, false]);
  });

  test('on an older version, or to what cannot be, is refused', async () => {
    expect((await change({}, 7)).status).toBe(409);
    expect((await change({ firstDay: '2026-02-30' })).status).toBe(400);
    expect((await change({ callUrl: 'http://video.example/x' })).status).toBe(400);
    expect((await change({ everyWeeks: 0 })).status).toBe(400);
  });
});

describe('samenwerkingsafspraken', () => {
  const pactPath = () => `${seriesPath()}/pact`;
  const readPact = async (cookie = leader): Promise<Pact> => (await door.ask(pactPath(), { cookie })).json();
  const layDown = async (wishes: Partial<PactBody>, version?: number, cookie = leader) => {
    const present = await readPact();
    const body = { ...present.body, ...wishes };
    return send('POST', pactPath(), cookie, { version: version ?? present.version, body });
  };
  const sign = (cookie: string, version: number) => send('POST', `${pactPath()}/signature`, cookie, { version });

  test('begin with a proposal that nobody can sign', async () => {
    const pact = await readPact();
    expect(pact).toMatchObject({ version: 0, signatures: [], may: { layDown: true, sign: false } });
    expect(pact.unsigned).toEqual(['Jeugdbescherming', 'Wijkteam']);
    expect(pact.body.criteria).toEqual(PACT_PROPOSAL.criteria);
    expect((await sign(leader, 0)).status).toBe(409);
  });

  test('laid down before the criteria had lists of their own stand with all their words', async () => {
    const old = { criteria: ['De hulp komt niet op gang.', 'Er zijn signalen.'], regie: 'Lokaal.' };
    const tasks = { takenTijdensDrang: { jb: '', lokaal: '' }, frequentie: '', overig: '' };
    await table.store.write(function* () {
      const laid = { series_id: series.seriesId, version: 1, at: 1, made_by: table.personOf('contactpersoon-jb') };
      yield table.store.sql.insertInto('pact').values({ ...laid, body: JSON.stringify({ ...old, ...tasks }) });
    });
    const { body } = await readPact();
    expect(body.criteria).toEqual({ advies: [], lokaalVeld: [], drang: [], beide: old.criteria });
    expect(body.regie).toBe('Lokaal.');
  });

  test('are signed once by each organisation, by whoever of it clicks first', async () => {
    await layDown({});
    const teamleider = await series.cookieOf('Vast teamleider');
    expect(await readPact(teamleider)).toMatchObject({ version: 1, may: { layDown: false, sign: true } });
    const answer = await sign(teamleider, 1);
    expect(await answer.json()).toMatchObject({
      signatures: [{ organisation: 'Wijkteam', name: 'Vast teamleider' }],
      unsigned: ['Jeugdbescherming'],
      may: { sign: false },
    });
    // A colleague's click, and a second one of the same person, change nothing.
    expect((await sign(await series.cookieOf('Vast veilig-thuis'), 1)).status).toBe(200);
    expect((await sign(teamleider, 1)).status).toBe(200);
    expect((await readPact()).signatures.map(({ name }) => name)).toEqual(['Vast teamleider']);
    expect((await acts()).filter((act) => act === 'pact-signed')).toHaveLength(1);
    await sign(leader, 1);
    expect((await readPact()).unsigned).toEqual([]);
  });

  test('and all else of a series are told at once to who has its page open', async () => {
    const stream = await listen(`${door.url}/api/events`, await series.cookieOf('Achter TL'));
    await layDown({});
    await stream.until(1);
    await sign(leader, 1);
    await stream.until(2);
    const { version, settings } = await readSeries();
    await send('PUT', seriesPath(), leader, { version, settings: { ...settings, title: 'Anders' } });
    await stream.until(3);
    stream.close();
  });

  test('a new version stands unsigned beside the one before; the same words are no new version', async () => {
    await layDown({});
    await sign(leader, 1);
    await layDown({ overig: '  ' });
    expect((await readPact()).version).toBe(1);
    await layDown({ frequentie: 'Elke week.' });
    const pact = await readPact();
    expect(pact).toMatchObject({ version: 2, signatures: [], laidDown: { name: 'Vast contactpersoon-jb' } });
    expect(pact.body.frequentie).toBe('Elke week.');
    expect(pact.before?.frequentie).not.toBe('Elke week.');
  });

  test('nobody signs or changes a version that they did not see', async () => {
    await layDown({});
    await layDown({ overig: 'Nog iets.' });
    expect((await sign(leader, 1)).status).toBe(409);
    expect((await layDown({ overig: 'Iets anders.' }, 1)).status).toBe(409);
  });

  test('are laid down by who leads, and signed by no achtervang', async () => {
    const teamleider = await series.cookieOf('Vast teamleider');
    expect((await layDown({}, 0, teamleider)).status).toBe(404);
    await layDown({});
    const standIn = await series.cookieOf('Achter TL');
    expect(await readPact(standIn)).toMatchObject({ version: 1, may: { sign: false } });
    expect((await sign(standIn, 1)).status).toBe(404);
    const stranger = await table.cookieOf('contactpersoon-jb');
    expect((await door.ask(pactPath(), { cookie: stranger })).status).toBe(404);
  });
});
