import * as Y from 'yjs';

const charactersIn = (text: Y.XmlText, counts: (client: number) => boolean): number => {
  let characters = 0;
  for (let item = text._start; item; item = item.right) {
    if (item.content instanceof Y.ContentString && counts(item.id.client)) characters += item.length;
  }
  return characters;
};

/** Characters in whole texts that a transaction took away; those that were deleted before are in no text any more. */
const taken = (doc: Y.Doc, { deleteSet }: Y.Transaction, counts: (client: number) => boolean): number => {
  let characters = 0;
  for (const [client, ranges] of deleteSet.clients) {
    const structs = doc.store.clients.get(client) ?? [];
    for (const { clock, len } of ranges) {
      for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
        const struct = structs[at];
        if (!struct || struct.id.clock >= clock + len) break;
        if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentType)) continue;
        const { type } = struct.content;
        if (type instanceof Y.XmlText) characters += charactersIn(type, counts);
      }
    }
  }
  return characters;
};

const brought = (doc: Y.Doc, { beforeState, afterState }: Y.Transaction): number => {
  let characters = 0;
  for (const [client, clock] of afterState) {
    const before = beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client);
    if (!structs || before >= clock) continue;
    for (let at = Y.findIndexSS(structs, before); at < structs.length; at++) {
      const struct = structs[at];
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentString) characters += struct.length;
    }
  }
  return characters;
};

/**
 * Whether a transaction took away whole texts of others and put no words in their place. An editor does so to what its
 * schema does not know, the moment it sees it; one that moves, joins or wraps paragraphs writes their words again. To be
 * asked in `afterTransaction`, while deleted words can still be read.
 * @param isOwn whether what was written under this client id is the one's own who takes it away
 */
export const losesText = (doc: Y.Doc, transaction: Y.Transaction, isOwn: (client: number) => boolean): boolean => {
  if (transaction.deleteSet.clients.size === 0) return false;
  const lost = taken(doc, transaction, (client) => !isOwn(client));
  return lost > 0 && lost > brought(doc, transaction);
};
