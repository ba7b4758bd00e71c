import { nanoid } from 'nanoid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MadeMeeting } from '../../server/meetings/create';
import { openFamilyLine } from '../../server/meetings/family-line';
import { rows } from '../../server/store/store';
import type { Meeting, Role } from '../../shared/api/contract';
import type { BringIn, FamilyPage } from '../../shared/api/families';
import type { Today } from '../../shared/api/today';
import { listen } from '../harness/event-stream';
import { type Door, openDoor } from '../harness/http';
import { setTable, type Table } from '../harness/table';

const SECRET = 'Kan moeder naar de vrouwenopvang?';
const TELLS = /vrouwenopvang/i;
const BRINGER: Role = 'wijkteammedewerker';
const OUTSIDER: Role = 'gedragsdeskundige';

let table: Table;
let door: Door;
let made: MadeMeeting;
beforeAll(async () => {
  table = await setTable();
  door = await openDoor(table);
});
beforeEach(async () => {
  made = await table.anotherMeeting();
  // Only who has a task of their own sees a family here.
  await table.store.write(function* () {
    yield* rows(table.store.sql.updateTable('meeting').set({ table_sees: 0 }).where('id', '=', made.meetingId));
  });
});
afterAll(async () => {
  await door.close();
  await table.close();
});

const ask = async (role: Role, path: string, body?: object) =>
  door.ask(path, {
    cookie: await table.cookieOf(role, made),
    ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
const bringIn = async (more: Partial<BringIn> = {}): Promise<string> => {
  const id = nanoid();
  const person = table.personOf(BRINGER, made);
  const order = { id, code: 'G-9', question: SECRET, whyNow: 'Zij belde.', broughtInBy: person, opdrachtgever: person };
  const answer = await ask(BRINGER, `/api/meetings/${made.meetingId}/families`, { ...order, ...more });
  expect(answer.status).toBe(200);
  return id;
};
const seenBy = async (role: Role, id: string) => {
  const meeting: Meeting = await (await ask(role, `/api/meetings/${made.meetingId}`)).json();
  return meeting.conferences.find((one) => one.id === id);
};

describe('what the agenda says of a family', () => {
  test('is a line of its own to who has no task for it, and the question besides to who has one', async () => {
    const id = await bringIn({ agendaLine: 'Vervolg' });
    expect(await seenBy(BRINGER, id)).toMatchObject({ agendaLine: 'Vervolg', question: SECRET });
    const outsider = await seenBy(OUTSIDER, id);
    expect(outsider).toMatchObject({ familyCode: 'G-9', agendaLine: 'Vervolg' });
    expect(outsider).not.toHaveProperty('question');
  });

  test('is left to the screen’s neutral word while nobody wrote one, and can be written and taken away later', async () => {
    const id = await bringIn();
    expect(await seenBy(OUTSIDER, id)).not.toHaveProperty('agendaLine');
    const write = async (role: Role, agendaLine: string) => {
      const { versions, children }: FamilyPage = await (await ask(BRINGER, `/api/conferences/${id}/family`)).json();
      return ask(role, `/api/conferences/${id}/details`, { version: versions.family, agendaLine, children });
    };
    expect((await write(OUTSIDER, 'Van een ander')).status).toBe(404);
    expect((await write(BRINGER, 'Eerste keer')).status).toBe(200);
    expect(await seenBy(OUTSIDER, id)).toMatchObject({ agendaLine: 'Eerste keer' });
    expect(await seenBy(BRINGER, id)).toMatchObject({ question: SECRET, whyNow: 'Zij belde.' });
    await write(BRINGER, '');
    expect(await seenBy(OUTSIDER, id)).not.toHaveProperty('agendaLine');
  });

  test('lies sealed, and a family that was laid down before there was one opens', async () => {
    const id = await bringIn({ agendaLine: 'Zebralijn' });
    const { store, sealer } = table;
    const [row] = await store.read(store.sql.selectFrom('conference').selectAll().where('id', '=', id));
    expect(Buffer.from(row?.sealed ?? []).toString()).not.toContain('Zebralijn');
    const before = JSON.stringify({ code: 'G-0', named: false, question: 'Toen', children: [] });
    const sealed = sealer.seal(row?.family_id ?? '', `conference:${id}`, Buffer.from(before));
    expect(openFamilyLine(sealer, row?.family_id ?? '', id, sealed)).toMatchObject({ question: 'Toen' });
  });
});

describe('the question', () => {
  /** Every address that can be read, for this meeting and family. */
  const paths = async (conferenceId: string): Promise<string[]> => {
    const { paths: all } = await (await door.ask('/api/openapi.json')).json();
    const readable = Object.entries<object>(all).filter(([path, verbs]) => 'get' in verbs && !path.endsWith('/events'));
    return readable.map(([path]) => {
      const id = path.startsWith('/api/meetings') ? made.meetingId : conferenceId;
      return path
        .replace('{id}', id)
        .replace('{personId}', table.personOf(OUTSIDER, made))
        .replace(/\{\w+\}/g, 'x');
    });
  };

  test('stands in no answer of the API to who has no task for the family, nor in the news or the calendar', async () => {
    const cookie = await table.cookieOf(OUTSIDER, made);
    const stream = await listen(`${door.url}/api/meetings/${made.meetingId}/events`, cookie);
    const personal = await listen(`${door.url}/api/events`, cookie);
    const id = await bringIn();
    await stream.until(1);
    const all = await paths(id);
    expect(all).toContain(`/api/meetings/${made.meetingId}`);
    for (const path of all) expect(await (await door.ask(path, { cookie })).text(), path).not.toMatch(TELLS);
    const feed = await door.ask('/api/calendar-feed', { method: 'POST', cookie });
    const { url } = await feed.json();
    expect(await (await door.ask(new URL(url).pathname)).text()).not.toMatch(TELLS);
    expect(stream.heard() + personal.heard()).not.toMatch(TELLS);
    stream.close();
    personal.close();
  });

  test('leaves the first page of who was shut out of a family that they brought in', async () => {
    const id = await bringIn();
    const ownLine = async () => {
      const { families }: Today = await (await ask(BRINGER, '/api/today')).json();
      return families.find(({ conferenceId }) => conferenceId === id);
    };
    expect(await ownLine()).toMatchObject({ question: SECRET });
    await table.store.write(function* () {
      yield* rows(table.store.sql.updateTable('assignment').set({ assigned: 0 }).where('conference_id', '=', id));
    });
    expect(await ownLine()).toMatchObject({ familyCode: 'G-9', readable: false });
    expect(await ownLine()).not.toHaveProperty('question');
  });
});
