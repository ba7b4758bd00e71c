import { expect, test } from 'vitest';
import { type Adult, memberById, members, memberWords, withGezagOver } from '../../shared/family/members';

const mother: Adult = { id: 'm', part: 'moeder', gezag: 'ja' };
const family = {
  adults: [mother, { id: 'v', part: 'vader', gezag: 'nee' }, { id: 'o', part: 'ander', words: 'oma', gezag: 'nee' }],
  children: [
    { id: 'k1', band: '0-3' },
    { id: 'k2', band: '12-15' },
  ],
} satisfies Parameters<typeof members>[0];

test('members are named by their part and place, never by name', () => {
  expect(members(family).map(({ id }) => memberWords(family, id))).toEqual([
    'moeder',
    'vader',
    'oma',
    'kind 1 (0-3 jaar)',
    'kind 2 (12-15 jaar)',
  ]);
  expect(memberWords(family, 'nobody')).toBeUndefined();
});

test('two alike are told apart, and keep their words when one is taken back', () => {
  const two = { ...family, adults: [mother, { ...mother, id: 'm2', takenBack: true as const }] };
  expect([memberWords(two, 'm'), memberWords(two, 'm2')]).toEqual(['moeder 1', 'moeder 2']);
  expect(members(two).map(({ id }) => id)).toEqual(['m', 'k1', 'k2']);
  expect(memberById(two, 'm2')).toMatchObject({ kind: 'adult', adult: { takenBack: true } });
});

test('gezag counts of who is alive and belongs to the family', () => {
  const adults: Adult[] = [
    mother,
    { id: 'v', part: 'vader', gezag: 'ja', died: true },
    { id: 'p', part: 'partner', gezag: 'ja', takenBack: true },
    { id: 'x', part: 'voogd', gezag: 'onbekend' },
  ];
  expect(withGezagOver({ adults })).toEqual([mother]);
});
