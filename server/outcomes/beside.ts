import type { Card } from '../../shared/outcomes/card';
import { cardByKey } from '../../shared/outcomes/registry';
import { type Together, together } from '../../shared/outcomes/together';
import type { Drafts } from './sealed';

/** The cards that go along with the chosen one: a melding beside advies, say. All are proposed and decided together. */

export const isBeside = ({ beside = [] }: Drafts, { key }: Card): boolean => beside.includes(key);

/** One that is chosen itself stands beside nothing. */
export const withoutBeside = ({ beside, ...drafts }: Drafts, key: string): Drafts => ({
  ...drafts,
  ...(beside && { beside: beside.filter((one) => one !== key) }),
});

export const withBeside = (drafts: Drafts, key: string): Drafts => ({
  ...drafts,
  beside: [...(drafts.beside ?? []), key],
});

/** What will be proposed: the chosen card, and then those beside it. None as long as none was chosen. */
export const standingCards = ({ chosen, beside = [], cards }: Drafts): Together[] =>
  together(
    (chosen === undefined ? [] : [chosen, ...beside]).flatMap((key) => {
      const card = cardByKey(key);
      const draft = cards[key];
      return card && draft ? [{ card, draft }] : [];
    }),
  );

/** The drafts with what cards ask together read in each of them: as they are filled in. */
export const readTogether = (drafts: Drafts): Drafts => ({
  ...drafts,
  cards: {
    ...drafts.cards,
    ...Object.fromEntries(standingCards(drafts).map(({ card, draft }) => [card.key, draft as Drafts['cards'][string]])),
  },
});
