import ICAL from 'ical.js';

// It does not count the space that a folded line begins with, and RFC 5545 does: 75 bytes with it.
ICAL.foldLength = 74;

/** A moment in UTC, as a calendar has it. @param ms since 1970 */
export const utc = (ms: number): ICAL.Time => ICAL.Time.fromJSDate(new Date(ms), true);

/** An empty calendar by RFC 5545. */
export const newCalendar = (): ICAL.Component => {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Casustafel//NL');
  return calendar;
};

export const calendarText = (calendar: ICAL.Component): string => `${calendar.toString()}\r\n`;
