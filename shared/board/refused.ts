import type * as Y from 'yjs';
import { type NoteView, readNote } from './reading';
import { noteOf, notesOf } from './shape';

/**
 * Keeps which notes this screen has changed since the last moment all was on disk, so that refused edits can be set
 * aside as text and a screen can say how many changes wait.
 */
export interface UnsavedNotes {
  ids(): ReadonlySet<string>;
  /** Adds notes that an earlier visit of this screen left unsaved. */
  add(ids: Iterable<string>): void;
  /** What is unsaved, as it reads now; a note that is gone is left out. */
  views(): NoteView[];
  clear(): void;
  destroy(): void;
}

/** @param isOwn tells whether a transaction was made on this screen (and not received). */
export const trackUnsaved = (doc: Y.Doc, isOwn: (transaction: Y.Transaction) => boolean): UnsavedNotes => {
  const root = notesOf(doc);
  const ids = new Set<string>();
  const onChange = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    if (!isOwn(transaction)) return;
    for (const event of events) {
      if (event.target === root) for (const id of event.keys.keys()) ids.add(id);
      else ids.add(String(event.path[0]));
    }
  };
  root.observeDeep(onChange as Parameters<typeof root.observeDeep>[0]);
  return {
    ids: () => ids,
    add: (more) => {
      for (const id of more) ids.add(id);
    },
    views: () =>
      [...ids].flatMap((id) => {
        const note = noteOf(doc, id);
        return note ? [readNote(id, note)] : [];
      }),
    clear: () => ids.clear(),
    destroy: () => root.unobserveDeep(onChange as Parameters<typeof root.unobserveDeep>[0]),
  };
};
