import { untold } from '../../shared/happened/remarks';
import { cardByKey } from '../../shared/outcomes/registry';
import { readDetails } from '../families/sealed';
import { factsOf } from '../happened/stored';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, type Store } from '../store/store';
import { toldOf } from './happened-page';
import type { OutcomePlace } from './sealed';
import { readStanding } from './standing';

/**
 * Whether what the product would send to this organisation is an order that waits: of a decided card that needs agreement, to
 * who carries it out, before each of the family was told or there is a reason why not. Only what is sent waits; that an order
 * was received is a fact, and laid down whenever it is. Source: Tax & Tóth 2016, annex 3 (the client was told first).
 */
export function* orderWaits(
  store: Store,
  sealer: Sealer,
  place: OutcomePlace,
  { cardKey, organisationId }: { cardKey: string | undefined; organisationId: string | undefined },
): Act<boolean> {
  if (!cardByKey(cardKey ?? '')?.fields.some(({ fact }) => fact === 'order')) return false;
  const carries = yield* first(
    store.sql
      .selectFrom('conference')
      .innerJoin('participant', 'participant.meeting_id', 'conference.meeting_id')
      .innerJoin('person', 'person.id', 'participant.person_id')
      .select('person.id')
      .where('conference.id', '=', place.conferenceId)
      .where('person.role', '=', 'contactpersoon-jb')
      .where('person.organisation_id', '=', organisationId ?? ''),
  );
  if (!carries) return false;
  const { drafts } = yield* readStanding(store, sealer, place);
  const told = toldOf(yield* readDetails(store, sealer, place.familyId), drafts);
  return untold(told, yield* factsOf(store, sealer, place)).length > 0;
}
