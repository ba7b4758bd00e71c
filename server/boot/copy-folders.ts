import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { connectionsFile } from '../exports/connections';
import { chainKeyFile } from '../sealing/chain-key';
import { makeKeyFolder, readKeyFile, syncFolder, writeKeyFile } from '../sealing/key-files';
import { familyKeysFolder, masterKeyFile } from '../sealing/sealing';
import { databaseFile } from './check-folders';
import { openToRead } from './open-to-read';
import { fileReason, StartProblem } from './start-problem';

/** Data and keys, in two folders that are never one: who has both, has everything. Absolute paths. */
export interface Folders {
  data: string;
  keys: string;
}

/** Held by who uses a data folder; says nothing about what is in it. */
const LOCK = 'lock';

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new StartProblem(`De map ${folder} is niet te gebruiken: ${fileReason(error)}.`);
  }
};

/** The database while it is being copied; only once all is whole it gets its own name. */
export const unfinishedFile = (dataDir: string): string => join(dataDir, '.casustafel.db.onaf');

/** Whether there is nothing in a folder but what an attempt that broke off may have left there. */
export const isEmpty = async (folder: string): Promise<boolean> =>
  (await namesIn(folder)).every((name) => name === LOCK || name.startsWith('.casustafel.db.onaf'));

/** Everything in these folders that is not copied, besides what SQLite and the lock keep there. */
export const notCopied = async ({ data, keys }: Folders): Promise<string[]> => {
  const known = new Set(['casustafel.db', 'casustafel.db-wal', 'casustafel.db-shm', LOCK, 'families']);
  const copied = new Set(keyFiles(keys));
  const others = async (folder: string) =>
    (await namesIn(folder)).filter((name) => !known.has(name)).map((name) => join(folder, name));
  return [...(await others(data)), ...(await others(keys))].filter((file) => !copied.has(file));
};

/** All but the families' own. The master key comes last: without it the others are none. */
const keyFiles = (keyDir: string): string[] => [connectionsFile(keyDir), chainKeyFile(keyDir), masterKeyFile(keyDir)];

/** Copies a database, in use or not, as it is at one moment. It is on disk, under its unfinished name, when this resolves. */
export const copyDatabase = async (from: string, to: string): Promise<void> => {
  await makeKeyFolder(to);
  await removeUnfinished(to);
  const db = openToRead(databaseFile(from));
  try {
    // In one step, so that nothing is written between two.
    await db.backup(unfinishedFile(to), { progress: () => Number.MAX_SAFE_INTEGER });
  } finally {
    db.close();
  }
};

const copyFile = async (from: string, to: string): Promise<void> => {
  const bytes = await readKeyFile(from);
  if (bytes) await writeKeyFile(to, bytes);
};

/** Copies all keys, each wholly or not at all; they are on disk when it resolves. */
export const copyKeys = async (from: string, to: string): Promise<void> => {
  await makeKeyFolder(to);
  const [source, target] = [familyKeysFolder(from), familyKeysFolder(to)];
  await mkdir(target, { recursive: true, mode: 0o700 });
  for (const name of await namesIn(source)) {
    if (/^[^.].*\.key$/.test(name)) await copyFile(join(source, name), join(target, name));
  }
  await syncFolder(to);
  for (const [at, file] of keyFiles(to).entries()) await copyFile(keyFiles(from)[at] ?? file, file);
};

/** Gives the copied database its name: from here on there is a copy. */
export const finishDatabase = async (folder: string): Promise<void> => {
  await rename(unfinishedFile(folder), databaseFile(folder));
  await syncFolder(folder);
};

export const removeUnfinished = async (folder: string): Promise<void> => {
  for (const name of await namesIn(folder)) {
    if (name.startsWith('.casustafel.db.onaf')) await rm(join(folder, name), { force: true });
  }
};

/** Takes away the keys that were copied into a folder that was empty. */
export const removeKeys = async (keyDir: string): Promise<void> => {
  for (const file of keyFiles(keyDir)) await rm(file, { force: true });
  await rm(familyKeysFolder(keyDir), { recursive: true, force: true });
};

/** What goes wrong with files is said in a line; a problem that was said already stays as it is. */
export const asProblem = (doing: string, error: unknown): unknown => {
  const { code } = error as NodeJS.ErrnoException;
  return error instanceof StartProblem || !code
    ? error
    : new StartProblem(`${doing} lukte niet: ${fileReason(error)}.`);
};
