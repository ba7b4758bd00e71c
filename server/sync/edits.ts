import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { type BrokenLimit, brokenAlone, isFull } from '../../shared/board/hard-limits';
import { losesText } from '../../shared/board/lost-text';
import { CLOSE } from '../../shared/sync/protocol';
import { PENDING_BYTES, SCREENS_PER_PERSON, TRIED_BYTES } from './limits';
import { type OpenDocument, pendingBytes } from './opened';

/** Why a message ends its connection. */
export interface Refusal {
  code: number;
  reason: string;
  /** The document in memory has something of it and must be loaded anew. */
  spoilt: boolean;
}

/** What an accepted edit leaves to do. */
export interface Accepted {
  /** It brought something: its bytes must be stored. */
  news: boolean;
  /** Client ids that now belong to who sent it. */
  claims: readonly number[];
  /** The clocks that must be integrated before this edit is; absent when it is all in. */
  awaits: ReadonlyMap<number, number> | undefined;
  /** Some of its deletions are of what has not come yet. */
  awaitsDeletions: boolean;
}

export interface Writer {
  personId: string;
  mayWrite: boolean;
  /** Said that it knows the shape of a board; another's editor deletes from a text what its schema does not know. */
  knowsShape: boolean;
}

const NO_CLAIMS: readonly number[] = [];

/** The one client id of most edits, read from the first bytes; undefined when there are several or none. */
const singleClient = (update: Uint8Array): number | undefined => {
  const decoder = decoding.createDecoder(update);
  if (decoding.readVarUint(decoder) !== 1) return undefined;
  decoding.readVarUint(decoder);
  return decoding.readVarUint(decoder);
};

/** Whether everything that an update deletes is deleted already. */
const deletionsKnown = ({ store }: Y.Doc, update: Uint8Array): boolean => {
  for (const [client, ranges] of Y.decodeUpdate(update).ds.clients) {
    const structs = store.clients.get(client);
    for (const { clock, len } of ranges) {
      if (!structs || clock + len > Y.getState(store, client)) return false;
      for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
        const struct = structs[at];
        if (!struct || struct.id.clock >= clock + len) break;
        if (!struct.deleted) return false;
      }
    }
  }
  return true;
};

/** How far an update reaches beyond the document, per client id. Throws when it is not an update. */
const beyond = ({ store }: Y.Doc, update: Uint8Array): Map<number, number> => {
  const { to } = Y.parseUpdateMeta(update);
  for (const [client, clock] of to) if (clock <= Y.getState(store, client)) to.delete(client);
  return to;
};

/** Client ids that this person writes under for the first time; undefined when one is another's. Throws on a non-update. */
const claimsOf = (opened: OpenDocument, personId: string, update: Uint8Array): readonly number[] | undefined => {
  const single = singleClient(update);
  if (single !== undefined && opened.authors.get(single) === personId) return NO_CLAIMS;
  const claims: number[] = [];
  // Someone may well send us what others wrote, as long as we have it already: an answer to our asking does.
  for (const client of beyond(opened.doc, update).keys()) {
    const author = opened.authors.get(client);
    if (author === undefined) claims.push(client);
    else if (author !== personId) return undefined;
  }
  return claims;
};

/** Whether this person would have written under more client ids than all the screens anyone opens. */
const tooManyScreens = ({ authors }: OpenDocument, personId: string, claims: readonly number[]): boolean => {
  if (claims.length === 0) return false;
  let screens = claims.length;
  for (const author of authors.values()) if (author === personId) screens++;
  return screens > SCREENS_PER_PERSON;
};

const refusal = (code: number, reason: string, spoilt = false): Refusal => ({ code, reason, spoilt });

const tooMany = (what: BrokenLimit, spoilt: boolean): Refusal => refusal(CLOSE.tooLarge, `too many ${what}`, spoilt);

const sameBytes = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === b || (a !== null && b !== null && Buffer.compare(a, b) === 0);

const NOTHING_NEW: Accepted = { news: false, claims: NO_CLAIMS, awaits: undefined, awaitsDeletions: false };

/** For who may change nothing: an answer to our asking often holds only what is there. Throws when it is not an update. */
const onlyKnown = ({ doc }: OpenDocument, update: Uint8Array, otherwise: Refusal): Accepted | Refusal =>
  beyond(doc, update).size === 0 && deletionsKnown(doc, update) ? NOTHING_NEW : otherwise;

const apply = (opened: OpenDocument, writer: Writer, update: Uint8Array, source: unknown): Refusal | undefined => {
  const { doc, authors } = opened;
  let loses = false;
  const look = (transaction: Y.Transaction): void => {
    loses ||= losesText(doc, transaction, (client) => authors.get(client) === writer.personId);
  };
  if (!writer.knowsShape) doc.on('afterTransaction', look);
  try {
    Y.applyUpdate(doc, update, source);
  } catch {
    // What cannot be read was not begun with; what can be read has left something half done.
    return refusal(CLOSE.badMessage, 'not an update', !unreadable(update));
  } finally {
    doc.off('afterTransaction', look);
  }
  if (loses) return refusal(CLOSE.badMessage, 'takes away texts of others', true);
  if (opened.broken) return tooMany(opened.broken, true);
  return undefined;
};

const unreadable = (update: Uint8Array): boolean => {
  try {
    Y.parseUpdateMeta(update);
    return false;
  } catch {
    return true;
  }
};

/** Takes note of what waits for edits that have not come; what is returned puts it back as it was. */
const noteWaiting = ({ store }: Y.Doc): (() => void) => {
  const { pendingStructs, pendingDs } = store;
  // Yjs writes into what waits.
  const structs = pendingStructs && { ...pendingStructs, missing: new Map(pendingStructs.missing) };
  return () => {
    store.pendingStructs = structs;
    store.pendingDs = pendingDs;
  };
};

/** Checks one received edit and applies it. Cheap checks come first: what was applied can only be undone by loading anew. */
export const applyEdit = (
  opened: OpenDocument,
  writer: Writer,
  update: Uint8Array,
  source: unknown,
): Accepted | Refusal => {
  const { store } = opened.doc;
  let claims: readonly number[] | undefined;
  try {
    if (!writer.mayWrite) return onlyKnown(opened, update, refusal(CLOSE.badMessage, 'read-only'));
    if (isFull(opened.doc, opened.snapshotBytes + opened.logBytes + update.length)) {
      return onlyKnown(opened, update, refusal(CLOSE.tooLarge, 'document full'));
    }
    claims = claimsOf(opened, writer.personId, update);
    const broken = update.length > TRIED_BYTES ? brokenAlone(update) : undefined;
    if (broken) return tooMany(broken, false);
  } catch {
    return refusal(CLOSE.badMessage, 'not an update');
  }
  if (!claims) return refusal(CLOSE.badMessage, 'written under the client id of another person');
  if (tooManyScreens(opened, writer.personId, claims)) return refusal(CLOSE.tooLarge, 'too many screens');

  const changesBefore = opened.changes.length;
  const structsBefore = store.pendingStructs?.update;
  const deletionsBefore = store.pendingDs;
  const putBack = noteWaiting(opened.doc);
  const refused = apply(opened, writer, update, source);
  if (refused) return refused;

  const waits = store.pendingStructs !== null && store.pendingStructs.update !== structsBefore;
  const awaitsDeletions = store.pendingDs !== null && !sameBytes(store.pendingDs, deletionsBefore);
  const changed = opened.changes.length > changesBefore;
  if ((waits || awaitsDeletions) && pendingBytes(opened) > PENDING_BYTES) {
    if (!changed) putBack();
    return refusal(CLOSE.tooLarge, 'too much waits for what never came', changed);
  }
  const missing = waits ? beyond(opened.doc, update) : undefined;
  const awaits = missing && missing.size > 0 ? missing : undefined;
  return {
    news: changed || awaits !== undefined || awaitsDeletions,
    claims,
    awaits,
    awaitsDeletions,
  };
};
