import { useSyncExternalStore } from 'react';
import type { BoardRoom } from './room';

/** Whether what stands in this document is here at all; until then nothing of it is shown as empty. */
export const useLoaded = ({ loaded }: Pick<BoardRoom, 'loaded'>): boolean =>
  useSyncExternalStore(loaded.subscribe, loaded.get);
