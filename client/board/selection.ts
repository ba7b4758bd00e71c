import type { WorksheetKey } from '../../shared/worksheets/worksheets';

/** A note as it stands in one worksheet: the same note can be selected in the other one too. */
export interface Selected {
  note: string;
  worksheet: WorksheetKey;
}

export interface SelectionState {
  items: readonly Selected[];
  /** The note whose text has the caret on this screen, if any. */
  editing: Selected | undefined;
}

/** What this person has selected and is editing: one truth for canvas, list and panel. */
export interface Selection {
  get(): SelectionState;
  subscribe(listener: () => void): () => void;
  select(items: readonly Selected[]): void;
  edit(item: Selected | undefined): void;
}

/** The same selection for who may only read: what would open a text for writing chooses the note. */
export const readingOnly = (selection: Selection): Selection => ({
  ...selection,
  edit: (item) => selection.select(item ? [item] : selection.get().items),
});

export const createSelection = (): Selection => {
  let state: SelectionState = { items: [], editing: undefined };
  const listeners = new Set<() => void>();
  const set = (next: SelectionState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    select: (items) => set({ items, editing: undefined }),
    edit: (editing) => set({ items: editing ? [editing] : state.items, editing }),
  };
};
