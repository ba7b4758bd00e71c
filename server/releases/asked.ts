import { type Act, first, type Store } from '../store/store';

/** The teamleider of the organisation that asked, once nobody answered in time. */
const STANDS_IN = 'teamleider';

/**
 * Whether somebody is to answer for a copy: they were asked, or it fell to them as the teamleider of the organisation that
 * asked. Never who made it.
 * @param today yyyy-mm-dd
 */
export function* isAskedToLetGo(
  store: Store,
  { personId, exportId, today }: { personId: string; exportId: string; today: string },
): Act<boolean> {
  const row = yield* first(
    store.sql
      .selectFrom('release')
      .innerJoin('person as maker', 'maker.id', 'release.asked_by')
      .innerJoin('person as reader', (join) => join.on('reader.id', '=', personId))
      .select(['release.asked_of', 'release.asked_by', 'release.answer_by', 'release.state'])
      .select(['maker.organisation_id as askedFrom', 'reader.organisation_id as own', 'reader.role'])
      .where('release.export_id', '=', exportId),
  );
  if (!row || row.asked_by === personId || row.state === 'withdrawn') return false;
  if (row.asked_of === personId) return true;
  const fell = row.answer_by !== null && row.answer_by < today;
  return fell && row.role === STANDS_IN && row.own === row.askedFrom;
}
