import { useCallback, useSyncExternalStore } from 'react';
import { serverClock } from './server-clock';

const SECOND = 1000;

/** Whole seconds left, so that a clock shows 0:00 only when the time is over; negative from then on. */
const wholeSeconds = (ms: number): number => Math.ceil(ms / SECOND) || 0;

/**
 * Seconds left by the server's clock, told anew at each whole second, at the same moment on every screen.
 * @param leftAt what is left (ms) at a moment of the server's clock; keep its identity while it stays the same
 */
export const useSecondsLeft = (leftAt: (now: number) => number): number => {
  const subscribe = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout>;
      const next = () => {
        const left = leftAt(serverClock.now());
        // Just past the moment at which the number changes.
        timer = setTimeout(tell, (((left % SECOND) + SECOND) % SECOND) + 5);
      };
      const tell = () => {
        listener();
        next();
      };
      next();
      const stop = serverClock.subscribe(listener);
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
    [leftAt],
  );
  return useSyncExternalStore(subscribe, () => wholeSeconds(leftAt(serverClock.now())));
};

/** "4:05"; without a sign. */
export const minutesAndSeconds = (seconds: number): string => {
  const whole = Math.abs(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};
