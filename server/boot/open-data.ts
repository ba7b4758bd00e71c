import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
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

const newMasterKey = (keyDir: string): Promise<Buffer> =>
  makeMasterKey(keyDir).catch((error: unknown) => {
    throw unwritable('KEY_DIR', keyDir, error);
  });

const openStore = ({ dataDir, synchronous }: Config): Store => {
  try {
    return openSqlite(databaseFile(dataDir), { synchronous });
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
    const key = masterKey ?? (await newMasterKey(config.keyDir));
    const store = openStore(config);
    return {
      store,
      sealer: createSealer(config.keyDir, key),
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
