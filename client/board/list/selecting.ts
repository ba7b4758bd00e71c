import { useCallback, useSyncExternalStore } from 'react';
import { useBoard } from '../board';
import type { Selected, Selection } from '../selection';

const sets = new WeakMap<readonly Selected[], ReadonlySet<string>>();

const keyOf = ({ note, worksheet }: Selected) => `${worksheet} ${note}`;

const keysOf = (items: readonly Selected[]): ReadonlySet<string> => {
  const keys = sets.get(items) ?? new Set(items.map(keyOf));
  sets.set(items, keys);
  return keys;
};

export const sameItem = (a: Selected | undefined, b: Selected | undefined): boolean =>
  a !== undefined && b !== undefined && a.note === b.note && a.worksheet === b.worksheet;

export const isSelected = (selection: Selection, item: Selected): boolean =>
  keysOf(selection.get().items).has(keyOf(item));

/** Adds a note to what is selected, or takes it out. */
export const toggle = (selection: Selection, item: Selected): void => {
  const { items } = selection.get();
  const without = items.filter((other) => !sameItem(other, item));
  selection.select(without.length === items.length ? [...items, item] : without);
};

/** Whether a row is selected and whether it has the caret; renders again only when that changes. */
export const useRowState = (note: string, worksheet: Selected['worksheet']): 'editing' | 'selected' | 'plain' => {
  const { selection } = useBoard();
  return useSyncExternalStore(
    selection.subscribe,
    useCallback(() => {
      const item = { note, worksheet };
      if (sameItem(selection.get().editing, item)) return 'editing';
      return isSelected(selection, item) ? 'selected' : 'plain';
    }, [selection, note, worksheet]),
  );
};
