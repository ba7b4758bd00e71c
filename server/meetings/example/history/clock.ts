/** The clock of those days: what is done later waits until it is that late. */
export const createClock = () => {
  let now = 0;
  let waiting: { at: number; act: () => Promise<void> }[] = [];
  return {
    now: () => now,
    /** To be done at that moment. */
    later(at: number, act: () => Promise<void>): void {
      waiting.push({ at, act });
    },
    /** Moves on to a moment, and does all that was to be done before it. */
    async until(at: number): Promise<void> {
      const due = waiting.filter((one) => one.at <= at).sort((a, b) => a.at - b.at);
      waiting = waiting.filter((one) => one.at > at);
      for (const one of due) {
        now = one.at;
        await one.act();
      }
      now = at;
    },
  };
};
export type Clock = ReturnType<typeof createClock>;
