import { describe, expect, test } from 'vitest';
import { dutchHolidays } from '../../server/series/holidays';
import { boardTimes, daysIn, instantOf, type Rhythm, slotOn, slotsIn, wallOf } from '../../server/series/planning';

const holidayOn = await dutchHolidays();
const rhythm = (wishes: Partial<Rhythm> = {}): Rhythm => ({
  firstDay: '2026-03-10',
  time: '09:30',
  everyWeeks: 2,
  onHoliday: 'next-day',
  ...wishes,
});

describe('the days of a series', () => {
  test('come every two weeks from the first on, and none before it', () => {
    expect(daysIn(rhythm(), '2026-01-01', '2026-04-10')).toEqual(['2026-03-10', '2026-03-24', '2026-04-07']);
  });

  test('count both ends of the span', () => {
    expect(daysIn(rhythm(), '2026-03-24', '2026-04-07')).toEqual(['2026-03-24', '2026-04-07']);
    expect(daysIn(rhythm(), '2026-03-25', '2026-04-06')).toEqual([]);
  });

  test('go on over new year, also through a year of 53 weeks', () => {
    expect(daysIn(rhythm({ firstDay: '2026-12-15' }), '2026-12-20', '2027-01-31')).toEqual([
      '2026-12-29',
      '2027-01-12',
      '2027-01-26',
    ]);
  });
});

describe('the time on the wall stays', () => {
  test.each([
    ['when summer time begins', ['2026-03-24T09:30:00+01:00', '2026-04-07T09:30:00+02:00'], '2026-03-20', '2026-04-08'],
    ['when it ends', ['2026-10-20T09:30:00+02:00', '2026-11-03T09:30:00+01:00'], '2026-10-15', '2026-11-04'],
  ])('%s', (_when, expected, from, until) => {
    expect(slotsIn(rhythm(), { from, until }, holidayOn).map(({ startsAt }) => startsAt)).toEqual(expected);
  });

  test('on the days themselves that the clocks change', () => {
    expect(instantOf('2026-03-29', '09:30')).toBe('2026-03-29T09:30:00+02:00');
    expect(instantOf('2026-03-29', '01:30')).toBe('2026-03-29T01:30:00+01:00');
    expect(instantOf('2026-10-25', '09:30')).toBe('2026-10-25T09:30:00+01:00');
    expect(instantOf('2026-10-25', '01:30')).toBe('2026-10-25T01:30:00+02:00');
  });

  test('at a time that the clocks skip, an hour later', () => {
    expect(instantOf('2026-03-29', '02:30')).toBe('2026-03-29T03:30:00+02:00');
  });

  test('and is read back from an instant', () => {
    expect(wallOf('2026-03-29T01:30:00Z')).toEqual({ day: '2026-03-29', time: '03:30' });
    expect(wallOf(Date.parse('2026-12-31T23:30:00Z'))).toEqual({ day: '2027-01-01', time: '00:30' });
  });
});

describe('a public holiday', () => {
  test('skips the meeting, and gives its name as the reason', () => {
    expect(slotOn(rhythm({ onHoliday: 'skip' }), '2026-04-06', holidayOn)).toEqual({
      plannedDay: '2026-04-06',
      startsAt: '2026-04-06T09:30:00+02:00',
      state: 'skipped',
      reason: 'Tweede paasdag',
    });
  });

  test('or moves it to the next working day', () => {
    expect(slotOn(rhythm(), '2026-04-06', holidayOn)).toEqual({
      plannedDay: '2026-04-06',
      startsAt: '2026-04-07T09:30:00+02:00',
      state: 'planned',
      reason: 'Tweede paasdag',
    });
  });

  test('moves it past a second holiday and a weekend', () => {
    // Christmas 2026 is a Friday; the Saturday is a holiday too.
    expect(slotOn(rhythm(), '2026-12-25', holidayOn)).toMatchObject({ startsAt: '2026-12-28T09:30:00+01:00' });
  });

  test.each([
    ['2026-01-01', 'Nieuwjaar'],
    ['2026-04-27', 'Koningsdag'],
    ['2025-04-26', 'Koningsdag'],
    ['2026-05-14', 'Hemelvaartsdag'],
    ['2026-05-25', 'Tweede pinksterdag'],
    ['2026-12-26', 'Tweede kerstdag'],
  ])('%s is %s', (day, name) => {
    expect(holidayOn(day)).toBe(name);
  });

  test.each(['2026-12-05', '2026-12-31', '2026-02-14', '2025-04-27'])('%s is none', (day) => {
    expect(holidayOn(day)).toBeUndefined();
  });
});

test('boards are open on whole days around a meeting, also when the clocks change between', () => {
  const { boardsFrom, boardsUntil } = boardTimes('2026-04-07T09:30:00+02:00', { daysBefore: 14, daysAfter: 14 });
  expect(new Date(boardsFrom).toISOString()).toBe('2026-03-23T23:00:00.000Z');
  expect(new Date(boardsUntil).toISOString()).toBe('2026-04-21T22:00:00.000Z');
});
