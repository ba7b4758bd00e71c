import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MadeMeeting } from '../../server/meetings/create';
import type { Meeting, Role } from '../../shared/api/contract';
import type { LeadingCommand } from '../../shared/api/leading';
import { TABLE_ROLES } from '../../shared/api/roles';
import { MINUTE } from '../../shared/meeting/timer';
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
const screens: Response[] = [];
afterEach(async () => {
  await Promise.all(screens.splice(0).map((screen) => screen.body?.cancel()));
});
afterAll(async () => {
  await door.close();
  await table.close();
});

const LEADER: Role = 'contactpersoon-jb';
const path = () => `/api/meetings/${made.meetingId}`;
const as = (role: Role) => table.cookieOf(role, made);
const person = (role: Role) => table.personOf(role, made);
const read = async (role: Role = LEADER): Promise<Meeting> =>
  (await door.ask(path(), { cookie: await as(role) })).json();
const send = async (role: Role, command: LeadingCommand) =>
  door.ask(`${path()}/leading`, {
    method: 'POST',
    cookie: await as(role),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(command),
  });
/** A screen on the meeting, as long as the test lasts or until it is closed. */
const lookOn = async (role: Role): Promise<Response> => {
  const screen = await door.ask(`${path()}/events`, { cookie: await as(role) });
  screens.push(screen);
  return screen;
};
const done = async (role: Role, command: LeadingCommand): Promise<Meeting> => {
  const answer = await send(role, command);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return answer.json();
};
const open = () => done(LEADER, { act: 'open', version: 0 });
const presentAt = async (conferenceId: string | undefined): Promise<string[]> => {
  const rows = await table.store.read(
    table.store.sql
      .selectFrom('attendance')
      .select('person_id')
      .where('conference_id', '=', conferenceId ?? '')
      .where('present', '=', 1),
  );
  return rows.map(({ person_id }) => person_id);
};

describe('opening a meeting', () => {
  test('takes one command: it is open, led, and at its first family', async () => {
    const before = await read();
    expect(before).toMatchObject({ state: 'planned', may: { lead: true }, leading: { version: 0 } });
    const opened = await open();
    expect(opened).toMatchObject({
      state: 'open',
      roomCode: expect.stringMatching(/^\d{4}$/),
      leading: {
        version: 1,
        leader: person(LEADER),
        turn: { conferenceId: before.conferences[0]?.id, step: 0, form: 'overleg' },
      },
    });
    expect((await read('veilig-thuis')).leading).toEqual(opened.leading);
  });

  test.each(TABLE_ROLES.filter((role) => role !== LEADER))('is not for %s, for whom it looks absent', async (role) => {
    expect((await read(role)).may.lead).toBe(false);
    const answer = await send(role, { act: 'open', version: 0 });
    expect(answer.status).toBe(404);
    expect((await read()).state).toBe('planned');
  });

  test('is not for a guest either', async () => {
    expect((await send('gast', { act: 'open', version: 0 })).status).toBe(404);
  });

  test('happens once: who clicks at the same moment is told that it is open', async () => {
    const answers = await Promise.all([
      send(LEADER, { act: 'open', version: 0 }),
      send(LEADER, { act: 'open', version: 0 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read()).leading.version).toBe(1);
  });
});

describe('going on', () => {
  test('two clicks on the next family at the same moment skip none', async () => {
    const { conferences, leading } = await open();
    const next = conferences[1]?.id ?? '';
    const { version } = leading;
    const answers = await Promise.all([
      send(LEADER, { act: 'turn', version, conferenceId: next }),
      send(LEADER, { act: 'turn', version, conferenceId: next }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(await late?.json()).toMatchObject({ code: 'stale', message: expect.stringContaining('net voor') });
    expect((await read()).leading.turn?.conferenceId).toBe(next);
  });

  test('is only for who leads', async () => {
    await open();
    for (const role of TABLE_ROLES.filter((other) => other !== LEADER)) {
      for (const command of [
        { act: 'step', version: 1, step: 1 },
        { act: 'pause', version: 1 },
        { act: 'break', version: 1 },
      ] as const) {
        expect((await send(role, command)).status).toBe(404);
      }
    }
    expect((await read()).leading.version).toBe(1);
  });

  test('more time is for the family and for the step that it is in', async () => {
    const { leading } = await open();
    const after = (await done(LEADER, { act: 'extend', version: 1, minutes: 5 })).leading;
    expect(after.turn?.timer.total).toBe((leading.turn?.timer.total ?? 0) + 5 * MINUTE);
    expect(after.turn?.steps[0]?.minutes).toBe((leading.turn?.steps[0]?.minutes ?? 0) + 5);
    expect(after.turn?.steps.slice(1)).toEqual(leading.turn?.steps.slice(1));
  });

  test('after a break everyone knows which family was last', async () => {
    const { conferences } = await open();
    const { leading } = await done(LEADER, { act: 'break', version: 1 });
    expect(leading.turn).toBeUndefined();
    expect(leading.last).toBe(conferences[0]?.id);
  });

  test('a latecomer sees what the table is doing, and the time that is left', async () => {
    await open();
    await done(LEADER, { act: 'step', version: 1, step: 1 });
    table.clock.now += 3 * MINUTE;
    const seen = await read('gedragsdeskundige');
    expect(seen).toMatchObject({ state: 'open', now: table.clock.now });
    expect(seen.leading.turn).toMatchObject({
      step: 1,
      timer: { spent: 0, runningSince: table.clock.now - 3 * MINUTE },
    });
  });

  test('a meeting goes on past midnight as before', async () => {
    table.clock.now = Date.parse('2026-03-10T22:58:00Z');
    await open();
    table.clock.now += 10 * MINUTE;
    const paused = await done(LEADER, { act: 'pause', version: 1 });
    expect(paused.leading.turn?.timer).toEqual({ total: 15 * MINUTE, spent: 10 * MINUTE });
  });

  test('and over the hour that summer time skips', async () => {
    table.clock.now = Date.parse('2026-03-29T00:55:00Z');
    await open();
    table.clock.now += 10 * MINUTE;
    const paused = await done(LEADER, { act: 'pause', version: 1 });
    expect(paused.leading.turn?.timer.spent).toBe(10 * MINUTE);
  });
});

describe('handing over', () => {
  test('gives all that goes with it, and leaves turn, step and clock as they were', async () => {
    const before = await open();
    const after = await done(LEADER, { act: 'hand-over', version: 1, personId: person('teamleider') });
    expect(after.leading).toEqual({ ...before.leading, version: 2, leader: person('teamleider') });
    expect((await read(LEADER)).may.lead).toBe(false);
    expect((await read('teamleider')).may.lead).toBe(true);
    expect((await send(LEADER, { act: 'break', version: 2 })).status).toBe(404);
    await done('teamleider', { act: 'step', version: 2, step: 1 });
  });

  test('goes to nobody who is not at the table', async () => {
    await open();
    const answer = await send(LEADER, { act: 'hand-over', version: 1, personId: person('gast') });
    expect(answer.status).toBe(409);
    expect((await read()).leading.leader).toBe(person(LEADER));
  });
});

describe('taking over', () => {
  test('is for others at the table only when who leads has no screen open any more', async () => {
    await open();
    const screen = await lookOn(LEADER);
    await expect.poll(async () => (await read('teamleider')).may.takeOver).toBe(false);
    expect((await send('teamleider', { act: 'take-over', version: 1 })).status).toBe(404);
    await screen.body?.cancel();
    await expect.poll(async () => (await read('teamleider')).may.takeOver).toBe(true);
    const taken = await done('teamleider', { act: 'take-over', version: 1 });
    expect(taken.leading.leader).toBe(person('teamleider'));
    expect(taken.participants.find(({ id }) => id === person(LEADER))?.here).toBe(false);
  });

  test('is not for the contact person either, while who leads is there: they give it back themselves', async () => {
    await open();
    await done(LEADER, { act: 'hand-over', version: 1, personId: person('teamleider') });
    await lookOn('teamleider');
    await expect.poll(async () => (await read()).may.takeOver).toBe(false);
    expect((await send(LEADER, { act: 'take-over', version: 2 })).status).toBe(404);
    await done('teamleider', { act: 'hand-over', version: 2, personId: person(LEADER) });
    expect((await read()).leading.leader).toBe(person(LEADER));
  });

  test('leaves a line in the audit that says who opened and no word of a family', async () => {
    await open();
    const lines = await table.store.read(
      table.store.sql.selectFrom('audit').selectAll().where('subject', '=', `meeting:${made.meetingId}`),
    );
    expect(lines).toContainEqual(expect.objectContaining({ act: 'meeting-opened', person_id: person(LEADER) }));
    expect(JSON.stringify(lines)).not.toContain('G-1');
  });
});

describe('who was there', () => {
  test('is noted of everyone with a screen when a turn begins, and of who comes in during it', async () => {
    await lookOn(LEADER);
    await lookOn('veilig-thuis');
    const { leading } = await open();
    const first = leading.turn?.conferenceId;
    expect((await presentAt(first)).sort()).toEqual([person(LEADER), person('veilig-thuis')].sort());
    await lookOn('gedragsdeskundige');
    await expect.poll(() => presentAt(first)).toContain(person('gedragsdeskundige'));
    expect(await presentAt(first)).not.toContain(person('wijkteammedewerker'));
  });
});
