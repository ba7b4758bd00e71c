import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MadeMeeting } from '../../server/meetings/create';
import type { Meeting, Role } from '../../shared/api/contract';
import { ROLES, TABLE_ROLES } from '../../shared/api/roles';
import { type Door, openDoor } from '../harness/http';
import { setTable, type Table } from '../harness/table';

let table: Table;
let door: Door;
beforeAll(async () => {
  table = await setTable();
  door = await openDoor(table);
});
afterAll(async () => {
  await door.close();
  await table.close();
});

const meetingPath = (of = table.meeting) => `/api/meetings/${of.meetingId}`;
const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0] ?? '';

describe('opening a personal link', () => {
  test('sets a session cookie that no script reads, and leads into the meeting', async () => {
    const answer = await door.ask(`/in/${table.tokenOf('teamleider')}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/overleg/${table.meeting.meetingId}`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(cookieOf(answer)).toMatch(/^casustafel=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('keeps the session when the same browser opens it again', async () => {
    const cookie = await table.cookieOf('teamleider');
    const answer = await door.ask(`/in/${table.tokenOf('teamleider')}`, { cookie });
    expect(answer.status).toBe(303);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test('that is none shows a page with what to do, in two languages', async () => {
    const answer = await door.ask(`/in/${'x'.repeat(43)}`);
    expect(answer.status).toBe(404);
    const page = await answer.text();
    expect(page).toContain('Vraag de contactpersoon');
    expect(page).toContain('lang="en"');
    expect(page).not.toMatch(/<script|style="/);
    expect((await door.ask('/link.css')).headers.get('content-type')).toContain('text/css');
  });

  test('is not done by looking whether it is there', async () => {
    const answer = await door.ask(`/in/${table.tokenOf('teamleider')}`, { method: 'HEAD' });
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(answer.status).toBe(404);
  });
});

test('too many links opened from one address are refused there, and others behind the same proxy still get in', async () => {
  const from = (address: string) => door.ask(`/in/${'y'.repeat(43)}`, { headers: { 'x-forwarded-for': address } });
  const answers = await Promise.all(Array.from({ length: 301 }, () => from('198.51.100.1')));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  expect((await from('198.51.100.2')).status).toBe(404);
});

describe('without a session', () => {
  test.each(['/api/me', '/api/meetings', '/api/meetings/any', '/api/nonsense', '/api/meetings/any/thing'])(
    '%s answers 401 with what to do',
    async (path) => {
      const answer = await door.ask(path);
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ code: 'no-session', message: expect.stringContaining('link') });
    },
  );

  test('a screen is only the empty page', async () => {
    const answer = await door.ask(`/overleg/${table.meeting.meetingId}`);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).not.toContain('Persoon');
    expect(page).not.toContain('G-1');
  });
});

describe('reading', () => {
  test('who am I', async () => {
    const cookie = await table.cookieOf('veilig-thuis');
    const answer = await door.ask('/api/me', { cookie });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      person: {
        id: table.personOf('veilig-thuis'),
        name: 'Persoon veilig-thuis',
        role: 'veilig-thuis',
        organisation: 'Organisatie',
      },
      sessionId: (await table.access.sessionOf(cookie))?.id,
      expiresAt: '2026-03-11T00:00:00.000Z',
      crisis: [],
    });
  });

  test('my meetings, and none of another table', async () => {
    await table.anotherMeeting();
    const answer = await door.ask('/api/meetings', { cookie: await table.cookieOf('teamleider') });
    const { meetings } = await answer.json();
    expect(meetings).toEqual([
      {
        id: table.meeting.meetingId,
        title: 'Overleg',
        startsAt: '2026-03-10T13:00:00+01:00',
        state: 'planned',
        families: 2,
      },
    ]);
  });

  test('a meeting, in the order of its agenda', async () => {
    const answer = await door.ask(meetingPath(), { cookie: await table.cookieOf('wijkteammedewerker') });
    const meeting = await answer.json();
    expect(meeting.conferences).toMatchObject([
      {
        id: table.conferenceId,
        familyCode: 'G-1',
        named: true,
        question: 'Wat is er nodig?',
        children: [{ initials: 'A.B.', age: 7 }],
        broughtInBy: { role: 'wijkteammedewerker' },
        boardDocument: table.board,
      },
      { familyCode: 'G-2', named: false, children: [] },
    ]);
    expect(meeting.participants.map(({ role }: { role: Role }) => role).sort()).toEqual([...TABLE_ROLES].sort());
    expect(meeting.participants.every(({ hasLink }: { hasLink: boolean }) => hasLink)).toBe(true);
  });

  test('is not there for a guest, who learns of no other family', async () => {
    const cookie = await table.cookieOf('gast');
    expect((await door.ask(meetingPath(), { cookie })).status).toBe(404);
    expect(await (await door.ask('/api/meetings', { cookie })).json()).toEqual({ meetings: [] });
  });

  test('a meeting of others is as absent as one that is not there', async () => {
    const cookie = await table.cookieOf('contactpersoon-jb');
    const other = await table.anotherMeeting();
    const answers = await Promise.all(
      [other.meetingId, 'nonsense'].map((id) => door.ask(`/api/meetings/${id}`, { cookie })),
    );
    const told = await Promise.all(answers.map(async (answer) => [answer.status, await answer.json()]));
    expect(told[0]).toEqual(told[1]);
    expect(told[0]?.[0]).toBe(404);
  });

  test('a family whose key is gone stands on the agenda with what to do, and hides no other', async () => {
    const { meetingId, participants } = await table.anotherMeeting('Sleutel kwijt');
    const { sql } = table.store;
    await table.store.write(function* () {
      yield sql
        .updateTable('conference')
        .set({ sealed: new Uint8Array(40) })
        .where('meeting_id', '=', meetingId)
        .where('position', '=', 0);
    });
    const entry = await table.links.enter(participants[0]?.token ?? '', undefined);
    const answer = await door.ask(`/api/meetings/${meetingId}`, { cookie: `casustafel=${entry?.token}` });
    const { conferences } = await answer.json();
    expect(conferences[0].question).toContain('niet te lezen');
    expect(conferences[1].familyCode).toBe('G-2');
    expect(door.logged.some((line) => line.includes('words do not open'))).toBe(true);
  });
});

describe('a command', () => {
  test('of another session’s page is nobody’s: it is refused, on a socket’s address and a stream’s too', async () => {
    const [mine, theirs] = [await table.sessionOf('teamleider'), await table.sessionOf('veilig-thuis')];
    const cookie = await table.cookieOf('veilig-thuis');
    const asked = async (session: string | undefined) => {
      const answer = await door.ask('/api/meetings', { cookie, headers: session ? { 'x-session': session } : {} });
      return [answer.status, (await answer.json()).code];
    };
    const own = await table.access.sessionOf(cookie);
    expect(await asked(mine.id)).toEqual([401, 'other-session']);
    expect(await asked(theirs.id)).toEqual([401, 'other-session']);
    expect((await asked(own?.id))[0]).toBe(200);
    expect((await asked(undefined))[0]).toBe(200);
    const stream = await door.ask(`/api/events?session=${mine.id}`, { cookie });
    expect((await stream.json()).code).toBe('other-session');
  });
});

describe('managing links', () => {
  let meeting: MadeMeeting;
  beforeEach(async () => {
    meeting = await table.anotherMeeting();
  });
  const linkPath = (role: Role) => `${meetingPath(meeting)}/participants/${table.personOf(role, meeting)}/link`;

  test.each(TABLE_ROLES)('%s sees who is of their organisation, and makes links for those alone', async (role) => {
    await table.store.write(function* () {
      yield table.store.sql.insertInto('organisation').values({ id: `other-${role}`, name: `Een andere ${role}` });
      yield table.store.sql
        .updateTable('person')
        .set({ organisation_id: `other-${role}` })
        .where('id', '=', table.personOf('veilig-thuis', meeting));
    });
    const cookie = await table.cookieOf(role, meeting);
    const { participants } = (await (await door.ask(meetingPath(meeting), { cookie })).json()) as Meeting;
    const theirs = participants.find(({ role: of }) => of === 'veilig-thuis');
    const answer = await door.ask(linkPath('veilig-thuis'), { method: 'POST', cookie });
    expect(theirs?.colleague).toBe(role === 'veilig-thuis');
    expect(answer.status).toBe(role === 'veilig-thuis' ? 200 : 404);
  });

  test('a new link lets in, and the old one and its session are over', async () => {
    const cookie = await table.cookieOf('contactpersoon-jb', meeting);
    const before = await table.cookieOf('gedragsdeskundige', meeting);
    const { url } = await (await door.ask(linkPath('gedragsdeskundige'), { method: 'POST', cookie })).json();
    expect((await door.ask(new URL(url).pathname)).status).toBe(303);
    expect((await door.ask(`/in/${table.tokenOf('gedragsdeskundige', meeting)}`)).status).toBe(404);
    expect((await door.ask('/api/me', { cookie: before })).status).toBe(401);
  });

  test('a revoked link shows as such', async () => {
    const cookie = await table.cookieOf('contactpersoon-jb', meeting);
    expect((await door.ask(linkPath('veilig-thuis'), { method: 'DELETE', cookie })).status).toBe(204);
    const { participants } = await (await door.ask(meetingPath(meeting), { cookie })).json();
    const links = participants.map(({ role, hasLink }: { role: Role; hasLink: boolean }) => [role, hasLink]);
    expect(Object.fromEntries(links)).toMatchObject({ 'veilig-thuis': false, teamleider: true });
  });

  test('is not done for somebody of another meeting', async () => {
    const cookie = await table.cookieOf('contactpersoon-jb', meeting);
    const path = `${meetingPath(meeting)}/participants/${table.personOf('teamleider')}/link`;
    expect((await door.ask(path, { method: 'POST', cookie })).status).toBe(404);
    expect((await door.ask(path, { method: 'DELETE', cookie })).status).toBe(404);
  });
});

describe('signing out', () => {
  test('ends the session and takes the cookie back', async () => {
    const cookie = await table.cookieOf('teamleider');
    const answer = await door.ask('/api/sign-out', { method: 'POST', cookie });
    expect(answer.status).toBe(204);
    expect(cookieOf(answer)).toMatch(
      /^casustafel=; Max-Age=0; Path=\/; Expires=[^;]+1970[^;]+; HttpOnly; SameSite=Lax$/,
    );
    expect((await door.ask('/api/me', { cookie })).status).toBe(401);
  });
});

describe('a command from another page', () => {
  test.each(['https://elsewhere.example', 'null', ''])('(origin "%s") is refused and does nothing', async (origin) => {
    const cookie = await table.cookieOf('teamleider');
    const answer = await door.ask('/api/sign-out', { method: 'POST', cookie, origin });
    expect(answer.status).toBe(403);
    expect((await door.ask('/api/me', { cookie })).status).toBe(200);
  });
});

describe('the client', () => {
  test('has a policy that lets nothing from elsewhere in', async () => {
    const policy = (await door.ask('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  test('has a nonce for styles in its page, another each time', async () => {
    const nonceOf = async () => {
      const answer = await door.ask('/');
      const nonce = /nonce="([^"]+)"/.exec(await answer.text())?.[1] ?? 'none';
      expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
      return nonce;
    };
    expect(await nonceOf()).not.toBe(await nonceOf());
  });

  test('has pages that are never kept and hashed files that are kept for good', async () => {
    expect((await door.ask('/')).headers.get('cache-control')).toBe('no-store');
    expect((await door.ask('/index.html')).headers.get('cache-control')).toBe('no-cache');
    const script = await door.ask('/assets/main-abc123.js', { headers: { 'accept-encoding': 'br' } });
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-encoding')).toBe('br');
    expect(script.headers.get('content-type')).toContain('javascript');
    expect(await script.text()).toContain('casustafel');
  });

  test.each(['/assets/gone.js', '/favicon.ico', '/sync/board:abcdef', '/.env', '/../package.json'])(
    'shows no screen for %s',
    async (path) => {
      expect((await door.ask(path)).status).toBe(404);
    },
  );
});

describe('the API’s description', () => {
  test('names every route, without a session', async () => {
    const answer = await door.ask('/api/openapi.json');
    expect(answer.status).toBe(200);
    const api = await answer.json();
    expect(api.openapi).toBe('3.1.0');
    expect(Object.keys(api.paths).sort()).toEqual([
      '/api/agreements/{id}',
      '/api/agreements/{id}/follow-up',
      '/api/bundles/{id}/file',
      '/api/calendar-feed',
      '/api/conferences/{id}',
      '/api/conferences/{id}/adults',
      '/api/conferences/{id}/agreements',
      '/api/conferences/{id}/assignment',
      '/api/conferences/{id}/attendance',
      '/api/conferences/{id}/close',
      '/api/conferences/{id}/decision',
      '/api/conferences/{id}/decision/corrections',
      '/api/conferences/{id}/decision/family-views',
      '/api/conferences/{id}/decision/proposal',
      '/api/conferences/{id}/decision/views',
      '/api/conferences/{id}/details',
      '/api/conferences/{id}/exports',
      '/api/conferences/{id}/exports/preview',
      '/api/conferences/{id}/family',
      '/api/conferences/{id}/feedback',
      '/api/conferences/{id}/ground',
      '/api/conferences/{id}/guests',
      '/api/conferences/{id}/guests/{personId}',
      '/api/conferences/{id}/guests/{personId}/link',
      '/api/conferences/{id}/happened',
      '/api/conferences/{id}/marks',
      '/api/conferences/{id}/outcome',
      '/api/conferences/{id}/outcome/handover',
      '/api/conferences/{id}/outcome/notes',
      '/api/conferences/{id}/postpone',
      '/api/conferences/{id}/regie',
      '/api/conferences/{id}/reopen',
      '/api/conferences/{id}/rounds',
      '/api/conferences/{id}/rounds/{roundId}/answer',
      '/api/conferences/{id}/talk-sheets/{memberId}',
      '/api/conferences/{id}/time-line',
      '/api/conferences/{id}/told',
      '/api/conferences/{id}/told-correction',
      '/api/conferences/{id}/voices',
      '/api/conferences/{id}/voices/{voiceId}',
      '/api/conferences/{id}/voices/{voiceId}/withdraw',
      '/api/conferences/{id}/weighing',
      '/api/consults',
      '/api/consults/{id}',
      '/api/consults/{id}/answer',
      '/api/consults/{id}/grow',
      '/api/events',
      '/api/exports/{id}/delivery',
      '/api/exports/{id}/files/{format}',
      '/api/exports/{id}/release',
      '/api/feedback/{id}/follow-up',
      '/api/guest-sheets/{id}',
      '/api/guest-sheets/{id}/events',
      '/api/join/{code}',
      '/api/me',
      '/api/meetings',
      '/api/meetings/{id}',
      '/api/meetings/{id}/agenda',
      '/api/meetings/{id}/close',
      '/api/meetings/{id}/events',
      '/api/meetings/{id}/exports',
      '/api/meetings/{id}/families',
      '/api/meetings/{id}/handed-on',
      '/api/meetings/{id}/leading',
      '/api/meetings/{id}/participants/{personId}/achtervang',
      '/api/meetings/{id}/participants/{personId}/link',
      '/api/meetings/{id}/planning',
      '/api/series/{id}',
      '/api/series/{id}/consults',
      '/api/series/{id}/letterhead',
      '/api/series/{id}/members',
      '/api/series/{id}/members/{personId}',
      '/api/series/{id}/members/{personId}/mandate',
      '/api/series/{id}/pact',
      '/api/series/{id}/pact/signature',
      '/api/sign-out',
      '/api/today',
      '/health',
    ]);
    const me = api.paths['/api/me'].get.responses['200'].content['application/json'].schema;
    expect(me.properties.person.properties.role.enum).toEqual(ROLES);
  });
});

describe('health', () => {
  test('is ok while the store can commit', async () => {
    const answer = await door.ask('/health');
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  });
});

describe('what is logged', () => {
  test('names no link, cookie, person or family', async () => {
    const cookie = await table.cookieOf('teamleider');
    await door.ask(`/in/${table.tokenOf('teamleider')}`, { cookie });
    await door.ask(meetingPath(), { cookie });
    await door.ask('/api/nonsense?token=abc', { cookie });
    const all = door.logged.join('\n');
    expect(all).toContain('/in/:token');
    for (const secret of [table.tokenOf('teamleider'), cookie.split('=')[1] ?? '', 'Persoon', 'G-1', 'token=abc']) {
      expect(all).not.toContain(secret);
    }
  });
});

test('who is gone before their turn is let go, and that is no fault', async () => {
  const before = door.logged.length;
  // As the system says it of a line whose other end is no more; when it does cannot be had at will.
  door.app.server.prependOnceListener('request', ({ socket }) => {
    Object.defineProperty(socket, 'remoteAddress', { value: undefined });
  });
  await expect(door.ask('/api/me')).rejects.toThrow();
  expect(door.logged.slice(before).filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
});
