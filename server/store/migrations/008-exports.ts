import type { Migration } from './migration';

export const exporting: Migration = {
  version: 8,
  sql: `
    CREATE TABLE export (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      conference_id TEXT NOT NULL REFERENCES conference (id),
      family_id TEXT NOT NULL REFERENCES family (id),
      at INTEGER NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      bundle TEXT,
      sealed BLOB NOT NULL
    ) STRICT;
    CREATE INDEX export_conference ON export (conference_id);
    CREATE INDEX export_bundle ON export (bundle);

    CREATE TABLE job (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      state TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      run_at INTEGER NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      done INTEGER NOT NULL DEFAULT 0,
      total INTEGER NOT NULL DEFAULT 0,
      note TEXT
    ) STRICT;
    CREATE INDEX job_state ON job (state, run_at);
    CREATE INDEX job_subject ON job (subject);

    CREATE TABLE job_part (
      job_id TEXT NOT NULL REFERENCES job (id),
      name TEXT NOT NULL,
      family_id TEXT NOT NULL REFERENCES family (id),
      sealed BLOB NOT NULL,
      PRIMARY KEY (job_id, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE letterhead (
      series_id TEXT PRIMARY KEY REFERENCES series (id),
      at INTEGER NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      bytes BLOB NOT NULL
    ) STRICT;
  `,
};
