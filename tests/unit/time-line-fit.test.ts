import { describe, expect, test } from 'vitest';
import { clip, countsOf, fitting, inShort, nearTo } from '../../client/time-line/fit';
import type { LineAgreement, LineConference } from '../../shared/api/time-line';

const agreement = (id: string, rest: Partial<LineAgreement> = {}): LineAgreement => ({
  id,
  what: id,
  who: 'moeder',
  status: 'done',
  late: false,
  ...rest,
});
const conference = (agreements: LineAgreement[], rest: Partial<LineConference> = {}): LineConference => ({
  conferenceId: 'c',
  meeting: { id: 'm', title: 'Overleg', startsAt: '2026-03-10T13:00:00+01:00' },
  question: 'Wat nu?',
  state: 'closed',
  reopened: 0,
  postponed: [],
  judgements: [],
  happened: [],
  reweigh: false,
  agreements,
  ...rest,
});
const kept = (agreements: LineAgreement[]) => inShort(conference(agreements)).conference.agreements.map(({ id }) => id);

describe('what goes on one sheet', () => {
  test('is all of it when it fits', () => {
    expect(fitting([100, 200, 300], 300, 30)).toBe(3);
  });

  test('leaves out the last rows, and room to say so', () => {
    expect(fitting([100, 200, 300], 299, 30)).toBe(2);
    expect(fitting([100, 200, 300], 220, 30)).toBe(1);
  });

  test('is always the first row, and nothing of nothing', () => {
    expect(fitting([400], 300, 30)).toBe(1);
    expect(fitting([], 300, 30)).toBe(0);
  });
});

describe('a conference in short', () => {
  test('keeps what still has to be done, in the order in which it stood', () => {
    const open = agreement('open', { status: 'open' });
    const late = agreement('late', { status: 'open', late: true });
    const not = agreement('not', { status: 'not-done', why: 'ziek' });
    expect(kept([agreement('a'), open, agreement('b'), late, agreement('c'), not])).toEqual(['open', 'late', 'not']);
  });

  test('keeps three of what was done, and says that the rest was done too', () => {
    const many = ['a', 'b', 'c', 'd'].map((id) => agreement(id));
    expect(kept(many)).toEqual(['a', 'b', 'c']);
    expect(inShort(conference(many)).left).toEqual({ count: 1, allDone: true });
  });

  test('does not call done what is not', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => agreement(id, { status: 'open' }));
    expect(inShort(conference(many)).left).toEqual({ count: 2, allDone: false });
  });

  test('cuts long words at a word', () => {
    expect(clip('een  twee drie', 20)).toBe('een twee drie');
    expect(clip('een twee drie', 10)).toBe('een twee…');
    expect(clip('x'.repeat(30), 10)).toHaveLength(10);
  });
});

test('a conference to come is not counted as held, and what is late is not counted as open', () => {
  const late = agreement('late', { status: 'open', late: true });
  const line = [conference([late, agreement('done')]), conference([], { state: 'coming' })];
  expect(countsOf(line)).toEqual({
    conferences: 1,
    decisions: 0,
    agreements: 2,
    done: 1,
    notDone: 0,
    open: 0,
    late: 1,
  });
});

test('a number is near an end of the scale, or between', () => {
  expect([0, 3, 4, 6, 7, 10].map(nearTo)).toEqual(['low', 'low', 'between', 'between', 'high', 'high']);
});
