import * as Y from 'yjs';
import { rows } from '../store/store';
import type { Job } from './job';
import type { LogReader } from './load';
import { sealSnapshot } from './log';
import type { OpenDocument } from './opened';
import { sliceStructs } from './slices';

/**
 * Writes a document as one snapshot in place of its log, from the garbage-collected document in memory: what was deleted
 * is then nowhere on disk (merged updates would keep it). The steps may lie ticks apart: what comes in between stays in
 * the log, and applying it twice changes nothing.
 * @param finished is called once it is on disk, or with why it is not
 */
export const createCompaction = (
  { store, sealer, queries }: LogReader,
  familyId: string,
  document: string,
  opened: OpenDocument,
  finished: (error?: unknown) => void,
): Job => {
  function* write(): Generator<void, void, undefined> {
    const { doc, lastSeq, logRows, logBytes } = opened;
    const upTo = Y.encodeStateVector(doc);
    const parts: Uint8Array[] = [];
    for (const slice of sliceStructs(doc, new Map(), Y.decodeStateVector(upTo))) {
      parts.push(slice);
      yield;
    }
    parts.push(Y.encodeStateAsUpdate(doc, upTo));
    const sealed = sealSnapshot(sealer, familyId, document, lastSeq, { stateVector: Y.encodeStateVector(doc), parts });
    store
      .write(function* () {
        yield* rows(queries.putSnapshot(document, lastSeq, sealed));
        yield* rows(queries.dropUpdates(document, lastSeq));
      })
      .then(() => {
        opened.logRows -= logRows;
        opened.logBytes -= logBytes;
        opened.snapshotBytes = sealed.length;
        finished();
      }, finished);
  }

  let writing: Generator<void, void, undefined> | undefined;
  return {
    step() {
      writing ??= write();
      try {
        return writing.next().done ? 'done' : 'more';
      } catch (error) {
        finished(error);
        return 'done';
      }
    },
  };
};
