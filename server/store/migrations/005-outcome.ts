import type { Migration } from './migration';

export const outcome: Migration = {
  version: 5,
  sql: `
    CREATE TABLE outcome (
      conference_id TEXT PRIMARY KEY REFERENCES conference (id),
      family_id TEXT NOT NULL REFERENCES family (id),
      version INTEGER NOT NULL,
      holder TEXT REFERENCES person (id),
      awaiting INTEGER NOT NULL,
      sealed BLOB NOT NULL
    ) STRICT;
    CREATE INDEX outcome_awaiting ON outcome (awaiting);

    ALTER TABLE series ADD COLUMN outcomes TEXT;
  `,
};
