import * as Y from 'yjs';
import { HARD_NOTES_PER_BOARD, HARD_TEXT_PER_NOTE } from './limits';
import { notesOf } from './shape';

/** Whether something was put into a text that is now too long. A text that came whole counts too: yjs lists no new types as changed. */
const longText = (doc: Y.Doc, transaction: Y.Transaction): boolean => {
  for (const [client, clock] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client);
    if (!structs || before >= clock) continue;
    for (let at = Y.findIndexSS(structs, before); at < structs.length; at++) {
      const struct = structs[at];
      const parent = struct instanceof Y.Item ? struct.parent : undefined;
      if (parent instanceof Y.XmlText && parent.length > HARD_TEXT_PER_NOTE) return true;
    }
  }
  return false;
};

/**
 * Which hard limit a transaction broke, if any. Cost is that of what changed, not of the board. The server calls it in
 * `afterTransaction`; who breaks one is not running our client.
 */
export const brokenLimit = (doc: Y.Doc, transaction: Y.Transaction): 'notes' | 'text' | undefined => {
  const root = notesOf(doc);
  for (const type of transaction.changed.keys()) {
    if (Object.is(type, root) && root.size > HARD_NOTES_PER_BOARD) return 'notes';
  }
  return longText(doc, transaction) ? 'text' : undefined;
};
