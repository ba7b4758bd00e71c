import type { Readable } from './room';

/** A value that tells its watchers when it changes. */
export interface Source<T> extends Readable<T> {
  set(value: T): void;
}

/** @param same tells whether two values say the same; setting such a value is no change. */
export const createSource = <T>(initial: T, same: (a: T, b: T) => boolean = Object.is): Source<T> => {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (same(value, next)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
