import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';
import { openRound } from './sealed';
import type { WeighingPlace } from './stored';

/** Deletes single numbers for good: the file is written over (secure_delete). */
function* forget(store: Store, roundIds: readonly string[]): Act<void> {
  if (roundIds.length > 0) yield* rows(store.sql.deleteFrom('score').where('round_id', 'in', roundIds));
}

/**
 * Ends the rounds of a child, because the table laid down its joint judgement: the single numbers are deleted, unless the
 * series keeps them until the family is closed. False when one is still open, and nothing happens. The family's key must be
 * loaded.
 */
export function* endRoundsOf(
  store: Store,
  sealer: Sealer,
  { conferenceId, familyId, seriesId }: WeighingPlace,
  child: string,
  at: number,
): Act<boolean> {
  const { sql } = store;
  const all = yield* rows(sql.selectFrom('score_round').selectAll().where('conference_id', '=', conferenceId));
  const rounds = all.filter(({ id, sealed }) => openRound(sealer, familyId, id, sealed) === child);
  if (rounds.some(({ revealed_at }) => revealed_at === null)) return false;
  const ids = rounds.filter(({ judged_at }) => judged_at === null).map(({ id }) => id);
  if (ids.length === 0) return true;
  yield* rows(sql.updateTable('score_round').set({ judged_at: at }).where('id', 'in', ids));
  if (!(yield* keepsScores(store, seriesId))) yield* forget(store, ids);
  return true;
}

/** Whether a series keeps single numbers until a family is closed. */
export function* keepsScores(store: Store, seriesId: string | null): Act<boolean> {
  const series = yield* first(
    store.sql
      .selectFrom('series')
      .select('keeps_scores')
      .where('id', '=', seriesId ?? ''),
  );
  return series?.keeps_scores === 1;
}

/** What was answered ends with the family's conference: no single number outlives it, judged or not. */
export function* endRounds(store: Store, conferenceId: string, at: number): Act<void> {
  const { sql } = store;
  const all = yield* rows(
    sql.selectFrom('score_round').select(['id', 'revealed_at']).where('conference_id', '=', conferenceId),
  );
  if (all.length === 0) return;
  yield* forget(
    store,
    all.map(({ id }) => id),
  );
  yield* rows(sql.deleteFrom('score_round').where('conference_id', '=', conferenceId).where('revealed_at', 'is', null));
  yield* rows(
    sql
      .updateTable('score_round')
      .set({ judged_at: at })
      .where('conference_id', '=', conferenceId)
      .where('judged_at', 'is', null),
  );
}
