// `npm run bench`: our server beside others that speak the same protocol, in turn, round after round, under the same load from a
// process of its own. `npm run bench -- --help` says what can be chosen.

import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { prepareOrExit } from '../../server/boot/prepare.mjs';
import { reportBudgets } from './budgets.mjs';
import { CASUSTAFEL } from './casustafel.mjs';
import { grow } from './growing.mjs';
import { reportOpening } from './opening-report.mjs';
import { openingRun } from './opening-run.mjs';
import { SCENARIOS } from './scenarios.mjs';
import { chooseServers } from './servers.mjs';
import { reportTyping } from './typing-report.mjs';
import { typingRun } from './typing-run.mjs';

const KINDS = [...Object.keys(SCENARIOS), 'open'];
/** Of our own server alone, and only when asked for. */
const GROW = 'grow';
const HELP = `npm run bench -- [scenario …] [--rounds 3] [--seconds 10] [--servers casustafel,bare-ws] [--lean]
--lean: no client sends on what it hears of others, as the providers of Hocuspocus and y-websocket do
scenarios: ${KINDS.join(', ')} (all of these when none is named), or ${GROW}: what our own server costs as boards and people grow`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '10' },
    servers: { type: 'string' },
    lean: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
});
const unknown = positionals.find((name) => ![...KINDS, GROW].includes(name));
if (values.help || unknown) {
  console.log(unknown ? `There is no scenario ${unknown}.\n${HELP}` : HELP);
  process.exit(unknown ? 1 : 0);
}
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const { lean } = values;
const chosen = positionals.length > 0 ? positionals : KINDS;

// Who breaks it off leaves no server behind, and no folder.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
prepareOrExit();
const servers = chooseServers(values.servers?.split(','));
const [{ model }] = cpus();
const machine = `${cpus().length} × ${model}, ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.versions.node}`;
const loadBefore = loadavg()[0].toFixed(2);
console.log(
  `${machine}, load average ${loadBefore} before; ${rounds} rounds of ${seconds} s${lean ? ', lean clients' : ''}\n`,
);

/** Another server goes first in each round. */
const inTurn = (round) => [...servers.slice(round % servers.length), ...servers.slice(0, round % servers.length)];

const typing = async ({ title, load }) => {
  const others = loadavg()[0].toFixed(2);
  const runs = Object.fromEntries(servers.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const server of inTurn(round)) runs[server.name].push(await typingRun(server, { ...load, lean }, seconds));
  }
  return reportTyping(`${title} (load average ${others} before)`, runs);
};

const opening = async () => {
  const runs = {};
  for (const server of servers.filter(({ keepsNothing }) => !keepsNothing))
    runs[server.name] = await openingRun(server, rounds);
  return reportOpening(runs);
};

const measure = (name) => {
  if (name === 'open') return opening();
  if (name === GROW) return grow(CASUSTAFEL, rounds, seconds);
  return typing(SCENARIOS[name]);
};
const found = {};
for (const name of chosen) found[name] = await measure(name);
const missed = reportBudgets(found);
console.log(JSON.stringify({ machine, loadBefore, rounds, seconds, lean, found, missed }));
process.exit(0);
