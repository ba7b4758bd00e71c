import type { MeetingState } from '../../shared/api/contract';
import type { TodayMeeting } from '../../shared/api/today';
import { parseState } from '../leading/state';
import type { Store } from '../store/store';

/** A meeting to which this person belongs, as the first page needs it. */
export interface OwnMeeting extends Omit<TodayMeeting, 'turn'> {
  /** ms since 1970. */
  from: number;
  until: number;
  openedAt: number;
  /** The conference whose turn it is. */
  turnId: string | null;
}

const MINUTE = 60_000;
/** How long a meeting that nobody opened still counts as the one to come: teams begin late. */
const LATE = 12 * 60 * MINUTE;

/** Those being held or to come, and those among them that do not go on; the first first. */
export const comingMeetings = async (store: Store, personId: string, now: number): Promise<OwnMeeting[]> => {
  const { sql } = store;
  const found = await store.read(
    sql
      .selectFrom('participant')
      .innerJoin('meeting', 'meeting.id', 'participant.meeting_id')
      .leftJoin('facilitation', 'facilitation.meeting_id', 'meeting.id')
      .leftJoin('conference', 'conference.meeting_id', 'meeting.id')
      .selectAll('meeting')
      .select(['participant.active', 'facilitation.turn', 'facilitation.state as led'])
      .select((is) => is.fn.count<number>('conference.id').as('families'))
      .where('participant.person_id', '=', personId)
      .where('meeting.state', '!=', 'closed')
      .groupBy('meeting.id'),
  );
  return found
    .map((row): OwnMeeting => {
      const from = Date.parse(row.starts_at);
      const gathering = row.state === 'open' && row.led ? parseState(row.led).gathering : undefined;
      return {
        id: row.id,
        title: row.title,
        startsAt: row.starts_at,
        minutes: row.minutes,
        state: row.state as MeetingState,
        ...(row.reason && { reason: row.reason }),
        ...(row.call_url && { callUrl: row.call_url }),
        families: row.families,
        standby: row.active === 0,
        ...(gathering && { gathering }),
        from,
        until: from + row.minutes * MINUTE,
        openedAt: row.opened_at ?? 0,
        turnId: row.turn,
      };
    })
    .filter(({ state, until }) => state === 'open' || until + (state === 'planned' ? LATE : 0) > now)
    .sort((a, b) => a.from - b.from);
};

/** The one to go to now: what is being held (last opened), else what comes first. */
export const currentOf = (meetings: readonly OwnMeeting[]): OwnMeeting | undefined => {
  const [running] = meetings.filter(({ state }) => state === 'open').sort((a, b) => b.openedAt - a.openedAt);
  return running ?? meetings.find(({ state }) => state === 'planned');
};

/** Those that would have been before it, and do not go on. */
export const offBefore = (meetings: readonly OwnMeeting[], current: OwnMeeting | undefined): OwnMeeting[] =>
  meetings.filter(
    ({ state, from }) => (state === 'cancelled' || state === 'skipped') && (!current || from < current.from),
  );
