import * as Y from 'yjs';

/** One edit of one screen: how far its client's clock came, and what it took away. */
interface Edit {
  clock: number;
  gone: { client: number; clock: number; length: number }[];
}

/** What one screen did to a board, and how much of it was said to be saved. */
export interface Ledger {
  readonly client: number;
  edits(): number;
  acknowledged(): number;
  /** The screen says "Opgeslagen": all until now is on disk. */
  saved(): void;
  /** How many of the acknowledged edits this document lacks. */
  lacking(doc: Y.Doc): number;
}

const isGone = ({ store }: Y.Doc, { client, clock, length }: Edit['gone'][number]): boolean => {
  const structs = store.clients.get(client);
  if (!structs || Y.getState(store, client) < clock + length) return false;
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
    const struct = structs[at];
    if (!struct || struct.id.clock >= clock + length) return true;
    if (!struct.deleted) return false;
  }
  return true;
};

export const keepLedger = (doc: Y.Doc): Ledger => {
  const edits: Edit[] = [];
  let acknowledged = 0;
  let clockBefore = 0;
  doc.on('afterTransaction', ({ local, deleteSet }: Y.Transaction) => {
    if (!local) return;
    const clock = Y.getState(doc.store, doc.clientID);
    const gone = [...deleteSet.clients].flatMap(([client, ranges]) =>
      ranges.map((range) => ({ client, clock: range.clock, length: range.len })),
    );
    if (clock === clockBefore && gone.length === 0) return;
    clockBefore = clock;
    edits.push({ clock, gone });
  });
  return {
    client: doc.clientID,
    edits: () => edits.length,
    acknowledged: () => acknowledged,
    saved() {
      acknowledged = edits.length;
    },
    lacking(other) {
      const has = Y.getState(other.store, doc.clientID);
      return edits
        .slice(0, acknowledged)
        .filter(({ clock, gone }) => clock > has || !gone.every((range) => isGone(other, range))).length;
    },
  };
};
