import type { Fact } from '../api/happened';
import type { Somebody } from './people';
import { topicOf } from './topics';

/**
 * A hand-over is open until who takes over and the family confirm it: what goes wrong at the end of a measure is that nobody
 * is left, and the family finds out (De jeugdbeschermingsketen in FoodValley 2019; Vervloet 2015, 4.4). That the same goes for
 * voluntary help is our own choice.
 */

interface Standing {
  topic: string;
  fact?: Fact | undefined;
}

export interface Confirming extends Somebody {
  confirmed: boolean;
}

/**
 * Who of the family confirms: whose agreement counts, without whom nobody tells or asks anything, for a reason that was laid
 * down; that holds nothing up.
 */
export const whoConfirms = (agree: readonly Somebody[], facts: readonly Standing[]): Confirming[] => {
  const kindOf = (group: 'told' | 'consent' | 'confirmed', id: string) =>
    facts.find(({ topic }) => topic === topicOf(group, id))?.fact?.kind;
  return agree
    .filter(({ id }) => kindOf('told', id) !== 'not-told' && kindOf('consent', id) !== 'not-asked')
    .map(({ id, words }) => ({ id, words, confirmed: kindOf('confirmed', id) === 'confirmed' }));
};
