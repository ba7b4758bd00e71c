import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nlLater } from '../../client/i18n/nl/later';

const CLIENT = join(import.meta.dirname, '../../client');
const LATER_TEXTS = join(CLIENT, 'i18n/later-texts.ts');

const sources = new Map(
  readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [join(CLIENT, path), readFileSync(join(CLIENT, path), 'utf8')]),
);

const fileOf = (from: string, path: string) => {
  const base = join(from, '..', path);
  return [`${base}.ts`, `${base}.tsx`, join(base, 'index.ts')].find((file) => sources.has(file));
};

const filesIn = (file: string, pattern: RegExp): string[] =>
  [...(sources.get(file) ?? '').matchAll(pattern)].flatMap(([, path = '']) => fileOf(file, path) ?? []);

/** A file and all that comes along with it. */
const partOf = (file: string): ReadonlySet<string> => {
  const part = new Set([file]);
  for (const each of part) {
    for (const imported of filesIn(each, /^(?:import|export|\}) (?!type )(?:[^;]*?from )?'(\.[^']+)';/gm))
      part.add(imported);
  }
  return part;
};

/** The texts that a file takes words from. */
const textsOf = (file: string): string[] => {
  const source = sources.get(file) ?? '';
  const named = [...source.matchAll(/useTranslation\(([^)]*)\)/g)].flatMap(([, names = '']) => [
    ...names.matchAll(/'(\w+)'/g),
  ]);
  return [...named, ...source.matchAll(/['`](\w+):\w/g)].map(([, name = '']) => name);
};

const fetchedParts = [...sources.keys()].flatMap((file) => filesIn(file, /import\('(\.[^']+)'\)/g));

test.each(['main.tsx', ...new Set(fetchedParts.map((file) => file.slice(CLIENT.length + 1)))])(
  '%s brings the texts that it takes words from',
  (path) => {
    const part = partOf(join(CLIENT, path));
    const later = [...part].filter((file) => textsOf(file).some((name) => name in nlLater));
    if (!part.has(LATER_TEXTS)) expect(later).toEqual([]);
  },
);

test.each(['main.tsx', 'board/board-page.tsx', 'board/canvas/canvas-view.tsx', 'board/list/list-view.tsx'])(
  '%s is there before the texts that come later',
  (path) => expect(partOf(join(CLIENT, path))).not.toContain(LATER_TEXTS),
);
