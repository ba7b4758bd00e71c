import { useSyncExternalStore } from 'react';
import type { EntryFields } from '../../../shared/worksheets/short-codes';
import type { BoardRoom } from '../../sync/room';

/** What a notulist keeps for the notes that follow, in every frame of this board. Lives as long as the screen. */
export type Kept = Pick<EntryFields, 'namens' | 'child'>;

interface Keeper {
  get(): Kept;
  set(kept: Kept): void;
  subscribe(listener: () => void): () => void;
}

const keepers = new WeakMap<BoardRoom, Keeper>();

const createKeeper = (): Keeper => {
  let kept: Kept = {};
  const listeners = new Set<() => void>();
  return {
    get: () => kept,
    set(next) {
      kept = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

const keeperOf = (room: BoardRoom): Keeper => {
  const keeper = keepers.get(room) ?? createKeeper();
  keepers.set(room, keeper);
  return keeper;
};

/** The kept answers of a board and the way to change them: [kept, keep]. */
export const useKept = (room: BoardRoom): [Kept, (kept: Kept) => void] => {
  const keeper = keeperOf(room);
  return [useSyncExternalStore(keeper.subscribe, keeper.get), keeper.set];
};
