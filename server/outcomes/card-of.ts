import { type Problem, problemsOf } from '../../shared/outcomes/check';
import { fillCard } from '../../shared/outcomes/fill';
import type { FilledCard } from '../../shared/outcomes/filled';
import { sayingItself } from '../../shared/outcomes/together';
import type { Sealer } from '../sealing/sealer';
import { type Act, reading, type Store } from '../store/store';
import { standingCards } from './beside';
import { readStanding } from './standing';
import { holidaysAround, namesIn, situationOf, surroundingsOf } from './surroundings';

/** A card as it stands: what is proposed. */
interface StandingCard {
  card: FilledCard;
  /** What it lacks; it can be proposed when each has a reason (isReady in shared/outcomes/check). */
  problems: Problem[];
}

/** The card that a table chose, and those that go along with it. */
export interface ChosenCard extends StandingCard {
  besides: StandingCard[];
}

export interface ChosenCards {
  /** Undefined when no card was chosen, or there is no such conference. Rejects when the family's key is gone. */
  cardOf(conferenceId: string): Promise<ChosenCard | undefined>;
  /**
   * Loads what a transaction cannot wait for, and gives the act that reads the card inside one: so that what is proposed is
   * what stands at that very moment.
   */
  prepare(conferenceId: string): Promise<() => Act<ChosenCard | undefined>>;
}

interface ChosenDeps {
  store: Store;
  sealer: Sealer;
  now(): number;
}

export const createChosenCards = ({ store, sealer, now }: ChosenDeps): ChosenCards => {
  const prepare: ChosenCards['prepare'] = async (conferenceId) => {
    const before = await reading(store, situationOf(store, conferenceId, now()));
    if (before) await sealer.loadKey(before.familyId);
    const holidays = await holidaysAround(before?.decidedOn ?? '2026-01-01');
    return function* () {
      const situation = yield* situationOf(store, conferenceId, now());
      if (!situation) return undefined;
      const { version, drafts } = yield* readStanding(store, sealer, situation);
      const names = yield* namesIn(store, drafts);
      const around = surroundingsOf(situation, version, names, holidays);
      const [main, ...besides] = standingCards(drafts).map((one) => ({
        card: sayingItself(fillCard(one.card, one.draft, around), one),
        problems: problemsOf(one.asks, one.draft),
      }));
      return main && { ...main, besides };
    };
  };
  return {
    prepare,
    cardOf: async (conferenceId) => reading(store, (await prepare(conferenceId))()),
  };
};
