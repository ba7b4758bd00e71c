import { expect, test } from 'vitest';
import { dayName, dayNameAt, daysUntil, fromNow } from '../../client/today/days';

const LATE_EVENING = Date.parse('2026-03-28T22:30:00Z');

test('days are counted by the Dutch calendar, whatever the hour', () => {
  expect(daysUntil('2026-03-28', LATE_EVENING)).toBe(0);
  expect(daysUntil('2026-03-28', Date.parse('2026-03-28T23:30:00Z'))).toBe(-1);
  expect(daysUntil('2026-03-27', LATE_EVENING)).toBe(-1);
});

test('the night in which summer time begins is one day like another', () => {
  expect(daysUntil('2026-03-29', LATE_EVENING)).toBe(1);
  expect(daysUntil('2026-03-30', LATE_EVENING)).toBe(2);
  expect(daysUntil('2026-10-26', Date.parse('2026-10-24T22:30:00Z'))).toBe(1);
});

test('are said as people say them', () => {
  expect(fromNow(Date.parse('2026-03-28T23:00:00+01:00'), LATE_EVENING, 'nl')).toBe('vandaag');
  expect(fromNow(Date.parse('2026-03-29T09:30:00+02:00'), LATE_EVENING, 'nl')).toBe('morgen');
  expect(fromNow(Date.parse('2026-03-31T09:30:00+02:00'), LATE_EVENING, 'nl')).toBe('over 3 dagen');
  expect(fromNow(Date.parse('2026-03-31T09:30:00+02:00'), LATE_EVENING, 'en')).toBe('in 3 days');
  expect(dayName('2026-11-27', 'nl')).toBe('vrijdag 27 november');
  expect(dayNameAt(LATE_EVENING, 'nl')).toBe('zaterdag 28 maart');
});
