import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { KEY_BYTES, openBox, sealBox } from './box';
import { makeKeyFolder, readKeyFile, writeKeyFile } from './key-files';

/** The key under which audit lines and records are chained; wrapped by the master key, as the families' keys are. */
export const chainKeyFile = (keyDir: string): string => join(keyDir, 'chain.key');

const PLACE = 'chain-key';

/** Undefined when there is none. Rejects with SealError when it is damaged or of another master key. */
export const readChainKey = async (keyDir: string, masterKey: Uint8Array): Promise<Buffer | undefined> => {
  const wrapped = await readKeyFile(chainKeyFile(keyDir));
  return wrapped && openBox(masterKey, PLACE, wrapped);
};

/** Makes the key of a new chain; durable when it resolves. Never call it where a chain may exist. */
export const makeChainKey = async (keyDir: string, masterKey: Uint8Array): Promise<Buffer> => {
  await makeKeyFolder(keyDir);
  const key = randomBytes(KEY_BYTES);
  await writeKeyFile(chainKeyFile(keyDir), sealBox(masterKey, PLACE, key));
  return key;
};
