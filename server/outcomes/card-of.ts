import { type Problem, problemsOf } from '../../shared/outcomes/check';
import { fillCard } from '../../shared/outcomes/fill';
import type { FilledCard } from '../../shared/outcomes/filled';
import { cardByKey } from '../../shared/outcomes/registry';
import type { Sealer } from '../sealing/sealer';
import { type Act, reading, type Store } from '../store/store';
import { readStanding } from './standing';
import { holidaysAround, namesIn, situationOf, surroundingsOf } from './surroundings';

/** The card that a table chose, as it stands: what is proposed. */
interface ChosenCard {
  card: FilledCard;
  /** What it lacks; it can be proposed when each has a reason (isReady in shared/outcomes/check). */
  problems: Problem[];
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
      const card = cardByKey(drafts.chosen ?? '');
      const draft = card && drafts.cards[card.key];
      if (!draft) return undefined;
      const names = yield* namesIn(store, drafts);
      return {
        card: fillCard(card, draft, surroundingsOf(situation, version, names, holidays)),
        problems: problemsOf(card, draft),
      };
    };
  };
  return {
    prepare,
    cardOf: async (conferenceId) => reading(store, (await prepare(conferenceId))()),
  };
};
