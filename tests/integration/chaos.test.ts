import { expect, test } from 'vitest';
import { runChaos } from '../chaos/main';
import type { Plan } from '../chaos/plan';

const FEW: readonly Partial<Plan>[] = [
  { trouble: 'disk', ending: 'kill' },
  { trouble: 'none', ending: 'power' },
  { trouble: 'clock', ending: 'emptying' },
];

test('whatever is cut, killed or full: what was confirmed is there, once, and all see the same', async () => {
  const said: string[] = [];
  const totals = await runChaos({
    rounds: FEW.length,
    seed: 'few',
    planned: (n) => FEW[n] ?? {},
    say: (line) => said.push(line),
  });
  expect({ ...totals, said }).toMatchObject({ lost: 0, diverged: 0, doubled: 0, chain: 0, trouble: 0 });
  expect(totals.acknowledged).toBeGreaterThan(0);
}, 180_000);

test('a server that does not wait for the disk is found out at a power cut', async () => {
  const planned = (): Partial<Plan> => ({ trouble: 'none', ending: 'power' });
  const env = { SQLITE_SYNCHRONOUS: 'OFF' };
  const { lost } = await runChaos({ rounds: 1, seed: 'unsynced', planned, env, say: () => undefined });
  expect(lost).toBeGreaterThan(0);
}, 180_000);
