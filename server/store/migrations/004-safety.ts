import type { Migration } from './migration';

export const safety: Migration = {
  version: 4,
  sql: `
    ALTER TABLE series ADD COLUMN keeps_scores INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE weighing (
      conference_id TEXT PRIMARY KEY REFERENCES conference (id),
      family_id TEXT NOT NULL REFERENCES family (id),
      version INTEGER NOT NULL,
      sealed BLOB NOT NULL
    ) STRICT;

    CREATE TABLE score_round (
      id TEXT PRIMARY KEY,
      conference_id TEXT NOT NULL REFERENCES conference (id),
      family_id TEXT NOT NULL REFERENCES family (id),
      number INTEGER NOT NULL,
      asked_at INTEGER NOT NULL,
      asked_by TEXT NOT NULL REFERENCES person (id),
      revealed_at INTEGER,
      judged_at INTEGER,
      sealed BLOB NOT NULL
    ) STRICT;
    CREATE INDEX score_round_conference ON score_round (conference_id);

    CREATE TABLE score (
      round_id TEXT NOT NULL REFERENCES score_round (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      sealed BLOB NOT NULL,
      PRIMARY KEY (round_id, person_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE voice (
      id TEXT PRIMARY KEY,
      conference_id TEXT NOT NULL REFERENCES conference (id),
      family_id TEXT NOT NULL REFERENCES family (id),
      typed_at INTEGER NOT NULL,
      typed_by TEXT NOT NULL REFERENCES person (id),
      version INTEGER NOT NULL DEFAULT 0,
      sealed BLOB NOT NULL
    ) STRICT;
    CREATE INDEX voice_conference ON voice (conference_id);
  `,
};
