import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../harness/server';

/** The fuzzer's own command, small and with a fixed seed. How fast others' boards stay is told by the whole run alone. */
test('hostile people at some boards and at the API cost the others nothing', async () => {
  const options = ['--frames', '1000', '--seed', '1', '--readers', '20', '--stretch', '2', '--untimed'];
  const fuzz = spawn(process.execPath, [join(PROJECT, 'tests/fuzz/run.mjs'), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  fuzz.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(fuzz, 'close');
  const { frames, requests, ...found } = JSON.parse(said.trim().split('\n').at(-1) ?? '');
  expect({ code, ...found }, said).toMatchObject({ code: 0, up: true, lost: 0, forged: 0, breaches: 0 });
  expect(frames).toBeGreaterThanOrEqual(1000);
  expect(requests).toBeGreaterThan(0);
}, 180_000);
