import { Temporal } from 'temporal-polyfill';
import type { OnHoliday } from '../../shared/api/series';
import type { HolidayOn } from './holidays';

/** When a series meets, by the clock on the wall. Pure: days as yyyy-mm-dd, instants as ISO 8601 with offset. */

/** The tables are in the Netherlands, wherever the server stands. */
const ZONE = 'Europe/Amsterdam';
const SATURDAY = 6;

/** What decides a series' days. */
export interface Rhythm {
  firstDay: string;
  /** HH:MM */
  time: string;
  everyWeeks: number;
  onHoliday: OnHoliday;
}

/** Where a day of the series ends up. `reason` is the holiday that moved or skipped it. */
export interface Slot {
  plannedDay: string;
  startsAt: string;
  state: 'planned' | 'skipped';
  reason?: string;
}

/** A time of day in the Netherlands as an instant; one that the clocks skip falls an hour later. */
export const instantOf = (day: string, time: string): string =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: ZONE, plainTime: time })
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** The day and time on the wall in the Netherlands at an instant. */
export const wallOf = (instant: string | number): { day: string; time: string } => {
  const at =
    typeof instant === 'number' ? Temporal.Instant.fromEpochMilliseconds(instant) : Temporal.Instant.from(instant);
  const wall = at.toZonedDateTimeISO(ZONE);
  return { day: wall.toPlainDate().toString(), time: wall.toPlainTime().toString({ smallestUnit: 'minute' }) };
};

/** Whether a text of this form is a day and time that exist on the wall, as 2026-02-30T09:30 does not. */
export const isWallTime = (text: string): boolean => {
  try {
    Temporal.PlainDateTime.from(text);
    return true;
  } catch {
    return false;
  }
};

export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** Midnight at the start of a day in the Netherlands, in ms since 1970. */
const startOfDay = (day: string): number => Date.parse(instantOf(day, '00:00'));

const isDayOff = (day: string, holidayOn: HolidayOn): boolean =>
  Temporal.PlainDate.from(day).dayOfWeek >= SATURDAY || holidayOn(day) !== undefined;

const nextWorkingDay = (day: string, holidayOn: HolidayOn): string => {
  const next = addDays(day, 1);
  return isDayOff(next, holidayOn) ? nextWorkingDay(next, holidayOn) : next;
};

/** What becomes of one day of a series. */
export const slotOn = ({ time, onHoliday }: Rhythm, plannedDay: string, holidayOn: HolidayOn): Slot => {
  const reason = holidayOn(plannedDay);
  if (!reason) return { plannedDay, startsAt: instantOf(plannedDay, time), state: 'planned' };
  if (onHoliday === 'skip') return { plannedDay, startsAt: instantOf(plannedDay, time), state: 'skipped', reason };
  const day = nextWorkingDay(plannedDay, holidayOn);
  return { plannedDay, startsAt: instantOf(day, time), state: 'planned', reason };
};

/** The days of a series from one day on until another, both counted. */
export const daysIn = ({ firstDay, everyWeeks }: Rhythm, from: string, until: string): string[] => {
  const first = Temporal.PlainDate.from(firstDay);
  const step = 7 * everyWeeks;
  const passed = first.until(Temporal.PlainDate.from(from), { largestUnit: 'days' }).days;
  const days: string[] = [];
  for (let day = first.add({ days: step * Math.max(0, Math.ceil(passed / step)) }).toString(); day <= until; ) {
    days.push(day);
    day = addDays(day, step);
  }
  return days;
};

/** The slots of a series in a span of days. */
export const slotsIn = (rhythm: Rhythm, span: { from: string; until: string }, holidayOn: HolidayOn): Slot[] =>
  daysIn(rhythm, span.from, span.until).map((day) => slotOn(rhythm, day, holidayOn));

/** The instant that the series has for a meeting, when it is held at another. */
export const plannedFor = (plannedDay: string | null, time: string | null, startsAt: string): string | undefined => {
  if (plannedDay === null || time === null) return undefined;
  const planned = instantOf(plannedDay, time);
  return Date.parse(planned) === Date.parse(startsAt) ? undefined : planned;
};

/** When the boards of a meeting are open to who is assigned: whole days. In ms since 1970. */
export const boardTimes = (
  startsAt: string,
  { daysBefore, daysAfter }: { daysBefore: number; daysAfter: number },
): { boardsFrom: number; boardsUntil: number } => {
  const { day } = wallOf(startsAt);
  return { boardsFrom: startOfDay(addDays(day, -daysBefore)), boardsUntil: startOfDay(addDays(day, daysAfter + 1)) };
};
