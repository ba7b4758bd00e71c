import { expect, test } from 'vitest';
import { agreementsOf, type FilledCard } from '../../shared/outcomes/filled';

const said = (nl: string) => ({ nl, en: nl });

test('a decided card lays down what its persons, its lines and its dates agree, in that order', () => {
  const card: FilledCard = {
    key: 'drang',
    protocol: 1,
    title: said('Drang'),
    conferenceId: 'c',
    version: 4,
    fields: [
      { key: 'vraag', part: 'inhoud', label: said('De vraag'), answer: { kind: 'text', text: 'Wat nu?' } },
      {
        key: 'beschikking',
        part: 'taken',
        label: said('Wie schrijft de beschikking?'),
        answer: { kind: 'person', who: { personId: 'p', name: 'Anna' } },
        agreement: { key: 'beschikking', what: 'De beschikking schrijven', who: { personId: 'p', name: 'Anna' } },
      },
      {
        key: 'vertellen',
        part: 'vertellen',
        label: said('Wie vertelt het aan wie?'),
        answer: {
          kind: 'list',
          lines: [
            {
              id: 'l1',
              cells: [],
              agreement: { key: 'vertellen/l1', what: 'Moeder bellen', who: { name: 'Oma' }, due: '2026-03-01' },
            },
            { id: 'l2', cells: [] },
          ],
        },
      },
    ],
    skipped: [],
    dates: [
      {
        key: 'plan',
        label: said('Plan'),
        rule: said('4 weken na ontvangst'),
        from: { key: 'opdracht', label: said('Opdracht ontvangen') },
        agreement: { key: 'plan', what: 'Het plan', who: { name: 'Jeugdbescherming' } },
      },
    ],
    tasks: [],
  };
  expect(agreementsOf(card).map(({ key, due }) => [key, due])).toEqual([
    ['beschikking', undefined],
    ['vertellen/l1', '2026-03-01'],
    ['plan', undefined],
  ]);
});
