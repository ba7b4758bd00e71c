import { describe, expect, test } from 'vitest';
import type { Fact } from '../../shared/api/happened';
import { weighConsent } from '../../shared/happened/consent';
import { mustReweigh, remarksOf } from '../../shared/happened/remarks';
import { ORDER, REWEIGHED_TOPIC } from '../../shared/happened/topics';

const by = { name: 'Iemand' };
const TOLD = [
  { id: 'mother', words: 'moeder' },
  { id: 'father', words: 'vader' },
];
const standing = (topic: string, fact: Fact, at = 1) => ({ topic, fact, at });
const told = (id: string, on: string) => standing(`told/${id}`, { kind: 'told', on, by });
const order = standing(ORDER, { kind: 'received', on: '2026-03-12' });

describe('an order that came in before the family was told', () => {
  test('is remarked on, with whom', () => {
    expect(remarksOf(TOLD, [order, told('mother', '2026-03-10')])).toEqual([
      { topic: ORDER, says: 'order-before-told', whom: ['vader'] },
    ]);
    expect(remarksOf(TOLD, [order, told('mother', '2026-03-10'), told('father', '2026-03-13')])).toHaveLength(1);
  });

  test('who cannot be told holds nobody up', () => {
    const died = standing('told/father', { kind: 'not-told', because: 'overleden' });
    expect(remarksOf(TOLD, [order, told('mother', '2026-03-10'), died])).toEqual([]);
  });
});

test('who agrees before it was told is remarked on', () => {
  const agreed = standing('consent/mother', { kind: 'agreed', on: '2026-03-09', by });
  expect(remarksOf(TOLD, [agreed, told('mother', '2026-03-10')])).toEqual([
    { topic: 'consent/mother', says: 'agreed-before-told', whom: ['moeder'] },
  ]);
});

describe('agreement', () => {
  const of = (...kinds: (Fact['kind'] | undefined)[]) =>
    weighConsent(kinds.map((kind, i) => ({ words: `p${i}`, kind })));
  test('stands only once everybody whose agreement counts gave it', () => {
    expect(of('agreed', 'agreed').state).toBe('agreed');
    expect(of('agreed', undefined)).toMatchObject({ state: 'asking', waiting: ['p1'] });
    expect(of('agreed', 'to-ask')).toMatchObject({ state: 'asking', waiting: ['p1'] });
    expect(of().state).toBe('asking');
  });

  test('one who does not agree, or may not be asked, divides it; nobody who agrees refuses it', () => {
    expect(of('agreed', 'withdrawn')).toMatchObject({ state: 'divided', against: ['p1'] });
    expect(of('agreed', 'not-asked').state).toBe('divided');
    expect(of('refused', undefined)).toMatchObject({ state: 'refused', waiting: ['p1'] });
  });
});

test('a no has the opdrachtgever weigh anew, until they did; a later withdrawal asks again', () => {
  const no = standing('consent/mother', { kind: 'refused', on: '2026-03-10', by }, 1);
  const weighed = standing(REWEIGHED_TOPIC, { kind: 'reweighed', on: '2026-03-11', by, choice: 'andere-hulp' }, 2);
  const back = standing('consent/father', { kind: 'withdrawn', on: '2026-03-12', by }, 3);
  expect([mustReweigh([no]), mustReweigh([no, weighed]), mustReweigh([no, weighed, back])]).toEqual([
    true,
    false,
    true,
  ]);
});
