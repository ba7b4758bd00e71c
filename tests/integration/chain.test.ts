import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditLine } from '../../server/audit/audit';
import type { Checked } from '../../server/audit/check';
import { textOfMac } from '../../server/audit/entry';
import { lookAtChain } from '../../server/audit/look';
import { purgeFromChain } from '../../server/audit/purge';
import { openToRead } from '../../server/boot/open-to-read';
import { createSealer } from '../../server/sealing/sealing';
import { migrate } from '../../server/store/migrate';
import { CHAINED_VERSION, MIGRATIONS } from '../../server/store/migrations';
import { openSqlite } from '../../server/store/sqlite';
import { runToEnd, startServer, temporaryFolders } from '../harness/server';
import { treeOf } from '../harness/tree';

const folders = temporaryFolders();
afterAll(folders.clear);

const chainKey = randomBytes(32);
const sealer = createSealer(folders.make(), randomBytes(32));
const LINES = 12;
const line = (n: number) =>
  ({ at: 1_000 + n, by: `person-${n}`, act: 'agreement-made', subject: `agreement:${n}` }) as const;

/** A database with so many acts in it, as bytes, so that each try tampers with a copy of its own. */
let laidDown: Buffer;
beforeAll(async () => {
  const file = join(folders.make(), 'casustafel.db');
  const store = openSqlite(file, { chainKey });
  for (let n = 0; n < LINES; n++) await store.write(() => auditLine(store, line(n)));
  await store.close();
  const db = openToRead(file);
  laidDown = db.serialize();
  db.close();
});

const headOf = (db: Database.Database): string =>
  textOfMac(db.prepare<[], Buffer>('SELECT mac FROM chain ORDER BY seq DESC').pluck().get() ?? Buffer.of());
const look = (tamper: (db: Database.Database) => void, head?: string): Checked => {
  const db = new Database(Buffer.from(laidDown));
  tamper(db);
  const checked = lookAtChain(db, chainKey, sealer, head);
  db.close();
  return checked;
};

type Value = string | number | Buffer;
/** Another value, one byte or one bit away. */
const flip = (value: Value, place: number, bit: number): Value => {
  if (typeof value === 'number') return value ^ (1 << bit);
  if (typeof value === 'string') {
    const at = place % value.length;
    const other = String.fromCharCode(value.charCodeAt(at) ^ (1 << (bit % 6)));
    return value.slice(0, at) + (other === '\0' ? '~' : other) + value.slice(at + 1);
  }
  const altered = Buffer.from(value);
  const at = place % altered.length;
  altered[at] = (altered[at] ?? 0) ^ (1 << bit);
  return altered;
};

const some = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 150 });
const seq = fc.integer({ min: 1, max: LINES });
const place = fc.nat(200);
const bit = fc.nat(7);

describe('a chain', () => {
  test('that nobody touched is whole, and holds its head', () => {
    let head = '';
    const untouched = look((db) => {
      head = headOf(db);
    });
    expect(untouched).toEqual({ entries: LINES, takenIn: 0, head, findings: [] });
    expect(look(() => undefined, head).findings).toEqual([]);
  });

  test.each(['at', 'kind', 'item', 'salt', 'digest', 'mac'])(
    'shows any one altered byte of an entry’s %s',
    (column) => {
      some(
        fc.property(seq, place, bit, (n, at, which) => {
          const { findings } = look((db) => {
            const value = db.prepare<[number], Value>(`SELECT ${column} FROM chain WHERE seq = ?`).pluck().get(n);
            db.prepare(`UPDATE OR REPLACE chain SET ${column} = ? WHERE seq = ?`).run(flip(value ?? '', at, which), n);
          });
          expect(findings.map((finding) => finding.seq)).toContain(n);
        }),
      );
    },
  );

  test.each(['at', 'person_id', 'act', 'subject'])(
    'shows any one altered byte of a line’s %s, and which line',
    (column) => {
      some(
        fc.property(seq, place, bit, (n, at, which) => {
          const { findings } = look((db) => {
            const value = db.prepare<[number], Value>(`SELECT ${column} FROM audit WHERE id = ?`).pluck().get(n);
            db.prepare(`UPDATE audit SET ${column} = ? WHERE id = ?`).run(flip(value ?? '', at, which), n);
          });
          expect(findings).toEqual([{ what: 'altered', item: `audit:${n}`, seq: n }]);
        }),
      );
    },
  );

  test('shows lines that were removed, with their entries and without', () => {
    some(
      fc.property(fc.uniqueArray(seq, { minLength: 1, maxLength: LINES - 1 }), fc.boolean(), (gone, entriesToo) => {
        const { findings } = look((db) => {
          for (const n of gone) {
            db.prepare('DELETE FROM audit WHERE id = ?').run(n);
            if (entriesToo && n < LINES) db.prepare('DELETE FROM chain WHERE seq = ?').run(n);
          }
        });
        expect(findings.length).toBeGreaterThan(0);
        expect(new Set(findings.map(({ what }) => what))).toEqual(new Set(['removed']));
      }),
    );
  });

  test('shows what was removed when those after it were made to follow on', () => {
    some(
      fc.property(fc.integer({ min: 1, max: LINES - 1 }), (gone) => {
        const { findings } = look((db) => {
          db.prepare('DELETE FROM audit WHERE id = ?').run(gone);
          db.prepare('DELETE FROM chain WHERE seq = ?').run(gone);
          for (let n = gone + 1; n <= LINES; n++) db.prepare('UPDATE chain SET seq = ? WHERE seq = ?').run(n - 1, n);
        });
        expect(findings[0]?.seq).toBe(gone);
      }),
    );
  });

  test('shows a line that was added, with an entry and without', () => {
    some(
      fc.property(fc.option(fc.uint8Array({ minLength: 32, maxLength: 32 })), (mac) => {
        const { findings } = look((db) => {
          db.prepare('INSERT INTO audit VALUES (?, 1, ?, ?, ?)').run(LINES + 1, 'person', 'signed-in', 'meeting:1');
          if (!mac) return;
          const entry = [LINES + 1, 1, 'laid-down', `audit:${LINES + 1}`, Buffer.alloc(16), Buffer.alloc(32), mac];
          db.prepare('INSERT INTO chain VALUES (?, ?, ?, ?, ?, ?, ?)').run(entry);
        });
        expect(findings.map(({ item }) => item)).toEqual([`audit:${LINES + 1}`]);
      }),
    );
  });

  test('shows two that changed places', () => {
    some(
      fc.property(fc.uniqueArray(seq, { minLength: 2, maxLength: 2 }), fc.boolean(), (pair, entriesToo) => {
        const [a = 1, b = 2] = pair;
        const swap = (db: Database.Database, of: string, key: string) => {
          const move = db.prepare(`UPDATE ${of} SET ${key} = ? WHERE ${key} = ?`);
          for (const [to, from] of [
            [-1, a],
            [a, b],
            [b, -1],
          ] as const)
            move.run(to, from);
        };
        const { findings } = look((db) => {
          if (entriesToo) swap(db, 'chain', 'seq');
          else swap(db, 'audit', 'id');
        });
        expect(findings.map((finding) => finding.seq)).toEqual(expect.arrayContaining([a, b]));
      }),
    );
  });

  test('shows by an earlier head that its tail was cut, and only then', () => {
    some(
      fc.property(fc.integer({ min: 0, max: LINES - 1 }), (kept) => {
        let head = '';
        const cut = (db: Database.Database) => {
          head = headOf(db);
          db.prepare('DELETE FROM audit WHERE id > ?').run(kept);
          db.prepare('DELETE FROM chain WHERE seq > ?').run(kept);
        };
        expect(look(cut).findings).toEqual([]);
        expect(look(cut, head).findings.map(({ what }) => what)).toEqual(['cut']);
      }),
    );
  });

  test('grows on from the head that was printed', async () => {
    const file = join(folders.make(), 'casustafel.db');
    const store = openSqlite(file, { chainKey });
    await store.write(() => auditLine(store, line(1)));
    const reader = openToRead(file);
    const head = headOf(reader);
    for (let n = 2; n < 9; n++) await store.write(() => auditLine(store, line(n)));
    expect(lookAtChain(reader, chainKey, sealer, head)).toMatchObject({ entries: 8, findings: [] });
    reader.close();
    await store.close();
  });

  test('is in the order of the commits, however many come at once, and holds nothing of what was rolled back', async () => {
    const file = join(folders.make(), 'casustafel.db');
    const store = openSqlite(file, { chainKey });
    const acts = Array.from({ length: 100 }, (_, n) =>
      store.write(function* () {
        yield* auditLine(store, line(n));
        if (n % 3 === 0) throw new Error('not this one');
      }),
    );
    await Promise.allSettled(acts);
    await store.close();
    const db = openToRead(file);
    expect(lookAtChain(db, chainKey, sealer)).toMatchObject({ entries: 66, findings: [] });
    expect(
      db.prepare("SELECT subject FROM audit JOIN chain ON item = 'audit:' || id ORDER BY seq").pluck().all(),
    ).toEqual(
      Array.from({ length: 100 }, (_, n) => n)
        .filter((n) => n % 3 !== 0)
        .map((n) => line(n).subject),
    );
    db.close();
  });
});

describe('a purge', () => {
  const purged = async (tamper: (db: Database.Database) => void = () => undefined) => {
    const file = join(folders.make(), 'casustafel.db');
    const store = openSqlite(file, { chainKey });
    for (let n = 1; n <= 4; n++) await store.write(() => auditLine(store, line(n)));
    await store.write(function* () {
      yield* purgeFromChain(store, { at: 2_000, by: 'person-1', items: ['audit:2', 'audit:3'] });
      yield store.sql.deleteFrom('audit').where('id', 'in', [2, 3]);
    });
    await store.close();
    const db = new Database(file);
    tamper(db);
    const checked = lookAtChain(db, chainKey, sealer);
    const salts = db.prepare('SELECT salt FROM chain ORDER BY seq').pluck().all();
    db.close();
    return { ...checked, salts };
  };

  test('leaves the chain whole, and no salt to guess with', async () => {
    const { findings, entries, salts } = await purged();
    expect([findings, entries]).toEqual([[], 5]);
    expect(salts.map((salt) => salt === null)).toEqual([false, true, true, false, false]);
  });

  test('that was not laid down shows', async () => {
    const { findings } = await purged((db) => {
      db.exec('UPDATE chain SET salt = NULL WHERE seq = 4; DELETE FROM audit WHERE id = 4');
    });
    expect(findings).toEqual([{ what: 'removed', item: 'audit:4', seq: 4 }]);
  });

  test('is not undone by writing the line anew', async () => {
    const { findings } = await purged((db) => {
      db.exec("INSERT INTO audit VALUES (2, 1002, 'person-2', 'agreement-made', 'agreement:2')");
    });
    expect(findings).toEqual([{ what: 'added', item: 'audit:2', seq: 2 }]);
  });
});

test('what stood in a data folder before there was a chain is taken in, and shows from then on', () => {
  const db = new Database(':memory:');
  migrate(db, undefined, MIGRATIONS.slice(0, CHAINED_VERSION - 1));
  const insert = db.prepare(
    "INSERT INTO audit (at, person_id, act, subject) VALUES (?, 'person', 'signed-in', 'meeting:1')",
  );
  for (let n = 0; n < 5; n++) insert.run(n);
  expect(() => migrate(db, undefined)).toThrow('no key');
  migrate(db, chainKey);
  expect(lookAtChain(db, chainKey, sealer)).toMatchObject({ entries: 5, takenIn: 5, findings: [] });
  db.exec("UPDATE audit SET person_id = 'another' WHERE id = 3");
  expect(lookAtChain(db, chainKey, sealer).findings).toEqual([{ what: 'altered', item: 'audit:3', seq: 3 }]);
  db.close();
});

describe('npm run verify', () => {
  const START = 'server/boot/start.mjs';
  const verify = async (dataDir: string, keyDir: string, ...more: string[]) => {
    const { code, stdout } = await runToEnd({ dataDir, keyDir, program: [START, 'verify', dataDir, ...more] });
    return { code, stdout, ...JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') };
  };

  test('looks at data in use, and at data at rest without changing a byte of it', async () => {
    const server = await startServer();
    const { dataDir, keyDir } = server;
    const running = await verify(dataDir, keyDir);
    expect(running).toMatchObject({ code: 0, ok: true, findings: [] });
    expect(running.entries).toBeGreaterThan(10);
    await server.stop();
    const before = treeOf(dataDir);
    expect(await verify(dataDir, keyDir, '--head', running.head)).toMatchObject({ code: 0, ok: true });
    expect(treeOf(dataDir)).toEqual(before);

    const bytes = readFileSync(join(dataDir, 'casustafel.db'));
    const db = new Database(join(dataDir, 'casustafel.db'));
    db.exec("UPDATE audit SET person_id = 'somebody-else' WHERE id = 3");
    db.exec('DELETE FROM chain WHERE seq = (SELECT max(seq) FROM chain)');
    db.close();
    expect(bytes.equals(readFileSync(join(dataDir, 'casustafel.db')))).toBe(false);
    const after = await verify(dataDir, keyDir, '--head', running.head);
    expect(after).toMatchObject({ code: 1, ok: false });
    expect(after.findings).toContainEqual({ what: 'altered', item: 'audit:3', seq: 3 });
    expect(after.findings).toContainEqual(expect.objectContaining({ what: 'cut' }));
    expect(after.stdout).toContain('schakel 3 (logregel 3) is veranderd');
  });

  test('says what it needs when it cannot look', async () => {
    const folder = folders.make();
    expect(await verify(folder, folder)).toMatchObject({ code: 2, ok: false });
    expect(await verify(folder, folder, '--head', 'abc')).toMatchObject({
      code: 2,
      problem: expect.stringContaining('64'),
    });
  });
});
