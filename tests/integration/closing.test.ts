import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLOSING_GRACE_MS } from '../../server/access/facts';
import type { Store } from '../../server/store/store';
import type { HandedOn } from '../../shared/api/closing';
import type { Conference, Meeting, Role } from '../../shared/api/contract';
import type { LeadingCommand } from '../../shared/api/leading';
import { TABLE_ROLES } from '../../shared/api/roles';
import { CLOSE } from '../../shared/sync/protocol';
import { write } from '../harness/board-words';
import { type Door, openDoor } from '../harness/http';
import { serveSync } from '../harness/sync-server';
import { setTable, type Table } from '../harness/table';

const LEADER: Role = 'contactpersoon-jb';
const DAY_MS = 86_400_000;

let table: Table;
let door: Door;
let cookies: Map<Role, string>;
beforeEach(async () => {
  table = await setTable();
  door = await openDoor(table);
  cookies = new Map();
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
const send = async (path: string, body: object, role: Role = LEADER, at = door): Promise<Response> =>
  at.ask(path, {
    method: 'POST',
    cookie: await cookieOf(role),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const read = async (role: Role = LEADER, meetingId = table.meeting.meetingId): Promise<Meeting> =>
  (await door.ask(`/api/meetings/${meetingId}`, { cookie: await cookieOf(role) })).json();
const families = async (role: Role = LEADER): Promise<[Conference, Conference]> => {
  const [one, two] = (await read(role)).conferences;
  if (!one || !two) throw new Error('the meeting has no two families');
  return [one, two];
};
type WithoutVersion<T> = T extends unknown ? Omit<T, 'version'> : never;
const led = async (command: WithoutVersion<LeadingCommand>): Promise<Meeting> => {
  const { version } = (await read()).leading;
  return (await send(`/api/meetings/${table.meeting.meetingId}/leading`, { version, ...command })).json();
};
const close = (of: Conference, { next = false, role = LEADER as Role, version = of.version } = {}) =>
  send(`/api/conferences/${of.id}/close`, { version, next }, role);
const reopen = (of: Conference, reason: string, role: Role = LEADER) => {
  table.clock.now += 1;
  return send(`/api/conferences/${of.id}/reopen`, { version: of.version, reason }, role);
};
const postpone = (of: Conference, reason?: string, role: Role = LEADER) =>
  send(`/api/conferences/${of.id}/postpone`, { version: of.version, ...(reason && { reason }) }, role);
const closeMeeting = async (role: Role = LEADER) => {
  const { version } = (await read()).leading;
  return send(`/api/meetings/${table.meeting.meetingId}/close`, { version }, role);
};
const audited = async (kind: string) =>
  (await table.store.read(table.store.sql.selectFrom('audit').select('act').where('act', 'like', `${kind}-%`))).map(
    ({ act }) => act,
  );

/** Puts the meeting in a series whose next meeting has the same people. */
const planNext = async (): Promise<string> => {
  const { store, meeting } = table;
  const [seriesId, nextId] = [nanoid(), nanoid()];
  await store.write(function* () {
    yield store.sql.insertInto('series').values({
      id: seriesId,
      title: 'Reeks',
      first_day: '2026-03-10',
      time: '13:00',
      every_weeks: 2,
      minutes: 120,
      call_url: null,
      on_holiday: 'skip',
      table_sees: 1,
      days_before: 7,
      days_after: 14,
      steps: null,
    });
    yield store.sql.updateTable('meeting').set({ series_id: seriesId }).where('id', '=', meeting.meetingId);
    yield store.sql.insertInto('meeting').values({
      id: nextId,
      title: 'Volgend overleg',
      starts_at: '2026-03-24T13:00:00+01:00',
      series_id: seriesId,
      planned_day: '2026-03-24',
    });
    for (const role of TABLE_ROLES) {
      const person_id = table.personOf(role);
      yield store.sql.insertInto('series_member').values({ series_id: seriesId, person_id, part: 'member' });
      yield store.sql.insertInto('participant').values({ meeting_id: nextId, person_id });
    }
  });
  return nextId;
};

describe('closing a family', () => {
  test('makes it read-only for everyone and ends its turn', async () => {
    const { conferences } = await led({ act: 'open' });
    const answer = await close(conferences[0] as Conference);
    expect(answer.status).toBe(200);
    const { leading } = (await answer.json()) as Meeting;
    expect(leading.turn).toBeUndefined();
    const [closed] = await families('teamleider');
    expect(closed).toMatchObject({
      closedAt: table.now(),
      version: 1,
      may: { read: true, write: false, close: false, reopen: false },
      lastEvent: { kind: 'closed', at: table.now(), by: `Persoon ${LEADER}` },
    });
    expect(await audited('conference')).toEqual(['conference-closed']);
  });

  test('begins with the next family in the same act', async () => {
    await led({ act: 'open' });
    const [one, two] = await families();
    const { leading } = (await (await close(one, { next: true })).json()) as Meeting;
    expect(leading.turn).toMatchObject({ conferenceId: two.id, step: 0 });
    const last = (await (await close(two, { next: true })).json()) as Meeting;
    expect(last.leading.turn).toBeUndefined();
  });

  test('goes on from the top when the last of the agenda was closed', async () => {
    const [one, two] = await families();
    await led({ act: 'open', conferenceId: two.id });
    const { leading } = (await (await close(two, { next: true })).json()) as Meeting;
    expect(leading.turn?.conferenceId).toBe(one.id);
  });

  test('that has not the turn leaves the turn where it is', async () => {
    const [one, two] = await families();
    await led({ act: 'open', conferenceId: one.id });
    const { leading, conferences } = (await (await close(two, { next: true })).json()) as Meeting;
    expect(leading.turn?.conferenceId).toBe(one.id);
    expect(conferences[1]?.closedAt).toBe(table.now());
  });

  test('twice at the same moment is done once', async () => {
    await led({ act: 'open' });
    const [one] = await families();
    const answers = await Promise.all([close(one, { next: true }), close(one, { next: true })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await audited('conference')).toEqual(['conference-closed']);
    expect((await close(one)).status).toBe(409);
  });

  test('does not fit a meeting that was not opened', async () => {
    const [one] = await families();
    expect((await close(one)).status).toBe(409);
    expect((await families())[0].closedAt).toBeUndefined();
  });

  test.each(TABLE_ROLES.filter((role) => role !== LEADER))('is not there for %s', async (role) => {
    await led({ act: 'open' });
    const [one] = await families();
    for (const ask of [
      close(one, { role }),
      reopen(one, 'Nieuws', role),
      postpone(one, 'Later', role),
      closeMeeting(role),
    ]) {
      expect((await ask).status).toBe(404);
    }
    expect((await families())[0].closedAt).toBeUndefined();
  });

  test('leaves nothing behind when its audit line cannot be written', async () => {
    await led({ act: 'open' });
    const [one] = await families();
    const before = await read();
    const broken = await openDoor({ ...table, store: withoutAudit(table.store) });
    const answer = await send(`/api/conferences/${one.id}/close`, { version: 0, next: true }, LEADER, broken);
    expect(answer.status).toBe(500);
    const whole = await send(`/api/meetings/${table.meeting.meetingId}/close`, { version: 1 }, LEADER, broken);
    expect(whole.status).toBe(500);
    await broken.close();
    expect(await read()).toEqual(before);
    expect(await table.store.read(table.store.sql.selectFrom('conference_event').selectAll())).toEqual([]);
  });
});

/** A store in which the last of an act, its audit line, fails. */
const withoutAudit = (store: Store): Store => ({
  ...store,
  write: (act) =>
    store.write(function* () {
      const steps = act();
      let step = steps.next([]);
      while (!step.done) {
        const query = 'compile' in step.value ? step.value.compile() : step.value;
        if (query.sql.startsWith('insert into "audit"')) throw new Error('the disk is full');
        step = steps.next(yield query);
      }
      return step.value;
    }),
});

describe('a board that is closed', () => {
  let sync: Awaited<ReturnType<typeof serveSync>>;
  beforeEach(async () => {
    sync = await serveSync(table);
  });
  afterEach(() => sync.close());

  test('takes what is typed in that moment, then refuses who still writes, and takes them back as a reader', async () => {
    await led({ act: 'open' });
    const writer = await sync.enter('wijkteammedewerker');
    write(writer.doc, 'nog net op tijd');
    await writer.saved();
    const [one] = await families();
    expect((await close(one)).status).toBe(200);
    write(writer.doc, 'nog afgemaakt');
    await writer.saved();
    table.clock.now += CLOSING_GRACE_MS;
    table.access.changed({ meetingId: table.meeting.meetingId });
    write(writer.doc, 'te laat');
    writer.barrier();
    expect((await writer.closed).code).toBe(CLOSE.badMessage);
    expect(writer.echoes).toEqual([1, 2]);
    const reader = await sync.enter('wijkteammedewerker');
    const said = JSON.stringify(reader.doc.toJSON());
    expect(reader.doc.getMap('notes').size).toBe(2);
    expect(said).not.toContain('te laat');
    await reader.saved();
  });

  test('takes edits again once it is reopened, on the socket that stayed', async () => {
    await led({ act: 'open' });
    const [one] = await families();
    await close(one);
    const client = await sync.enter('wijkteammedewerker');
    const [closed] = await families();
    expect((await reopen(closed, 'De school belde net')).status).toBe(200);
    write(client.doc, 'er is nieuws');
    await client.saved();
    expect(client.isClosed()).toBe(false);
  });
});

describe('reopening a family', () => {
  const closeOne = async () => {
    await led({ act: 'open' });
    await close((await families())[0]);
    return (await families())[0];
  };

  test('says why, to who may read the family and to nobody else', async () => {
    const closed = await closeOne();
    expect(closed.may.reopen).toBe(true);
    expect((await reopen(closed, ' De school belde net ')).status).toBe(200);
    const [open] = await families('veilig-thuis');
    expect(open).toMatchObject({
      may: { write: true },
      lastEvent: { kind: 'reopened', reason: 'De school belde net', by: `Persoon ${LEADER}` },
    });
    expect(open.closedAt).toBeUndefined();
    await table.store.write(function* () {
      yield table.store.sql
        .insertInto('assignment')
        .values({ conference_id: closed.id, person_id: table.personOf('veilig-thuis'), assigned: 0 });
    });
    expect((await families('veilig-thuis'))[0].lastEvent).toBeUndefined();
    expect(await audited('conference')).toEqual(['conference-closed', 'conference-reopened']);
  });

  test('asks for a reason, and for a family that is closed', async () => {
    const closed = await closeOne();
    expect((await reopen(closed, '')).status).toBe(400);
    expect((await reopen(closed, '   ')).status).toBe(409);
    expect((await families())[0].closedAt).toBe(closed.closedAt);
    expect((await reopen((await families())[1], 'Hoezo dicht?')).status).toBe(409);
  });

  test('can be done after the meeting by the contact person, as long as its boards are open', async () => {
    await planNext();
    const closed = await closeOne();
    await closeMeeting();
    table.clock.now += DAY_MS;
    cookies.clear();
    expect((await reopen(closed, 'Telefoonnummer vergeten', 'teamleider')).status).toBe(404);
    expect((await reopen(closed, 'Telefoonnummer vergeten')).status).toBe(200);
    const [open] = (await read()).conferences;
    expect((await close(open as Conference)).status).toBe(200);
    table.clock.now += 15 * DAY_MS;
    cookies.clear();
    expect((await read()).conferences[0]?.may).toEqual({
      read: false,
      write: false,
      close: false,
      reopen: false,
    });
  });
});

describe('postponing a family', () => {
  test('carries it to the next meeting of the series, with its board, and ends its turn', async () => {
    const nextId = await planNext();
    const sync = await serveSync(table);
    const writer = await sync.enter('wijkteammedewerker');
    write(writer.doc, 'voorbereid');
    await writer.saved();
    await led({ act: 'open' });
    const [one, two] = await families();
    const answer = await postpone(one, 'Moeder is ziek');
    expect(answer.status).toBe(200);
    const left = (await answer.json()) as Meeting;
    expect(left.conferences.map(({ id }) => id)).toEqual([two.id]);
    expect(left.leading.turn).toBeUndefined();
    const later = await read('veilig-thuis', nextId);
    expect(later.conferences).toMatchObject([
      {
        id: one.id,
        boardDocument: one.boardDocument,
        carried: 1,
        may: { write: true },
        lastEvent: { kind: 'postponed', reason: 'Moeder is ziek' },
      },
    ]);
    write(writer.doc, 'nog iets');
    await writer.saved();
    await sync.close();
    expect(await audited('conference')).toEqual(['conference-postponed']);
  });

  test('says so when there is no next meeting, and leaves everything as it is', async () => {
    await led({ act: 'open' });
    const before = await read();
    const answer = await postpone(before.conferences[0] as Conference);
    expect([answer.status, (await answer.json()).code]).toEqual([409, 'no-next-meeting']);
    expect(await read()).toEqual(before);
  });

  test('and closing at the same moment: one is told that the other was first', async () => {
    await planNext();
    await led({ act: 'open' });
    const [one] = await families();
    const answers = await Promise.all([close(one), postpone(one)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('closing the meeting', () => {
  const handedOn = async (role: Role = LEADER): Promise<HandedOn> =>
    (await door.ask(`/api/meetings/${table.meeting.meetingId}/handed-on`, { cookie: await cookieOf(role) })).json();

  test('hands on what is open, and says what', async () => {
    const nextId = await planNext();
    await led({ act: 'open' });
    const [one, two] = await families();
    const what = 'De school bellen';
    await send(`/api/conferences/${one.id}/agreements`, { id: nanoid(), what, who: { name: 'oma' } });
    await close(one, { next: true });
    expect(await handedOn('teamleider')).toEqual({
      closed: 1,
      open: ['G-2'],
      carried: [],
      agreements: 1,
      next: '2026-03-24T13:00:00+01:00',
    });
    const answer = await closeMeeting();
    expect(answer.status).toBe(200);
    const closed = (await answer.json()) as Meeting;
    expect(closed).toMatchObject({ state: 'closed', leading: { shown: {} } });
    expect(closed.roomCode).toBeUndefined();
    expect(closed.leading.turn).toBeUndefined();
    expect(await handedOn()).toMatchObject({ closed: 1, open: [], carried: ['G-2'], agreements: 1 });
    expect((await read(LEADER, nextId)).conferences).toMatchObject([{ id: two.id, carried: 1 }]);
    expect(await audited('meeting')).toContain('meeting-closed');
    const [row] = await table.store.read(
      table.store.sql.selectFrom('meeting').selectAll().where('id', '=', table.meeting.meetingId),
    );
    expect(row).toMatchObject({ closed_at: table.now(), room_code: null, boards_until: table.now() + 14 * DAY_MS });
  });

  test('leaves a family where it is when no meeting is planned', async () => {
    await led({ act: 'open' });
    expect((await closeMeeting()).status).toBe(200);
    expect((await read()).conferences.map(({ carried }) => carried)).toEqual([0, 0]);
    expect(await handedOn()).toEqual({ closed: 0, open: ['G-1', 'G-2'], carried: [], agreements: 0 });
  });

  test('is done once, and a closed meeting is led no more', async () => {
    await led({ act: 'open' });
    const { version } = (await read()).leading;
    const path = `/api/meetings/${table.meeting.meetingId}/close`;
    const answers = await Promise.all([send(path, { version }), send(path, { version })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { leading, conferences } = await read();
    const command = { act: 'turn', version: leading.version, conferenceId: conferences[0]?.id };
    expect((await send(`/api/meetings/${table.meeting.meetingId}/leading`, command)).status).toBe(409);
    expect((await postpone(conferences[0] as Conference)).status).toBe(409);
    expect((await read()).leading).toEqual(leading);
  });

  test('does not fit a meeting that was not opened, nor one that went on meanwhile', async () => {
    expect((await closeMeeting()).status).toBe(409);
    const { version } = (await led({ act: 'open' })).leading;
    await led({ act: 'break' });
    expect((await send(`/api/meetings/${table.meeting.meetingId}/close`, { version })).status).toBe(409);
    expect((await read()).state).toBe('open');
  });
});
