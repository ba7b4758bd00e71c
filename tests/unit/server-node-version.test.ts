import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeProblem } from '../../server/boot/node-version.mjs';

test.each(['v20.19.0', 'v20.20.2', 'v22.0.0', 'v24.1.0'])('%s will do', (version) => {
  expect(nodeProblem(version)).toBeUndefined();
});

test.each(['v14.21.3', 'v18.20.4', 'v20.18.3'])('%s is too old, said in one line', (version) => {
  const line = nodeProblem(version) ?? '';
  expect(line).toContain(version);
  expect(line).toContain('20.19');
  expect(line).not.toContain('\n');
});

test('npm is told the same', () => {
  const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  expect(engines.node).toBe('>=20.19');
});
