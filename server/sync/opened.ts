import * as Y from 'yjs';
import { type BrokenLimit, watchLimits } from '../../shared/board/hard-limits';

/** What one transaction really changed. `source` is the origin it was applied with; yjs' own tidying has none. */
export interface Change {
  update: Uint8Array;
  source: unknown;
}

/** A document in memory, together with what is known of it on disk. */
export interface OpenDocument {
  readonly doc: Y.Doc;
  /** Who writes under which Yjs client id. */
  readonly authors: Map<number, string>;
  /** The newest row that is in `doc`; 0 when there is none. */
  lastSeq: number;
  /** Rows since the snapshot. */
  logRows: number;
  logBytes: number;
  snapshotBytes: number;
  /** What was applied since somebody last looked; emptied by who looks. */
  changes: Change[];
  /** A hard limit that was passed since somebody last looked. */
  broken: BrokenLimit | undefined;
}

/** Starts noting what changes. Not before a document is loaded: encoding what nobody will be told is dear. */
export const watch = (opened: OpenDocument): void => {
  opened.doc.on('update', (update: Uint8Array, source: unknown) => {
    opened.changes.push({ update, source });
  });
  watchLimits(opened.doc, (limit) => {
    opened.broken ??= limit;
  });
};

export const newDocument = (): OpenDocument => ({
  doc: new Y.Doc(),
  authors: new Map(),
  lastSeq: 0,
  logRows: 0,
  logBytes: 0,
  snapshotBytes: 0,
  changes: [],
  broken: undefined,
});

/** Edits that wait for others that have not come, in bytes. */
export const pendingBytes = ({ doc }: OpenDocument): number =>
  (doc.store.pendingStructs?.update.length ?? 0) + (doc.store.pendingDs?.length ?? 0);
