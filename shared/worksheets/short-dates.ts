const DAY = 86_400_000;
const WEEKDAYS = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
const RELATIVE: Readonly<Record<string, number>> = { vandaag: 0, gisteren: -1, eergisteren: -2, morgen: 1 };

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The date, or undefined when the calendar has no such day. */
const onDay = (year: number, month: number, day: number): string | undefined => {
  if (year < 1900) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? iso(date.getTime()) : undefined;
};

/** A note tells what was seen, so a day without a year is the last one that has been, and 29 February the last there was. */
const lastTime = (today: string, month: number, day: number): string | undefined => {
  const thisYear = Number(today.slice(0, 4));
  for (let year = thisYear; year > thisYear - 9; year--) {
    const date = onDay(year, month, day);
    if (date && date <= today) return date;
  }
  return undefined;
};

/**
 * Reads a date as hands type it: 12-3, 12/3/26, 12-3-2026, 2026-03-12, vandaag, gisteren, eergisteren, morgen, or a weekday
 * (its first two letters will do), which is the last one before today. Returns ISO yyyy-mm-dd.
 * @param today ISO yyyy-mm-dd
 */
export const isoDateFrom = (asked: string, today: string): string | undefined => {
  const midnight = Date.parse(`${today}T00:00:00Z`);
  if (Number.isNaN(midnight)) return undefined;
  const days = Object.hasOwn(RELATIVE, asked) ? RELATIVE[asked] : undefined;
  if (days !== undefined) return iso(midnight + days * DAY);
  const weekday = asked.length >= 2 ? WEEKDAYS.findIndex((name) => name.startsWith(asked)) : -1;
  if (weekday >= 0) {
    const back = (new Date(midnight).getUTCDay() - weekday + 7) % 7 || 7;
    return iso(midnight - back * DAY);
  }
  const whole = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(asked);
  if (whole) return onDay(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const typed = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(asked);
  if (!typed) return undefined;
  const [day, month, year] = [Number(typed[1]), Number(typed[2]), typed[3]];
  if (!year) return lastTime(today, month, day);
  return onDay(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
};
