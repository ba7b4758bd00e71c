import { useCallback, useSyncExternalStore } from 'react';

/** Who reads for themselves in a meeting, remembered by this tab so that a reload does not pull them back. */
const keyOf = (meetingId: string) => `casustafel.elsewhere.${meetingId}`;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const hasLetGo = (meetingId: string): boolean => sessionStorage.getItem(keyOf(meetingId)) !== null;

export const setLetGo = (meetingId: string, letGo: boolean): void => {
  if (letGo) sessionStorage.setItem(keyOf(meetingId), '');
  else sessionStorage.removeItem(keyOf(meetingId));
  for (const listener of [...listeners]) listener();
};

/** Whether this person reads elsewhere than where the table is. */
export const useLetGo = (meetingId: string): boolean =>
  useSyncExternalStore(
    subscribe,
    useCallback(() => hasLetGo(meetingId), [meetingId]),
  );
