import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RightsListener } from '../../server/access/access';
import { sessionCookie } from '../../server/access/session-cookie';
import { SESSION_MS } from '../../server/access/sessions';
import type { Role } from '../../shared/api/contract';
import { setTable, type Table } from '../harness/table';

let table: Table;
beforeEach(async () => {
  table = await setTable();
});
afterEach(() => table.close());

describe('the access function', () => {
  test('grants a document with what it is about', async () => {
    const session = await table.sessionOf('veilig-thuis');
    expect(await table.access.documentGrant(session, table.board)).toEqual({
      familyId: table.familyId,
      conferenceId: table.conferenceId,
      meetingId: table.meeting.meetingId,
      write: true,
    });
    const voice = await table.access.documentGrant(session, `voice:${table.conferenceId}`);
    expect(voice?.write).toBe(false);
  });

  test.each(['', 'board:', 'board:nosuchconference', 'nonsense', 'board:../../etc', `board:${'x'.repeat(500)}`])(
    'knows no document "%s"',
    async (name) => {
      const session = await table.sessionOf('contactpersoon-jb');
      expect(await table.access.documentGrant(session, name)).toBeUndefined();
    },
  );

  test('has nothing more for a session that ended, whatever the caller still holds', async () => {
    const session = await table.sessionOf('teamleider');
    await table.links.signOut(session.id);
    expect(await table.access.documentGrant(session, table.board)).toBeUndefined();
    expect(
      await table.access.may(session, { verb: 'read', resource: 'meeting', meetingId: table.meeting.meetingId }),
    ).toBe(false);
  });
});

describe('a session', () => {
  const auditActs = async () =>
    (await table.store.read(table.store.sql.selectFrom('audit').select('act').orderBy('id'))).map(({ act }) => act);

  test('is bound to the person, role and organisation of its link', async () => {
    const session = await table.sessionOf('gedragsdeskundige');
    expect(session).toMatchObject({
      personId: table.personOf('gedragsdeskundige'),
      name: 'Persoon gedragsdeskundige',
      role: 'gedragsdeskundige',
      organisation: 'Organisatie',
      expiresAt: table.clock.now + SESSION_MS,
    });
  });

  test('ends by itself after twelve hours, whatever happens in it', async () => {
    const cookie = await table.cookieOf('teamleider');
    table.clock.now += SESSION_MS - 1;
    const session = await table.access.sessionOf(cookie);
    expect(await table.access.stands(session?.id ?? '')).toBe(true);
    table.clock.now += 1;
    expect(await table.access.sessionOf(cookie)).toBeUndefined();
    expect(await table.access.stands(session?.id ?? '')).toBe(false);
  });

  test('is kept when the same link is opened again in the same browser', async () => {
    const cookie = await table.cookieOf('teamleider');
    const before = await table.access.sessionOf(cookie);
    const lines = (await auditActs()).length;
    const entry = await table.links.enter(table.tokenOf('teamleider'), table.cookie.read(cookie));
    expect(entry).toEqual({ meetingId: table.meeting.meetingId });
    expect((await table.access.sessionOf(cookie))?.id).toBe(before?.id);
    expect((await auditActs()).length).toBe(lines);
  });

  test('is another when the same link is opened in another browser', async () => {
    const one = await table.sessionOf('teamleider');
    const two = await table.sessionOf('teamleider');
    expect(one.id).not.toBe(two.id);
    expect(await table.access.stands(one.id)).toBe(true);
  });

  test('ends when another person’s link is opened in its browser, and only when that was said', async () => {
    const cookie = await table.cookieOf('teamleider');
    const session = await table.access.sessionOf(cookie);
    const asked = await table.links.enter(table.tokenOf('veilig-thuis'), table.cookie.read(cookie));
    expect(asked).toMatchObject({ asks: { present: 'Persoon teamleider', next: 'Persoon veilig-thuis' } });
    expect(asked?.token).toBeUndefined();
    expect(await table.access.stands(session?.id ?? '')).toBe(true);
    const entry = await table.links.enter(table.tokenOf('veilig-thuis'), table.cookie.read(cookie), true);
    expect(entry?.token).toBeDefined();
    expect(await table.access.stands(session?.id ?? '')).toBe(false);
  });

  test.each(['', 'casustafel=', 'casustafel=short', `casustafel=${'A'.repeat(43)}`, 'other=1; casustafel', '%%%=%%%'])(
    'is not found in the cookie header "%s"',
    async (header) => {
      expect(await table.access.sessionOf(header)).toBeUndefined();
    },
  );

  test('is found among other cookies', async () => {
    const cookie = await table.cookieOf('teamleider');
    expect(await table.access.sessionOf(`a=1; ${cookie}; b=2`)).toBeDefined();
  });

  test('leaves a line for signing in and one for signing out, once', async () => {
    const before = (await auditActs()).length;
    const session = await table.sessionOf('teamleider');
    await table.links.signOut(session.id);
    await table.links.signOut(session.id);
    expect((await auditActs()).slice(before)).toEqual(['signed-in', 'signed-out']);
  });
});

describe('a personal link', () => {
  const order = (role: Role) => ({
    meetingId: table.meeting.meetingId,
    personId: table.personOf(role),
    by: table.personOf('contactpersoon-jb'),
  });

  const changes = () => {
    const told: Parameters<RightsListener>[0][] = [];
    table.access.onChange((change) => told.push(change));
    return told;
  };

  test('revoked: lets nobody in, ends its sessions, and tells which', async () => {
    const session = await table.sessionOf('veilig-thuis');
    const bystander = await table.sessionOf('teamleider');
    const told = changes();
    expect(await table.links.revoke(order('veilig-thuis'))).toBe(true);
    expect(told).toEqual([{ sessionId: session.id }]);
    expect(await table.access.stands(session.id)).toBe(false);
    expect(await table.links.enter(table.tokenOf('veilig-thuis'), undefined)).toBeUndefined();
    expect(await table.access.stands(bystander.id)).toBe(true);
  });

  test('renewed: the new one lets in and the old one does not', async () => {
    const session = await table.sessionOf('veilig-thuis');
    const token = await table.links.renew(order('veilig-thuis'));
    expect(await table.access.stands(session.id)).toBe(false);
    expect(await table.links.enter(table.tokenOf('veilig-thuis'), undefined)).toBeUndefined();
    expect((await table.links.enter(token ?? '', undefined))?.meetingId).toBe(table.meeting.meetingId);
  });

  test('revoked while a session is being looked up: that session is not remembered', async () => {
    const cookie = await table.cookieOf('veilig-thuis');
    await Promise.all([
      table.access.sessionOf(cookie),
      table.links.revoke(order('veilig-thuis')),
      table.access.sessionOf(cookie),
    ]);
    expect(await table.access.sessionOf(cookie)).toBeUndefined();
  });

  test('revoked twice leaves one line', async () => {
    const count = async () =>
      (await table.store.read(table.store.sql.selectFrom('audit').select('act').where('act', '=', 'link-revoked')))
        .length;
    await table.links.revoke(order('veilig-thuis'));
    await table.links.revoke(order('veilig-thuis'));
    expect(await count()).toBe(1);
  });

  test('is not made or revoked for who does not take part', async () => {
    const stranger = { ...order('gast'), personId: 'nobody-here' };
    expect(await table.links.renew(stranger)).toBeUndefined();
    expect(await table.links.revoke(stranger)).toBe(false);
  });

  test.each(['', 'x', 'A'.repeat(43), '../../etc/passwd', "' OR 1=1 --"])('"%s" lets nobody in', async (token) => {
    expect(await table.links.enter(token, undefined)).toBeUndefined();
  });

  test('is nowhere kept in the clear, nor is a session’s token', async () => {
    const cookie = await table.cookieOf('teamleider');
    const kept = JSON.stringify(
      await Promise.all([
        table.store.read(table.store.sql.selectFrom('link').selectAll()),
        table.store.read(table.store.sql.selectFrom('session').selectAll()),
        table.store.read(table.store.sql.selectFrom('audit').selectAll()),
      ]),
    );
    expect(kept).not.toContain(table.tokenOf('teamleider'));
    expect(kept).not.toContain(table.cookie.read(cookie));
  });
});

describe('the session cookie', () => {
  test('over https goes nowhere else and can be set by no neighbour', () => {
    const { name, options } = sessionCookie(true);
    expect(name).toBe('__Host-casustafel');
    expect(options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true });
  });
});
