import { CONNECT_BURST, CONNECTS_PER_SECOND, REFUSAL_COST } from './limits';

/** Slows down a session that opens sockets faster than any screen does. */
export interface Admission {
  /** Whether this session may open another socket now. */
  admits(sessionId: string): boolean;
  /** One of its messages was refused. */
  refused(sessionId: string): void;
}

interface Allowance {
  left: number;
  at: number;
}

const SECOND = 1_000;

/**
 * @param now ms, for tests. Not the time of day: were that put back an hour, all who came before would wait that hour.
 */
export const createAdmission = (now: () => number = () => performance.now()): Admission => {
  const allowances = new Map<string, Allowance>();

  const refilled = ({ left, at }: Allowance): number =>
    Math.min(CONNECT_BURST, left + ((now() - at) * CONNECTS_PER_SECOND) / SECOND);
  const spend = (sessionId: string, cost: number): boolean => {
    const left = refilled(allowances.get(sessionId) ?? { left: CONNECT_BURST, at: now() });
    const enough = left >= cost;
    allowances.set(sessionId, { left: enough ? left - cost : left, at: now() });
    return enough;
  };
  /** Forgets who has a full allowance again, so that the list is never longer than the sessions of the last minute. */
  const forget = (): void => {
    for (const [sessionId, allowance] of allowances) {
      if (refilled(allowance) >= CONNECT_BURST) allowances.delete(sessionId);
    }
  };

  return {
    admits(sessionId) {
      forget();
      return spend(sessionId, 1);
    },
    refused(sessionId) {
      spend(sessionId, REFUSAL_COST);
    },
  };
};
