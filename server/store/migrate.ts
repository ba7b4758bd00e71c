import { closeSync, openSync, readSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { DATA_VERSION, MIGRATIONS } from './migrations';
import type { Migration } from './migrations/migration';

/** Marks a database file as ours ("Ctaf"), so that another program's file is never migrated by mistake. */
const APPLICATION_ID = 0x43746166;

/** Where SQLite's file header keeps these (big-endian, 32 bits). Source: sqlite.org/fileformat2.html §1.3. */
const HEADER = { size: 100, userVersion: 60, applicationId: 68 };

export class NewerDataError extends Error {
  readonly version: number;

  constructor(version: number) {
    super(`data of version ${version}, this program knows up to ${DATA_VERSION}`);
    this.version = version;
  }
}

export class ForeignDataError extends Error {
  constructor(file: string) {
    super(`${file} is not a Casustafel database`);
  }
}

/**
 * Reads a data file's version without opening it as a database, so that not a byte of the folder changes. Undefined when
 * there is no such file, or an empty one. Throws when it is another program's.
 */
export const versionInHeader = (file: string): number | undefined => {
  const header = Buffer.alloc(HEADER.size);
  try {
    const handle = openSync(file, 'r');
    const length = readSync(handle, header, 0, HEADER.size, 0);
    closeSync(handle);
    if (length === 0) return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const isSqlite = header.toString('latin1', 0, 15) === 'SQLite format 3';
  const applicationId = header.readUInt32BE(HEADER.applicationId);
  const version = header.readUInt32BE(HEADER.userVersion);
  // A file whose first migration still stands in the WAL alone has neither number yet.
  const isFresh = applicationId === 0 && version === 0;
  if (!isSqlite || (applicationId !== APPLICATION_ID && !isFresh)) throw new ForeignDataError(file);
  return version;
};

const apply = (db: Database, { version, sql, after }: Migration, chainKey: Uint8Array | undefined): void => {
  db.exec('BEGIN IMMEDIATE');
  try {
    db.exec(sql);
    after?.(db, chainKey);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${version}`);
    const broken = db.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0) throw new Error(`migration ${version} breaks a foreign key`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
};

/**
 * Brings a database to the newest version, one transaction a migration. Throws NewerDataError, having changed nothing,
 * when a newer program wrote it. The given list is the real one but in tests.
 */
export const migrate = (
  db: Database,
  chainKey: Uint8Array | undefined,
  migrations: readonly Migration[] = MIGRATIONS,
): void => {
  const present = Number(db.pragma('user_version', { simple: true }));
  if (present > migrations.length) throw new NewerDataError(present);
  if (present === migrations.length) return;
  // SQLite can only rebuild a table that others refer to while this is off, and only outside a transaction.
  db.pragma('foreign_keys = OFF');
  for (const migration of migrations.slice(present)) apply(db, migration, chainKey);
  db.pragma('foreign_keys = ON');
  // So that the version stands in the file's header at once, where versionInHeader looks.
  db.pragma('wal_checkpoint(TRUNCATE)');
};
