import { expect, test } from 'vitest';
import type { Draft, Slot } from '../../shared/outcomes/draft';
import { cardByKey } from '../../shared/outcomes/registry';
import { offeredBeside, offeredCards, USUAL_OUTCOMES } from '../../shared/outcomes/settings';
import { type Together, together } from '../../shared/outcomes/together';

const cardOf = (key: string) => {
  const card = cardByKey(key);
  if (!card) throw new Error(`there is no card ${key}`);
  return card;
};
const draftOf = (slots: Record<string, Slot['value']>): Draft => ({
  slots: Object.fromEntries(
    Object.entries(slots).map(([key, value]) => [key, { version: 1, ...(value && { value }), by: 'p', at: 1 }]),
  ),
  skips: {},
});
const placed = (answers: Record<string, Record<string, Slot['value']>>): Together[] =>
  together(Object.entries(answers).map(([key, slots]) => ({ card: cardOf(key), draft: draftOf(slots) })));
const asked = ({ asks }: Together) => asks.fields.map(({ key }) => key);
const MOTHER = { wie: 'Moeder', door: { name: 'Anna' } };

test('a card by itself asks all that it asks', () => {
  const [advies] = placed({ advies: {} });
  expect(advies?.asks).toEqual(cardOf('advies'));
});

test('what both ask is asked once, on the first, and read as it was answered there', () => {
  const [advies, melding] = placed({
    advies: { casusregie: { name: 'Anna' }, 'vertellen/m': MOTHER },
    'melding-veilig-thuis': { casusregie: { name: 'Bram' }, 'vertellen/x': { wie: 'Oma' }, signalen: 'Blauwe plek' },
  });
  if (!advies || !melding) throw new Error('a card is not there');
  expect(advies.asks).toEqual(cardOf('advies'));
  expect(asked(melding)).toContain('signalen');
  for (const key of ['casusregie', 'regieVeiligheid', 'taken', 'vertellen', 'netwerk', 'medewerkers']) {
    expect(asked(melding)).not.toContain(key);
  }
  expect(melding.draft.slots.casusregie?.value).toEqual({ name: 'Anna' });
  expect(melding.draft.slots['vertellen/m']?.value).toEqual(MOTHER);
  expect(melding.draft.slots['vertellen/x']).toBeUndefined();
  expect(melding.draft.slots.signalen?.value).toBe('Blauwe plek');
});

test('where talking is not safe by one of them, none plans to tell everybody', () => {
  const [advies, melding] = placed({
    advies: { 'vertellen/m': MOTHER },
    'melding-veilig-thuis': { gesprek: 'onveilig' },
  });
  if (!advies || !melding) throw new Error('a card is not there');
  expect(asked(advies)).not.toContain('vertellen');
  expect(asked(melding)).toContain('vertellenVeilig');
});

test('what one answer asks after stays asked when another card could ask it too', () => {
  const [drang] = placed({ drang: { medewerkers: 'yes' }, 'melding-lokaal-veld': {} });
  expect(drang && asked(drang)).toContain('medewerkersAfspraak');
});

test('a melding can always stand beside another, what a series turned on too, and nothing beside itself', () => {
  expect(offeredBeside(USUAL_OUTCOMES, 'drang').map(({ key }) => key)).toEqual(['melding-veilig-thuis']);
  const all = { ...USUAL_OUTCOMES, cards: ['melding-lokaal-veld', 'verzoek-onderzoek-raad', 'aanhouden'] };
  expect(offeredBeside(all, 'melding-veilig-thuis').map(({ key }) => key)).toEqual([
    'melding-lokaal-veld',
    'verzoek-onderzoek-raad',
  ]);
  expect(offeredCards(all).length).toBeGreaterThan(offeredBeside(all, 'drang').length);
});
