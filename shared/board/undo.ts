import * as Y from 'yjs';
import { OWN_EDIT } from './commands';
import { notesOf } from './shape';

/** Edits closer together than this (ms) are undone in one step, so that a typed word goes as a word. */
const ONE_STEP = 500;

/**
 * Undo and redo of one's own edits, over notes and their texts alike.
 * @param editorOrigins the transaction origins of text editors on this screen (a y-prosemirror sync plugin key, say)
 */
export const createUndo = (doc: Y.Doc, editorOrigins: readonly unknown[] = []): Y.UndoManager =>
  new Y.UndoManager(notesOf(doc), {
    trackedOrigins: new Set([OWN_EDIT, ...editorOrigins]),
    captureTimeout: ONE_STEP,
  });
