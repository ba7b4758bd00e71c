import type { Conference, Meeting } from '../../shared/api/contract';

/** When each family's turn comes when all goes as planned, and how far the agenda runs over. */
export interface AgendaTimes {
  /** ISO 8601, in the order of the agenda. */
  starts: string[];
  /** ISO 8601: the end of the last turn. */
  end: string;
  /** All families together. */
  minutes: number;
  /** More than the meeting has; 0 when it fits. */
  over: number;
}

const MINUTE = 60_000;

export const timesOf = (
  { startsAt, minutes: room }: Pick<Meeting, 'startsAt' | 'minutes'>,
  turns: readonly Pick<Conference, 'minutes'>[],
): AgendaTimes => {
  const start = Date.parse(startsAt);
  const after = (minutes: number) => new Date(start + minutes * MINUTE).toISOString();
  let minutes = 0;
  const starts = turns.map((turn) => {
    const at = after(minutes);
    minutes += turn.minutes;
    return at;
  });
  return { starts, end: after(minutes), minutes, over: Math.max(0, minutes - room) };
};
