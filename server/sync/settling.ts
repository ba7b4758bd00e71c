/** Knows when all that a room has received until some moment is handled, for who waits for that. */
export interface Settling {
  /** One more message came. */
  came(): void;
  /** What came is being handled, all but the last `left` messages. */
  taken(left: number): void;
  /** What was taken is on disk. */
  handled(): void;
  /** The room is no more: nobody waits any longer. */
  over(): void;
  /** Resolves when all that came until now is handled. */
  settled(): Promise<void>;
}

export const createSettling = (): Settling => {
  let count = { came: 0, taken: 0, handled: 0 };
  let waiting: { from: number; resolve(): void }[] = [];
  const tell = (): void => {
    const due = waiting.filter(({ from }) => from <= count.handled);
    waiting = waiting.filter(({ from }) => from > count.handled);
    for (const { resolve } of due) resolve();
  };
  return {
    came() {
      count.came += 1;
    },
    taken(left) {
      count.taken = count.came - left;
    },
    handled() {
      count.handled = count.taken;
      tell();
    },
    over() {
      count = { came: Number.POSITIVE_INFINITY, taken: Number.POSITIVE_INFINITY, handled: Number.POSITIVE_INFINITY };
      tell();
    },
    settled: () =>
      new Promise((resolve) => {
        waiting.push({ from: count.came, resolve });
        tell();
      }),
  };
};
