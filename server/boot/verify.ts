import { dirname, join, resolve } from 'node:path';
import type { Checked } from '../audit/check';
import { linesOf } from './finding-lines';
import { lookAtData, readHead } from './look-at-data';
import { say } from './say';
import { StartProblem } from './start-problem';

/** Exit codes: all is as it was laid down; something is not; it could not be looked at. */
const EXIT = { whole: 0, broken: 1, unknown: 2 };

const HOW = 'Zo: npm run verify -- <map met gegevens> [--head <controlegetal>]';

interface Asked {
  dataDir: string;
  keyDir: string;
  head: string | undefined;
}

const readAsked = (args: readonly string[]): Asked => {
  const at = args.indexOf('--head');
  const head = at < 0 ? undefined : readHead(args[at + 1], HOW);
  const [folder, ...more] = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)];
  if (!folder || more.length > 0) throw new StartProblem(HOW);
  const dataDir = resolve(folder);
  return { dataDir, keyDir: resolve(process.env.KEY_DIR || join(dirname(dataDir), 'keys')), head };
};

const sayChecked = ({ entries, takenIn, head, findings }: Checked, asked: Asked): void => {
  if (findings.length > 0) {
    say(`De keten van ${entries} schakels klopt NIET:`);
    for (const line of linesOf(findings)) say(line);
  } else {
    say(`De keten van ${entries} schakels klopt: niets is veranderd, toegevoegd of weggehaald.`);
    say(
      asked.head
        ? 'Het controlegetal staat erin: er is ook niets afgeknipt van wat er toen was.'
        : 'Of het einde is afgeknipt, ziet u alleen met een controlegetal van eerder: --head <controlegetal>.',
    );
  }
  if (takenIn > 0)
    say(`${takenIn} logregels zijn van voor de keten; van toen ze erin kwamen af is elke wijziging te zien.`);
  say(`Controlegetal van nu: ${head || 'nog geen'}`);
};

/** `npm run verify -- <data folder> [--head H]`: whether what people answer for is as it was laid down. Changes nothing. */
const verify = async (): Promise<number> => {
  const asked = readAsked(process.argv.slice(3));
  const { withoutKey, ...checked } = await lookAtData(asked);
  sayChecked(checked, asked);
  say(JSON.stringify({ ok: checked.findings.length === 0, ...checked }));
  return checked.findings.length === 0 ? EXIT.whole : EXIT.broken;
};

try {
  process.exitCode = await verify();
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  say(`Niet gecontroleerd: ${error.message}`);
  say(JSON.stringify({ ok: false, problem: error.message }));
  process.exitCode = EXIT.unknown;
}
