/** The people of the example live in the Netherlands, wherever the server stands. */
const ZONE = 'Europe/Amsterdam';
const DAY = 24 * 60 * 60 * 1000;
const TUESDAY = 2;

const isoDate = (date: Date): string => date.toISOString().slice(0, 10);

/** The first Tuesday after today as yyyy-mm-dd; never today, so that every dated note lies before now. */
export const meetingDay = (now: Date): string => {
  const today = new Date(`${new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(now)}T00:00:00Z`);
  const ahead = (TUESDAY - today.getUTCDay() + 7) % 7 || 7;
  return isoDate(new Date(today.getTime() + ahead * DAY));
};

/** Half past nine on a day, Dutch time, as ISO 8601 with its offset. */
export const halfPastNine = (day: string): string => {
  const parts = new Intl.DateTimeFormat('en', { timeZone: ZONE, timeZoneName: 'longOffset' }).formatToParts(
    new Date(`${day}T09:30:00Z`),
  );
  const offset = parts.find((part) => part.type === 'timeZoneName')?.value.replace('GMT', '');
  return `${day}T09:30:00${offset || 'Z'}`;
};

/** @param days whole days before the given day; at least 8 keeps a date before now, whenever the example is made */
export const daysBefore = (day: string, days: number): string =>
  isoDate(new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY));
