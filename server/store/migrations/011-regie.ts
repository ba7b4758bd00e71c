import type { Migration } from './migration';

export const regie: Migration = {
  version: 11,
  sql: `
    CREATE TABLE regie (
      family_id TEXT PRIMARY KEY REFERENCES family (id),
      version INTEGER NOT NULL,
      sealed BLOB NOT NULL
    ) STRICT;
  `,
};
