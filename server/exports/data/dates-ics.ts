import ICAL from 'ical.js';
import type { Copy } from '../../../shared/exports/copy';
import { daysLater, isDay } from '../../../shared/meeting/days';
import { calendarText, newCalendar, utc } from '../../calendar/calendar';
import { shownText } from './shown-text';

interface Dated {
  /** Names it within its record, for good. */
  key: string;
  /** yyyy-mm-dd. */
  day: string;
  summary: string;
  description: string;
}

/** What has a day, the soonest first. */
const datesOf = ({ family, agreements = [], outcome, besides = [] }: Copy): Dated[] => {
  const agreed = agreements.flatMap(({ id, what, who, child, due }) =>
    due ? [{ key: `afspraak-${id}`, day: due, summary: `${who}: ${what}`, description: child ?? '' }] : [],
  );
  const following = (of: string, dates: NonNullable<Copy['outcome']>['dates']) =>
    dates.flatMap(({ key, label, rule, day }) =>
      day ? [{ key: `datum-${of}${key}`, day, summary: label, description: rule }] : [],
    );
  const beside = besides.flatMap(({ key = '', dates }) => following(`${key}-`, dates));
  return [...agreed, ...following('', outcome?.dates ?? []), ...beside]
    .filter(({ day }) => isDay(day))
    .map((one) => ({ ...one, summary: `${family.code} – ${one.summary}` }))
    .sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
};

const eventOf = ({ key, day, summary, description }: Dated, { id, version, status }: Copy, stamp: number) => {
  const event = new ICAL.Component('vevent');
  const concept = status === 'concept';
  event.updatePropertyWithValue('uid', shownText(`${id}-${key}@casustafel`));
  event.updatePropertyWithValue('dtstamp', utc(stamp));
  event.updatePropertyWithValue('dtstart', ICAL.Time.fromDateString(day));
  event.updatePropertyWithValue('dtend', ICAL.Time.fromDateString(daysLater(day, 1)));
  event.updatePropertyWithValue('summary', shownText(concept ? `CONCEPT: ${summary}` : summary));
  if (description) event.updatePropertyWithValue('description', shownText(description));
  event.updatePropertyWithValue('sequence', version);
  event.updatePropertyWithValue('status', concept ? 'TENTATIVE' : 'CONFIRMED');
  event.updatePropertyWithValue('transp', 'TRANSPARENT');
  event.updatePropertyWithValue('class', 'CONFIDENTIAL');
  return event;
};

/**
 * The dates of a copy as a calendar: an event of a whole day for each agreement with a day and each date of the outcome
 * card. A later version replaces them: same UID, higher SEQUENCE.
 * @param stamp ms since 1970: the moment of the version, never of the export, so that the same record gives the same bytes.
 */
export const datesIcs = (copy: Copy, { stamp }: { stamp: number }): Uint8Array => {
  const calendar = newCalendar();
  for (const dated of datesOf(copy)) calendar.addSubcomponent(eventOf(dated, copy, stamp));
  return Buffer.from(calendarText(calendar));
};
