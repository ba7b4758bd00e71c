import { useSyncExternalStore } from 'react';
import type { Leading } from '../../../shared/api/leading';

export type Gathering = NonNullable<Leading['gathering']>;

/** Per meeting the last call that this tab knows of, and whether it came while it was looking. */
const known = new Map<string, { n: number; fresh?: Gathering }>();
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Takes in what the meeting says of it. True for a call that is new; one that stood there when this tab came is not. */
export const hearGathering = (meetingId: string, gathering: Gathering | undefined): boolean => {
  const before = known.get(meetingId);
  const n = gathering?.n ?? 0;
  if (before && n <= before.n) return false;
  known.set(meetingId, { n, ...(before && gathering && { fresh: gathering }) });
  for (const listener of [...listeners]) listener();
  return before !== undefined;
};

/** The call that everyone in this meeting has just been brought along by. */
export const useFreshGathering = (meetingId: string | undefined): Gathering | undefined =>
  useSyncExternalStore(subscribe, () => (meetingId === undefined ? undefined : known.get(meetingId)?.fresh));
