import { auditLine } from '../audit/audit';
import { first, rows, type Store } from '../store/store';

/** A team's own letterhead for documents: a Word file with places for what we write. One for a series. */
export interface Letterheads {
  /** Undefined when the series has none, or there is no series. */
  of(seriesId: string | null): Promise<Uint8Array | undefined>;
  /** ms since 1970; undefined when it has none. */
  since(seriesId: string): Promise<number | undefined>;
  put(seriesId: string, personId: string, bytes: Uint8Array): Promise<void>;
  remove(seriesId: string, personId: string): Promise<void>;
}

export const createLetterheads = (store: Store, now: () => number): Letterheads => {
  const { sql } = store;
  return {
    async of(seriesId) {
      const [row] = await store.read(
        sql
          .selectFrom('letterhead')
          .select('bytes')
          .where('series_id', '=', seriesId ?? ''),
      );
      return row?.bytes;
    },
    async since(seriesId) {
      const [row] = await store.read(sql.selectFrom('letterhead').select('at').where('series_id', '=', seriesId));
      return row?.at;
    },
    put: (seriesId, personId, bytes) =>
      store.write(function* () {
        const at = now();
        const values = { person_id: personId, at, bytes };
        const taken = sql
          .insertInto('letterhead')
          .values({ series_id: seriesId, ...values })
          .onConflict((conflict) => conflict.column('series_id').doUpdateSet(values));
        yield* rows(taken);
        yield* auditLine(store, { at, by: personId, act: 'series-changed', subject: `series:${seriesId}` });
      }),
    remove: (seriesId, personId) =>
      store.write(function* () {
        const gone = yield* first(
          sql.deleteFrom('letterhead').where('series_id', '=', seriesId).returning('series_id'),
        );
        if (!gone) return;
        yield* auditLine(store, { at: now(), by: personId, act: 'series-changed', subject: `series:${seriesId}` });
      }),
  };
};
