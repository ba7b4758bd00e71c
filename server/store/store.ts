import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Tables } from './tables';

/**
 * The one narrow way to the database. Everything is asynchronous to the caller, so that another database can stand
 * behind it; what runs inside a transaction is a generator that yields queries and is handed their rows. A generator
 * cannot await, so nothing else can slip into an open transaction.
 */
export type Query<Row = unknown> = Compilable<Row> | CompiledQuery<Row>;

/** Steps of one transaction. Write it with `yield* rows(query)`. Throwing rolls all of it back. */
export type Act<T> = Generator<Query, T, unknown[]>;

export interface Store {
  /** Builds SQL for this database; it never executes by itself. */
  readonly sql: Kysely<Tables>;
  /** With which the audit lines and records are chained (server/audit); nothing binding can be laid down without. */
  readonly chainKey: Uint8Array | undefined;
  read<Row>(query: Query<Row>): Promise<Row[]>;
  /** Runs one transaction and resolves once it is on disk. */
  write<T>(act: () => Act<T>): Promise<T>;
  /**
   * Runs several acts in one commit: one that throws is undone and answered with its error, the others stand. An act may be
   * run a second time, after all was undone. Rejects when the commit itself fails; then none of them stands.
   */
  writeEach(acts: readonly (() => Act<void>)[]): Promise<(Error | undefined)[]>;
  /** Resolves when the store can commit; rejects with why not. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Yields one query inside an act and returns its rows. */
export function* rows<Row>(query: Query<Row>): Generator<Query, Row[], unknown[]> {
  return (yield query) as Row[];
}

/** As `rows`, for the first row or none. */
export function* first<Row>(query: Query<Row>): Generator<Query, Row | undefined, unknown[]> {
  return (yield* rows(query))[0];
}

/** Runs an act that only reads, outside any transaction. */
export const reading = async <T>(store: Store, act: Act<T>): Promise<T> => {
  let step = act.next([]);
  while (!step.done) step = act.next(await store.read(step.value));
  return step.value;
};
