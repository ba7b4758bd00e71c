import { existsSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Where SQLite's header says how the file is written: 2 for a write-ahead log, 1 for none. Source: sqlite.org/fileformat2.html §1.3.3. */
const JOURNAL_MODES = [18, 19];

/**
 * Opens a database of which nothing may change, be it in use or not. One that is in use has a write-ahead log beside it;
 * one without is read as a whole, since SQLite would make that log to look at it.
 */
export const openToRead = (file: string): Database.Database => {
  const log = `${file}-wal`;
  if (existsSync(log)) return new Database(file, { readonly: true });
  const bytes = readFileSync(file);
  if (existsSync(log)) return new Database(file, { readonly: true });
  for (const at of JOURNAL_MODES) if (bytes[at] === 2) bytes[at] = 1;
  return new Database(bytes, { readonly: true });
};
