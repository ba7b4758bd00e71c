import { describe, expect, test } from 'vitest';
import { moveTo, withMinutes, withUrgent } from '../../client/agenda/moves';
import { timesOf } from '../../client/agenda/times';

const line = (conferenceId: string, urgent = false, minutes = 15) => ({ conferenceId, urgent, minutes });
const order = (lines: readonly { conferenceId: string }[]) => lines.map(({ conferenceId }) => conferenceId).join('');

describe('the agenda as lines', () => {
  const lines = [line('a', true), line('b'), line('c'), line('d')];

  test.each([
    ['d', 0, 'dabc'],
    ['a', 3, 'bcda'],
    ['b', 2, 'acbd'],
    ['x', 1, 'abcd'],
  ])('%s moved to %i', (id, index, expected) => expect(order(moveTo(lines, id, index))).toBe(expected));

  test('what becomes urgent comes behind what is', () => {
    const after = withUrgent(lines, 'd', true);
    expect(order(after)).toBe('adbc');
    expect(after[1]?.urgent).toBe(true);
  });

  test('what is no longer urgent comes behind what is', () => {
    expect(order(withUrgent([line('a', true), line('b', true), line('c')], 'a', false))).toBe('bac');
    expect(order(withUrgent([line('a', true)], 'a', false))).toBe('a');
  });

  test('minutes are given to one', () => {
    expect(withMinutes(lines, 'b', 30).map(({ minutes }) => minutes)).toEqual([15, 30, 15, 15]);
  });
});

describe('the times of an agenda', () => {
  const meeting = { startsAt: '2026-10-25T01:30:00+02:00', minutes: 60 };

  test('follow each other, also over the night in which the clock goes back', () => {
    const { starts, end, minutes, over } = timesOf(meeting, [{ minutes: 40 }, { minutes: 20 }]);
    expect(starts).toEqual(['2026-10-24T23:30:00.000Z', '2026-10-25T00:10:00.000Z']);
    expect({ end, minutes, over }).toEqual({ end: '2026-10-25T00:30:00.000Z', minutes: 60, over: 0 });
  });

  test('say how much too much it is', () => {
    expect(timesOf(meeting, [{ minutes: 45 }, { minutes: 30 }]).over).toBe(15);
    expect(timesOf(meeting, []).over).toBe(0);
  });
});
