import { expect, test } from 'vitest';
import { CRITERIA_LISTS, listedCriteria, opensDrang } from '../../shared/safety/criteria';

test('criteria are listed in the order of their lists, and words that stand on two of them once', () => {
  const listed = listedCriteria({ advies: ['a'], lokaalVeld: ['b'], drang: ['c', 'a'], beide: ['d', 'c'] });
  expect(listed.map(({ text, list }) => `${list}: ${text}`)).toEqual([
    'advies: a',
    'lokaalVeld: b',
    'drang: c',
    'beide: d',
  ]);
});

test('drang is opened by its own criteria, by those of either, and by what was ticked before there were lists', () => {
  expect(CRITERIA_LISTS.filter(opensDrang)).toEqual(['drang', 'beide']);
  expect(opensDrang(undefined)).toBe(true);
});
