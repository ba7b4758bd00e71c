import type { Migration } from './migration';

export const meeting: Migration = {
  version: 3,
  sql: `
    CREATE TABLE series (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      first_day TEXT NOT NULL,
      time TEXT NOT NULL,
      every_weeks INTEGER NOT NULL,
      minutes INTEGER NOT NULL,
      call_url TEXT,
      on_holiday TEXT NOT NULL,
      table_sees INTEGER NOT NULL,
      days_before INTEGER NOT NULL,
      days_after INTEGER NOT NULL,
      steps TEXT,
      version INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE series_member (
      series_id TEXT NOT NULL REFERENCES series (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      part TEXT NOT NULL,
      PRIMARY KEY (series_id, person_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX series_member_person ON series_member (person_id);

    CREATE TABLE pact (
      series_id TEXT NOT NULL REFERENCES series (id),
      version INTEGER NOT NULL,
      at INTEGER NOT NULL,
      made_by TEXT NOT NULL REFERENCES person (id),
      body TEXT NOT NULL,
      PRIMARY KEY (series_id, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE pact_signature (
      series_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      at INTEGER NOT NULL,
      PRIMARY KEY (series_id, version, organisation_id),
      FOREIGN KEY (series_id, version) REFERENCES pact (series_id, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE calendar_feed (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      token_digest BLOB NOT NULL UNIQUE,
      created_at INTEGER NOT NULL,
      revoked_at INTEGER
    ) STRICT;
    CREATE INDEX calendar_feed_person ON calendar_feed (person_id);

    ALTER TABLE meeting ADD COLUMN series_id TEXT REFERENCES series (id);
    ALTER TABLE meeting ADD COLUMN planned_day TEXT;
    ALTER TABLE meeting ADD COLUMN state TEXT NOT NULL DEFAULT 'planned';
    ALTER TABLE meeting ADD COLUMN reason TEXT;
    ALTER TABLE meeting ADD COLUMN call_url TEXT;
    ALTER TABLE meeting ADD COLUMN room_code TEXT;
    ALTER TABLE meeting ADD COLUMN opened_at INTEGER;
    ALTER TABLE meeting ADD COLUMN closed_at INTEGER;
    ALTER TABLE meeting ADD COLUMN table_sees INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE meeting ADD COLUMN boards_from INTEGER;
    ALTER TABLE meeting ADD COLUMN boards_until INTEGER;
    ALTER TABLE meeting ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
    CREATE UNIQUE INDEX meeting_of_series ON meeting (series_id, planned_day);
    CREATE INDEX meeting_room_code ON meeting (room_code);

    ALTER TABLE participant ADD COLUMN part TEXT NOT NULL DEFAULT 'member';
    ALTER TABLE participant ADD COLUMN active INTEGER NOT NULL DEFAULT 1;

    ALTER TABLE family ADD COLUMN sealed BLOB;

    ALTER TABLE conference ADD COLUMN opdrachtgever TEXT REFERENCES person (id);
    ALTER TABLE conference ADD COLUMN form TEXT NOT NULL DEFAULT 'overleg';
    ALTER TABLE conference ADD COLUMN notulist TEXT REFERENCES person (id);
    ALTER TABLE conference ADD COLUMN carried INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE conference ADD COLUMN left_at INTEGER;
    ALTER TABLE conference ADD COLUMN closed_at INTEGER;
    ALTER TABLE conference ADD COLUMN made_at INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE conference ADD COLUMN version INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE conference_event (
      id TEXT PRIMARY KEY,
      conference_id TEXT NOT NULL REFERENCES conference (id),
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      at INTEGER NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      kind TEXT NOT NULL,
      sealed BLOB NOT NULL
    ) STRICT;
    CREATE INDEX conference_event_conference ON conference_event (conference_id);
    CREATE INDEX conference_event_meeting ON conference_event (meeting_id);

    CREATE TABLE assignment (
      conference_id TEXT NOT NULL REFERENCES conference (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      assigned INTEGER NOT NULL,
      PRIMARY KEY (conference_id, person_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE attendance (
      conference_id TEXT NOT NULL REFERENCES conference (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      present INTEGER NOT NULL,
      at INTEGER NOT NULL,
      set_by TEXT NOT NULL,
      PRIMARY KEY (conference_id, person_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE guest (
      conference_id TEXT NOT NULL REFERENCES conference (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      invited_by TEXT NOT NULL,
      invited_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      revoked_at INTEGER,
      sealed BLOB NOT NULL,
      PRIMARY KEY (conference_id, person_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX guest_person ON guest (person_id);

    ALTER TABLE link ADD COLUMN conference_id TEXT REFERENCES conference (id);
    ALTER TABLE link ADD COLUMN expires_at INTEGER;

    CREATE TABLE facilitation (
      meeting_id TEXT PRIMARY KEY REFERENCES meeting (id),
      version INTEGER NOT NULL,
      leader TEXT REFERENCES person (id),
      turn TEXT REFERENCES conference (id),
      last_turn TEXT REFERENCES conference (id),
      last_turn_ended_at INTEGER,
      state TEXT NOT NULL
    ) STRICT;

    CREATE TABLE naming (
      family_id TEXT NOT NULL REFERENCES family (id),
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      version INTEGER NOT NULL,
      sealed BLOB NOT NULL,
      PRIMARY KEY (family_id, organisation_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE consult (
      id TEXT PRIMARY KEY,
      series_id TEXT NOT NULL REFERENCES series (id),
      asked_by TEXT NOT NULL REFERENCES person (id),
      asked_at INTEGER NOT NULL,
      answered_by TEXT REFERENCES person (id),
      answered_at INTEGER,
      family_id TEXT REFERENCES family (id),
      version INTEGER NOT NULL DEFAULT 0,
      sealed BLOB NOT NULL,
      sealed_answer BLOB
    ) STRICT;
    CREATE INDEX consult_series ON consult (series_id);
    CREATE INDEX consult_asker ON consult (asked_by);

    CREATE TABLE agreement (
      id TEXT PRIMARY KEY,
      conference_id TEXT NOT NULL REFERENCES conference (id),
      family_id TEXT NOT NULL REFERENCES family (id),
      owner TEXT REFERENCES person (id),
      due TEXT,
      status TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      made_by TEXT NOT NULL REFERENCES person (id),
      version INTEGER NOT NULL DEFAULT 0,
      sealed BLOB NOT NULL
    ) STRICT;
    CREATE INDEX agreement_family ON agreement (family_id);
    CREATE INDEX agreement_owner ON agreement (owner);
  `,
};
