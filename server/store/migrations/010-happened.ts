import type { Migration } from './migration';

/** What happened moves to one place: what was laid down of it elsewhere is taken in at the next start, family by family. */
export const happened: Migration = {
  version: 10,
  sql: `
    CREATE TABLE happened (
      id TEXT PRIMARY KEY,
      conference_id TEXT NOT NULL REFERENCES conference (id),
      family_id TEXT NOT NULL REFERENCES family (id),
      owner TEXT REFERENCES person (id),
      due TEXT,
      at INTEGER NOT NULL,
      version INTEGER NOT NULL,
      sealed BLOB NOT NULL
    ) STRICT;
    CREATE INDEX happened_family ON happened (family_id);
    CREATE INDEX happened_conference ON happened (conference_id);
    CREATE INDEX happened_owner ON happened (owner);

    ALTER TABLE agreement ADD COLUMN fact TEXT;
    CREATE INDEX agreement_fact ON agreement (fact);
    ALTER TABLE feedback ADD COLUMN fact TEXT;
    CREATE INDEX feedback_fact ON feedback (fact);

    ALTER TABLE family ADD COLUMN facts_in INTEGER NOT NULL DEFAULT 0;
  `,
};
