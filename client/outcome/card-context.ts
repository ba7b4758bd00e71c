import { createContext, useContext } from 'react';
import type { Agreements } from '../../shared/api/agreements';
import type { Meeting } from '../../shared/api/contract';
import type { Outcome } from '../../shared/api/outcomes';
import type { Card } from '../../shared/outcomes/card';
import type { Draft } from '../../shared/outcomes/draft';
import { cardByKey } from '../../shared/outcomes/registry';
import { type Standing, together } from '../../shared/outcomes/together';
import type { OutcomeDoings } from './use-outcome';

/** One card on the table, for all that fills it in. */
export interface OpenedCard {
  meeting: Meeting;
  conferenceId: string;
  outcome: Outcome;
  card: Card;
  draft: Draft;
  /** It goes along with the chosen one. */
  isBeside: boolean;
  doings: OutcomeDoings;
  /** What was agreed about this family; undefined while it is being fetched. */
  agreed: Agreements | undefined;
  /** Where the table decides about it. */
  toDecide: string;
}

const CardContext = createContext<OpenedCard | undefined>(undefined);
export const CardProvider = CardContext.Provider;

export const useCard = (): OpenedCard => {
  const opened = useContext(CardContext);
  if (!opened) throw new Error('outside a card');
  return opened;
};

/** The answers of a card that is open; undefined when it is not. */
export const draftOf = ({ open }: Outcome, key: string): Draft | undefined => open.find((card) => card.key === key);

/** What will be proposed, each with what is asked on it: the chosen card, and then those beside it. */
export const standingIn = (outcome: Outcome): Standing[] => {
  const keys = outcome.chosen === undefined ? [] : [outcome.chosen, ...outcome.beside];
  const cards = keys.flatMap((key) => {
    const [card, draft] = [cardByKey(key), draftOf(outcome, key)];
    return card && draft ? [{ card, draft }] : [];
  });
  return together(cards).map(({ asks, draft }) => ({ card: asks, draft }));
};

/** Of a heading or a part on the page: two cards may have the same. */
export const idIn = (card: Card, of: string): string => `${card.key}-${of}`;
