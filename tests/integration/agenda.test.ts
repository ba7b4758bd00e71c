import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MadeMeeting } from '../../server/meetings/create';
import { rows } from '../../server/store/store';
import type { AgendaChange, Meeting, Role } from '../../shared/api/contract';
import { TABLE_ROLES } from '../../shared/api/roles';
import { type Door, openDoor } from '../harness/http';
import { setTable, type Table } from '../harness/table';

let table: Table;
let door: Door;
let made: MadeMeeting;
beforeAll(async () => {
  table = await setTable();
  door = await openDoor(table);
});
beforeEach(async () => {
  made = await table.anotherMeeting();
});
afterAll(async () => {
  await door.close();
  await table.close();
});

const LEADER: Role = 'contactpersoon-jb';
const path = () => `/api/meetings/${made.meetingId}`;
const read = async (cookie: string): Promise<Meeting> => (await door.ask(path(), { cookie })).json();
const change = (cookie: string, body: AgendaChange) =>
  door.ask(`${path()}/agenda`, {
    method: 'PUT',
    cookie,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const reversed = ({ agendaVersion, conferences }: Meeting): AgendaChange => ({
  version: agendaVersion,
  lines: [...conferences].reverse().map(({ id }, i) => ({ conferenceId: id, minutes: 20 + i, urgent: i === 0 })),
});

describe('changing the agenda', () => {
  test('lays down order, minutes and urgency for everyone', async () => {
    const cookie = await table.cookieOf(LEADER, made);
    const before = await read(cookie);
    expect(before).toMatchObject({ minutes: 120, agendaVersion: 0, may: { lead: true } });
    const answer = await change(cookie, reversed(before));
    expect(answer.status).toBe(200);
    const after = await read(await table.cookieOf('veilig-thuis', made));
    expect(after.conferences.map(({ id }) => id)).toEqual(before.conferences.map(({ id }) => id).reverse());
    expect(after.conferences.map(({ minutes, urgent }) => [minutes, urgent])).toEqual([
      [20, true],
      [21, false],
    ]);
    expect(after.agendaVersion).toBe(1);
    expect(await answer.json()).toMatchObject({ agendaVersion: 1 });
  });

  test('of two at the same moment one is told that the other was first', async () => {
    const cookie = await table.cookieOf(LEADER, made);
    const before = await read(cookie);
    const straight = { ...reversed(before), lines: [...reversed(before).lines].reverse() };
    const answers = await Promise.all([change(cookie, reversed(before)), change(cookie, straight)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(await late?.json()).toMatchObject({ code: 'stale', message: expect.stringContaining('opnieuw') });
    expect((await read(cookie)).agendaVersion).toBe(1);
  });

  test.each([
    ['a family is missing', (lines: AgendaChange['lines']) => lines.slice(1)],
    ['a family stands in it twice', (lines: AgendaChange['lines']) => [...lines.slice(1), ...lines.slice(1)]],
    [
      'a family of another meeting is in it',
      (lines: AgendaChange['lines']) => [
        ...lines.slice(1),
        { conferenceId: table.conferenceId, minutes: 15, urgent: false },
      ],
    ],
  ])('changes nothing when %s', async (_what, spoil) => {
    const cookie = await table.cookieOf(LEADER, made);
    const before = await read(cookie);
    const { version, lines } = reversed(before);
    expect((await change(cookie, { version, lines: spoil(lines) })).status).toBe(409);
    expect(await read(cookie)).toEqual(before);
  });

  test.each(['closed', 'cancelled', 'skipped'])('changes nothing once the meeting is %s', async (state) => {
    const cookie = await table.cookieOf(LEADER, made);
    const wanted = reversed(await read(cookie));
    await table.store.write(function* () {
      yield* rows(table.store.sql.updateTable('meeting').set({ state }).where('id', '=', made.meetingId));
    });
    const before = await read(cookie);
    const answer = await change(cookie, wanted);
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'unfit' }]);
    expect(await read(cookie)).toEqual(before);
  });

  test.each([4, 121, 12.5])('%d minutes is no turn', async (minutes) => {
    const cookie = await table.cookieOf(LEADER, made);
    const before = await read(cookie);
    const { version, lines } = reversed(before);
    const spoilt = lines.map((line) => ({ ...line, minutes }));
    expect((await change(cookie, { version, lines: spoilt })).status).toBe(400);
    expect(await read(cookie)).toEqual(before);
  });

  test.each(TABLE_ROLES.filter((role) => role !== LEADER))('is not there for %s', async (role) => {
    const cookie = await table.cookieOf(role, made);
    const before = await read(cookie);
    expect(before.may.lead).toBe(false);
    expect((await change(cookie, reversed(before))).status).toBe(404);
    expect((await read(cookie)).agendaVersion).toBe(0);
  });
});

describe('the event stream', () => {
  /** Follows the meeting's news; `next` resolves at the next one, `ended` when the server ends it. */
  const follow = async (cookie: string, at = door) => {
    const answer = await at.ask(`${path()}/events`, { cookie });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    let ended = false;
    const until = async (holds: () => boolean) => {
      while (!holds()) {
        const piece = await reader?.read();
        if (!piece || piece.done) {
          ended = true;
          return;
        }
        text += piece.value;
      }
    };
    return {
      answer,
      changes: async (count: number) => {
        await until(() => text.split('event: change').length > count);
        return !ended;
      },
      end: () => until(() => false),
      close: () => reader?.cancel(),
    };
  };

  test('says that the agenda changed, to who may read the meeting', async () => {
    const cookie = await table.cookieOf(LEADER, made);
    const stream = await follow(await table.cookieOf('wijkteammedewerker', made));
    expect(stream.answer.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.answer.headers.get('cache-control')).toBe('no-store');
    await change(cookie, reversed(await read(cookie)));
    expect(await stream.changes(1)).toBe(true);
    await change(cookie, reversed(await read(cookie)));
    expect(await stream.changes(2)).toBe(true);
    await stream.close();
  });

  test('ends when the session does', async () => {
    const cookie = await table.cookieOf('gedragsdeskundige', made);
    const stream = await follow(cookie);
    await table.links.revoke({
      meetingId: made.meetingId,
      personId: table.personOf('gedragsdeskundige', made),
      by: table.personOf(LEADER, made),
    });
    await stream.end();
    expect((await door.ask(`${path()}/events`, { cookie })).status).toBe(401);
  });

  test('ends when the server stops', async () => {
    const stopping = await openDoor(table);
    const stream = await follow(await table.cookieOf('teamleider', made), stopping);
    const stopped = stopping.close();
    await stream.end();
    await stopped;
  });

  test('is not there for who does not take part', async () => {
    const stranger = await table.cookieOf(LEADER);
    expect((await door.ask(`${path()}/events`, { cookie: stranger })).status).toBe(404);
  });
});
