/** A seeded source of chance: the same seed gives the same choices in the same order (mulberry32). */
export const randomFrom = (seed) => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number from 0 up to and without `below`. */
  const below = (below) => Math.floor(next() * below);
  const pick = (list) => list[below(list.length)];
  return {
    below,
    pick,
    chance: (part) => next() < part,
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
    /** Small mostly, and now and then one at the edge of what fits in a byte, a clock, a double. */
    number: () =>
      pick([
        () => below(4),
        () => below(200),
        () => 2 ** (7 * (1 + below(6))) - below(3) + 1,
        () => 2 ** 31 - below(2),
        () => 2 ** 32 - 1,
        () => Number.MAX_SAFE_INTEGER - below(2),
      ])(),
  };
};
