const HOUR_MS = 60 * 60 * 1000;

/** A guest's link lasts until the end of the day after the meeting; a meeting that is held late still has half a day. */
export const guestUntil = (startsAt: string, now = 0): number =>
  Math.max(Date.parse(startsAt) + 36 * HOUR_MS, now + 12 * HOUR_MS);
