import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { auditLine, SYSTEM } from '../audit/audit';
import { readChainKey } from '../sealing/chain-key';
import { readMasterKey } from '../sealing/sealing';
import { FolderInUseError, holdFolder } from '../store/lock';
import { openSqlite } from '../store/sqlite';
import { rows } from '../store/store';
import { isInside, readConfig } from './config';
import {
  asProblem,
  copyDatabase,
  copyKeys,
  type Folders,
  finishDatabase,
  isEmpty,
  removeKeys,
  removeUnfinished,
  unfinishedFile,
} from './copy-folders';
import { linesOf } from './finding-lines';
import { lookAtData, readHead } from './look-at-data';
import { runOrRefuse, say } from './say';
import { StartProblem } from './start-problem';

const HOW = 'Zo: npm run restore -- <gegevens van de back-up> <sleutels> [--head <controlegetal>]';

const readAsked = (args: readonly string[]): { from: Folders; head: string | undefined } => {
  const at = args.indexOf('--head');
  const head = at < 0 ? undefined : readHead(args[at + 1], HOW);
  const [data, keys, ...more] = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)];
  if (!data || !keys || more.length > 0) throw new StartProblem(HOW);
  return { from: { data: resolve(data), keys: resolve(keys) }, head };
};

const requireRoom = async (from: Folders, to: Folders): Promise<void> => {
  if (isInside(to.data, from.data) || isInside(from.data, to.data)) {
    throw new StartProblem(`De back-up ligt in DATA_DIR (${to.data}). Kies voor een van de twee een andere map.`);
  }
  if (!(await isEmpty(to.data))) {
    throw new StartProblem(
      `DATA_DIR (${to.data}) is niet leeg. Stop Casustafel en zet die map opzij, of kies met DATA_DIR een lege.`,
    );
  }
  if (to.keys === from.keys || (await isEmpty(to.keys))) return;
  throw new StartProblem(
    `KEY_DIR (${to.keys}) is niet leeg. Zijn dat de sleutels van deze Casustafel, gebruik dan die: npm run restore -- ${from.data} ${to.keys}. Zo blijft onleesbaar wat sinds de back-up is gewist. Anders: kies met KEY_DIR een lege map.`,
  );
};

const verify = async (from: Folders, head: string | undefined) => {
  const looked = await lookAtData({ dataDir: from.data, keyDir: from.keys, head });
  const { findings, entries } = looked;
  if (findings.length === 0) return looked;
  const foreign = findings.length >= entries ? ' Misschien zijn deze sleutels van een andere Casustafel.' : '';
  throw new StartProblem(`de keten van de back-up klopt niet.${foreign}\n${linesOf(findings).join('\n')}`);
};

/** That the data went back to an earlier moment is itself something that people answer for. */
const layDown = async (to: Folders, head: string): Promise<void> => {
  const masterKey = await readMasterKey(to.keys);
  const chainKey = masterKey && (await readChainKey(to.keys, masterKey));
  const store = openSqlite(unfinishedFile(to.data), { ...(chainKey && { chainKey }) });
  try {
    const line = { at: Date.now(), by: SYSTEM, act: 'data-restored', subject: `backup:${head}` } as const;
    await store.write(function* () {
      yield* auditLine(store, line);
      // A screen that was open has seen what is not here: it comes in anew, and is offered what it still has.
      yield* rows(store.sql.deleteFrom('session'));
    });
  } finally {
    await store.close();
  }
};

/** Holds the folder, so that no server starts in it meanwhile. */
const hold = (dataDir: string) => {
  try {
    return holdFolder(join(dataDir, 'lock'));
  } catch (error) {
    if (!(error instanceof FolderInUseError)) throw error;
    throw new StartProblem(`DATA_DIR (${dataDir}) is in gebruik door een draaiende Casustafel. Stop die eerst.`);
  }
};

/** The database gets its name last: until then there is nothing to start with, and after that all of it. */
const putBack = async (from: Folders, to: Folders, head: string): Promise<void> => {
  const ownKeys = to.keys !== from.keys;
  await mkdir(to.data, { recursive: true, mode: 0o700 });
  const lock = hold(to.data);
  try {
    await copyDatabase(from.data, to.data);
    if (ownKeys) await copyKeys(from.keys, to.keys);
    await layDown(to, head);
  } catch (error) {
    await removeUnfinished(to.data);
    if (ownKeys) await removeKeys(to.keys);
    lock.release();
    throw error;
  }
  await finishDatabase(to.data).finally(lock.release);
};

/** `npm run restore -- <backup's data> <keys> [--head H]`: puts a backup back in an empty DATA_DIR (and KEY_DIR). */
const restore = async (): Promise<void> => {
  const { from, head } = readAsked(process.argv.slice(3));
  const { dataDir, keyDir } = readConfig(process.env, process.cwd());
  const to: Folders = { data: dataDir, keys: keyDir };
  await requireRoom(from, to);
  const looked = await verify(from, head);
  await putBack(from, to, looked.head).catch((error: unknown) => {
    throw asProblem('Terugzetten', error);
  });
  say(`De keten van ${looked.entries} schakels klopt. Controlegetal van de back-up: ${looked.head}`);
  if (looked.withoutKey > 0) {
    say(`${looked.withoutKey} gezinnen of consulten hebben geen sleutel (meer): hun inhoud blijft onleesbaar.`);
  }
  say('Wie er toen bij mocht, mag er nu weer bij: trek opnieuw in wat na de back-up is ingetrokken.');
  say(`Teruggezet in ${to.data}, met de sleutels in ${to.keys}. Start Casustafel met deze mappen.`);
};

await runOrRefuse('Er is niets teruggezet', restore);
