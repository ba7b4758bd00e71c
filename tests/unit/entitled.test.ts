import { describe, expect, test } from 'vitest';
import { entitled, mustAsk, ownMasters, partsFor } from '../../shared/audience/entitled';
import { lettingGo, unsafeTalk } from '../../shared/audience/letting-go';
import { type ItemMark, isAsStrict, markOf, strictest } from '../../shared/audience/marks';
import type { Adult } from '../../shared/family/members';
import type { AgeBand } from '../../shared/meeting/ages';

const adult = (more: Partial<Adult>): Adult => ({ id: 'adult-1', part: 'moeder', gezag: 'ja', ...more });
const family = (adults: Adult[], ...bands: AgeBand[]) => ({
  adults,
  children: bands.map((band, at) => ({ id: `child-${at + 1}`, band })),
});
const mayOf = (more: Partial<Adult>, ...bands: AgeBand[]) => entitled(family([adult(more)], ...bands), 'adult-1');

describe('who of a family may receive what', () => {
  test.each<[string, Partial<Adult>, AgeBand[], string, string]>([
    ['a parent with gezag of a child of 9', {}, ['8-11'], 'copy', 'gezag'],
    ['of a child of 9 and one of 16', {}, ['8-11', '16-17'], 'copy', 'gezag-some-16'],
    ['of a child of 16 alone', {}, ['16-17'], 'if-let', 'all-16'],
    ['a parent without gezag', { gezag: 'nee' }, ['8-11'], 'on-request', 'no-gezag'],
    ['a parent without gezag of a child of 16', { gezag: 'nee' }, ['16-17'], 'if-let', 'all-16'],
    ['one of whom it is not known', { gezag: 'onbekend' }, ['8-11'], 'no', 'gezag-unknown'],
    ['a guardian', { part: 'voogd' }, ['0-3'], 'copy', 'gezag'],
    ['a grandmother', { part: 'ander', words: 'oma', gezag: 'nee' }, ['8-11'], 'own', 'no-parent'],
    ['a parent who died', { died: true }, ['8-11'], 'no', 'died'],
    ['one who was taken back', { takenBack: true }, ['8-11'], 'no', 'gone'],
    ['a parent of whom no child is laid down', {}, [], 'no', 'no-children'],
  ])('%s', (_, more, bands, may, why) => {
    expect(mayOf(more, ...bands)).toEqual({ may, why });
  });

  test('a youth from 12, a younger child not, and nobody who is not of the family', () => {
    const people = family([adult({})], '8-11', '12-15', '16-17');
    const ids = ['child-1', 'child-2', 'child-3'];
    expect(ids.map((id) => entitled(people, id)?.why)).toEqual(['under-12', 'youth', 'youth-16']);
    expect(ownMasters(people)).toEqual(['child-3']);
    expect(entitled(people, 'somebody')).toBeUndefined();
  });

  test('who must ask gets no more than what is about the child, or about themselves', () => {
    const without = mayOf({ gezag: 'nee' }, '8-11');
    const other = mayOf({ part: 'ander', gezag: 'nee' }, '8-11');
    if (!without || !other) throw new Error('they are of the family');
    expect([without, other].map(mustAsk)).toEqual([true, true]);
    expect(partsFor(without)).not.toContain('notities');
    expect(partsFor(other)).toEqual(['stemmen', 'gezin']);
    expect(partsFor({ may: 'no', why: 'died' })).toEqual([]);
  });
});

describe('by how many people a copy is let go', () => {
  const father = adult({ id: 'father', part: 'vader', safety: 'talk-unsafe' });
  const mother = adult({ id: 'mother', safety: 'protected' });
  const people = family([father, mother], '12-15');

  test('by who makes it, where nothing says that talking is not safe', () => {
    expect(lettingGo(family([adult({})], '8-11'), 'adult-1', { isUnsafe: false })).toBe('none');
  });

  test('by two for whom talking is not safe with, and for who lives or shares children with them', () => {
    expect(unsafeTalk(people).map(({ id }) => id)).toEqual(['father']);
    expect(['father', 'child-1'].map((id) => lettingGo(people, id, { isUnsafe: false }))).toEqual(['two', 'two']);
  });

  test('by two for anybody, when it is not said with whom talking is not safe', () => {
    expect(lettingGo(family([adult({})], '8-11'), 'adult-1', { isUnsafe: true })).toBe('two');
  });

  test('by one for who is protected, unless it can be seen', () => {
    const forMother = (seen?: 'no' | 'yes' | 'unknown') => lettingGo(people, 'mother', { isUnsafe: true, seen });
    expect([forMother(), forMother('no'), forMother('yes'), forMother('unknown')]).toEqual([
      'one',
      'one',
      'two',
      'two',
    ]);
  });
});

describe('marks by address', () => {
  const frozen: ItemMark[] = [{ address: 'vraag/vraag', marks: ['melder'], notFor: ['father'], leave: ['mother'] }];

  test('what was frozen stays, whatever stands now; leave is what stands now', () => {
    const now: ItemMark[] = [
      { address: 'vraag/vraag', marks: ['geheim-adres'], notFor: [] },
      { address: 'afspraken/a1', marks: [], notFor: ['father'] },
    ];
    expect(strictest(frozen, now)).toEqual([
      { address: 'vraag/vraag', marks: ['geheim-adres', 'melder'], notFor: ['father'] },
      { address: 'afspraken/a1', marks: [], notFor: ['father'] },
    ]);
  });

  test('one that holds back less than another is not as strict', () => {
    const before = markOf(frozen, 'vraag/vraag');
    expect(isAsStrict({ marks: ['melder', 'geheim-adres'], notFor: ['father'] }, before)).toBe(true);
    expect(isAsStrict({ marks: ['melder'], notFor: [] }, before)).toBe(false);
    expect(isAsStrict({ marks: [], notFor: ['father'] }, before)).toBe(false);
    expect(isAsStrict({ marks: [], notFor: [] }, undefined)).toBe(true);
  });
});
