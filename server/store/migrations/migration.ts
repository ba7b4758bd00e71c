import type { Database } from 'better-sqlite3';

/**
 * One step forward in the shape of the data folder. A migration that has been released is never edited: what it should
 * have done otherwise is the next migration.
 */
export interface Migration {
  /** Counts up by one. */
  version: number;
  /** Statements, run in one transaction with the new version's number. Foreign keys are checked at its end. */
  sql: string;
  /** What SQL alone cannot do, in the same transaction. Throwing leaves the folder as it was. */
  after?(db: Database, chainKey: Uint8Array | undefined): void;
}
