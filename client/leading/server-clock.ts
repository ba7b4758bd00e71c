/** A clock that tells the server's time on this screen, whatever the laptop's own clock says. All in ms. */
export interface ServerClock {
  now(): number;
  /** An answer told the server's time; `asked` and `received` are moments of the local ticker. */
  heard(serverNow: number, asked: number, received: number): void;
  /** Calls back when the clock was set, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

interface Reading {
  /** What to add to the local ticker. */
  offset: number;
  /** How far it may be beside the truth: half of the round trip. */
  doubt: number;
  at: number;
}

/** How much (a fraction) two tickers may run apart; a laptop's is about a fifth of this. */
const DRIFT = 0.000_2;

/**
 * Of all answers that agree, the quickest round trip is believed, less so as it ages. One that cannot be true together with
 * what was believed wins: then the ticker stood still, as it does in a laptop that sleeps.
 * @param tick counts up steadily and knows no date, as performance.now does
 */
export const createServerClock = (tick: () => number, unset: () => number): ServerClock => {
  const listeners = new Set<() => void>();
  let believed: Reading | undefined;

  return {
    now: () => (believed ? tick() + believed.offset : unset()),
    heard(serverNow, asked, received) {
      const doubt = (received - asked) / 2;
      const reading = { offset: serverNow - asked - doubt, doubt, at: received };
      const doubtNow = believed ? believed.doubt + (received - believed.at) * DRIFT : Number.POSITIVE_INFINITY;
      const agrees = believed !== undefined && Math.abs(reading.offset - believed.offset) <= doubtNow + doubt;
      if (agrees && doubtNow < doubt) return;
      believed = reading;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

const tick = () => performance.now();

/** This page's. Before the first answer it is the laptop's own: nothing that is shown goes by it then. */
export const serverClock = createServerClock(tick, Date.now);

/** Asks something whose answer tells the server's time, and sets the clock by it. */
export const heardFrom = async <Answer extends { now: number }>(ask: () => Promise<Answer>): Promise<Answer> => {
  const asked = tick();
  const answer = await ask();
  serverClock.heard(answer.now, asked, tick());
  return answer;
};
