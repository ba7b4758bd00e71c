import * as Y from 'yjs';
import { makeNotes, type NoteDraft } from '../../shared/board/commands';
import { readBoard } from '../../shared/board/reading';

let made = 0;
/** Ids that differ, in the order in which they were made. */
export const newId = () => `note-${String(made++).padStart(6, '0')}`;

export const inFeiten: NoteDraft['places'] = { viervensters: { frame: 'feiten' } };

/** Makes one note and gives its id. */
export const makeNote = (doc: Y.Doc, draft: Partial<NoteDraft> = {}): string => {
  const made = makeNotes(doc, [{ text: 'tekst', places: inFeiten, ...draft }], newId);
  if (!made.ok) throw new Error(made.problem);
  return made.value[0] as string;
};

/** Brings each document what the others have. */
export const exchange = (...docs: readonly Y.Doc[]): void => {
  for (const from of docs) {
    for (const to of docs) {
      if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
    }
  }
};

/** What a reader sees, in a form that can be compared. */
export const seen = (doc: Y.Doc) => [...readBoard(doc).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
