import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { presentAt } from '../../server/attendance/attendance';
import { reading } from '../../server/store/store';
import type { Meeting } from '../../shared/api/contract';
import type { Attendance, Guest, GuestSheet, Guests, Invited } from '../../shared/api/guests';
import type { LeadingCommand } from '../../shared/api/leading';
import { makeNotes, type NoteDraft, tickMark } from '../../shared/board/commands';
import { boardName, draftName, gastbladName } from '../../shared/sync/documents';
import { CLOSE } from '../../shared/sync/protocol';
import { reads, write } from '../harness/board-words';
import { type Listening, listen } from '../harness/event-stream';
import { type Door, openDoor } from '../harness/http';
import type { SyncClient } from '../harness/sync-client';
import { serveSync } from '../harness/sync-server';
import { setTable, type Table } from '../harness/table';

let table: Table;
let door: Door;
let sync: Awaited<ReturnType<typeof serveSync>>;
/** The family that the guest comes for, and the other one of that meeting. */
let own: string;
let other: string;
let leader: string;
const streams: Listening[] = [];

beforeEach(async () => {
  table = await setTable();
  door = await openDoor(table);
  sync = await serveSync(table);
  own = table.conferenceId;
  const { sql } = table.store;
  const [row] = await table.store.read(sql.selectFrom('conference').select('id').where('id', '!=', own));
  other = row?.id ?? '';
  leader = await table.cookieOf('contactpersoon-jb');
});
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close();
  await sync.close();
  await door.close();
  await table.close();
});

const get = async <Answer>(path: string, cookie: string): Promise<Answer> =>
  (await (await door.ask(path, { cookie })).json()) as Answer;
const post = (path: string, body: object, cookie = leader) =>
  door.ask(path, {
    method: 'POST',
    cookie,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

let version = 0;
beforeEach(() => {
  version = 0;
});
type Unversioned<Command> = Command extends { version: number } ? Omit<Command, 'version'> : never;
/** A command of who leads, on the state as it is. */
const lead = async (command: Unversioned<LeadingCommand>) => {
  const answer = await post(`/api/meetings/${table.meeting.meetingId}/leading`, { ...command, version });
  expect(answer.status).toBe(200);
  version = ((await answer.json()) as { leading: { version: number } }).leading.version;
};
const begin = (conferenceId: string) =>
  lead(version === 0 ? { act: 'open', conferenceId } : { act: 'turn', conferenceId });

const QUESTION = 'Gaat M. weer elke dag naar school?';
const invitation = {
  name: 'Juf Anneke de Wit',
  organisation: 'Basisschool De Regenboog',
  function: 'intern begeleider',
  question: QUESTION,
};

interface InvitedGuest {
  personId: string;
  url: string;
  cookie: string;
  document: string;
}
const invite = async (conferenceId = own): Promise<InvitedGuest> => {
  const answer = await post(`/api/conferences/${conferenceId}/guests`, invitation);
  expect(answer.status).toBe(200);
  const { personId, url } = (await answer.json()) as Invited;
  const entered = await door.ask(new URL(url).pathname);
  expect(entered.headers.get('location')).toBe(`/gast/${conferenceId}`);
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { personId, url, cookie, document: gastbladName(conferenceId, personId) };
};
const sheetOf = ({ cookie }: InvitedGuest, conferenceId = own) =>
  get<GuestSheet>(`/api/guest-sheets/${conferenceId}`, cookie);
const follow = async ({ cookie }: InvitedGuest): Promise<Listening> => {
  const stream = await listen(`${door.url}/api/guest-sheets/${own}/events`, cookie);
  streams.push(stream);
  // It says so once when it has begun.
  await stream.until(1);
  return stream;
};
const open = ({ cookie }: InvitedGuest, document: string): Promise<SyncClient> =>
  sync.join('gast', { cookie, document });
const guestsOf = async (conferenceId = own) =>
  (await get<Guests>(`/api/conferences/${conferenceId}/guests`, leader)).guests;
const guestOf = async ({ personId }: InvitedGuest): Promise<Guest | undefined> =>
  (await guestsOf()).find(({ id }) => id === personId);

describe('an invitation', () => {
  test('makes a link for one person, tells it once, and leaves a line', async () => {
    const guest = await invite();
    expect(await guestOf(guest)).toMatchObject({
      name: 'Juf Anneke de Wit',
      role: 'gast',
      organisation: 'Basisschool De Regenboog',
      function: 'intern begeleider',
      question: QUESTION,
      state: 'invited',
    });
    expect(JSON.stringify(await guestsOf())).not.toContain('/in/');
    const { sql } = table.store;
    const lines = await table.store.read(sql.selectFrom('audit').select('subject').where('act', '=', 'guest-invited'));
    expect(lines).toEqual([{ subject: `guest:${own}:${guest.personId}` }]);
  });

  test('keeps the question and the function sealed', async () => {
    await invite();
    const kept = await table.store.read(table.store.sql.selectFrom('guest').selectAll());
    for (const { sealed } of kept) {
      expect(Buffer.from(sealed).toString('latin1')).not.toContain('begeleider');
      expect(Buffer.from(sealed).toString('latin1')).not.toContain('school');
    }
  });

  test('finds an organisation that is known, however it is written', async () => {
    await invite();
    await post(`/api/conferences/${own}/guests`, { ...invitation, organisation: ' basisschool de regenboog ' });
    const names = await table.store.read(table.store.sql.selectFrom('organisation').select('name'));
    expect(names.filter(({ name }) => /regenboog/i.test(name))).toHaveLength(1);
  });

  test('is made by who leads, and is as absent for others as the family is for a guest', async () => {
    const path = `/api/conferences/${own}/guests`;
    expect((await post(path, invitation, await table.cookieOf('teamleider'))).status).toBe(404);
    expect((await post(path, invitation, await table.cookieOf('gast'))).status).toBe(404);
    expect((await door.ask(path, { cookie: await table.cookieOf('gast') })).status).toBe(404);
    expect((await get<Guests>(path, await table.cookieOf('teamleider'))).mayInvite).toBe(false);
  });

  test('is not made for a family that is closed', async () => {
    await table.store.write(function* () {
      yield table.store.sql.updateTable('conference').set({ closed_at: 1 }).where('id', '=', own);
    });
    expect((await post(`/api/conferences/${own}/guests`, invitation)).status).toBe(409);
  });

  test('that is renewed lets in by the new link alone', async () => {
    const guest = await invite();
    const path = `/api/conferences/${own}/guests/${guest.personId}/link`;
    const { url } = (await (await post(path, {})).json()) as { url: string };
    expect((await door.ask(new URL(guest.url).pathname)).status).toBe(404);
    expect((await door.ask('/api/me', { cookie: guest.cookie })).status).toBe(401);
    expect((await door.ask(new URL(url).pathname)).status).toBe(303);
  });

  test('that is revoked ends the session, the open page and the open document at once', async () => {
    const guest = await invite();
    const stream = await follow(guest);
    const socket = await open(guest, guest.document);
    await socket.synced;
    const path = `/api/conferences/${own}/guests/${guest.personId}`;
    expect((await door.ask(path, { method: 'DELETE', cookie: leader })).status).toBe(204);
    expect((await socket.closed).code).toBe(CLOSE.noSession);
    await stream.ended;
    expect((await door.ask('/api/me', { cookie: guest.cookie })).status).toBe(401);
    expect((await door.ask(new URL(guest.url).pathname)).status).toBe(404);
    expect((await guestOf(guest))?.state).toBe('revoked');
  });

  test('ends by itself the day after the meeting', async () => {
    const guest = await invite();
    table.clock.now = Date.parse('2026-03-12T00:59:00+01:00');
    expect((await door.ask(new URL(guest.url).pathname)).status).toBe(303);
    table.clock.now = Date.parse('2026-03-12T01:00:00+01:00');
    expect((await door.ask(new URL(guest.url).pathname)).status).toBe(404);
    expect((await door.ask(`/api/guest-sheets/${own}`, { cookie: guest.cookie })).status).toBe(401);
    leader = await table.cookieOf('contactpersoon-jb');
    expect((await guestOf(guest))?.state).toBe('expired');
  });
});

describe('the page of a guest', () => {
  test('has their question, and the way of their own turn only', async () => {
    const guest = await invite();
    expect(await sheetOf(guest)).toEqual({
      question: QUESTION,
      day: '2026-03-10',
      state: 'waiting',
      document: guest.document,
      agreements: [],
    });
    await begin(other);
    expect((await sheetOf(guest)).state).toBe('waiting');
    await begin(own);
    expect((await sheetOf(guest)).state).toBe('now');
    await begin(other);
    expect((await sheetOf(guest)).state).toBe('over');
    await lead({ act: 'break' });
    expect((await sheetOf(guest)).state).toBe('over');
  });

  test('has what they agreed to do, and nobody else’s agreements', async () => {
    const guest = await invite();
    const stream = await follow(guest);
    const agree = (what: string, personId: string) =>
      post(`/api/conferences/${own}/agreements`, { id: nanoid(), what, who: { personId }, due: '2026-04-01' });
    expect((await agree('Elke maandag bellen', guest.personId)).status).toBeLessThan(300);
    expect((await agree('Huisbezoek', table.personOf('wijkteammedewerker'))).status).toBeLessThan(300);
    await stream.until(2);
    expect((await sheetOf(guest)).agreements).toEqual([
      { id: expect.any(String), what: 'Elke maandag bellen', due: '2026-04-01', status: 'open' },
    ]);
  });

  test('waits again for who is asked once more after the turn', async () => {
    await begin(own);
    await lead({ act: 'break' });
    table.clock.now += 1;
    expect((await sheetOf(await invite())).state).toBe('waiting');
  });

  test('is over for a family that was closed without a turn, also once it is reopened', async () => {
    const guest = await invite();
    await begin(other);
    const { conferences } = await get<Meeting>(`/api/meetings/${table.meeting.meetingId}`, leader);
    const version = conferences.find(({ id }) => id === own)?.version;
    table.clock.now += 1;
    expect((await post(`/api/conferences/${own}/close`, { version, next: false })).status).toBe(200);
    expect((await sheetOf(guest)).state).toBe('over');
    const reason = 'Te snel';
    await post(`/api/conferences/${own}/reopen`, { version: (version ?? 0) + 1, reason });
    expect((await sheetOf(guest)).state).toBe('over');
  });

  test('shows the table whether they are there', async () => {
    const guest = await invite();
    expect((await guestOf(guest))?.here).toBe(false);
    const stream = await follow(guest);
    expect((await guestOf(guest))?.here).toBe(true);
    stream.close();
    await expect.poll(async () => (await guestOf(guest))?.here).toBe(false);
  });

  test('is where their session leads', async () => {
    const guest = await invite();
    expect(await get('/api/me', guest.cookie)).toMatchObject({ guestOf: own, person: { role: 'gast' } });
  });

  test('is not there for the table, nor for another guest', async () => {
    await invite();
    const stranger = await invite(other);
    for (const cookie of [leader, stranger.cookie]) {
      expect((await door.ask(`/api/guest-sheets/${own}`, { cookie })).status).toBe(404);
      expect((await door.ask(`/api/guest-sheets/${own}/events`, { cookie })).status).toBe(404);
    }
  });

  test('hears of its own changes and of nothing else', async () => {
    const guest = await invite();
    const stream = await follow(guest);
    await begin(other);
    await lead({ act: 'pause' });
    await lead({ act: 'step', step: 1 });
    await lead({ act: 'break' });
    await begin(other);
    await begin(own);
    await stream.until(2);
    await lead({ act: 'step', step: 1 });
    await lead({ act: 'extend', minutes: 5 });
    await begin(other);
    await stream.until(3);
    await lead({ act: 'break' });
    await begin(other);
    await begin(own);
    await stream.until(4);
    expect(stream.changes()).toBe(4);
  });
});

describe('what a guest writes', () => {
  test('comes in during their turn, and the table reads it', async () => {
    const guest = await invite();
    const early = await open(guest, guest.document);
    await early.synced;
    write(early.doc, 'te vroeg');
    expect((await early.closed).code).toBe(CLOSE.badMessage);

    await begin(own);
    const page = await open(guest, guest.document);
    await page.synced;
    const reader = await sync.enter('veilig-thuis', { document: guest.document });
    write(page.doc, 'M. was vijf dagen op school');
    await page.saved();
    await reads(reader, 'M. was vijf dagen op school');
    write(reader.doc, 'van de tafel');
    expect((await reader.closed).code).toBe(CLOSE.badMessage);
  });

  test('until a moment after their turn is kept, even when the turn ended by closing the family', async () => {
    const guest = await invite();
    await begin(own);
    const page = await open(guest, guest.document);
    await page.synced;
    await begin(other);
    await table.store.write(function* () {
      yield table.store.sql.updateTable('conference').set({ closed_at: table.clock.now }).where('id', '=', own);
    });
    write(page.doc, 'nog net');
    await page.saved();
    table.clock.now += 30_000;
    table.access.changed({ personId: guest.personId });
    const late = await open(guest, guest.document);
    await late.synced;
    await reads(late, 'nog net');
    write(late.doc, 'te laat');
    expect((await late.closed).code).toBe(CLOSE.badMessage);
  });

  test('is all that they can open', async () => {
    const guest = await invite();
    const second = await invite();
    await begin(own);
    const documents = [
      boardName(own),
      boardName(other),
      `voice:${own}`,
      `voice:${other}`,
      draftName(own, guest.personId),
      draftName(other, guest.personId),
      second.document,
      gastbladName(other, guest.personId),
    ];
    for (const document of documents) {
      const socket = await open(guest, document);
      expect([document, (await socket.closed).code]).toEqual([document, CLOSE.notFound]);
    }
  });
});

const feit = (text: string, more: Partial<NoteDraft> = {}): NoteDraft => ({
  text,
  kind: 'feit',
  places: { viervensters: { frame: 'feiten' } },
  ...more,
});

const fillBoard = async (conferenceId: string, drafts: readonly NoteDraft[]): Promise<SyncClient> => {
  const board = await sync.enter('wijkteammedewerker', { document: boardName(conferenceId) });
  const made = makeNotes(board.doc, drafts, nanoid);
  expect(made.ok).toBe(true);
  await board.saved();
  return board;
};

describe('a window that the guest is shown', () => {
  test('has its notes without what keeps a secret or was deleted, for as long as it is shown', async () => {
    const guest = await invite();
    await fillBoard(own, [
      feit('Kwam drie keer te laat', { source: 'leerkracht', child: 'M.' }),
      feit('Woont bij een tante', { marks: ['geheim-adres'] }),
      feit('De buurvrouw belde', { marks: ['melder', 'naar-het-verslag'] }),
      feit('Vader is ziek', { marks: ['over-een-ander'] }),
      feit('Vergeten', { places: { viervensters: { frame: 'weging' } } }),
      feit('   '),
    ]);
    await begin(own);
    expect(await sheetOf(guest)).not.toHaveProperty('shown');
    await lead({ act: 'show', personId: guest.personId, frame: 'feiten' });
    expect((await sheetOf(guest)).shown).toEqual({
      frame: 'feiten',
      notes: [{ id: expect.any(String), text: 'Kwam drie keer te laat', kind: 'feit', source: 'leerkracht' }],
    });
    await lead({ act: 'show', personId: guest.personId });
    expect(await sheetOf(guest)).not.toHaveProperty('shown');
    await lead({ act: 'show', personId: guest.personId, frame: 'feiten' });
    await begin(other);
    expect(await sheetOf(guest)).not.toHaveProperty('shown');
    await begin(own);
    expect(await sheetOf(guest)).not.toHaveProperty('shown');
  });

  test('is shown to that guest alone', async () => {
    const guest = await invite();
    const second = await invite();
    await begin(own);
    await lead({ act: 'show', personId: guest.personId, frame: 'feiten' });
    expect(await sheetOf(second)).not.toHaveProperty('shown');
  });

  test('drops a note as soon as it is marked secret', async () => {
    const guest = await invite();
    const board = await fillBoard(own, [feit('Woont bij een tante')]);
    await begin(own);
    await lead({ act: 'show', personId: guest.personId, frame: 'feiten' });
    expect((await sheetOf(guest)).shown?.notes).toHaveLength(1);
    tickMark(board.doc, [...board.doc.getMap('notes').keys()], 'geheim-adres', true);
    await board.saved();
    expect((await sheetOf(guest)).shown?.notes).toEqual([]);
  });
});

/** Every address in the description that only reads, with these ids in its places. */
const readingPaths = async (ids: readonly string[]): Promise<string[]> => {
  const { paths } = await get<{ paths: Record<string, object> }>('/api/openapi.json', '');
  return Object.entries(paths)
    .filter(([path, verbs]) => 'get' in verbs && path.startsWith('/api/'))
    .flatMap(([path]) => {
      const asked = (id: string) => path.replace(/\{\w+\}/g, encodeURIComponent(id));
      return path.includes('{') ? ids.map(asked) : [path];
    });
};

describe('nothing tells a guest that there are other families', () => {
  test('whatever address they ask', async () => {
    const guest = await invite();
    await begin(other);
    const { meetingId } = table.meeting;
    const people = [guest.personId, table.personOf('teamleider'), table.personOf('gast')];
    const { roomCode = '' } = await get<{ roomCode?: string }>(`/api/meetings/${meetingId}`, leader);
    const paths = await readingPaths([meetingId, own, other, roomCode, ...people, 'nonsense']);
    const answered: string[] = [];
    for (const path of paths) {
      if (path === `/api/guest-sheets/${own}/events` || path === '/api/events') continue;
      const answer = await door.ask(path, { cookie: guest.cookie });
      const text = await answer.text();
      if (answer.ok) answered.push(path);
      for (const secret of [meetingId, other, 'G-1', 'G-2', 'Is dit veilig', 'Persoon', 'Overleg']) {
        expect([path, text.includes(secret)]).toEqual([path, false]);
      }
    }
    expect(answered).toContain(`/api/guest-sheets/${own}`);
    expect(roomCode).toMatch(/^\d{4}$/);
    expect(answered.filter((path) => path.includes(roomCode) || /[\w-]{21}/.test(path))).toEqual([
      `/api/guest-sheets/${own}`,
    ]);
    expect(await get('/api/meetings', guest.cookie)).toEqual({ meetings: [] });
  });

  test('nor the stream that everybody has for their first page', async () => {
    const guest = await invite();
    const everybody = await listen(`${door.url}/api/events`, guest.cookie);
    const page = await follow(guest);
    streams.push(everybody);
    await begin(other);
    await begin(own);
    await page.until(2);
    expect(everybody.changes()).toBe(0);
  });

  test('not one byte of a meeting in which they take their turn', async () => {
    const guest = await invite();
    const stream = await follow(guest);
    const page = await open(guest, guest.document);
    await page.synced;
    await fillBoard(own, [feit('Kwam drie keer te laat')]);
    const received: string[] = [];
    const ask = async () => {
      const answer = await door.ask(`/api/guest-sheets/${own}`, { cookie: guest.cookie });
      received.push(JSON.stringify([...answer.headers]), await answer.text());
    };
    await begin(other);
    await fillBoard(other, [feit('Het geheim van de andere familie')]);
    await ask();
    await begin(own);
    await lead({ act: 'show', personId: guest.personId, frame: 'feiten' });
    await ask();
    write(page.doc, 'M. komt weer');
    await page.saved();
    await begin(other);
    await ask();
    expect(received.join()).toContain('Kwam drie keer te laat');
    const frames = page.frames.map(({ body }) => Buffer.from(body).toString('latin1'));
    const all = [...received, ...frames, stream.heard()].join('\n');
    for (const secret of [other, 'G-2', 'Is dit veilig genoeg', 'geheim van de andere', table.meeting.meetingId]) {
      expect([secret, all.includes(secret)]).toEqual([secret, false]);
    }
  });
});

describe('attendance', () => {
  const attendanceOf = (conferenceId = own) => get<Attendance>(`/api/conferences/${conferenceId}/attendance`, leader);
  const howOf = async (personId: string, conferenceId = own) => {
    const { people } = await attendanceOf(conferenceId);
    const found = people.find(({ id }) => id === personId);
    return found && [found.present, found.how, found.by];
  };
  const setPresent = (personId: string, present: boolean, cookie = leader) =>
    post(`/api/conferences/${own}/attendance`, { personId, present }, cookie);

  test('knows from open screens who was there, guests too, and only for the family whose turn it was', async () => {
    const guest = await invite();
    const meeting = await listen(
      `${door.url}/api/meetings/${table.meeting.meetingId}/events`,
      await table.cookieOf('veilig-thuis'),
    );
    streams.push(meeting);
    const stream = await follow(guest);
    await begin(own);
    await stream.until(2);
    await expect.poll(() => howOf(guest.personId)).toEqual([true, 'screen', undefined]);
    expect(await howOf(table.personOf('veilig-thuis'))).toEqual([true, 'screen', undefined]);
    expect(await howOf(table.personOf('teamleider'))).toEqual([false, undefined, undefined]);
    await begin(other);
    expect(await howOf(guest.personId, other)).toBeUndefined();
    expect(await howOf(table.personOf('veilig-thuis'), other)).toEqual([true, 'screen', undefined]);
  });

  test('is set by who leads and by nobody else, and what is said stands above what a screen told', async () => {
    const teamleider = table.personOf('teamleider');
    expect((await setPresent(teamleider, true, await table.cookieOf('veilig-thuis'))).status).toBe(404);
    expect((await setPresent('nobody-here', true)).status).toBe(404);
    expect((await setPresent(teamleider, true)).status).toBe(200);
    expect(await howOf(teamleider)).toEqual([true, 'said', 'Persoon contactpersoon-jb']);
    expect((await setPresent(teamleider, false)).status).toBe(200);
    streams.push(
      await listen(`${door.url}/api/meetings/${table.meeting.meetingId}/events`, await table.cookieOf('teamleider')),
    );
    await begin(own);
    expect(await howOf(teamleider)).toEqual([false, 'said', 'Persoon contactpersoon-jb']);
    const { sql } = table.store;
    const lines = await table.store.read(sql.selectFrom('audit').select('subject').where('act', '=', 'attendance-set'));
    expect(lines).toEqual([1, 2].map(() => ({ subject: `attendance:${own}:${teamleider}` })));
  });

  test('is read back as those who were there', async () => {
    await setPresent(table.personOf('teamleider'), true);
    await setPresent(table.personOf('veilig-thuis'), false);
    expect((await reading(table.store, presentAt(table.store, own))).map(({ role }) => role)).toEqual(['teamleider']);
  });
});
