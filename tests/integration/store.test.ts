import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { FolderInUseError, holdFolder } from '../../server/store/lock';
import { ForeignDataError, migrate, NewerDataError } from '../../server/store/migrate';
import { DATA_VERSION, MIGRATIONS } from '../../server/store/migrations';
import { openSqlite } from '../../server/store/sqlite';
import { type Act, rows, type Store } from '../../server/store/store';
import { temporaryFolders } from '../harness/folders';

const folders = temporaryFolders();
afterAll(folders.clear);

const newFile = () => join(folders.make(), 'casustafel.db');
const names = async (store: Store) =>
  (await store.read(store.sql.selectFrom('organisation').select('name').orderBy('id'))).map(({ name }) => name);
const insert = (store: Store, id: string) =>
  function* (): Act<void> {
    yield* rows(store.sql.insertInto('organisation').values({ id, name: id }));
  };

/** Makes COMMIT itself fail: a promise about another table that is only looked at then. */
const failCommit = (store: Store) =>
  function* (): Act<void> {
    yield* rows(sql`PRAGMA defer_foreign_keys = ON`.compile(store.sql));
    yield* rows(store.sql.insertInto('participant').values({ meeting_id: 'none', person_id: 'none' }));
  };

describe('one transaction', () => {
  test('what it wrote is there after opening again', async () => {
    const file = newFile();
    const store = openSqlite(file);
    await store.write(insert(store, 'a'));
    await store.close();
    const again = openSqlite(file);
    expect(await names(again)).toEqual(['a']);
    await again.close();
  });

  test('throwing rolls all of it back', async () => {
    const store = openSqlite(newFile());
    const act = function* (): Act<void> {
      yield* insert(store, 'a')();
      throw new Error('second thoughts');
    };
    await expect(store.write(act)).rejects.toThrow('second thoughts');
    expect(await names(store)).toEqual([]);
    await store.close();
  });

  test('an act is handed the rows of its queries, and the error of one that fails', async () => {
    const store = openSqlite(newFile());
    const seen = await store.write(function* (): Act<string[]> {
      yield* insert(store, 'a')();
      try {
        yield* insert(store, 'a')();
      } catch {
        yield* insert(store, 'b')();
      }
      const found = yield* rows(store.sql.selectFrom('organisation').select('id').orderBy('id'));
      return found.map(({ id }) => id);
    });
    expect(seen).toEqual(['a', 'b']);
    await store.close();
  });

  test('a commit that fails leaves nothing, and the next one stands', async () => {
    const store = openSqlite(newFile());
    const act = function* (): Act<void> {
      yield* insert(store, 'a')();
      yield* failCommit(store)();
    };
    await expect(store.write(act)).rejects.toThrow('FOREIGN KEY');
    await store.write(insert(store, 'b'));
    expect(await names(store)).toEqual(['b']);
    await store.close();
  });

  test('bytes come back as they went in', async () => {
    const store = openSqlite(newFile());
    const sealed = Uint8Array.of(0, 255, 1, 128);
    await store.write(function* (): Act<void> {
      yield* rows(store.sql.insertInto('document_update').values({ document: 'board:abcdef', sealed }));
    });
    const [row] = await store.read(store.sql.selectFrom('document_update').selectAll());
    expect(new Uint8Array(row?.sealed ?? [])).toEqual(sealed);
    await store.close();
  });
});

describe('several acts in one commit', () => {
  test('one that throws is answered with its error and the others stand', async () => {
    const store = openSqlite(newFile());
    const broken = function* (): Act<void> {
      yield* insert(store, 'b')();
      throw new Error('this room only');
    };
    const outcomes = await store.writeEach([insert(store, 'a'), broken, insert(store, 'c')]);
    expect(outcomes.map((error) => error?.message)).toEqual([undefined, 'this room only', undefined]);
    expect(await names(store)).toEqual(['a', 'c']);
    await store.close();
  });

  test('when the commit fails none of them stands, and the next ones do', async () => {
    const store = openSqlite(newFile());
    await expect(store.writeEach([insert(store, 'a'), failCommit(store)])).rejects.toThrow('FOREIGN KEY');
    expect(await names(store)).toEqual([]);
    expect(await store.writeEach([insert(store, 'b')])).toEqual([undefined]);
    expect(await names(store)).toEqual(['b']);
    await store.close();
  });
});

describe('a full disk', () => {
  const filler = (store: Store, bytes: number) =>
    function* (): Act<void> {
      const sealed = new Uint8Array(bytes);
      yield* rows(store.sql.insertInto('document_update').values({ document: 'board:filler', sealed }));
    };

  const fill = async (store: Store) => {
    for (let room = true; room; )
      room = await store.write(filler(store, 3000)).then(
        () => true,
        () => false,
      );
  };

  test('a write past the end fails whole, is told by check, and heals once there is room', async () => {
    const store = openSqlite(newFile(), { maxPages: 160 });
    await store.check();
    await fill(store);
    await expect(store.write(filler(store, 3000))).rejects.toThrow('full');
    const large = store.writeEach([insert(store, 'a'), filler(store, 100_000)]);
    const outcome = await large.then(
      ([first, second]) => ({ first, second }),
      (error: Error) => ({ first: error, second: error }),
    );
    expect(outcome.second?.message).toContain('full');
    expect(await names(store)).toEqual(outcome.first ? [] : ['a']);
    await expect(store.check()).rejects.toThrow('full');

    await store.write(function* (): Act<void> {
      yield* rows(store.sql.deleteFrom('document_update'));
    });
    await store.check();
    await store.write(insert(store, 'z'));
    expect(await names(store)).toContain('z');
    await store.close();
  });
});

describe('closing', () => {
  test('waits for what was asked before it and refuses what comes after', async () => {
    const file = newFile();
    const store = openSqlite(file);
    const write = store.write(insert(store, 'a'));
    const closed = store.close();
    await expect(store.write(insert(store, 'b'))).rejects.toThrow('closed');
    await expect(store.read(store.sql.selectFrom('organisation').selectAll())).rejects.toThrow('closed');
    await Promise.all([write, closed]);
    const again = openSqlite(file);
    expect(await names(again)).toEqual(['a']);
    await again.close();
  });
});

describe('the data folder', () => {
  const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

  const rewrite = (file: string, pragma: string) => {
    const db = new Database(file);
    db.pragma(pragma);
    db.close();
  };

  test('of a newer version is refused without a byte changed', async () => {
    const file = newFile();
    await openSqlite(file).close();
    rewrite(file, `user_version = ${DATA_VERSION + 1}`);
    const before = hashOf(file);
    expect(() => openSqlite(file)).toThrow(NewerDataError);
    expect(hashOf(file)).toBe(before);
    expect(readdirSync(join(file, '..'))).toEqual(['casustafel.db']);
  });

  test('of another program is refused without a byte changed', () => {
    const file = newFile();
    rewrite(file, 'application_id = 7');
    const before = hashOf(file);
    expect(() => openSqlite(file)).toThrow(ForeignDataError);
    writeFileSync(`${file}-2`, 'something else altogether');
    expect(() => openSqlite(`${file}-2`)).toThrow(ForeignDataError);
    expect(hashOf(file)).toBe(before);
  });

  const shapeOf = (db: Database.Database) =>
    db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();

  test.each([0, ...MIGRATIONS.map(({ version }) => version)])(
    'of version %i comes to the shape of a new one',
    async (version) => {
      const file = newFile();
      const old = new Database(file);
      old.pragma('journal_mode = WAL');
      migrate(old, undefined, MIGRATIONS.slice(0, version));
      old.close();
      await openSqlite(file).close();
      const migrated = new Database(file, { readonly: true });
      const fresh = new Database(':memory:');
      migrate(fresh, undefined);
      expect(shapeOf(migrated)).toEqual(shapeOf(fresh));
      expect(migrated.pragma('user_version', { simple: true })).toBe(DATA_VERSION);
    },
  );

  test('keeps its version when a migration fails, with nothing of it done', () => {
    const db = new Database(':memory:');
    const broken = { version: 2, sql: 'CREATE TABLE half (id TEXT); SELECT nonsense;' };
    expect(() => migrate(db, undefined, [...MIGRATIONS.slice(0, 1), broken])).toThrow('nonsense');
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all()).toEqual([]);
  });

  test('has migrations numbered from one without a gap', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });

  test('is held by one at a time', () => {
    const lockFile = join(folders.make(), 'lock');
    const held = holdFolder(lockFile);
    expect(() => holdFolder(lockFile)).toThrow(FolderInUseError);
    held.release();
    holdFolder(lockFile).release();
  });

  test('is synced at every commit and keeps nothing of what was deleted', async () => {
    const store = openSqlite(newFile());
    const pragma = async (name: string) =>
      Object.values((await store.read(sql`PRAGMA ${sql.raw(name)}`.compile(store.sql)))[0] ?? {});
    expect(await pragma('synchronous')).toEqual([2]);
    expect(await pragma('secure_delete')).toEqual([1]);
    expect(await pragma('journal_mode')).toEqual(['wal']);
    expect(await pragma('foreign_keys')).toEqual([1]);
    await store.close();
  });
});
