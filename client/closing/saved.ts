import type { Readable, SaveStatus } from '../sync/room';

/** Resolves once all that was written on this screen is on disk; rejects when it is over before that. */
export const whenSaved = (status: Readable<SaveStatus>, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const look = () => {
      const { kind } = status.get();
      if (kind !== 'saved' && !signal.aborted) return;
      stop();
      signal.removeEventListener('abort', look);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    };
    const stop = status.subscribe(look);
    signal.addEventListener('abort', look);
    look();
  });
