import { nanoid } from 'nanoid';
import { type Act, rows, type Store } from '../store/store';
import { boardTimes, type Slot } from './planning';
import type { SeriesRow } from './rows';

/** What every meeting of a series takes from it, whenever it is held. */
const takenFrom = (series: SeriesRow) => ({
  title: series.title,
  minutes: series.minutes,
  call_url: series.call_url,
  table_sees: series.table_sees,
});

/** When its boards are open, as columns. */
export const boardColumns = (startsAt: string, { days_before, days_after }: SeriesRow) => {
  const { boardsFrom, boardsUntil } = boardTimes(startsAt, { daysBefore: days_before, daysAfter: days_after });
  return { boards_from: boardsFrom, boards_until: boardsUntil };
};

const placed = (series: SeriesRow, { plannedDay, startsAt, state, reason }: Slot) => ({
  planned_day: plannedDay,
  starts_at: startsAt,
  state,
  reason: reason ?? null,
  ...boardColumns(startsAt, series),
});

/** A meeting as the series has it. */
export const meetingAt = (series: SeriesRow, slot: Slot) => ({ ...takenFrom(series), ...placed(series, slot) });

/** A meeting that stays when it is, with the rest as the series has it. */
export const meetingKept = (series: SeriesRow, startsAt: string) => ({
  ...takenFrom(series),
  ...boardColumns(startsAt, series),
});

/** Lets the table of a series take part in one of its meetings; who takes part already keeps their place. */
export function* seat(store: Store, seriesId: string, meetingId: string): Act<void> {
  const members = yield* rows(
    store.sql.selectFrom('series_member').select(['person_id', 'part']).where('series_id', '=', seriesId),
  );
  for (const { person_id, part } of members) {
    yield* rows(
      store.sql
        .insertInto('participant')
        .values({ meeting_id: meetingId, person_id, part, active: part === 'member' ? 1 : 0 })
        .onConflict((conflict) => conflict.doNothing()),
    );
  }
}

/** Lays down one meeting with the table of its series around it. Returns its id. */
export function* insertMeeting(store: Store, series: SeriesRow, slot: Slot): Act<string> {
  const id = nanoid();
  yield* rows(store.sql.insertInto('meeting').values({ id, series_id: series.id, ...meetingAt(series, slot) }));
  yield* seat(store, series.id, id);
  return id;
}
