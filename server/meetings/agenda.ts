import type { AgendaChange } from '../../shared/api/contract';
import { type Act, first, rows, type Store } from '../store/store';
import type { News } from './news';

/** What came of a change. stale: it was made on another agenda; unfit: the meeting is over, or will not be held. */
type Rearranged = 'done' | 'stale' | 'unfit';

/** What can still be arranged; what is over stays as it was held. */
const ARRANGEABLE: readonly string[] = ['planned', 'open'];

/** The order of a meeting's families and the time for each. Facilitation, so it leaves no audit line. */
export interface Agenda {
  /** Lays down the whole agenda at once, or changes nothing. */
  change(meetingId: string, change: AgendaChange): Promise<Rearranged>;
}

export const createAgenda = (store: Store, news: News): Agenda => {
  const { sql } = store;

  function* fits(meetingId: string, { version, lines }: AgendaChange): Act<Rearranged> {
    const meeting = yield* first(
      sql.selectFrom('meeting').select(['agenda_version', 'state']).where('id', '=', meetingId),
    );
    if (!meeting || !ARRANGEABLE.includes(meeting.state)) return 'unfit';
    const present = yield* rows(sql.selectFrom('conference').select('id').where('meeting_id', '=', meetingId));
    const named = new Set(lines.map(({ conferenceId }) => conferenceId));
    const isWhole = named.size === lines.length && named.size === present.length;
    const isOn = meeting.agenda_version === version && isWhole && present.every(({ id }) => named.has(id));
    return isOn ? 'done' : 'stale';
  }

  return {
    async change(meetingId, change) {
      const rearranged = await store.write(function* (): Act<Rearranged> {
        const fit = yield* fits(meetingId, change);
        if (fit !== 'done') return fit;
        // No two families have one place, not even for a moment: all places are freed first.
        for (const [i, { conferenceId }] of change.lines.entries()) {
          yield* rows(
            sql
              .updateTable('conference')
              .set({ position: -1 - i })
              .where('id', '=', conferenceId),
          );
        }
        for (const [position, { conferenceId, minutes, urgent }] of change.lines.entries()) {
          yield* rows(
            sql
              .updateTable('conference')
              .set({ position, minutes, urgent: urgent ? 1 : 0 })
              .where('id', '=', conferenceId),
          );
        }
        yield* rows(
          sql
            .updateTable('meeting')
            .set({ agenda_version: change.version + 1 })
            .where('id', '=', meetingId),
        );
        return 'done';
      });
      if (rearranged === 'done') news.tell(meetingId);
      return rearranged;
    },
  };
};
