import { join } from 'node:path';
import type { Session } from '../../server/access/access';
import { createAccess } from '../../server/access/decide';
import { createFactFinder } from '../../server/access/facts';
import { createLinks } from '../../server/access/links';
import { sessionCookie } from '../../server/access/session-cookie';
import { createSessions } from '../../server/access/sessions';
import { createAttending } from '../../server/leading/attending';
import { type BoardContent, createMeeting, type MadeMeeting } from '../../server/meetings/create';
import type { MeetingDefinition } from '../../server/meetings/definition';
import { makeChainKey } from '../../server/sealing/chain-key';
import { createSealer, makeMasterKey } from '../../server/sealing/sealing';
import { openSqlite } from '../../server/store/sqlite';
import type { Role } from '../../shared/api/contract';
import { ROLES } from '../../shared/api/roles';
import { boardName } from '../../shared/sync/documents';
import { temporaryFolders } from './folders';

/** One person of every role, and two families: one named, one anonymous. */
const tableDefinition = (title = 'Overleg'): MeetingDefinition => ({
  title,
  startsAt: '2026-03-10T13:00:00+01:00',
  organisations: [{ key: 'org', name: 'Organisatie' }],
  people: ROLES.map((role) => ({
    key: role,
    name: `Persoon ${role}`,
    role,
    organisation: 'org',
    ...(role === 'gast' && {
      guestOf: { family: 'G-1', function: 'intern begeleider', question: 'Hoe gaat het in de klas?' },
    }),
  })),
  families: [
    {
      code: 'G-1',
      named: true,
      grounds: { org: 'Toestemming van wie gezag heeft.' },
      question: 'Wat is er nodig?',
      children: [{ initials: 'A.B.', age: 7 }],
      broughtInBy: 'wijkteammedewerker',
    },
    { code: 'G-2', named: false, question: 'Is dit veilig genoeg?', children: [], broughtInBy: 'wijkteammedewerker' },
  ],
});

/** A real store with a meeting in it, and all that the server puts on it short of HTTP. `clock.now` may be moved. @param lingerMs how long who left still counts as there */
export const setTable = async (boards: readonly BoardContent[] = [], lingerMs = 0) => {
  const folders = temporaryFolders();
  const dataDir = folders.make();
  const keyDir = folders.make();
  const clock = { now: Date.parse('2026-03-10T12:00:00Z') };
  const masterKey = await makeMasterKey(keyDir);
  const store = openSqlite(join(dataDir, 'casustafel.db'), { chainKey: await makeChainKey(keyDir, masterKey) });
  const sealer = createSealer(keyDir, masterKey);
  const now = () => clock.now;
  const sessions = createSessions(store, now);
  const cookie = sessionCookie(false);
  const attending = createAttending(lingerMs, now);
  const facts = createFactFinder({ store, now, attending });
  const access = createAccess({ sessions, cookie, facts });
  const links = createLinks(store, sessions, now);
  const meeting = await createMeeting(store, sealer, tableDefinition(), boards, clock.now);

  const tokenOf = (role: Role, of: MadeMeeting = meeting): string =>
    of.participants.find((participant) => participant.role === role)?.token ?? '';
  const personOf = (role: Role, of: MadeMeeting = meeting): string =>
    of.participants.find((participant) => participant.role === role)?.personId ?? '';
  /** The cookie header of a new session. */
  const cookieOf = async (role: Role, of: MadeMeeting = meeting): Promise<string> => {
    const entry = await links.enter(tokenOf(role, of), undefined);
    return `${cookie.name}=${entry?.token}`;
  };
  const sessionOf = async (role: Role, of: MadeMeeting = meeting): Promise<Session> => {
    const session = await access.sessionOf(await cookieOf(role, of));
    if (!session) throw new Error(`${role} was not let in`);
    return session;
  };
  const conferences = await store.read(
    store.sql
      .selectFrom('conference')
      .select(['id', 'family_id'])
      .where('meeting_id', '=', meeting.meetingId)
      .orderBy('position'),
  );
  const [first] = conferences;
  if (!first) throw new Error('the meeting has no families');

  return {
    dataDir,
    keyDir,
    clock,
    now,
    attending,
    store,
    sealer,
    sessions,
    access,
    links,
    cookie,
    meeting,
    conferenceId: first.id,
    familyId: first.family_id,
    board: boardName(first.id),
    tokenOf,
    personOf,
    cookieOf,
    sessionOf,
    anotherMeeting: (title = 'Ander overleg') => createMeeting(store, sealer, tableDefinition(title), [], clock.now),
    close: async () => {
      await store.close();
      folders.clear();
    },
  };
};

export type Table = Awaited<ReturnType<typeof setTable>>;
