import { withOutside } from '../../shared/outcomes/outside';
import { cardByKey } from '../../shared/outcomes/registry';
import { withFacts } from '../../shared/outcomes/with-facts';
import { opensDrang } from '../../shared/safety/criteria';
import { factsOf, type LaidFact } from '../happened/stored';
import { readWeighing } from '../safety/stored';
import type { Sealer } from '../sealing/sealer';
import type { Act, Store } from '../store/store';
import { readTogether } from './beside';
import { type Drafts, type OutcomePlace, readDrafts, type StoredDrafts } from './sealed';

/** What is laid over the answers of a card when it is read: what happened, and what was ticked while weighing. */
interface Over {
  facts: readonly LaidFact[];
  hasCriterion: boolean;
}

function* readOver(store: Store, sealer: Sealer, place: OutcomePlace): Act<Over> {
  const { weighing } = yield* readWeighing(store, sealer, place);
  return {
    facts: yield* factsOf(store, sealer, place),
    hasCriterion: weighing.criteria.some(({ ticked, list }) => ticked && opensDrang(list)),
  };
}

/** The drafts as they stand. Never laid down: what happened is kept by itself. */
const laidOver = (drafts: Drafts, { facts, hasCriterion }: Over): Drafts => {
  const standing = facts.map(({ trail, ...one }) => ({ ...one, by: trail.at(-1)?.by ?? '' }));
  const cards = Object.entries(drafts.cards).map(([key, draft]) => {
    const card = cardByKey(key);
    return [key, card ? withOutside(withFacts(card, draft, standing), hasCriterion) : draft] as const;
  });
  return readTogether({ ...drafts, cards: Object.fromEntries(cards) as Drafts['cards'] });
};

/** As readDrafts, with what happened. The family's key must be loaded. */
export function* readStanding(store: Store, sealer: Sealer, place: OutcomePlace): Act<StoredDrafts> {
  const { version, drafts } = yield* readDrafts(store, sealer, place);
  return { version, drafts: laidOver(drafts, yield* readOver(store, sealer, place)) };
}
