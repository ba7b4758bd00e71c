import type { FamilyPeople } from '../../shared/family/members';
import { openFamilyLine } from '../meetings/family-line';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, type Store } from '../store/store';
import { childrenOf } from './known';
import { readDetails } from './sealed';

/** Who is in a family, without a name. The family's key must be loaded. */
export function* readFamilyPeople(
  store: Store,
  sealer: Sealer,
  { conferenceId, familyId }: { conferenceId: string; familyId: string },
): Act<FamilyPeople> {
  const details = yield* readDetails(store, sealer, familyId);
  const row = yield* first(store.sql.selectFrom('conference').select('sealed').where('id', '=', conferenceId));
  const children = row ? childrenOf(openFamilyLine(sealer, familyId, conferenceId, row.sealed), details) : [];
  return { adults: details.adults ?? [], children: children.map(({ id, band }) => ({ id, band })) };
}
