/** Meetings are held in the Netherlands, wherever the screen stands. */
export const ZONE = 'Europe/Amsterdam';

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
