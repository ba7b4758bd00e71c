import { expect, test } from 'vitest';
import { en } from '../../client/i18n/en';
import { nl } from '../../client/i18n/nl';
import { nlLater } from '../../client/i18n/nl/later';

type Texts = { [key: string]: string | Texts };

const flat = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  );

const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

const dutch = new Map(flat({ ...nl, ...nlLater }));
const english = new Map(flat(en));

test('Dutch and English have the same keys', () => {
  expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
});

test.each([
  ['nl', dutch],
  ['en', english],
])('no text in %s is empty', (_language, texts) => {
  expect([...texts].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
});

test('both languages fill in the same words in a text', () => {
  const different = [...dutch].filter(([key, text]) => slots(text).join() !== slots(english.get(key) ?? '').join());
  expect(different.map(([key]) => key)).toEqual([]);
});

test('a text that counts has a word for one and for many', () => {
  const lonely = [...dutch.keys()].filter(
    (key) =>
      (key.endsWith('_one') && !dutch.has(key.replace(/_one$/, '_other'))) ||
      (key.endsWith('_other') && !dutch.has(key.replace(/_other$/, '_one'))),
  );
  expect(lonely).toEqual([]);
});
