import { fillCard } from '../../shared/outcomes/fill';
import { agreementsOf, type CardAgreement } from '../../shared/outcomes/filled';
import { cardByKey } from '../../shared/outcomes/registry';
import { layDownAnew } from '../agreements/laying-down';
import type { Sealer } from '../sealing/sealer';
import { type Act, reading, type Store } from '../store/store';
import { settleHandover } from './confirming';
import type { OutcomePlace } from './sealed';
import { readStanding } from './standing';
import { holidaysAround, namesIn, situationOf, surroundingsOf } from './surroundings';

/** Runs an act that changes what a card stands on; then its agreements get the days and persons that follow from it, and a hand-over waits for whom it still waits. */
export type Redating = (conferenceId: string) => Promise<Redated>;
type Redated = <T>(act: () => Act<T>, by: { personId: string; at: number }) => Act<T>;

interface RedatingDeps {
  store: Store;
  sealer: Sealer;
  now(): number;
}

/** Loads the family's key and the holidays, which a transaction cannot wait for. */
export const createRedating =
  ({ store, sealer, now }: RedatingDeps): Redating =>
  async (conferenceId) => {
    const before = await reading(store, situationOf(store, conferenceId, now()));
    if (before) await sealer.loadKey(before.familyId);
    const holidays = await holidaysAround(before?.decidedOn ?? '2026-01-01');

    /** Of each card that is open, by its key. */
    function* agreed(place: OutcomePlace): Act<Map<string, CardAgreement[]>> {
      const situation = yield* situationOf(store, conferenceId, now());
      const { version, drafts } = yield* readStanding(store, sealer, place);
      const names = yield* namesIn(store, drafts);
      return new Map(
        Object.entries(drafts.cards).flatMap(([key, draft]) => {
          const card = cardByKey(key);
          if (!card || !situation) return [];
          return [[key, agreementsOf(fillCard(card, draft, surroundingsOf(situation, version, names, holidays)))]];
        }),
      );
    }

    return function* (act, by) {
      if (!before) return yield* act();
      const stood = yield* agreed(before);
      const done = yield* act();
      for (const [cardKey, after] of yield* agreed(before)) {
        yield* layDownAnew(store, sealer, before, { cardKey, before: stood.get(cardKey) ?? [], after, ...by });
      }
      yield* settleHandover(store, sealer, before);
      return done;
    };
  };
