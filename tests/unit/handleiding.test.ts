import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkDefinition } from '../../server/meetings/check-definition';
import { parseEntry } from '../../shared/worksheets/short-codes';

const manual = readFileSync(new URL('../../docs/handleiding.md', import.meta.url), 'utf8');
const context = { today: '2026-03-05', participants: ['Marloes Terhaak'], children: ['M.'] };
const unknownIn = (line: string) => parseEntry(line, context).tokens.filter(({ known }) => !known);

test('the meeting that the manual shows can be imported', () => {
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(manual) ?? [];
  expect(checkDefinition(JSON.parse(json))).toMatchObject({ ok: true });
});

test('the entry line understands every code that the manual lists', () => {
  const table = manual.slice(manual.indexOf('| u typt'), manual.indexOf('Een voorbeeld:'));
  const examples = table
    .split('\n')
    .slice(2)
    .flatMap((row) => [...(row.split('|')[3] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
  expect(examples.length).toBeGreaterThan(10);
  expect(examples.filter((code) => unknownIn(code).length > 0)).toEqual([]);
});

test('the entry line reads the manual’s example as a whole', () => {
  const [, example = ''] = /Een voorbeeld: `(.+)`/.exec(manual) ?? [];
  expect(unknownIn(example)).toEqual([]);
  expect(parseEntry(example, context)).toMatchObject({
    text: 'Kwam zonder jas en eten op school',
    fields: { kind: 'feit', child: 'M.', source: 'leerkracht', date: '2026-03-04' },
    leefgebieden: ['school'],
  });
});
