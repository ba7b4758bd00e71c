import type { Database } from 'better-sqlite3';
import type { Checked } from '../audit/check';
import { loadFamilyKeys, lookAtChain } from '../audit/look';
import { SealError } from '../sealing/box';
import { readChainKey } from '../sealing/chain-key';
import type { Sealer } from '../sealing/sealer';
import { createSealer, readMasterKey } from '../sealing/sealing';
import { versionInHeader } from '../store/migrate';
import { CHAINED_VERSION, DATA_VERSION } from '../store/migrations';
import { databaseFile } from './check-folders';
import { openToRead } from './open-to-read';
import { fileReason, StartProblem } from './start-problem';

interface Keys {
  chain: Uint8Array;
  sealer: Sealer;
}

const keyReason = (error: unknown): string =>
  error instanceof SealError ? 'die is beschadigd, of de sleutels horen niet bij elkaar' : fileReason(error);

const readKeys = async (keyDir: string): Promise<Keys> => {
  const found = await readMasterKey(keyDir)
    .then(async (master) => ({ master, chain: master && (await readChainKey(keyDir, master)) }))
    .catch((error: unknown) => {
      throw new StartProblem(`Een sleutel in ${keyDir} is niet te gebruiken: ${keyReason(error)}.`);
    });
  const { master, chain } = found;
  if (master && chain) return { chain, sealer: createSealer(keyDir, master) };
  throw new StartProblem(`In ${keyDir} staan master.key en chain.key niet allebei. Wijs de map aan waar ze zijn.`);
};

const requireChained = (dataDir: string, file: string): void => {
  let version: number | undefined;
  try {
    version = versionInHeader(file);
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

/** How many families (and korte consulten, which have a key of their own) cannot be read with these keys. */
const countWithoutKey = async (db: Database, sealer: Sealer): Promise<number> => {
  const ids = db.prepare<[], string>('SELECT id FROM family UNION SELECT id FROM consult').pluck().all();
  const loaded = await Promise.allSettled(ids.map((id) => sealer.loadKey(id)));
  return loaded.filter(({ status }) => status === 'rejected').length;
};

/** What `--head` was followed by. Throws a StartProblem when that is no head. */
export const readHead = (written: string | undefined, how: string): string => {
  const head = (written ?? '').replace(/[\s-]/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(head)) return head;
  throw new StartProblem(`Het controlegetal na --head heeft 64 tekens, 0 t/m 9 en a t/m f. ${how}`);
};

interface ToLookAt {
  dataDir: string;
  /** Where its database is, when it does not stand in its place yet. */
  file?: string;
  keyDir: string;
  head?: string | undefined;
}

/** Throws a StartProblem when these are not data with their keys. Looks at the outside only. */
export const requireData = async (dataDir: string, keyDir: string): Promise<void> => {
  requireChained(dataDir, databaseFile(dataDir));
  await readKeys(keyDir);
};

/**
 * Checks data, in use or not, with its keys: the file, the chain, and whose content has a key. Changes nothing. Throws a
 * StartProblem when it cannot be looked at.
 */
export const lookAtData = async ({
  dataDir,
  file = databaseFile(dataDir),
  keyDir,
  head,
}: ToLookAt): Promise<Checked & { withoutKey: number }> => {
  requireChained(dataDir, file);
  const { chain, sealer } = await readKeys(keyDir);
  const db = openToRead(file);
  try {
    await loadFamilyKeys(db, sealer);
    return { ...lookAtChain(db, chain, sealer, head), withoutKey: await countWithoutKey(db, sealer) };
  } finally {
    db.close();
  }
};
