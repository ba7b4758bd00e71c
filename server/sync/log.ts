import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Sealer } from '../sealing/sealer';

/**
 * What of a document lies on disk: rows of received updates, one per tick, and at most one snapshot that stands for
 * all rows up to a sequence number. Every row is `FORMAT`, then each update as varUint length and bytes; the whole is sealed.
 */
const FORMAT = 1;

const frame = (updates: readonly Uint8Array[]): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, FORMAT);
  for (const update of updates) encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
};

const unframe = (bytes: Uint8Array): Uint8Array[] => {
  const decoder = decoding.createDecoder(bytes);
  const format = decoding.readVarUint(decoder);
  if (format !== FORMAT) throw new Error(`a stored update has the unknown format ${format}`);
  const updates: Uint8Array[] = [];
  while (decoding.hasContent(decoder)) updates.push(decoding.readVarUint8Array(decoder));
  return updates;
};

const updateContext = (document: string) => `document_update:${document}`;
/** The sequence number is bound in, so that an older snapshot put back in a newer one's place does not open. */
const snapshotContext = (document: string, upToSeq: number) => `document_snapshot:${document}:${upToSeq}`;

/** Seals Yjs updates (version 1) as one row of document_update. The family's key must be loaded. */
export const sealUpdates = (
  sealer: Sealer,
  familyId: string,
  document: string,
  updates: readonly Uint8Array[],
): Uint8Array => sealer.seal(familyId, updateContext(document), frame(updates));

/** Opens a row of document_update: the updates in the order in which they were received. Throws when it was altered. */
export const openUpdates = (sealer: Sealer, familyId: string, document: string, sealed: Uint8Array): Uint8Array[] =>
  unframe(sealer.open(familyId, updateContext(document), sealed));

/** A compacted document: its parts in the order in which they apply, and the state vector that they lead to. */
export interface Snapshot {
  stateVector: Uint8Array;
  parts: Uint8Array[];
}

/** Seals what a document was compacted to. */
export const sealSnapshot = (
  sealer: Sealer,
  familyId: string,
  document: string,
  upToSeq: number,
  { stateVector, parts }: Snapshot,
): Uint8Array => sealer.seal(familyId, snapshotContext(document, upToSeq), frame([stateVector, ...parts]));

/** Opens a row of document_snapshot. Throws when it was altered or belongs elsewhere. */
export const openSnapshot = (
  sealer: Sealer,
  familyId: string,
  document: string,
  upToSeq: number,
  sealed: Uint8Array,
): Snapshot => {
  const [stateVector, ...parts] = unframe(sealer.open(familyId, snapshotContext(document, upToSeq), sealed));
  if (!stateVector) throw new Error('a stored snapshot has no state vector');
  return { stateVector, parts };
};
