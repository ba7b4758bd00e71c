/** Meetings are held in the Netherlands, wherever the screen stands. */
const ZONE = 'Europe/Amsterdam';

/** A meeting's day and time as people say it: "dinsdag 24 november, 09:30". */
export const when = (startsAt: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-NL', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: ZONE,
  })
    .format(new Date(startsAt))
    .replace(/ (?:om|at) /, ', ');

/** A time of day as it hangs on the wall: "09:30". */
export const clockTime = (iso: string): string =>
  new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(new Date(iso));

/** A day as people say it: "10 maart 2026". */
export const dayOf = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-NL', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: ZONE,
  }).format(new Date(iso));
