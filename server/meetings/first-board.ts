import { nanoid } from 'nanoid';
import * as Y from 'yjs';
import { makeNotes, type NoteDraft } from '../../shared/board/commands';
import { NOTES_PER_PASTE } from '../../shared/board/limits';

/** A board as it stands before a meeting: one Yjs update (version 1), and the Yjs client id that wrote it. */
export interface FirstBoard {
  update: Uint8Array;
  clientId: number;
}

/** Throws when a note is not one that a person could have made. */
export const makeFirstBoard = (notes: readonly NoteDraft[], at: number): FirstBoard => {
  const doc = new Y.Doc();
  for (let start = 0; start < notes.length; start += NOTES_PER_PASTE) {
    const made = makeNotes(doc, notes.slice(start, start + NOTES_PER_PASTE), nanoid, at);
    if (!made.ok) throw new Error(`a first board's notes do not fit: ${made.problem}`);
  }
  return { update: Y.encodeStateAsUpdate(doc), clientId: doc.clientID };
};
