import { expect, test } from 'vitest';
import { readSteps, writeSteps } from '../../client/series/own-steps';

test('own steps are read a line each, with the minutes at the end', () => {
  expect(readSteps('Vraag 2\n\n  Wat willen ouders in 2027 5 \nAfspraken 10')).toEqual([
    { title: 'Vraag', minutes: 2 },
    { title: 'Wat willen ouders in 2027', minutes: 5 },
    { title: 'Afspraken', minutes: 10 },
  ]);
  expect(readSteps('')).toEqual([]);
});

test('and are written as they are read', () => {
  const text = 'Vraag 2\nAfspraken 10';
  expect(writeSteps(readSteps(text))).toBe(text);
});

test.each(['Vraag', 'Vraag 0', 'Vraag 200', '5', Array(13).fill('Vraag 2').join('\n')])('%s is none', (text) => {
  expect(readSteps(text)).toBeUndefined();
});
