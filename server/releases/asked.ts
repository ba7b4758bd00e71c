import type { Role } from '../../shared/api/contract';
import { type Act, first, type Store } from '../store/store';

/** Of one's own organisation, also without a task for this family. */
export const OWN_ROLES: readonly Role[] = ['teamleider', 'gedragsdeskundige'];
/** The teamleider of the organisation that asked, once nobody answered in time. */
const STANDS_IN: Role = 'teamleider';

/** As what somebody is to answer: by their part in the organisation that asked, or by their task for this family. */
interface Asked {
  conferenceId: string;
  as: 'own' | 'task';
}

/**
 * Whether somebody is to answer for a copy: they were asked, or it fell to them as the teamleider of the organisation that
 * asked. Never who made it.
 * @param today yyyy-mm-dd
 */
export function* askedToLetGo(
  store: Store,
  { personId, exportId, today }: { personId: string; exportId: string; today: string },
): Act<Asked | undefined> {
  const row = yield* first(
    store.sql
      .selectFrom('release')
      .innerJoin('person as maker', 'maker.id', 'release.asked_by')
      .innerJoin('person as reader', (join) => join.on('reader.id', '=', personId))
      .select(['release.conference_id', 'release.asked_of', 'release.asked_by', 'release.answer_by', 'release.state'])
      .select(['maker.organisation_id as askedFrom', 'reader.organisation_id as own', 'reader.role'])
      .where('release.export_id', '=', exportId),
  );
  if (!row || row.asked_by === personId || row.state === 'withdrawn') return undefined;
  const conferenceId = row.conference_id;
  const isOwn = row.own === row.askedFrom;
  if (row.asked_of === personId) {
    return { conferenceId, as: isOwn && OWN_ROLES.some((role) => role === row.role) ? 'own' : 'task' };
  }
  const fell = row.answer_by !== null && row.answer_by < today;
  return fell && isOwn && row.role === STANDS_IN ? { conferenceId, as: 'own' } : undefined;
}
