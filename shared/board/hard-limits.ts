import * as Y from 'yjs';
import { HARD_NOTES_PER_BOARD, HARD_TEXT_PER_NOTE } from './limits';
import { notesOf } from './shape';

/**
 * Which hard limit a transaction broke, if any. Cost is that of what changed, not of the board. The server calls it in
 * `afterTransaction`; who breaks one is not running our client.
 */
export const brokenLimit = (doc: Y.Doc, transaction: Y.Transaction): 'notes' | 'text' | undefined => {
  const root = notesOf(doc);
  for (const type of transaction.changed.keys()) {
    if (Object.is(type, root) && root.size > HARD_NOTES_PER_BOARD) return 'notes';
    if (type instanceof Y.XmlText && type.length > HARD_TEXT_PER_NOTE) return 'text';
  }
  return undefined;
};
