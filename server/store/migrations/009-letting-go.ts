import type { Migration } from './migration';

export const lettingGo: Migration = {
  version: 9,
  sql: `
    CREATE TABLE release (
      export_id TEXT PRIMARY KEY REFERENCES export (id),
      conference_id TEXT NOT NULL REFERENCES conference (id),
      family_id TEXT NOT NULL REFERENCES family (id),
      asked_at INTEGER NOT NULL,
      asked_by TEXT NOT NULL REFERENCES person (id),
      asked_of TEXT REFERENCES person (id),
      answer_by TEXT,
      state TEXT NOT NULL,
      answered_at INTEGER,
      answered_by TEXT REFERENCES person (id),
      version INTEGER NOT NULL DEFAULT 0,
      sealed BLOB NOT NULL
    ) STRICT;
    CREATE INDEX release_conference ON release (conference_id);
    CREATE INDEX release_state ON release (state);

    CREATE TABLE item_mark (
      conference_id TEXT PRIMARY KEY REFERENCES conference (id),
      family_id TEXT NOT NULL REFERENCES family (id),
      version INTEGER NOT NULL,
      sealed BLOB NOT NULL
    ) STRICT;
  `,
};
