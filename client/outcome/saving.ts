import { createContext, useContext, useSyncExternalStore } from 'react';
import type { SaverState } from './slot-saver';

/** What of a page is not saved yet, over all its slots. */
export const createSaving = () => {
  const states = new Map<string, SaverState>();
  const listeners = new Set<() => void>();
  const worst = (): SaverState => {
    const all = new Set(states.values());
    return (['conflict', 'waiting', 'saving', 'typing'] as const).find((state) => all.has(state)) ?? 'saved';
  };
  return {
    set(slot: string, state: SaverState): void {
      if (state === 'saved') states.delete(slot);
      else states.set(slot, state);
      for (const listener of listeners) listener();
    },
    worst,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};

type Saving = ReturnType<typeof createSaving>;
const SavingContext = createContext<Saving>(createSaving());
export const SavingProvider = SavingContext.Provider;
export const useSaving = (): Saving => useContext(SavingContext);
export const useSavingState = (): SaverState => {
  const { subscribe, worst } = useSaving();
  return useSyncExternalStore(subscribe, worst);
};
