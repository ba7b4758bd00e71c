import * as Y from 'yjs';
import {
  HARD_DOCUMENT_BYTES,
  HARD_LEVELS,
  HARD_NOTES_PER_BOARD,
  HARD_PIECES,
  HARD_PIECES_AT_ONCE,
  HARD_TEXT_PER_NOTE,
} from './limits';
import { notesOf } from './shape';

export type BrokenLimit = 'notes' | 'text' | 'levels' | 'pieces';

const piecesIn = ({ store }: Y.Doc): number => {
  let pieces = 0;
  for (const structs of store.clients.values()) pieces += structs.length;
  return pieces;
};

/** Whether a document takes in no more, whatever it is; `storedBytes` with what comes. */
export const isFull = (doc: Y.Doc, storedBytes: number): boolean =>
  storedBytes > HARD_DOCUMENT_BYTES || piecesIn(doc) >= HARD_PIECES;

const isDeep = (item: Y.Item): boolean => {
  let levels = 0;
  for (let within = item.parent; within instanceof Y.AbstractType && levels <= HARD_LEVELS; levels++) {
    within = within._item?.parent ?? null;
  }
  return levels > HARD_LEVELS;
};

/**
 * Whether something was put into a text that is now too long, or too deep into other types. What came whole counts too:
 * yjs lists no new types as changed.
 */
const brokenByNew = (doc: Y.Doc, transaction: Y.Transaction): 'text' | 'levels' | undefined => {
  for (const [client, clock] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client);
    if (!structs || before >= clock) continue;
    for (let at = Y.findIndexSS(structs, before); at < structs.length; at++) {
      const struct = structs[at];
      if (!(struct instanceof Y.Item)) continue;
      const { parent, content } = struct;
      if (parent instanceof Y.XmlText && parent.length > HARD_TEXT_PER_NOTE) return 'text';
      if (content instanceof Y.ContentType && isDeep(struct)) return 'levels';
    }
  }
  return undefined;
};

/** Which hard limit a transaction broke, if any. Cost is that of what changed, not of the board. */
const brokenLimit = (
  doc: Y.Doc,
  notes: ReturnType<typeof notesOf>,
  transaction: Y.Transaction,
): BrokenLimit | undefined => {
  for (const type of transaction.changed.keys()) {
    if (Object.is(type, notes) && notes.size > HARD_NOTES_PER_BOARD) return 'notes';
  }
  if (piecesIn(doc) > HARD_PIECES + HARD_PIECES_AT_ONCE) return 'pieces';
  return brokenByNew(doc, transaction);
};

/** Tells of each transaction from now on that broke a hard limit; who breaks one is not running our client. */
export const watchLimits = (doc: Y.Doc, broke: (limit: BrokenLimit) => void): void => {
  // Asked for beforehand: until somebody does, yjs keeps another type in its place, and tells of changes to that one.
  const notes = notesOf(doc);
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    const limit = brokenLimit(doc, notes, transaction);
    if (limit) broke(limit);
  });
};

/** Which hard limit an update breaks by itself, on whatever board it comes. Throws when it cannot be read. */
export const brokenAlone = (update: Uint8Array): BrokenLimit | undefined => {
  const doc = new Y.Doc();
  let broken: BrokenLimit | undefined;
  watchLimits(doc, (limit) => {
    broken ??= limit;
  });
  Y.applyUpdate(doc, update);
  doc.destroy();
  return broken;
};
