import { describe, expect, test } from 'vitest';
import type { Adult } from '../../shared/family/members';
import { type KnownPeople, whoAgrees, whoIsHeard, whoIsTold } from '../../shared/happened/people';
import { fitsTopic, ORDER, partsOf, REPORT, REWEIGHED_TOPIC, standingOf } from '../../shared/happened/topics';

const adult = (id: string, more: Partial<Adult> = {}): Adult => ({ id, part: 'moeder', gezag: 'ja', ...more });
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

describe('whom of a family a decision is told', () => {
  test('who lives and is of an age that can be told, a baby not', () => {
    const people: KnownPeople = {
      adults: [adult('mother'), adult('father', { part: 'vader', died: true })],
      children: [
        { id: 'baby', band: '0-3' },
        { id: 'eldest', band: '12-15' },
      ],
    };
    expect(ids(whoIsTold(people))).toEqual(['mother', 'eldest']);
    expect(ids(whoIsHeard(people))).toEqual(['baby', 'eldest']);
  });

  test('parents whom nobody laid down are not forgotten', () => {
    expect(ids(whoIsTold({ children: [{ id: 'child', band: '8-11' }] }))).toEqual(['ouder', 'andere-ouder', 'child']);
  });
});

describe('whose agreement counts', () => {
  const parents = [
    adult('mother'),
    adult('father', { part: 'vader', gezag: 'nee' }),
    adult('partner', { part: 'partner', gezag: 'onbekend' }),
  ];
  test.each([
    ['of a child of 9: who has gezag, and whoever may have it', '8-11' as const, ['mother', 'partner']],
    ['of a youth of 13: the youth too', '12-15' as const, ['mother', 'partner', 'child']],
    ['of a youth of 17: the youth alone', '16-17' as const, ['child']],
  ])('%s', (_what, band, expected) => {
    expect(ids(whoAgrees({ adults: parents, children: [{ id: 'child', band }] }))).toEqual(expected);
  });

  test('that it is not known whether somebody has gezag is said', () => {
    const found = whoAgrees({ adults: parents, children: [] });
    expect(found).toEqual([
      { id: 'mother', words: 'moeder' },
      { id: 'partner', words: 'partner', unknown: true },
    ]);
  });

  test('a guardian agrees in the parents’ place', () => {
    const guardian = adult('guardian', { part: 'voogd' });
    const found = whoAgrees({ adults: [adult('mother', { gezag: 'nee' }), guardian], children: [] });
    expect(ids(found)).toEqual(['guardian']);
  });
});

test('a fact belongs to a topic of its own kind', () => {
  const by = { name: 'Iemand' };
  expect(fitsTopic('told/mother', { kind: 'told', on: '2026-03-10', by })).toBe(true);
  expect(fitsTopic('consent/mother', { kind: 'told', on: '2026-03-10', by })).toBe(false);
  expect(fitsTopic(ORDER, { kind: 'received', on: '2026-03-10' })).toBe(true);
  expect(fitsTopic(REPORT, { kind: 'reported', on: '2026-03-10', by })).toBe(true);
  expect(fitsTopic(REWEIGHED_TOPIC, { kind: 'reweighed', on: '2026-03-10', by, choice: 'stoppen' })).toBe(true);
  expect(partsOf('other/mother')).toBeUndefined();
});

test('what must still be done because of a fact is somebody’s, before a day', () => {
  const who = { personId: 'p', name: 'Iemand' };
  expect(standingOf({ kind: 'to-hear', by: who, before: '2026-03-20' })).toEqual({ who, due: '2026-03-20' });
  expect(standingOf({ kind: 'not-told', because: 'onveilig', until: '2026-04-01', again: who })).toEqual({
    who,
    due: '2026-04-01',
  });
  expect(standingOf({ kind: 'not-told', because: 'overleden' })).toBeUndefined();
});
