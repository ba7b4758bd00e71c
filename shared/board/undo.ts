import * as Y from 'yjs';
import { OWN_EDIT } from './commands';
import { notesOf } from './shape';

/** Edits closer together than this (ms) are undone in one step, so that a typed word goes as a word. */
const ONE_STEP = 500;

/** Whether something of another screen stands inside what this item made. */
const holdsOthersWork = (item: Y.Item): boolean => {
  if (!(item.content instanceof Y.ContentType)) return false;
  const { type } = item.content;
  const isOthers = (inside: Y.Item) =>
    !inside.deleted && (inside.id.client !== item.id.client || holdsOthersWork(inside));
  for (let inside = type._start; inside; inside = inside.right) if (isOthers(inside)) return true;
  return [...type._map.values()].some(isOthers);
};

/** The item in the map of notes under which this one stands. */
const noteItemOf = (root: unknown, item: Y.Item): Y.Item | null => {
  let at: Y.Item | null = item;
  while (at && at.parent !== root) at = at.parent instanceof Y.AbstractType ? at.parent._item : null;
  return at;
};

/**
 * Undo and redo of one's own edits, over notes and their texts alike. Undoing how a note or a paragraph was made would
 * take along what others wrote in it since: then it stays, as it is.
 * @param editorOrigins the transaction origins of text editors on this screen (a y-prosemirror sync plugin key, say)
 */
export const createUndo = (doc: Y.Doc, editorOrigins: readonly unknown[] = []): Y.UndoManager => {
  const root = notesOf(doc);
  const undo: Y.UndoManager = new Y.UndoManager(root, {
    trackedOrigins: new Set([OWN_EDIT, ...editorOrigins]),
    captureTimeout: ONE_STEP,
    deleteFilter: (item) => !holdsOthersWork(item) && !isOfSharedNote(item),
  });
  let stackBefore: typeof undo.undoStack = [];
  doc.on('beforeTransaction', ({ origin }) => {
    if (origin === undo) stackBefore = [...undo.undoStack];
  });
  /** Whether the making of its note is what is being undone now, and others worked on that note. */
  const isOfSharedNote = (item: Y.Item): boolean => {
    const note = noteItemOf(root, item);
    if (!note || note.id.client !== item.id.client || !holdsOthersWork(note)) return false;
    const madeIn = ({ insertions }: (typeof undo.undoStack)[number]) => Y.isDeleted(insertions, note.id);
    return stackBefore.some(madeIn) && !undo.undoStack.some(madeIn);
  };
  return undo;
};
