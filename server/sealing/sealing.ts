import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { KEY_BYTES, openBox, SealError, sealBox } from './box';
import { makeKeyFolder, readKeyFile, writeKeyFile } from './key-files';
import type { Sealer } from './sealer';

/** Also keeps a family's id from naming a path. */
const FAMILY_ID = /^[A-Za-z0-9_-]{6,40}$/;

/** Binds a wrapped key to its family, so that two files cannot be swapped. */
const wrapPlace = (familyId: string): string => `key\0${familyId}`;

export const masterKeyFile = (keyDir: string): string => join(keyDir, 'master.key');
export const familyKeysFolder = (keyDir: string): string => join(keyDir, 'families');

const familyKeyFile = (keyDir: string, familyId: string): string => {
  if (!FAMILY_ID.test(familyId)) throw new SealError('not a family id');
  return join(familyKeysFolder(keyDir), `${familyId}.key`);
};

/** The master key, or undefined when there is none. Rejects with SealError when what stands there is not a key. */
export const readMasterKey = async (keyDir: string): Promise<Buffer | undefined> => {
  const key = await readKeyFile(masterKeyFile(keyDir));
  if (key && key.length !== KEY_BYTES) throw new SealError(`master.key is ${key.length} bytes, not ${KEY_BYTES}`);
  return key;
};

/** Makes the master key of a new installation; durable when it resolves. Never call it where data may exist. */
export const makeMasterKey = async (keyDir: string): Promise<Buffer> => {
  await makeKeyFolder(keyDir);
  const key = randomBytes(KEY_BYTES);
  await writeKeyFile(masterKeyFile(keyDir), key);
  return key;
};

/** Whether a wrapped family key opens with this master key. */
export const unwraps = (masterKey: Uint8Array, familyId: string, wrapped: Uint8Array): boolean => {
  try {
    return openBox(masterKey, wrapPlace(familyId), wrapped).length === KEY_BYTES;
  } catch {
    return false;
  }
};

/** A sealer over the keys in `keyDir`. Family keys are kept in memory once loaded. */
export const createSealer = (keyDir: string, masterKey: Uint8Array): Sealer => {
  const keys = new Map<string, Uint8Array>();

  const keyOf = (familyId: string): Uint8Array => {
    const key = keys.get(familyId);
    if (!key) throw new SealError(`the key of family ${familyId} is not loaded`);
    return key;
  };
  const place = (familyId: string, context: string) => `${familyId}\0${context}`;

  return {
    async createKey(familyId) {
      const file = familyKeyFile(keyDir, familyId);
      if (keys.has(familyId) || (await readKeyFile(file))) throw new SealError(`family ${familyId} has a key`);
      await makeKeyFolder(familyKeysFolder(keyDir));
      const key = randomBytes(KEY_BYTES);
      await writeKeyFile(file, sealBox(masterKey, wrapPlace(familyId), key));
      keys.set(familyId, key);
    },

    async loadKey(familyId) {
      if (keys.has(familyId)) return;
      const wrapped = await readKeyFile(familyKeyFile(keyDir, familyId));
      if (!wrapped) throw new SealError(`the key of family ${familyId} is missing`);
      keys.set(familyId, openBox(masterKey, wrapPlace(familyId), wrapped));
    },

    seal: (familyId, context, bytes) => sealBox(keyOf(familyId), place(familyId, context), bytes),
    open: (familyId, context, sealed) => openBox(keyOf(familyId), place(familyId, context), sealed),
  };
};
