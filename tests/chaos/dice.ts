import { randomFrom } from '../harness/random';

/** Chances that follow from a seed alone. */
export interface Dice {
  /** A whole number from 0 up to n, n itself not. */
  below(n: number): number;
  between(low: number, high: number): number;
  chance(of: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the names, each as often as its weight says. */
  weighed<Name extends string>(weights: Readonly<Record<Name, number>>): Name;
  /** Dice of their own for a part, so that what one part rolls changes nothing for another. */
  of(part: string | number): Dice;
}

/** FNV-1a. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash;
};

export const diceOf = (seed: string): Dice => {
  const random = randomFrom(hashOf(seed));
  const dice: Dice = {
    below: (n) => Math.floor(random() * n),
    between: (low, high) => low + random() * (high - low),
    chance: (of) => random() < of,
    pick: <T>(list: readonly T[]) => list[dice.below(list.length)] as T,
    weighed<Name extends string>(weights: Readonly<Record<Name, number>>) {
      const names = Object.keys(weights) as Name[];
      let left = random() * names.reduce((sum, name) => sum + weights[name], 0);
      for (const name of names) {
        left -= weights[name];
        if (left < 0) return name;
      }
      return names[0] as Name;
    },
    of: (part) => diceOf(`${seed}/${part}`),
  };
  return dice;
};
