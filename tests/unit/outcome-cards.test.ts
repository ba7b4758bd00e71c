import { describe, expect, test } from 'vitest';
import { type Card, DECIDED, type Field, MEANINGS, PARTS, type Said, type When } from '../../shared/outcomes/card';
import { CRITERION } from '../../shared/outcomes/outside';
import { CARDS, cardByKey } from '../../shared/outcomes/registry';

const isSaid = ({ nl, en }: Said) => nl.trim() !== '' && en.trim() !== '';
const fieldOf = ({ fields }: Card, key: string) => fields.find((field) => field.key === key);
const answersOf = (field: Field): readonly string[] => {
  if (field.kind === 'choice') return field.options.map(({ key }) => key);
  return field.kind === 'yes-no' ? ['yes', 'no'] : [];
};

test('every card is found by its key', () => {
  expect(CARDS.map(({ key }) => cardByKey(key)?.key)).toEqual(CARDS.map(({ key }) => key));
  expect(new Set(CARDS.map(({ key }) => key)).size).toBe(CARDS.length);
});

describe.each(CARDS.map((card) => [card.key, card] as const))('%s', (_key, card) => {
  const conditions: [string, When][] = [...card.fields, ...card.dates, ...card.tasks].flatMap((asked) => [
    ...(asked.when ? [[asked.key, asked.when] as [string, When]] : []),
    ...('neededWhen' in asked && asked.neededWhen ? [[asked.key, asked.neededWhen] as [string, When]] : []),
  ]);

  test('says everything in both languages, and where it comes from', () => {
    const said = [
      card.title,
      card.fits,
      ...MEANINGS.map((meaning) => card.means[meaning]),
      ...card.fields.flatMap((field) => [
        field.label,
        ...[field.hint, field.why].filter((words) => words !== undefined),
        ...(field.kind === 'list' ? field.columns.map(({ label }) => label) : []),
        ...(field.kind === 'choice'
          ? field.options.flatMap(({ label, stops }) => (stops ? [label, stops] : label))
          : []),
      ]),
      ...card.dates.map(({ label }) => label),
      ...card.tasks.map(({ says }) => says),
    ];
    expect(said.filter((words) => !isSaid(words))).toEqual([]);
    const sourceless = [...card.fields, ...card.dates, ...card.tasks].filter(({ source }) => source.trim() === '');
    expect(sourceless.map(({ key }) => key)).toEqual([]);
  });

  test('asks everything once, in the order of the parts', () => {
    const keys = [...card.fields, ...card.dates].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const parts = card.fields.map(({ part }) => PARTS.indexOf(part));
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
  });

  test('has only conditions that an earlier answer can meet', () => {
    for (const [key, when] of conditions) {
      const { field } = when;
      const answers = 'is' in when ? when.is : when.isNot;
      const on = fieldOf(card, field);
      // Answered while weighing, not on the card.
      if (field === CRITERION) continue;
      expect([key, answers.filter((answer) => !on || !answersOf(on).includes(answer))]).toEqual([key, []]);
      const place = card.fields.findIndex((one) => one.key === key);
      if (place >= 0) expect(card.fields.findIndex((one) => one.key === field)).toBeLessThan(place);
    }
  });

  test('counts every date from an event that it knows', () => {
    const resolve = (key: string, seen: readonly string[] = []): boolean => {
      if (key === DECIDED || fieldOf(card, key)?.kind === 'date') return true;
      const rule = card.dates.find((date) => date.key === key);
      return rule !== undefined && !seen.includes(key) && resolve(rule.from, [...seen, key]);
    };
    expect(card.dates.filter(({ from }) => !resolve(from))).toEqual([]);
  });

  test('lays agreements with persons whom it asks for', () => {
    const isPerson = (key: string) => fieldOf(card, key)?.kind === 'person';
    for (const asked of [...card.fields, ...card.dates]) {
      if ('becomes' in asked && typeof asked.becomes === 'object' && Array.isArray(asked.becomes.who)) {
        expect(asked.becomes.who.filter((key) => !isPerson(key))).toEqual([]);
      }
    }
    if (card.holder) expect(isPerson(card.holder.field)).toBe(true);
  });

  test('makes agreements of lines with columns that they have', () => {
    for (const field of card.fields) {
      if (field.kind !== 'list' || !field.becomes) continue;
      const { says, who, due, child, done } = field.becomes;
      const named = [...says.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const columns = field.columns.map(({ key }) => key);
      const wanted = [who, due, child, ...(done ?? []), ...named].filter((key) => key !== undefined);
      expect(wanted.filter((key) => !columns.includes(key))).toEqual([]);
    }
  });

  test('is answered by facts only where they have a column, or a day', () => {
    for (const field of card.fields) {
      if (field.kind === 'list')
        expect([field.key, field.columns.some(({ fact }) => fact)]).toEqual([field.key, field.fact !== undefined]);
      else if (field.fact) expect(field.kind).toBe('date');
    }
  });
});
