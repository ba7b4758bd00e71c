import { expect, test } from 'vitest';
import type { Fact } from '../../shared/api/happened';
import { topicOf } from '../../shared/happened/topics';
import { meldingOf } from '../../shared/safety/melding';

const on = '2026-03-10';
const ANNE = { id: 'anne', name: 'Persoon Anne' };
const BRAM = { id: 'bram', name: 'Persoon Bram' };
const CELIA = { id: 'celia', name: 'Persoon Celia' };
const willReport = ({ id, name }: typeof ANNE): Fact => ({ kind: 'will-report', on, by: { personId: id, name } });
const joined: Fact = { kind: 'joined', on, by: { personId: ANNE.id, name: ANNE.name } };

const openAfter = (answers: Record<string, Fact>) =>
  meldingOf({
    unsafe: { answer: 'structureel' },
    isCard: false,
    facts: Object.entries(answers).map(([id, fact]) => ({ topic: topicOf('melding', id), fact, at: 1 })),
    professionals: [ANNE, BRAM, CELIA],
  })
    ?.people.filter(({ isOpen }) => isOpen)
    .map(({ id }) => id);

test('who joined waits for nothing while the person whom they joined reports', () => {
  expect(openAfter({ anne: willReport(ANNE), bram: joined })).toEqual(['anne', 'celia']);
});

test('who joined is asked again when that person takes it back, also where another reports', () => {
  const dissent: Fact = { kind: 'no-unsafety', on, words: 'Het is veilig.' };
  expect(openAfter({ anne: dissent, bram: joined, celia: willReport(CELIA) })).toEqual(['bram', 'celia']);
});
