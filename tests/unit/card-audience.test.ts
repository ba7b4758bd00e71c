import { describe, expect, test } from 'vitest';
import { type Card, DECIDED } from '../../shared/outcomes/card';
import { CARDS } from '../../shared/outcomes/registry';

/** Who reported and what with, why talking is not safe, where somebody is, the safety of staff. */
const NEVER = [
  'gesprek',
  'gesprekWaarom',
  'vertellenVeilig',
  'signalen',
  'melder',
  'meldenOp',
  'gemeldOp',
  'intussen',
  'medewerkers',
  'medewerkersAfspraak',
];

const forFamily = ({ audience }: { audience?: string }): boolean => audience === 'gezin';
const keysOf = (card: Card, wanted: (one: { audience?: string }) => boolean): string[] =>
  card.fields.filter(wanted).map(({ key }) => key);

describe.each(CARDS.map((card) => [card.key, card] as const))('who may read what of %s', (_, card) => {
  test('nobody of the family reads who reported, why talking is not safe, where somebody is, or what staff fear', () => {
    const open = keysOf(card, ({ audience }) => audience !== 'nooit');
    expect(open.filter((one) => NEVER.includes(one))).toEqual([]);
  });

  test('what a family reads never hangs on an answer that it may not know', () => {
    const known = new Set([...keysOf(card, forFamily), DECIDED]);
    for (const { key: date, from } of card.dates.filter(forFamily)) {
      expect([date, known.has(from)]).toEqual([date, true]);
    }
    const hanging = [...card.fields, ...card.dates, ...card.tasks].filter(forFamily);
    expect(hanging.flatMap(({ when }) => (when && !known.has(when.field) ? [when.field] : []))).toEqual([]);
  });

  test('a list that a family reads has columns for it, and shows only lines by what is in it', () => {
    for (const field of card.fields) {
      if (field.kind !== 'list' || !forFamily(field)) continue;
      expect(field.columns.some(forFamily)).toBe(true);
      const column = field.forFamily && ('toldTo' in field.forFamily ? field.forFamily.toldTo : field.forFamily.column);
      if (column) expect(field.columns.map((one) => one.key)).toContain(column);
    }
  });
});
