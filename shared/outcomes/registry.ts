import { advies } from './advies';
import type { Card } from './card';

/** All outcome cards, in the order in which a table chooses from them. A new one is one file, and one line here. */
export const CARDS: readonly Card[] = [advies];

export const cardByKey = (key: string): Card | undefined => CARDS.find((card) => card.key === key);
