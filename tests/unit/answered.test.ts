import { expect, test } from 'vitest';
import { answeredLately } from '../../client/consult/answered';
import type { Consult } from '../../shared/api/consults';
import type { Person } from '../../shared/api/contract';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-11-23T12:00:00Z');
const person = (id: string): Person => ({ id, name: id, role: 'contactpersoon-jb', organisation: 'JB' });

/** @param answeredDaysAgo of each of its answers */
const consult = (id: string, answeredDaysAgo: number[], wishes: Partial<Consult> = {}): Consult => ({
  id,
  series: { id: 'series', title: 'Reeks' },
  askedBy: person('asker'),
  askedAt: NOW - 100 * DAY,
  question: 'Wat nu?',
  facts: 'Feiten.',
  ages: [],
  tried: '',
  answers: answeredDaysAgo.map((days) => ({ text: 'Zo.', at: NOW - days * DAY, by: person('jb') })),
  version: answeredDaysAgo.length,
  may: { answer: true, grow: false },
  ...wishes,
});

test('what others asked and was answered in the last weeks is found back, the latest answer first', () => {
  const consults = [
    consult('last-week', [7]),
    consult('added-to-yesterday', [50, 1]),
    consult('long-ago', [57]),
    consult('waits', []),
    consult('own', [2], { askedBy: person('me') }),
    consult('of-an-asker', [2], { may: { answer: false, grow: false } }),
  ];
  expect(answeredLately(consults, 'me', NOW).map(({ id }) => id)).toEqual(['added-to-yesterday', 'last-week']);
});
