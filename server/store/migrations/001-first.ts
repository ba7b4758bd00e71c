import type { Migration } from './migration';

export const first: Migration = {
  version: 1,
  sql: `
    CREATE TABLE organisation (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;

    CREATE TABLE person (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      organisation_id TEXT NOT NULL REFERENCES organisation (id)
    ) STRICT;

    CREATE TABLE meeting (id TEXT PRIMARY KEY, title TEXT NOT NULL, starts_at TEXT NOT NULL) STRICT;

    CREATE TABLE participant (
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      PRIMARY KEY (meeting_id, person_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX participant_person ON participant (person_id);

    CREATE TABLE family (id TEXT PRIMARY KEY, created_at INTEGER NOT NULL) STRICT;

    CREATE TABLE conference (
      id TEXT PRIMARY KEY,
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      family_id TEXT NOT NULL REFERENCES family (id),
      position INTEGER NOT NULL,
      brought_in_by TEXT NOT NULL REFERENCES person (id),
      sealed BLOB NOT NULL,
      UNIQUE (meeting_id, position)
    ) STRICT;
    CREATE INDEX conference_family ON conference (family_id);

    CREATE TABLE link (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      token_digest BLOB NOT NULL UNIQUE,
      created_at INTEGER NOT NULL,
      revoked_at INTEGER
    ) STRICT;
    CREATE INDEX link_person ON link (meeting_id, person_id);

    CREATE TABLE session (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      link_id TEXT NOT NULL REFERENCES link (id),
      token_digest BLOB NOT NULL UNIQUE,
      created_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      revoked_at INTEGER
    ) STRICT;
    CREATE INDEX session_link ON session (link_id);

    CREATE TABLE document_update (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      document TEXT NOT NULL,
      sealed BLOB NOT NULL
    ) STRICT;
    CREATE INDEX document_update_document ON document_update (document, seq);

    CREATE TABLE document_snapshot (
      document TEXT PRIMARY KEY,
      up_to_seq INTEGER NOT NULL,
      sealed BLOB NOT NULL
    ) STRICT;

    CREATE TABLE document_author (
      document TEXT NOT NULL,
      client_id INTEGER NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      first_seen INTEGER NOT NULL,
      PRIMARY KEY (document, client_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE audit (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      person_id TEXT NOT NULL,
      act TEXT NOT NULL,
      subject TEXT NOT NULL
    ) STRICT;

    CREATE TABLE store_check (id INTEGER PRIMARY KEY AUTOINCREMENT, filler BLOB NOT NULL) STRICT;
  `,
};
