/** A family's clock. All in ms; runningSince is a moment of the server's clock, absent while it is paused. */
export interface Timer {
  total: number;
  /** Used before runningSince. */
  spent: number;
  runningSince?: number;
}

export const MINUTE = 60_000;

export const startTimer = (minutes: number, now: number): Timer => ({
  total: minutes * MINUTE,
  spent: 0,
  runningSince: now,
});

/** How much of the family's time is used. A clock that was set back counts for nothing. */
export const spentAt = ({ spent, runningSince }: Timer, now: number): number =>
  spent + (runningSince === undefined ? 0 : Math.max(0, now - runningSince));

/** Negative when the time is over. */
export const leftAt = (timer: Timer, now: number): number => timer.total - spentAt(timer, now);

export const pause = (timer: Timer, now: number): Timer => ({ total: timer.total, spent: spentAt(timer, now) });

export const resume = (timer: Timer, now: number): Timer =>
  timer.runningSince === undefined ? { ...timer, runningSince: now } : timer;

export const extend = (timer: Timer, minutes: number): Timer => ({ ...timer, total: timer.total + minutes * MINUTE });
