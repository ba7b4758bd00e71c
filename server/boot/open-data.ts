import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeChainKey, readChainKey } from '../sealing/chain-key';
import type { Sealer } from '../sealing/sealer';
import { createSealer, makeMasterKey } from '../sealing/sealing';
import { FolderInUseError, holdFolder } from '../store/lock';
import { openSqlite } from '../store/sqlite';
import type { Store } from '../store/store';
import { databaseFile, dataProblem, unwritable } from './check-folders';
import type { Config } from './config';
import { fileReason, StartProblem } from './start-problem';

export interface OpenData {
  store: Store;
  sealer: Sealer;
  /** Closes the store and gives the folder free. */
  close(): Promise<void>;
}

const hold = async (dataDir: string) => {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    return holdFolder(join(dataDir, 'lock'));
  } catch (error) {
    if (error instanceof FolderInUseError) {
      throw new StartProblem(`DATA_DIR (${dataDir}) is al in gebruik door een andere Casustafel. Stop die eerst.`);
    }
    throw unwritable('DATA_DIR', dataDir, error);
  }
};

const made = (keyDir: string, key: Promise<Buffer>): Promise<Buffer> =>
  key.catch((error: unknown) => {
    throw unwritable('KEY_DIR', keyDir, error);
  });

const openStore = ({ dataDir, synchronous }: Config, chainKey: Uint8Array): Store => {
  try {
    return openSqlite(databaseFile(dataDir), { synchronous, chainKey });
  } catch (error) {
    throw (
      dataProblem(dataDir, error) ??
      new StartProblem(`De gegevens in DATA_DIR (${dataDir}) zijn niet te openen: ${fileReason(error)}.`)
    );
  }
};

/**
 * Takes the data folder for this process and opens what is in it. Call checkFolders first.
 * @param masterKey undefined on a first run: then one is made, before there is any data
 */
export const openData = async (config: Config, masterKey: Uint8Array | undefined): Promise<OpenData> => {
  const lock = await hold(config.dataDir);
  try {
    const { keyDir } = config;
    const key = masterKey ?? (await made(keyDir, makeMasterKey(keyDir)));
    // There is none on a first run, and with data from before there was a chain.
    const chainKey = (await readChainKey(keyDir, key)) ?? (await made(keyDir, makeChainKey(keyDir, key)));
    const store = openStore(config, chainKey);
    return {
      store,
      sealer: createSealer(keyDir, key),
      close: async () => {
        await store.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
};
