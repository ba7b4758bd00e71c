import type { Database } from 'better-sqlite3';
import { auditItem, lineBody } from '../../audit/audit';
import { type ChainRow, nextEntry } from '../../audit/entry';
import type { Tables } from '../tables';
import type { Migration } from './migration';

type Line = Omit<Tables['audit'], 'id'> & { id: number };

/** What stood in the audit before there was a chain becomes its first entries: from now on a change of it shows too. */
const takeIn = (db: Database, chainKey: Uint8Array | undefined): void => {
  const lines = db.prepare<[], Line>('SELECT id, at, person_id, act, subject FROM audit ORDER BY id').all();
  const insert = db.prepare('INSERT INTO chain VALUES (:seq, :at, :kind, :item, :salt, :digest, :mac)');
  let last: ChainRow | undefined;
  for (const { id, ...line } of lines) {
    if (!chainKey) throw new Error('there are audit lines to take in, and no key to chain them with');
    last = nextEntry(chainKey, last, { at: line.at, kind: 'taken-in', item: auditItem(id), body: lineBody(line) });
    insert.run(last);
  }
};

export const chain: Migration = {
  version: 6,
  sql: `
    CREATE TABLE chain (
      seq INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      kind TEXT NOT NULL,
      item TEXT NOT NULL UNIQUE,
      salt BLOB,
      digest BLOB NOT NULL,
      mac BLOB NOT NULL
    ) STRICT;
  `,
  after: takeIn,
};
