// Frames of the y-websocket protocol as a client writes and reads them. Hocuspocus puts the document's name before each and
// wants a token first; for the rest it is the same protocol.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

const SYNC = 0;
const AWARENESS = 1;
const AUTH = 2;
const BARRIER = 4;
/** Of Hocuspocus, where 4 is an answer that asks nothing back. */
const SYNC_REPLY = 4;

const ASK = 0;
const ANSWER = 1;
const UPDATE = 2;
const TOKEN = 0;

/** What an awareness message says: [{ clientId, clock, state }], `state` in bytes of JSON. */
export const readScreens = (states) => {
  const decoder = decoding.createDecoder(states);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    clientId: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: decoding.readVarUint8Array(decoder),
  }));
};

/** @param {string | undefined} name of the document, when each frame carries it */
export const createWire = (name) => {
  const frame = (type, write) => {
    const encoder = encoding.createEncoder();
    if (name !== undefined) encoding.writeVarString(encoder, name);
    encoding.writeVarUint(encoder, type);
    write(encoder);
    return encoding.toUint8Array(encoder);
  };
  const sync = (step, bytes) =>
    frame(SYNC, (encoder) => {
      encoding.writeVarUint(encoder, step);
      encoding.writeVarUint8Array(encoder, bytes);
    });

  const readSync = (decoder) => {
    const step = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (step === ASK) return { kind: 'ask', have: bytes };
    return { kind: step === ANSWER ? 'answer' : 'update', update: bytes };
  };

  return {
    /** What goes first on a new socket. */
    hello: () =>
      name === undefined
        ? []
        : [
            frame(AUTH, (encoder) => {
              encoding.writeVarUint(encoder, TOKEN);
              encoding.writeVarString(encoder, 'none');
            }),
          ],
    ask: (doc) => sync(ASK, Y.encodeStateVector(doc)),
    answer: (doc, have) => sync(ANSWER, Y.encodeStateAsUpdate(doc, have)),
    update: (update) => sync(UPDATE, update),
    barrier: (n) => frame(BARRIER, (encoder) => encoding.writeVarUint(encoder, n)),
    /** @param screens see readScreens */
    awareness: (screens) =>
      frame(AWARENESS, (encoder) => {
        const states = encoding.createEncoder();
        encoding.writeVarUint(states, screens.length);
        for (const { clientId, clock, state } of screens) {
          encoding.writeVarUint(states, clientId);
          encoding.writeVarUint(states, clock);
          encoding.writeVarUint8Array(states, state);
        }
        encoding.writeVarUint8Array(encoder, encoding.toUint8Array(states));
      }),
    /** Undefined for what a client has nothing to do with. */
    read(bytes) {
      const decoder = decoding.createDecoder(bytes);
      if (name !== undefined) decoding.readVarString(decoder);
      const type = decoding.readVarUint(decoder);
      if (type === SYNC || (name !== undefined && type === SYNC_REPLY)) return readSync(decoder);
      if (type === AWARENESS) return { kind: 'awareness', states: decoding.readVarUint8Array(decoder) };
      if (type === BARRIER) return { kind: 'barrier', n: decoding.readVarUint(decoder) };
      return undefined;
    },
  };
};
