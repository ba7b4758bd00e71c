import * as Y from 'yjs';
import { type NoteView, readBoard, readNote } from './reading';
import { notesOf } from './shape';

/** A living view of a board: immutable notes that keep their identity until they change. */
export interface BoardView {
  /** The same Map object until something changes; deleted notes are in it. */
  notes(): ReadonlyMap<string, NoteView>;
  note(id: string): NoteView | undefined;
  /** Called once per transaction that changed any note; returns the way to stop. */
  subscribe(listener: (changed: ReadonlySet<string>) => void): () => void;
  destroy(): void;
}

/** Watches a board and rereads only the notes that a transaction touched. */
export const watchBoard = (doc: Y.Doc): BoardView => {
  const root = notesOf(doc);
  const listeners = new Set<(changed: ReadonlySet<string>) => void>();
  let notes = readBoard(doc);

  const onChange = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    const changed = new Set<string>();
    for (const event of events) {
      if (event.target === root) for (const id of event.keys.keys()) changed.add(id);
      else changed.add(String(event.path[0]));
    }
    const next = new Map(notes);
    for (const id of changed) {
      const note: unknown = root.get(id);
      if (note instanceof Y.Map) next.set(id, readNote(id, note));
      else next.delete(id);
    }
    notes = next;
    for (const listener of listeners) listener(changed);
  };
  root.observeDeep(onChange as Parameters<typeof root.observeDeep>[0]);

  return {
    notes: () => notes,
    note: (id) => notes.get(id),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      root.unobserveDeep(onChange as Parameters<typeof root.unobserveDeep>[0]);
      listeners.clear();
    },
  };
};
