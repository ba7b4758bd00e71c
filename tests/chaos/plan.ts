import type { Dice } from './dice';
import type { Manner } from './line';

/** What goes wrong with the disk or the clock while people work. */
export type Trouble = 'none' | 'disk' | 'clock';

/**
 * How a round ends. kill: at any moment. committing, emptying, opening: killed just after everybody did something at once, left
 * at once (so that all boards are compacted), or came at once. power: what was not synced is gone. stop: SIGTERM. on: not at all.
 */
export type Ending = 'kill' | 'committing' | 'emptying' | 'opening' | 'power' | 'stop' | 'on';

export interface Plan {
  trouble: Trouble;
  ending: Ending;
  /** How long people work before it ends, in ms. */
  workMs: number;
  /** Between the last thing that everybody does and the end, in ms. */
  fuseMs: number;
  /** When in the work the trouble begins and ends, from 0 to 1; one that ends after 1 is still there at the end. */
  troubleFrom: number;
  troubleTo: number;
  /** The next start is tried first while the disk is read-only (a small disk only). */
  startsReadOnly: boolean;
}

const TROUBLES: Record<Trouble, number> = { none: 6, disk: 2, clock: 1 };
const ENDINGS: Record<Ending, number> = { kill: 6, committing: 4, emptying: 4, opening: 3, power: 3, stop: 1, on: 3 };

/** What happens in one round: from the seed and the round's number alone. */
export const planRound = (dice: Dice): Plan => ({
  trouble: dice.weighed(TROUBLES),
  ending: dice.weighed(ENDINGS),
  workMs: dice.between(120, 420),
  fuseMs: dice.chance(0.5) ? dice.between(0, 6) : dice.between(0, 60),
  troubleFrom: dice.between(0, 0.6),
  troubleTo: dice.between(0.6, 1.2),
  startsReadOnly: dice.chance(0.15),
});

/** How one person's line behaves in one round. Most are fine; some are slow, some bad. */
export const planLine = (dice: Dice): Manner => {
  const bad = dice.chance(0.35);
  return {
    delay: dice.chance(0.6) ? 0 : dice.between(1, 25),
    jitter: dice.chance(0.6) ? 0 : dice.between(1, 25),
    cut: bad ? dice.between(0, 0.03) : 0,
    halfClose: bad ? dice.between(0, 0.01) : 0,
    double: dice.chance(0.5) ? dice.between(0, 0.2) : 0,
  };
};
