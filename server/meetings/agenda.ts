import type { AgendaChange } from '../../shared/api/contract';
import { type Act, first, rows, type Store } from '../store/store';
import type { News } from './news';

/** The order of a meeting's families and the time for each. Facilitation, so it leaves no audit line (design.md §2). */
export interface Agenda {
  /** Lays down the whole agenda at once. False, with nothing changed, when it is not the one that the change was made on. */
  change(meetingId: string, change: AgendaChange): Promise<boolean>;
}

export const createAgenda = (store: Store, news: News): Agenda => {
  const { sql } = store;

  function* isOn(meetingId: string, { version, lines }: AgendaChange): Act<boolean> {
    const meeting = yield* first(sql.selectFrom('meeting').select('agenda_version').where('id', '=', meetingId));
    const present = yield* rows(sql.selectFrom('conference').select('id').where('meeting_id', '=', meetingId));
    const named = new Set(lines.map(({ conferenceId }) => conferenceId));
    const isWhole = named.size === lines.length && named.size === present.length;
    return meeting?.agenda_version === version && isWhole && present.every(({ id }) => named.has(id));
  }

  return {
    async change(meetingId, change) {
      const done = await store.write(function* (): Act<boolean> {
        if (!(yield* isOn(meetingId, change))) return false;
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
        return true;
      });
      if (done) news.tell(meetingId);
      return done;
    },
  };
};
