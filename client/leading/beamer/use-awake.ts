import { useEffect } from 'react';

/** Keeps the screen from going dark while it is looked at and not touched, where the browser can. */
export const useAwake = (): void => {
  useEffect(() => {
    let lock: Promise<WakeLockSentinel | undefined> | undefined;
    const ask = () => {
      if (document.visibilityState !== 'visible') return;
      // A laptop that saves its battery says no; then its own setting holds.
      lock = navigator.wakeLock?.request('screen').catch(() => undefined);
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      document.removeEventListener('visibilitychange', ask);
      void lock?.then((held) => held?.release());
    };
  }, []);
};
