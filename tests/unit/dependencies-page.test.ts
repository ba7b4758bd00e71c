import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../package.json';

const page = readFileSync(new URL('../../docs/dependencies.md', import.meta.url), 'utf8');

/** The packages of the tables' first column; `-state` after `prosemirror-model` is short for `prosemirror-state`. */
const explained = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => {
    const names = [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
    const family = names[0]?.split('-')[0] ?? '';
    return names.map((name) => (name.startsWith('-') ? `${family}${name}` : name));
  });

test('every dependency has its line on the dependencies page, and nothing else has', () => {
  const { dependencies, optionalDependencies, devDependencies } = manifest;
  const installed = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
  expect(explained.sort()).toEqual(installed.sort());
});
