import { setImmediate as nextTurn } from 'node:timers/promises';
import * as Y from 'yjs';
import type { Sealer } from '../sealing/sealer';
import type { Store } from '../store/store';
import { LOAD_SLICE_MS, ROWS_PER_READ } from './limits';
import { openSnapshot, openUpdates, type Snapshot } from './log';
import type { LogQueries } from './log-queries';
import { newDocument, type OpenDocument, watch } from './opened';

export interface LogReader {
  store: Store;
  sealer: Sealer;
  queries: LogQueries;
}

interface SealedLog {
  snapshot: { up_to_seq: number; sealed: Uint8Array } | undefined;
  rows: { seq: number; sealed: Uint8Array }[];
}

/** Reads all of a document's log as it stands at one moment; another page of rows, another turn of the event loop. */
const readLog = async (reader: LogReader, document: string): Promise<SealedLog> => {
  const { store, queries } = reader;
  const [snapshot] = await store.read(queries.snapshot(document));
  const from = snapshot?.up_to_seq ?? 0;
  const rows: SealedLog['rows'] = [];
  for (let more = true; more; ) {
    const page = await store.read(queries.updatesAfter(document, rows.at(-1)?.seq ?? from));
    rows.push(...page);
    more = page.length === ROWS_PER_READ;
    if (more) await nextTurn();
  }
  const [now] = await store.read(queries.compactedTo(document));
  // Compacted while we read: the rows may have a gap, so all is read again.
  return (now?.up_to_seq ?? 0) === from ? { snapshot, rows } : readLog(reader, document);
};

/** Applies updates in turns of LOAD_SLICE_MS with everybody's messages in between, so that a large board stalls nobody. */
const applyInSlices = async (
  doc: Y.Doc,
  updates: Iterator<Uint8Array>,
  giveWay: () => Promise<void>,
): Promise<void> => {
  for (let next = updates.next(); !next.done; ) {
    const until = performance.now() + LOAD_SLICE_MS;
    // One transaction a turn: its closing cost is paid once for many small updates.
    doc.transact(() => {
      while (!next.done && performance.now() < until) {
        Y.applyUpdate(doc, next.value);
        next = updates.next();
      }
    });
    await nextTurn();
    await giveWay();
  }
};

/**
 * Loads a document as it is on disk; one that was never written is empty. Rejects when anything of it cannot be read.
 * @param giveWay lets what others wait for go first
 * @param onSnapshot is called as soon as the stored bytes are known and a snapshot is all there is: they can be handed to
 *   who has nothing yet, long before the document stands in memory.
 */
export const loadDocument = async (
  reader: LogReader,
  familyId: string,
  document: string,
  giveWay: () => Promise<void>,
  onSnapshot: (snapshot: Snapshot) => void,
): Promise<OpenDocument> => {
  const { store, sealer, queries } = reader;
  await sealer.loadKey(familyId);
  const { snapshot, rows } = await readLog(reader, document);
  await nextTurn();
  const opened = newDocument();
  for (const { client_id, person_id } of await store.read(queries.authors(document))) {
    opened.authors.set(client_id, person_id);
  }

  const compacted = snapshot && openSnapshot(sealer, familyId, document, snapshot.up_to_seq, snapshot.sealed);
  await nextTurn();
  if (compacted && rows.length === 0) {
    onSnapshot(compacted);
    await nextTurn();
  }

  function* updates(): Generator<Uint8Array> {
    if (compacted) yield* compacted.parts;
    for (const { sealed } of rows) yield* openUpdates(sealer, familyId, document, sealed);
  }
  await applyInSlices(opened.doc, updates(), giveWay);

  opened.lastSeq = rows.at(-1)?.seq ?? snapshot?.up_to_seq ?? 0;
  opened.logRows = rows.length;
  opened.logBytes = rows.reduce((bytes, { sealed }) => bytes + sealed.length, 0);
  opened.snapshotBytes = snapshot?.sealed.length ?? 0;
  watch(opened);
  return opened;
};
