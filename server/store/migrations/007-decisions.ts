import type { Migration } from './migration';

export const decisions: Migration = {
  version: 7,
  sql: `
    ALTER TABLE series_member ADD COLUMN mandate INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE decision (
      conference_id TEXT PRIMARY KEY REFERENCES conference (id),
      family_id TEXT NOT NULL REFERENCES family (id),
      sealed BLOB NOT NULL
    ) STRICT;

    CREATE TABLE record (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      conference_id TEXT NOT NULL REFERENCES conference (id),
      family_id TEXT NOT NULL REFERENCES family (id),
      at INTEGER NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      sealed BLOB NOT NULL
    ) STRICT;
    CREATE INDEX record_conference ON record (conference_id);
    CREATE INDEX record_family ON record (family_id);

    CREATE TABLE feedback (
      id TEXT PRIMARY KEY,
      conference_id TEXT NOT NULL REFERENCES conference (id),
      family_id TEXT NOT NULL REFERENCES family (id),
      owner TEXT REFERENCES person (id),
      due TEXT NOT NULL,
      status TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      made_by TEXT NOT NULL REFERENCES person (id),
      version INTEGER NOT NULL DEFAULT 0,
      sealed BLOB NOT NULL
    ) STRICT;
    CREATE INDEX feedback_family ON feedback (family_id);
    CREATE INDEX feedback_owner ON feedback (owner);
  `,
};
