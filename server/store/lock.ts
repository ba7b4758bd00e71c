import Database from 'better-sqlite3';

export class FolderInUseError extends Error {}

/**
 * Holds a data folder for this process alone, until released or until the process ends in whatever way: the operating
 * system drops the lock by itself, so a killed server never blocks the next one. Throws FolderInUseError when another
 * process holds it.
 */
export const holdFolder = (lockFile: string): { release(): void } => {
  const db = new Database(lockFile, { timeout: 0 });
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new FolderInUseError(lockFile, { cause: error });
    }
    throw error;
  }
  return { release: () => db.close() };
};
