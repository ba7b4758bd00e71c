import type { TodayFamily } from '../../shared/api/today';
import { boardName } from '../../shared/sync/documents';
import type { Access, Session } from '../access/access';
import type { FamilyLine } from '../meetings/family-line';
import type { Store } from '../store/store';
import type { OwnMeeting } from './meetings';

/** What opens a family's line for the first page. */
export type ReadLine = (familyId: string, conferenceId: string, sealed: Uint8Array) => Promise<FamilyLine>;

interface FamilyDeps {
  store: Store;
  access: Access;
  readLine: ReadLine;
}

/** The families in these meetings, not closed yet, for which this person has a task of their own; in agenda order. */
export const ownFamilies = async (
  { store, access, readLine }: FamilyDeps,
  session: Session,
  meetings: readonly OwnMeeting[],
): Promise<TodayFamily[]> => {
  const { personId } = session;
  const going = meetings.filter(({ state }) => state === 'open' || state === 'planned');
  if (going.length === 0) return [];
  const found = await store.read(
    store.sql
      .selectFrom('conference')
      .leftJoin('assignment', (join) =>
        join.onRef('assignment.conference_id', '=', 'conference.id').on('assignment.person_id', '=', personId),
      )
      .selectAll('conference')
      .where(
        'conference.meeting_id',
        'in',
        going.map(({ id }) => id),
      )
      .where('conference.closed_at', 'is', null)
      .where((is) =>
        is.or([
          is('conference.brought_in_by', '=', personId),
          is('conference.opdrachtgever', '=', personId),
          is('assignment.assigned', '=', 1),
        ]),
      )
      .orderBy('conference.position'),
  );
  const families: TodayFamily[] = [];
  for (const meeting of going) {
    for (const row of found.filter(({ meeting_id }) => meeting_id === meeting.id)) {
      const line = await readLine(row.family_id, row.id, row.sealed);
      const readable = (await access.documentGrant(session, boardName(row.id))) !== undefined;
      families.push({
        conferenceId: row.id,
        meetingId: meeting.id,
        familyCode: line.code,
        ...(line.agendaLine && { agendaLine: line.agendaLine }),
        ...(readable && { question: line.question }),
        startsAt: meeting.startsAt,
        running: meeting.state === 'open',
        urgent: row.urgent === 1,
        as: row.brought_in_by === personId ? 'bringer' : row.opdrachtgever === personId ? 'opdrachtgever' : 'assigned',
        readable,
      });
    }
  }
  return families;
};
