import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import type { Session } from '../../server/access/access';
import { createAccess } from '../../server/access/decide';
import { createFactFinder } from '../../server/access/facts';
import { sessionCookie } from '../../server/access/session-cookie';
import { createSessions } from '../../server/access/sessions';
import { createAttending } from '../../server/leading/attending';
import { sealFamilyLine } from '../../server/meetings/family-line';
import { createMeetingReader } from '../../server/meetings/reading';
import { createSealer, makeMasterKey } from '../../server/sealing/sealing';
import { migrate } from '../../server/store/migrate';
import { MIGRATIONS } from '../../server/store/migrations';
import { openSqlite } from '../../server/store/sqlite';
import { temporaryFolders } from '../harness/folders';

const folders = temporaryFolders();
afterAll(() => folders.clear());

/** A data folder as an earlier version left it: one meeting, one family, one person who is signed in. */
const earlierData = async (version: number) => {
  const file = join(folders.make(), 'casustafel.db');
  const keyDir = folders.make();
  const sealer = createSealer(keyDir, await makeMasterKey(keyDir));
  await sealer.createKey('family-1');
  const line = { code: 'G-1', named: false, question: 'Wat is er nodig?', children: [] };
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  migrate(db, undefined, MIGRATIONS.slice(0, version));
  db.exec(`
    INSERT INTO organisation VALUES ('org-1', 'Organisatie');
    INSERT INTO person VALUES ('person-1', 'Persoon', 'teamleider', 'org-1');
    INSERT INTO meeting (id, title, starts_at) VALUES ('meeting-1', 'Overleg', '2026-03-10T13:00:00+01:00');
    INSERT INTO participant (meeting_id, person_id) VALUES ('meeting-1', 'person-1');
    INSERT INTO family (id, created_at) VALUES ('family-1', 1);
    INSERT INTO link (id, person_id, meeting_id, token_digest, created_at) VALUES ('link-1', 'person-1', 'meeting-1', x'00', 1);
    INSERT INTO session VALUES ('session-1', 'person-1', 'link-1', x'01', 1, 9000000000000, NULL);
  `);
  db.prepare(
    `INSERT INTO conference (id, meeting_id, family_id, position, brought_in_by, sealed)
     VALUES ('conference-1', 'meeting-1', 'family-1', 0, 'person-1', ?)`,
  ).run(sealFamilyLine(sealer, 'family-1', 'conference-1', line));
  db.close();
  return { file, sealer };
};

const SESSION: Session = {
  id: 'session-1',
  personId: 'person-1',
  name: 'Persoon',
  role: 'teamleider',
  organisation: 'Organisatie',
  organisationId: 'org-1',
  expiresAt: 9_000_000_000_000,
};

test.each(MIGRATIONS.map(({ version }) => version))(
  'a meeting in data of version %i reads as it did, and its board can be worked on',
  async (version) => {
    const { file, sealer } = await earlierData(version);
    const store = openSqlite(file);
    const attending = createAttending();
    const facts = createFactFinder({ store, now: Date.now, attending });
    const access = createAccess({ sessions: createSessions(store, Date.now), cookie: sessionCookie(false), facts });
    const reader = createMeetingReader({
      store,
      sealer,
      access,
      attending,
      now: Date.now,
      onUnreadable: (_id, error) => {
        throw error;
      },
    });
    expect(await reader.read(SESSION, 'meeting-1')).toMatchObject({
      title: 'Overleg',
      minutes: 120,
      state: 'planned',
      conferences: [{ familyCode: 'G-1', minutes: 15, urgent: false, may: { read: true, write: true } }],
      participants: [{ name: 'Persoon', part: 'member', active: true }],
    });
    await store.close();
  },
);
