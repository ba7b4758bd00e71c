import { auditLine, SYSTEM } from '../audit/audit';
import { moveGuests } from '../guests/expiry';
import { carry, nextMeeting } from '../meetings/carry';
import { type Act, first, rows, type Store } from '../store/store';
import type { HolidayOn } from './holidays';
import { insertMeeting, meetingAt, meetingKept } from './meeting-rows';
import { addDays, type Slot, slotOn, slotsIn, wallOf } from './planning';
import { rhythmOf, type SeriesRow } from './rows';

/** So far ahead meetings exist, so that families can be put on their agendas and people's calendars show them. */
const WEEKS_AHEAD = 8;
/** And at least so many, however seldom a table meets: what is put off needs somewhere to go. */
const MEETINGS_AHEAD = 2;
/** What is said of a meeting that nobody opened. */
const NOT_HELD = 'Niet gehouden';
/** What is said of a meeting for which a series that was planned anew has no day. */
const NO_DAY = 'De reeks komt op andere dagen bijeen';

export interface PlanningTime {
  /** ms since 1970. */
  now: number;
  holidayOn: HolidayOn;
}

/** The series' slots from now until the horizon. */
const comingSlots = (series: SeriesRow, { now, holidayOn }: PlanningTime): Slot[] => {
  const from = wallOf(now).day;
  const weeks = Math.max(WEEKS_AHEAD, MEETINGS_AHEAD * series.every_weeks);
  const slots = slotsIn(rhythmOf(series), { from, until: addDays(from, 7 * weeks) }, holidayOn);
  return slots.filter(({ startsAt }) => Date.parse(startsAt) > now);
};

const meetingsOf = (store: Store, seriesId: string) =>
  store.sql
    .selectFrom('meeting')
    .select(['id', 'planned_day', 'starts_at', 'state', 'reason', 'boards_until'])
    .where('series_id', '=', seriesId);

/** Moves the open families of a meeting that is not held to the next one, if there is one. Returns where they went. */
export function* carryOn(store: Store, meetingId: string, now: number): Act<string | undefined> {
  const open = yield* rows(
    store.sql.selectFrom('conference').select('id').where('meeting_id', '=', meetingId).where('closed_at', 'is', null),
  );
  const next = open.length > 0 ? yield* nextMeeting(store, meetingId, now) : undefined;
  if (next) {
    yield* carry(
      store,
      open.map(({ id }) => id),
      next,
      now,
    );
  }
  return next;
}

/**
 * Lays down the meetings of a series that are not there yet, and lets go of those whose time is over without anybody having
 * opened them. Families that still stand on a meeting that is not held go on to the next. What was moved, skipped or
 * cancelled stays as it is. Returns the ids of the meetings that it touched.
 */
export function* planAhead(store: Store, series: SeriesRow, time: PlanningTime): Act<string[]> {
  const present = yield* rows(meetingsOf(store, series.id));
  const days = new Set(present.map(({ planned_day }) => planned_day));
  const touched: string[] = [];
  for (const slot of comingSlots(series, time)) {
    if (days.has(slot.plannedDay)) continue;
    const id = yield* insertMeeting(store, series, slot);
    yield* auditLine(store, { at: time.now, by: SYSTEM, act: 'meeting-made', subject: `meeting:${id}` });
    touched.push(id);
  }
  for (const { id, state, boards_until } of present) {
    if (state === 'skipped' || state === 'cancelled') {
      const next = yield* carryOn(store, id, time.now);
      if (next) touched.push(id, next);
    }
    if (state !== 'planned' || boards_until === null || boards_until > time.now) continue;
    const next = yield* carryOn(store, id, time.now);
    yield* rows(
      store.sql
        .updateTable('meeting')
        .set((is) => ({ state: 'skipped', reason: NOT_HELD, version: is('version', '+', 1) }))
        .where('id', '=', id),
    );
    yield* auditLine(store, { at: time.now, by: SYSTEM, act: 'meeting-skipped', subject: `meeting:${id}` });
    touched.push(id, ...(next ? [next] : []));
  }
  return touched;
}

/**
 * Plans a series anew after its days, time or settings were changed: coming meetings that stood where the old series had
 * put them go to the days of the new one, in order; those that somebody moved, skipped or cancelled stay. One that has no
 * day any more is cancelled, its families go on. Returns the ids of the meetings that it touched.
 */
export function* planAnew(store: Store, before: SeriesRow, after: SeriesRow, time: PlanningTime): Act<string[]> {
  const { sql } = store;
  const all = yield* rows(meetingsOf(store, before.id));
  const isAsPlanned = ({ planned_day, starts_at, state, reason }: (typeof all)[number]): boolean => {
    if (planned_day === null) return false;
    const slot = slotOn(rhythmOf(before), planned_day, time.holidayOn);
    return (
      slot.state === state && (slot.reason ?? null) === reason && Date.parse(slot.startsAt) === Date.parse(starts_at)
    );
  };
  const coming = all
    .filter(({ starts_at, state }) => Date.parse(starts_at) > time.now && (state === 'planned' || state === 'skipped'))
    .sort((a, b) => Date.parse(a.starts_at) - Date.parse(b.starts_at));
  const free = coming.filter(isAsPlanned);
  const kept = new Set(all.filter((meeting) => !free.includes(meeting)).map(({ planned_day }) => planned_day));
  const slots = comingSlots(after, time).filter(({ plannedDay }) => !kept.has(plannedDay));

  for (const { id, starts_at, state } of coming) {
    if (state !== 'planned') continue;
    yield* rows(sql.updateTable('meeting').set(meetingKept(after, starts_at)).where('id', '=', id));
  }
  // No two meetings have one day, not even for a moment.
  for (const { id } of free) yield* rows(sql.updateTable('meeting').set({ planned_day: null }).where('id', '=', id));
  const dayless: string[] = [];
  const skipped: string[] = [];
  for (const [i, { id, starts_at }] of free.entries()) {
    const slot = slots[i];
    if (!slot) {
      dayless.push(id);
      continue;
    }
    if (slot.state === 'skipped') skipped.push(id);
    const isMoved = Date.parse(slot.startsAt) !== Date.parse(starts_at);
    yield* rows(
      sql
        .updateTable('meeting')
        .set((is) => ({ ...meetingAt(after, slot), ...(isMoved && { version: is('version', '+', 1) }) }))
        .where('id', '=', id),
    );
    if (isMoved) yield* moveGuests(store, id, time.now);
  }
  const made = yield* planAhead(store, after, time);
  for (const id of dayless) {
    yield* rows(
      sql
        .updateTable('meeting')
        .set((is) => ({ state: 'cancelled', reason: NO_DAY, version: is('version', '+', 1) }))
        .where('id', '=', id),
    );
    yield* auditLine(store, { at: time.now, by: SYSTEM, act: 'meeting-cancelled', subject: `meeting:${id}` });
  }
  for (const id of [...skipped, ...dayless]) yield* carryOn(store, id, time.now);
  return [...new Set([...coming.map(({ id }) => id), ...made])];
}

/** The series that a meeting belongs to. */
export function* seriesOf(store: Store, seriesId: string): Act<SeriesRow | undefined> {
  return yield* first(store.sql.selectFrom('series').selectAll().where('id', '=', seriesId));
}
