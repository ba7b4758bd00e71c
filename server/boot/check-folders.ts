import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SealError } from '../sealing/box';
import { chainKeyFile, readChainKey } from '../sealing/chain-key';
import { familyKeysFolder, masterKeyFile, readMasterKey, unwraps } from '../sealing/sealing';
import { ForeignDataError, NewerDataError, versionInHeader } from '../store/migrate';
import { CHAINED_VERSION, DATA_VERSION } from '../store/migrations';
import type { Config } from './config';
import { fileReason, StartProblem } from './start-problem';

export const databaseFile = (dataDir: string): string => join(dataDir, 'casustafel.db');

const existingParent = (path: string): string => (existsSync(path) ? path : existingParent(dirname(path)));

const requireWritable = (dataDir: string): void => {
  try {
    const folder = existingParent(dataDir);
    accessSync(folder, constants.W_OK | constants.X_OK);
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    const database = databaseFile(dataDir);
    if (existsSync(database)) accessSync(database, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw unwritable('DATA_DIR', dataDir, error);
  }
};

export const unwritable = (setting: 'DATA_DIR' | 'KEY_DIR', folder: string, error: unknown): StartProblem =>
  new StartProblem(
    `In ${setting} (${folder}) kan niet worden geschreven: ${fileReason(error)}. Maak de map schrijfbaar of kies een andere.`,
  );

/** Says what is wrong with the data as it was opened or looked at; undefined when it is not about the data's own state. */
export const dataProblem = (dataDir: string, error: unknown): StartProblem | undefined => {
  if (error instanceof NewerDataError) {
    return new StartProblem(
      `De gegevens in DATA_DIR (${dataDir}) zijn van een nieuwere Casustafel (versie ${error.version}; deze kent tot en met ${DATA_VERSION}). Gebruik die nieuwere, of een andere map.`,
    );
  }
  if (error instanceof ForeignDataError) {
    return new StartProblem(
      `In DATA_DIR (${dataDir}) staat een casustafel.db die niet van Casustafel is. Kies een andere map.`,
    );
  }
  return undefined;
};

const requireOwnVersion = (dataDir: string): number | undefined => {
  try {
    return versionInHeader(databaseFile(dataDir));
  } catch (error) {
    throw dataProblem(dataDir, error) ?? unwritable('DATA_DIR', dataDir, error);
  }
};

const HOW_TO_MAKE = (keyDir: string) =>
  `mkdir -p ${keyDir} && head -c 32 /dev/urandom > ${masterKeyFile(keyDir)} && chmod 600 ${masterKeyFile(keyDir)}`;

const requireKey = async ({ mode, dataDir, keyDir }: Config, hasData: boolean): Promise<Buffer | undefined> => {
  const key = await readMasterKey(keyDir).catch((error: unknown) => {
    const reason = error instanceof SealError ? 'het bestand is niet precies 32 bytes lang' : fileReason(error);
    throw new StartProblem(`De sleutel in KEY_DIR (${masterKeyFile(keyDir)}) is niet te gebruiken: ${reason}.`);
  });
  if (key) return key;
  if (hasData) {
    throw new StartProblem(
      `In KEY_DIR (${keyDir}) ontbreekt master.key, en zonder die sleutel zijn de gegevens in ${dataDir} niet te lezen. Zet de sleutel terug, of kies voor een nieuw begin een lege DATA_DIR.`,
    );
  }
  if (mode === 'production') {
    throw new StartProblem(`In KEY_DIR (${keyDir}) ontbreekt master.key. Maak die eenmalig: ${HOW_TO_MAKE(keyDir)}`);
  }
  return undefined;
};

/** One family's key that is damaged is that family's trouble; when none opens, this is another installation's key. */
const requireMatch = async (keyDir: string, masterKey: Uint8Array): Promise<void> => {
  const folder = familyKeysFolder(keyDir);
  if (!existsSync(folder)) return;
  const files = (await readdir(folder)).filter((name) => /^[^.].*\.key$/.test(name));
  for (const name of files) {
    const wrapped = await readFile(join(folder, name)).catch((error: unknown) => {
      throw new StartProblem(`Een sleutel in KEY_DIR (${join(folder, name)}) is niet te lezen: ${fileReason(error)}.`);
    });
    if (unwraps(masterKey, name.slice(0, -'.key'.length), wrapped)) return;
  }
  if (files.length > 0) {
    throw new StartProblem(
      `De master.key in KEY_DIR (${keyDir}) past niet op de sleutels van de gezinnen. Zet de juiste terug.`,
    );
  }
};

/** Without its key no act can be added to the chain, nor can anybody see any more whether it was tampered with. */
const requireChainKey = async ({ dataDir, keyDir }: Config, masterKey: Uint8Array): Promise<void> => {
  const key = await readChainKey(keyDir, masterKey).catch((error: unknown) => {
    const reason = error instanceof SealError ? 'die past niet bij master.key of is beschadigd' : fileReason(error);
    throw new StartProblem(`De sleutel van de keten (${chainKeyFile(keyDir)}) is niet te gebruiken: ${reason}.`);
  });
  if (key) return;
  throw new StartProblem(
    `In KEY_DIR (${keyDir}) ontbreekt chain.key, en zonder die sleutel is niet te zien of de gegevens in ${dataDir} ongeschonden zijn. Zet de sleutel terug uit de back-up.`,
  );
};

/**
 * Looks whether data and keys can be used, without changing a byte. Returns the master key, or undefined when this is a
 * first run in local mode. Throws StartProblem.
 */
export const checkFolders = async (config: Config): Promise<Buffer | undefined> => {
  requireWritable(config.dataDir);
  const version = requireOwnVersion(config.dataDir);
  const masterKey = await requireKey(config, version !== undefined);
  if (masterKey) await requireMatch(config.keyDir, masterKey);
  if (masterKey && version !== undefined && version >= CHAINED_VERSION) await requireChainKey(config, masterKey);
  return masterKey;
};
