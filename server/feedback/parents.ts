import { factById } from '../happened/stored';
import type { Sealer } from '../sealing/sealer';
import { type Act, rows, type Store } from '../store/store';
import { openFeedback } from './words';

/** The talk with the parents about one decision. until: the last day on which one of them was told, '' when none was. */
interface Talk {
  /** Somebody of them still has to be told; a line "not told, because" holds nobody up. */
  open: boolean;
  until: string;
}

export const EVERYBODY: Talk = { open: false, until: '' };

/** What waits, waits for the talk with the parents. By conference; the families' keys must be loaded. */
export function* parentsTold(
  store: Store,
  sealer: Sealer,
  conferenceIds: readonly string[],
): Act<ReadonlyMap<string, Talk>> {
  const found = yield* rows(
    store.sql
      .selectFrom('feedback')
      .select(['id', 'conference_id', 'family_id', 'status', 'fact', 'sealed'])
      .where('conference_id', 'in', [...new Set(conferenceIds)])
      .where('status', '!=', 'withdrawn'),
  );
  const talks = new Map<string, Talk>();
  for (const { id, conference_id, family_id, status, fact: factOf, sealed } of found) {
    if (openFeedback(sealer, family_id, id, sealed).hearer !== 'ouder') continue;
    const fact = factOf ? (yield* factById(store, sealer, factOf))?.fact : undefined;
    const on = fact?.kind === 'told' ? fact.on : '';
    const talk = talks.get(conference_id) ?? EVERYBODY;
    const [, until = ''] = [talk.until, on].sort();
    talks.set(conference_id, { open: talk.open || status === 'open', until });
  }
  return talks;
}
