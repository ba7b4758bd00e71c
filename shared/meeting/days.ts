/** Days as people say them: text, yyyy-mm-dd, by the calendar of the Netherlands, wherever the screen or the server stands. */

const DAY_MS = 86_400_000;
const CALENDAR = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The day of a moment. @param at ms since 1970 */
export const dayOf = (at: number): string => CALENDAR.format(at);

/** Whether a text is a day that is in the calendar: 30 February is none. */
export const isDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};

/** So many days after a day, or before it. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
