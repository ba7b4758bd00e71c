import { expect, test } from 'vitest';
import { suggestedBy } from '../../shared/decisions/feedback';
import type { Filled, FilledCard } from '../../shared/outcomes/filled';

const said = (nl: string) => ({ nl, en: nl });
const line = (wie: string, more: Record<string, Filled> = {}) => {
  const answers: Record<string, Filled> = {
    wie: { kind: 'text', text: wie },
    door: { kind: 'person', who: { name: 'Elif' } },
    ...more,
  };
  return { id: wie, cells: Object.entries(answers).map(([key, answer]) => ({ key, label: said(key), answer })) };
};
const cardOf = (lines: ReturnType<typeof line>[]): FilledCard => ({
  key: 'drang',
  protocol: 1,
  title: said('Drang'),
  conferenceId: 'x',
  version: 1,
  fields: [{ key: 'vertellen', part: 'vertellen', label: said('Wie'), answer: { kind: 'list', lines } }],
  skipped: [],
  dates: [],
  tasks: [],
});

test('whom a card tells is suggested, but for who was told or is laid down already', () => {
  const day: Filled = { kind: 'date', day: '2026-03-17' };
  const card = cardOf([line('Andere ouder', { voor: day }), line('Moeder'), line('Kind 1', { verteld: day })]);
  expect(suggestedBy([card], [{ whom: 'Moeder' }])).toEqual([
    { id: 'Andere ouder', hearer: 'ouder', whom: 'Andere ouder', by: { name: 'Elif' }, due: '2026-03-17' },
  ]);
});

test.each([
  ['Moeder', 'ouder'],
  ['Kind 2 (4-7 jaar)', 'kind'],
  ['De juf van groep 6', 'school'],
  ['Huisarts', 'huisarts'],
  ['De melder', 'melder'],
  ['Grootouders', 'ander'],
  ['Ouderling', 'ander'],
])('%s is heard as: %s', (whom, hearer) => {
  expect(suggestedBy([cardOf([line(whom)])], [])[0]?.hearer).toBe(hearer);
});

test('a card without the list suggests nobody', () => {
  expect(suggestedBy([{ ...cardOf([]), fields: [] }], [])).toEqual([]);
});
