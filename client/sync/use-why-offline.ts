import { useEffect, useState, useSyncExternalStore } from 'react';
import type { BoardRoom } from './room';

/** no-network: this device says so. away: the server does not answer. blocked: it does, but the line to it does not come through. */
export type WhyOffline = 'no-network' | 'away' | 'blocked';

/** A line that is not there for so long (ms) did not just break; and how often it is asked again. */
const ASK_AFTER = 5_000;

const ask = async (): Promise<WhyOffline> => {
  if (!navigator.onLine) return 'no-network';
  const answer = await fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(ASK_AFTER) }).catch(
    () => undefined,
  );
  return answer?.ok ? 'blocked' : 'away';
};

/** Why there is no line to this board; undefined while there is one, or it is only just gone. */
export const useWhyOffline = ({ status, synced }: BoardRoom): WhyOffline | undefined => {
  const { kind } = useSyncExternalStore(status.subscribe, status.get);
  const isSynced = useSyncExternalStore(synced.subscribe, synced.get);
  // A line that was accepted and says nothing is no line either.
  const isDown = kind === 'offline' || kind === 'loading' || (kind === 'saving' && !isSynced);
  const [why, setWhy] = useState<WhyOffline>();
  useEffect(() => {
    if (!isDown) return;
    let over = false;
    let later: ReturnType<typeof setTimeout>;
    const look = async () => {
      const found = await ask();
      if (over) return;
      setWhy(found);
      later = setTimeout(look, ASK_AFTER);
    };
    later = setTimeout(look, ASK_AFTER);
    return () => {
      over = true;
      clearTimeout(later);
      setWhy(undefined);
    };
  }, [isDown]);
  return isDown ? why : undefined;
};
