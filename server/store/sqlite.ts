import Database from 'better-sqlite3';
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { migrate, NewerDataError, versionInHeader } from './migrate';
import { DATA_VERSION } from './migrations';
import type { Act, Query, Store } from './store';
import type { Tables } from './tables';

export interface SqliteOptions {
  /** How hard a commit syncs. Anything but FULL loses acknowledged edits at a power cut, and is for tests only. */
  synchronous?: 'FULL' | 'NORMAL' | 'OFF';
  /** The most pages (of 4 KiB) the file may grow to; a write past it fails as on a full disk. */
  maxPages?: number;
  /** Of the chain of audit lines and records: nothing binding can be laid down without. */
  chainKey?: Uint8Array;
}

/** As many as the program has queries, with room for lists of different lengths; then the cache starts afresh. */
const CACHED_STATEMENTS = 500;

/** Larger than a page, so that checking needs a page that could hold an edit. */
const CHECK_BYTES = 5000;

const sqlBuilder = (): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });

const open = (file: string, { synchronous = 'FULL', maxPages, chainKey }: SqliteOptions): Database.Database => {
  const version = versionInHeader(file);
  if (version !== undefined && version > DATA_VERSION) throw new NewerDataError(version);
  const db = new Database(file);
  try {
    db.pragma('journal_mode = WAL');
    db.pragma(`synchronous = ${synchronous}`);
    db.pragma('secure_delete = ON');
    db.pragma('foreign_keys = ON');
    migrate(db, chainKey);
    if (maxPages) db.pragma(`max_page_count = ${maxPages}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/**
 * Opens (and where needed makes or migrates) the database in one file. Throws NewerDataError or ForeignDataError, having
 * changed nothing, when the file is not for this program.
 */
export const openSqlite = (file: string, options: SqliteOptions = {}): Store => {
  const db = open(file, options);
  const statements = new Map<string, Database.Statement>();
  let queue: Promise<unknown> = Promise.resolve();
  let closing: Promise<void> | undefined;
  let checking: Promise<void> | undefined;

  const prepared = (text: string): Database.Statement => {
    const known = statements.get(text);
    if (known) return known;
    if (statements.size >= CACHED_STATEMENTS) statements.clear();
    const statement = db.prepare(text);
    statements.set(text, statement);
    return statement;
  };

  const run = (query: Query): unknown[] => {
    const { sql, parameters } = 'compile' in query ? query.compile() : query;
    const statement = prepared(sql);
    if (statement.reader) return statement.all(...parameters);
    statement.run(...parameters);
    return [];
  };

  const drive = <T>(act: () => Act<T>): T => {
    const steps = act();
    let step = steps.next();
    while (!step.done) {
      let found: unknown[];
      try {
        found = run(step.value);
      } catch (error) {
        step = steps.throw(error);
        continue;
      }
      step = steps.next(found);
    }
    return step.value;
  };

  const transaction = <T>(work: () => T): T => {
    prepared('BEGIN IMMEDIATE').run();
    try {
      const result = work();
      // SQLite ends the transaction by itself on some errors (a full disk); an act may have caught that error.
      if (!db.inTransaction) throw new Error('the database gave up the transaction');
      prepared('COMMIT').run();
      return result;
    } catch (error) {
      if (db.inTransaction) prepared('ROLLBACK').run();
      throw error;
    }
  };

  const inSavepoint = (act: () => Act<void>): Error | undefined => {
    prepared('SAVEPOINT act').run();
    try {
      drive(act);
      prepared('RELEASE act').run();
      return undefined;
    } catch (error) {
      // Without the transaction there is no savepoint to go back to, and the acts before this one are gone too.
      if (!db.inTransaction) throw error;
      prepared('ROLLBACK TO act').run();
      prepared('RELEASE act').run();
      return asError(error);
    }
  };

  /** Acts nearly never fail: they go together, and only when one does, each again in a savepoint of its own. */
  const writeEach = (acts: readonly (() => Act<void>)[]): (Error | undefined)[] => {
    let failing: Error | undefined;
    const together = (): undefined[] => {
      try {
        for (const act of acts) drive(act);
        return acts.map(() => undefined);
      } catch (error) {
        failing = asError(error);
        throw error;
      }
    };
    try {
      return transaction(together);
    } catch (error) {
      if (!failing) throw error;
      return transaction(() => acts.map(inSavepoint));
    }
  };

  const enqueue = <T>(work: () => T): Promise<T> => {
    if (closing) return Promise.reject(new Error('the store is closed'));
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };

  const commitSomething = (): void => {
    transaction(() => {
      const { lastInsertRowid } = prepared('INSERT INTO store_check (filler) VALUES (zeroblob(?))').run(CHECK_BYTES);
      prepared('DELETE FROM store_check WHERE id < ?').run(lastInsertRowid);
    });
  };

  return {
    sql: sqlBuilder(),
    chainKey: options.chainKey,
    read: async <Row>(query: Query<Row>) => {
      if (closing) throw new Error('the store is closed');
      return run(query) as Row[];
    },
    write: (act) => enqueue(() => transaction(() => drive(act))),
    writeEach: (acts) => enqueue(() => writeEach(acts)),
    check: () => {
      checking ??= enqueue(commitSomething).finally(() => {
        checking = undefined;
      });
      return checking;
    },
    close: () => {
      closing ??= queue.then(() => {
        db.close();
      });
      return closing;
    },
  };
};
