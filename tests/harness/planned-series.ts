import { createMeeting, type MadeMeeting } from '../../server/meetings/create';
import type { MeetingDefinition } from '../../server/meetings/definition';
import { createNews } from '../../server/meetings/news';
import { createPlanner } from '../../server/series/planner';
import type { Role } from '../../shared/api/contract';
import { TABLE_ROLES } from '../../shared/api/roles';
import type { Table } from './table';

const line = (code: string, urgent = false): MeetingDefinition['families'][number] => ({
  code,
  named: false,
  question: `Geheime vraag van ${code}`,
  children: [],
  broughtInBy: 'wijkteammedewerker',
  urgent,
});

/** A table of which every role has a member, and JB's contact person and the teamleider somebody who stands in. */
export const seriesDefinition = (wishes: Partial<MeetingDefinition> = {}): MeetingDefinition => ({
  title: 'Reeks De Linde',
  startsAt: '2026-03-24T09:30:00+01:00',
  minutes: 90,
  series: { title: 'Reeks De Linde', callUrl: 'https://video.example/de-linde' },
  organisations: [
    { key: 'jb', name: 'Jeugdbescherming' },
    { key: 'wijkteam', name: 'Wijkteam' },
  ],
  people: [
    ...TABLE_ROLES.map((role) => ({
      key: role,
      name: `Vast ${role}`,
      role,
      organisation: role === 'contactpersoon-jb' || role === 'gedragsdeskundige' ? 'jb' : 'wijkteam',
    })),
    { key: 'achter-jb', name: 'Achter JB', role: 'contactpersoon-jb', organisation: 'jb', achtervang: true },
    { key: 'achter-tl', name: 'Achter TL', role: 'teamleider', organisation: 'wijkteam', achtervang: true },
  ],
  families: [line('S-1'), line('S-2', true)],
  ...wishes,
});

/** A series on a table's store, planned ahead from the table's clock (10 March 2026, noon UTC). */
export const setSeries = async (table: Table, wishes: Partial<MeetingDefinition> = {}) => {
  const { store, sealer, access, links, cookie, clock, now } = table;
  const made: MadeMeeting = await createMeeting(store, sealer, seriesDefinition(wishes), [], clock.now);
  const planner = createPlanner({
    store,
    access,
    news: createNews(),
    now,
    onTrouble: (error) => {
      throw error;
    },
  });
  planner.stop();
  await planner.planAll();
  const [row] = await store.read(store.sql.selectFrom('meeting').select('series_id').where('id', '=', made.meetingId));
  const tokenOf = (name: string) => made.participants.find((participant) => participant.name === name)?.token ?? '';
  return {
    made,
    seriesId: row?.series_id ?? '',
    planner,
    personOf: (name: string) => made.participants.find((participant) => participant.name === name)?.personId ?? '',
    /** The cookie header of a new session of somebody of this name. */
    cookieOf: async (name: string): Promise<string> => {
      const entry = await links.enter(tokenOf(name), undefined);
      return `${cookie.name}=${entry?.token}`;
    },
    fixed: (role: Role) => `Vast ${role}`,
  };
};
