import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MadeMeeting } from '../../server/meetings/create';
import { rows } from '../../server/store/store';
import type { Meeting, Role } from '../../shared/api/contract';
import type { LeadingCommand } from '../../shared/api/leading';
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

const LEADER: Role = 'contactpersoon-jb';

const read = async (cookie: string, { meetingId }: MadeMeeting): Promise<Meeting> =>
  (await door.ask(`/api/meetings/${meetingId}`, { cookie })).json();

/** Opens the meeting and gives its room code. */
const open = async (meeting: MadeMeeting): Promise<string> => {
  const cookie = await table.cookieOf(LEADER, meeting);
  const command: LeadingCommand = { act: 'open', version: 0 };
  const answer = await door.ask(`/api/meetings/${meeting.meetingId}/leading`, {
    method: 'POST',
    cookie,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(command),
  });
  const { roomCode }: Meeting = await answer.json();
  if (!roomCode) throw new Error('an open meeting has a room code');
  return roomCode;
};

const join = (code: string, cookie: string) => door.ask(`/api/join/${code}`, { cookie });
const otherThan = (code: string): string => String(((Number(code) - 1000 + 1) % 9000) + 1000);

describe('joining with a room code', () => {
  test('finds the open meeting of who sits at its table', async () => {
    const code = await open(table.meeting);
    const cookie = await table.cookieOf('veilig-thuis');
    expect(await read(cookie, table.meeting)).toMatchObject({ roomCode: code });
    const answer = await join(code, cookie);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ meetingId: table.meeting.meetingId });
  });

  test('finds nothing with another code, and says no more than that', async () => {
    const code = await open(table.meeting);
    const answer = await join(otherThan(code), await table.cookieOf('veilig-thuis'));
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'not-found' });
  });

  test('finds nothing of another table', async () => {
    const other = await table.anotherMeeting();
    const code = await open(other);
    expect((await join(code, await table.cookieOf(LEADER))).status).toBe(404);
    expect((await join(code, await table.cookieOf(LEADER, other))).status).toBe(200);
  });

  test('finds one’s own meeting when another table drew the same code', async () => {
    const other = await table.anotherMeeting();
    const code = await open(table.meeting);
    await open(other);
    const { sql } = table.store;
    await table.store.write(() =>
      rows(
        sql
          .updateTable('meeting')
          .set({ room_code: code, opened_at: table.now() + 1 })
          .where('id', '=', other.meetingId),
      ),
    );
    const answer = await join(code, await table.cookieOf('teamleider'));
    expect(await answer.json()).toEqual({ meetingId: table.meeting.meetingId });
  });

  test.each(['planned', 'closed'])('finds nothing of a meeting that is %s', async (state) => {
    const code = await open(table.meeting);
    const { sql } = table.store;
    await table.store.write(() =>
      rows(sql.updateTable('meeting').set({ state }).where('id', '=', table.meeting.meetingId)),
    );
    expect((await join(code, await table.cookieOf('teamleider'))).status).toBe(404);
  });

  test('is not there for a guest, nor without a session', async () => {
    const code = await open(table.meeting);
    expect((await join(code, await table.cookieOf('gast'))).status).toBe(404);
    expect((await join(code, '')).status).toBe(401);
  });

  test.each(['12', '12345', 'abcd', '12 4'])('%s is no code', async (code) => {
    expect((await join(encodeURIComponent(code), await table.cookieOf('teamleider'))).status).toBe(400);
  });

  test('stops who tries codes, and nobody else', async () => {
    const code = await open(table.meeting);
    const guessing = await table.cookieOf('teamleider');
    for (let tries = 0; tries < 10; tries++) expect((await join(otherThan(code), guessing)).status).toBe(404);
    expect((await join(code, guessing)).status).toBe(429);
    expect((await join(code, await table.cookieOf('veilig-thuis'))).status).toBe(200);
  });
});
