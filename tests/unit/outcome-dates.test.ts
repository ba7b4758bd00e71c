import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysLater, isDay } from '../../shared/meeting/days';
import { isWorkingDay, monthsLater, termEnd, workingDaysLater } from '../../shared/outcomes/dates';

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Some days off around a day. */
const dayWithHolidays = days.chain((day) =>
  fc
    .uniqueArray(fc.integer({ min: -60, max: 60 }), { maxLength: 20 })
    .map((offsets) => ({ day, holidays: new Set(offsets.map((offset) => daysLater(day, offset))) })),
);
const NONE: ReadonlySet<string> = new Set();

describe('working days', () => {
  test('end on a working day, with as many working days behind as were counted', () => {
    fc.assert(
      fc.property(dayWithHolidays, fc.integer({ min: 1, max: 25 }), ({ day, holidays }, count) => {
        const end = workingDaysLater(day, count, holidays);
        expect(isWorkingDay(end, holidays)).toBe(true);
        let passed = 0;
        for (let on = daysLater(day, 1); on <= end; on = daysLater(on, 1)) if (isWorkingDay(on, holidays)) passed++;
        expect(passed).toBe(count);
      }),
    );
  });

  test('counted on and back come out at the same working day', () => {
    fc.assert(
      fc.property(dayWithHolidays, fc.integer({ min: 1, max: 20 }), ({ day, holidays }, count) => {
        fc.pre(isWorkingDay(day, holidays));
        expect(workingDaysLater(workingDaysLater(day, count, holidays), -count, holidays)).toBe(day);
      }),
    );
  });

  test('five of them from a Thursday over Easter pass by the weekend, Good Friday is worked, Easter Monday is not', () => {
    expect(workingDaysLater('2026-04-02', 5, new Set(['2026-04-05', '2026-04-06']))).toBe('2026-04-10');
  });
});

describe('months', () => {
  test('keep the day of the month, or take the last of a shorter one', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -12, max: 24 }), (day, months) => {
        const end = monthsLater(day, months);
        expect(isDay(end)).toBe(true);
        const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
        const [endYear = 0, endMonth = 0, endDate = 0] = end.split('-').map(Number);
        expect(endYear * 12 + endMonth).toBe(year * 12 + month + months);
        if (endDate !== date) {
          expect(endDate).toBeLessThan(date);
          expect(daysLater(end, 1).slice(8)).toBe('01');
        }
      }),
    );
  });

  test('never turn two days round', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 12 }), (one, other, months) => {
        const [early, late] = [one, other].sort() as [string, string];
        expect(monthsLater(early, months) <= monthsLater(late, months)).toBe(true);
      }),
    );
  });

  test('four of them from the last of October end on the last of February', () => {
    expect(monthsLater('2026-10-31', 4)).toBe('2027-02-28');
    expect(monthsLater('2027-10-31', 4)).toBe('2028-02-29');
  });
});

test('only days are counted as the series has it; weeks and months are of the calendar, working days are always', () => {
  fc.assert(
    fc.property(dayWithHolidays, fc.integer({ min: 1, max: 12 }), ({ day, holidays }, count) => {
      for (const unit of ['week', 'month', 'working-day'] as const) {
        expect(termEnd(day, { count, unit }, 'working', holidays)).toBe(
          termEnd(day, { count, unit }, 'calendar', holidays),
        );
      }
      expect(termEnd(day, { count, unit: 'week' }, 'calendar', holidays)).toBe(daysLater(day, 7 * count));
      expect(termEnd(day, { count, unit: 'day' }, 'calendar', holidays)).toBe(daysLater(day, count));
      expect(termEnd(day, { count, unit: 'day' }, 'working', holidays)).toBe(workingDaysLater(day, count, holidays));
    }),
  );
});

test('a term that is counted back ends before its day', () => {
  expect(termEnd('2026-03-31', { count: -2, unit: 'week' }, 'calendar', NONE)).toBe('2026-03-17');
});
