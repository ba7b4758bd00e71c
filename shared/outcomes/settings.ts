import type { Card } from './card';
import type { DayCount } from './dates';
import type { DrangStart } from './drang-start';
import { CARDS } from './registry';

/** What a series sets about its outcome cards. */
export interface OutcomeSettings {
  /** Keys of the optional cards that are on. */
  cards: readonly string[];
  days: DayCount;
  drangMonths: number;
  /** Absent in what was set before it could be: from the day that the order was received. */
  drangStart?: DrangStart | undefined;
}

/** Source: Tax & Tóth 2016: 4 months in the glossary, 3 in interviews. */
export const DRANG_MONTHS = [3, 4] as const;
export const USUAL_OUTCOMES: OutcomeSettings = { cards: [], days: 'calendar', drangMonths: 4 };

export const OPTIONAL_CARDS: readonly Card[] = CARDS.filter(({ optional }) => optional);

/** The cards from which a table chooses. */
export const offeredCards = ({ cards }: OutcomeSettings): Card[] =>
  CARDS.filter(({ key, optional }) => !optional || cards.includes(key));

/** Those that can stand beside the one that was chosen. */
export const offeredBeside = (settings: OutcomeSettings, chosen: string): Card[] =>
  offeredCards(settings).filter(({ key, besides }) => besides && key !== chosen);
