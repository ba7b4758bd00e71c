import { type Confirming, whoConfirms } from '../../shared/happened/confirming';
import { whoAgrees } from '../../shared/happened/people';
import { readDetails } from '../families/sealed';
import { factsOf } from '../happened/stored';
import type { Sealer } from '../sealing/sealer';
import { type Act, rows, type Store } from '../store/store';
import { answeredBy } from './handover';
import { AWAITING, holderOf, type OutcomePlace, readDrafts } from './sealed';

/** Who of the family confirms that it goes over to somebody else, and who did. The family's key must be loaded. */
export function* familyConfirming(store: Store, sealer: Sealer, place: OutcomePlace): Act<Confirming[]> {
  const people = yield* readDetails(store, sealer, place.familyId);
  return whoConfirms(whoAgrees(people), yield* factsOf(store, sealer, place));
}

/** A hand-over that was accepted waits for the family no longer once each confirmed it, and again when one did not. */
export function* settleHandover(store: Store, sealer: Sealer, place: OutcomePlace): Act<void> {
  const { drafts } = yield* readDrafts(store, sealer, place);
  const holder = holderOf(drafts);
  if (!holder?.accepts || !answeredBy(drafts.handover, holder.who)?.accepts) return;
  const confirmed = (yield* familyConfirming(store, sealer, place)).every((one) => one.confirmed);
  const awaiting = confirmed ? AWAITING.nobody : AWAITING.family;
  yield* rows(store.sql.updateTable('outcome').set({ awaiting }).where('conference_id', '=', place.conferenceId));
}
