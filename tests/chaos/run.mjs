// `npm run chaos -- --rounds N --seed S [--from N] [--convergence N]`: people work while all that can go wrong goes wrong, and nothing that was
// confirmed may be lost (tests/chaos/round.ts). The seed of a run that fails plays it again, as far as timing allows.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareOrExit } from '../../server/boot/prepare.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    convergence: { type: 'string', default: '1000' },
  },
});
const { seed } = values;
// An end in order, so that no disk of ours stays behind.
for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 }))
  process.once(signal, () => process.exit(code));
prepareOrExit();
const { runnerImport } = await import('vite');
const load = async (file) => (await runnerImport(join(import.meta.dirname, file), { configFile: false })).module;

// What y-websocket says of every line that was turned away.
console.warn = () => undefined;
const { checkConvergence } = await load('convergence.ts');
const { runChaos } = await load('main.ts');
checkConvergence(Number(values.convergence), Number.parseInt(seed, 10) || 1);
const totals = await runChaos({ rounds: Number(values.rounds), from: Number(values.from), seed, say: console.log });
console.log(JSON.stringify({ ...totals, convergence: Number(values.convergence) }));
const { lost, diverged, doubled, chain, trouble } = totals;
process.exit(lost + diverged + doubled + chain + trouble > 0 ? 1 : 0);
