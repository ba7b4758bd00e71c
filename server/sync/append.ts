import { type Act, rows } from '../store/store';
import type { Batch } from './batch';
import type { LogReader } from './load';
import { sealUpdates } from './log';
import type { OpenDocument } from './opened';

/** One tick's row of one document, and whose client ids are new in it; sealed now, written in the commit. */
export const appendBatch = (
  { sealer, queries }: LogReader,
  familyId: string,
  document: string,
  opened: OpenDocument,
  { updates, claims }: Batch,
): (() => Act<void>) => {
  const sealed = sealUpdates(sealer, familyId, document, updates);
  const now = Date.now();
  const { logRows, logBytes } = opened;
  return function* () {
    const [row] = yield* rows(queries.addUpdate(document, sealed));
    if (!row) throw new Error('the store gave a new row no number');
    for (const [clientId, personId] of claims) yield* rows(queries.addAuthor(document, clientId, personId, now));
    opened.lastSeq = row.seq;
    opened.logRows = logRows + 1;
    opened.logBytes = logBytes + sealed.length;
  };
};
