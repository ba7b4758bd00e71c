import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { SLICE_BYTES, SLICE_STRUCTS } from './limits';

/**
 * Cuts what a document has beyond a state vector into small updates, each of which can be applied as soon as the ones
 * before it have been. A large board can thus be written, sent and read without anyone holding the process for long.
 */

type Struct = Y.Item | Y.GC;
type StateVector = ReadonlyMap<number, number>;
type Clocks = Map<number, number>;

const writeSlice = (sections: ReadonlyMap<number, Struct[]>, starts: ReadonlyMap<number, number>): Uint8Array => {
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, sections.size);
  // Higher client ids first, as yjs does: it makes integrating cheaper.
  for (const [client, structs] of [...sections].sort(([a], [b]) => b - a)) {
    let clock = starts.get(client) ?? 0;
    encoding.writeVarUint(encoder.restEncoder, structs.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, clock);
    for (const struct of structs) {
      struct.write(encoder, clock - struct.id.clock);
      clock = struct.id.clock + struct.length;
    }
  }
  encoding.writeVarUint(encoder.restEncoder, 0);
  return encoder.toUint8Array();
};

/** Another client whose structs must come before this one, if they have not yet. */
const missingFor = (struct: Struct, written: StateVector): number | undefined => {
  if (struct instanceof Y.GC) return undefined;
  const { origin, rightOrigin, parent } = struct;
  const needs = [origin, rightOrigin];
  if (!origin && !rightOrigin && parent instanceof Y.AbstractType) needs.push(parent._item?.id ?? null);
  for (const id of needs) {
    if (id && id.client !== struct.id.client && id.clock >= (written.get(id.client) ?? 0)) return id.client;
  }
  return undefined;
};

const sizeOf = (struct: Struct): number => (struct instanceof Y.Item ? struct.content.getLength() : 1);

/**
 * The structs of `doc` between two state vectors, in slices. The document may grow between two slices; what comes after
 * `upTo` is not included. Deletions are not in it: the caller closes with `Y.encodeStateAsUpdate(doc, upTo)`.
 */
export function* sliceStructs(
  doc: Y.Doc,
  from: StateVector,
  upTo: StateVector,
): Generator<Uint8Array, void, undefined> {
  const written: Clocks = new Map(from);
  let sections = new Map<number, Struct[]>();
  let starts: Clocks = new Map();
  let structs = 0;
  let bytes = 0;

  const next = (client: number): Struct | undefined => {
    const clock = written.get(client) ?? 0;
    const all = doc.store.clients.get(client);
    if (!all || clock >= (upTo.get(client) ?? 0)) return undefined;
    return all[Y.findIndexSS(all, clock)];
  };
  const take = (client: number, struct: Struct): void => {
    const section = sections.get(client);
    if (section) section.push(struct);
    else {
      sections.set(client, [struct]);
      starts.set(client, written.get(client) ?? 0);
    }
    written.set(client, struct.id.clock + struct.length);
    structs++;
    bytes += sizeOf(struct);
  };

  for (const first of [...upTo.keys()].sort((a, b) => b - a)) {
    const stack = [first];
    for (let client = stack.at(-1); client !== undefined; client = stack.at(-1)) {
      const struct = next(client);
      const missing = struct && missingFor(struct, written);
      if (missing !== undefined && !stack.includes(missing) && next(missing)) {
        stack.push(missing);
        continue;
      }
      if (struct) take(client, struct);
      if (!struct || stack.length > 1) stack.pop();
      if (structs < SLICE_STRUCTS && bytes < SLICE_BYTES) continue;
      yield writeSlice(sections, starts);
      sections = new Map();
      starts = new Map();
      structs = 0;
      bytes = 0;
    }
  }
  if (structs > 0) yield writeSlice(sections, starts);
}

/**
 * All that a document has beyond a state vector, its deletions included, but nothing that still waits for edits that have not
 * come: yjs hands that out too. Who got it would send it back one day as if it were their own, and be refused for it.
 */
export const encodeStanding = (doc: Y.Doc, have: Uint8Array): Uint8Array => {
  const { store } = doc;
  const { pendingStructs, pendingDs } = store;
  store.pendingStructs = null;
  store.pendingDs = null;
  try {
    return Y.encodeStateAsUpdate(doc, have);
  } finally {
    store.pendingStructs = pendingStructs;
    store.pendingDs = pendingDs;
  }
};

/** About how many structs a document has beyond a state vector. */
export const structsBeyond = (doc: Y.Doc, have: StateVector): number => {
  let count = 0;
  for (const [client, structs] of doc.store.clients) {
    const clock = have.get(client) ?? 0;
    if (clock === 0) count += structs.length;
    else if (clock < Y.getState(doc.store, client)) count += structs.length - Y.findIndexSS(structs, clock);
  }
  return count;
};
