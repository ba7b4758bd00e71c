import { dirname, join, resolve } from 'node:path';
import type { Checked, Finding } from '../audit/check';
import { loadFamilyKeys, lookAtChain } from '../audit/look';
import { readChainKey } from '../sealing/chain-key';
import type { Sealer } from '../sealing/sealer';
import { createSealer, readMasterKey } from '../sealing/sealing';
import { versionInHeader } from '../store/migrate';
import { CHAINED_VERSION, DATA_VERSION } from '../store/migrations';
import { databaseFile } from './check-folders';
import { openToRead } from './open-to-read';
import { say } from './say';
import { fileReason, StartProblem } from './start-problem';

/** The most findings that are said in words; all of them are in the JSON. */
const SAID = 20;
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
  const head = at < 0 ? undefined : (args[at + 1] ?? '').replace(/[\s-]/g, '').toLowerCase();
  const [folder, ...more] = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)];
  if (!folder || more.length > 0) throw new StartProblem(HOW);
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) {
    throw new StartProblem(`Het controlegetal na --head heeft 64 tekens, 0 t/m 9 en a t/m f. ${HOW}`);
  }
  const dataDir = resolve(folder);
  return { dataDir, keyDir: resolve(process.env.KEY_DIR || join(dirname(dataDir), 'keys')), head };
};

interface Keys {
  chain: Uint8Array;
  sealer: Sealer;
}

const readKeys = async (keyDir: string): Promise<Keys> => {
  const found = await readMasterKey(keyDir)
    .then(async (master) => ({ master, chain: master && (await readChainKey(keyDir, master)) }))
    .catch((error: unknown) => {
      throw new StartProblem(`De sleutel in KEY_DIR (${keyDir}) is niet te gebruiken: ${fileReason(error)}.`);
    });
  const { master, chain } = found;
  if (master && chain) return { chain, sealer: createSealer(keyDir, master) };
  throw new StartProblem(`In ${keyDir} staan master.key en chain.key niet allebei. Zeg met KEY_DIR waar ze zijn.`);
};

const requireChained = (dataDir: string): void => {
  let version: number | undefined;
  try {
    version = versionInHeader(databaseFile(dataDir));
  } catch (error) {
    throw new StartProblem(`In ${dataDir} staat geen casustafel.db die te lezen is: ${fileReason(error)}.`);
  }
  if (version === undefined) throw new StartProblem(`In ${dataDir} staan geen gegevens van Casustafel.`);
  if (version > DATA_VERSION) throw new StartProblem(`De gegevens in ${dataDir} zijn van een nieuwere Casustafel.`);
  if (version < CHAINED_VERSION) {
    throw new StartProblem(
      `De gegevens in ${dataDir} zijn van voor de keten. Start Casustafel er één keer mee; dan komen ze erin.`,
    );
  }
};

const WORDS: Record<Finding['what'], string> = {
  altered: 'is veranderd',
  added: 'is toegevoegd buiten Casustafel om',
  removed: 'is weggehaald',
  cut: 'is afgeknipt',
};

const ROWS: Readonly<Record<string, string>> = { audit: 'logregel', record: 'verslag', export: 'export' };

const nameOf = ({ item, seq, to }: Finding): string => {
  const place = to ? `schakels ${seq} t/m ${to}` : `schakel ${seq}`;
  if (item === 'database') return 'Het bestand casustafel.db zelf';
  if (item === 'chain') return place;
  const [kind, id] = item.split(':');
  const row = `${ROWS[kind ?? ''] ?? kind} ${id}`;
  return seq === undefined ? row : `${place} (${row})`;
};

const lineOf = (finding: Finding): string => {
  if (finding.what === 'cut') {
    return '  Het controlegetal staat niet in de keten: het einde is afgeknipt, of de keten is vervangen.';
  }
  return `  ${nameOf(finding)} ${WORDS[finding.what]}.`;
};

const sayChecked = ({ entries, takenIn, head, findings }: Checked, asked: Asked): void => {
  if (findings.length > 0) {
    say(`De keten van ${entries} schakels klopt NIET:`);
    for (const finding of findings.slice(0, SAID)) say(lineOf(finding));
    if (findings.length > SAID) say(`  … en nog ${findings.length - SAID}.`);
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
  requireChained(asked.dataDir);
  const { chain, sealer } = await readKeys(asked.keyDir);
  const db = openToRead(databaseFile(asked.dataDir));
  try {
    await loadFamilyKeys(db, sealer);
    const checked = lookAtChain(db, chain, sealer, asked.head);
    sayChecked(checked, asked);
    say(JSON.stringify({ ok: checked.findings.length === 0, ...checked }));
    return checked.findings.length === 0 ? EXIT.whole : EXIT.broken;
  } finally {
    db.close();
  }
};

try {
  process.exitCode = await verify();
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  say(`Niet gecontroleerd: ${error.message}`);
  say(JSON.stringify({ ok: false, problem: error.message }));
  process.exitCode = EXIT.unknown;
}
