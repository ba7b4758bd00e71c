import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What was made or renamed in a folder is on disk when it resolves. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Makes a folder that only its owner may enter; durable when it resolves. */
export const makeKeyFolder = async (folder: string): Promise<void> => {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made) await syncFolder(dirname(made));
};

/** Writes a file that only its owner may read: wholly or not at all, and durable when it resolves. */
export const writeKeyFile = async (file: string, bytes: Uint8Array): Promise<void> => {
  const folder = dirname(file);
  const unfinished = join(folder, `.${basename(file)}.${process.pid}.tmp`);
  const handle = await open(unfinished, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
  await syncFolder(folder);
};

/** Undefined when there is no such file. */
export const readKeyFile = async (file: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};
