import { createContext, useContext } from 'react';
import type { Agreements } from '../../shared/api/agreements';
import type { Meeting } from '../../shared/api/contract';
import type { Outcome } from '../../shared/api/outcomes';
import type { Card } from '../../shared/outcomes/card';
import type { Draft } from '../../shared/outcomes/draft';
import type { OutcomeDoings } from './use-outcome';

/** One card on the table, for all that fills it in. */
export interface OpenedCard {
  meeting: Meeting;
  conferenceId: string;
  outcome: Outcome;
  card: Card;
  draft: Draft;
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
