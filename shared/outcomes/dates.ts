import { daysLater } from '../meeting/days';
import type { Unit } from './card';

/** Counting days on the calendar. Days are text, yyyy-mm-dd; holidays are a set of such days. */

export type DayCount = 'calendar' | 'working';

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);

const isWeekend = (day: string): boolean => [0, 6].includes(at(day).getUTCDay());
export const isWorkingDay = (day: string, holidays: ReadonlySet<string>): boolean =>
  !isWeekend(day) && !holidays.has(day);

/** So many working days after a day (before it, when negative); the day itself does not count. 0: that day, whatever it is. */
export const workingDaysLater = (day: string, count: number, holidays: ReadonlySet<string>): string => {
  const step = Math.sign(count);
  let left = Math.abs(count);
  let reached = day;
  while (left > 0) {
    reached = daysLater(reached, step);
    if (isWorkingDay(reached, holidays)) left--;
  }
  return reached;
};

/** The same day of the month so many months on; the last day of a month that is shorter. */
export const monthsLater = (day: string, months: number): string => {
  const from = at(day);
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return first.toISOString().slice(0, 10);
};

export interface Term {
  /** Negative: before the day. */
  count: number;
  unit: Unit;
}

/** The day on which a term ends that begins on a day. Weeks and months are always of the calendar. */
export const termEnd = (day: string, { count, unit }: Term, days: DayCount, holidays: ReadonlySet<string>): string => {
  if (unit === 'month') return monthsLater(day, count);
  if (unit === 'week') return daysLater(day, 7 * count);
  return unit === 'working-day' || days === 'working' ? workingDaysLater(day, count, holidays) : daysLater(day, count);
};
