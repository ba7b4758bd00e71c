/** Meetings are held in the Netherlands, wherever the screen stands. */
const ZONE = 'Europe/Amsterdam';
const DAY = 24 * 60 * 60 * 1000;

const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : 'nl-NL');

/** The day in the Netherlands, yyyy-mm-dd. @param at ms since 1970 */
const dayOf = (at: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(at);

/** How many days a day lies ahead of now by the Dutch calendar; before it when negative. @param day yyyy-mm-dd */
export const daysUntil = (day: string, now: number): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${dayOf(now)}T00:00:00Z`)) / DAY);

/** "vandaag", "morgen", "over 4 dagen". @param at ms since 1970 */
export const fromNow = (at: number, now: number, language: string): string =>
  new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(daysUntil(dayOf(at), now), 'day');

/** "vrijdag 27 november". @param day yyyy-mm-dd */
export const dayName = (day: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00:00Z`));

/** The day in the Netherlands, in words. @param at ms since 1970 */
export const dayNameAt = (at: number, language: string): string => dayName(dayOf(at), language);
