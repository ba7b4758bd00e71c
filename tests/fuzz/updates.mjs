// Yjs updates (version 1) written by hand, so that every part of one can be wrong while the rest still reads.
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

const [GC, DELETED, JSON_, BINARY, STRING, EMBED, FORMAT, TYPE, ANY, DOC, SKIP] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const KINDS = [GC, DELETED, JSON_, BINARY, STRING, EMBED, FORMAT, TYPE, ANY, DOC, SKIP, 11, 31];
const [HAS_ORIGIN, HAS_RIGHT, HAS_KEY] = [0x80, 0x40, 0x20];
const [XML_ELEMENT, XML_HOOK] = [3, 5];
const TYPES = [0, 1, 2, XML_ELEMENT, 4, XML_HOOK, 6, 7];
const ROOTS = ['notes', 'meta', 'elsewhere', '', '__proto__', 'constructor'];
const KEYS = ['text', 'kind', 'deletedAt', 'places', '__proto__', 'toString', '', 'x'.repeat(300)];
const WORDS = ['', 'a', 'een woord', '\u0000', '\ud800', '🧒🏽', '<img src=x onerror=1>', '‮', 'z'.repeat(900)];

const writeId = (encoder, [client, clock]) => {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
};

const writeContent = (encoder, kind, random) => {
  switch (kind) {
    case GC:
    case DELETED:
    case SKIP:
      return encoding.writeVarUint(encoder, random.number());
    case JSON_:
      encoding.writeVarUint(encoder, 1);
      return encoding.writeVarString(encoder, random.pick(['{}', 'undefined', '{', '[[[[', '{"__proto__":{"x":1}}']));
    case BINARY:
      return encoding.writeVarUint8Array(encoder, random.bytes(random.below(40)));
    case STRING:
      return encoding.writeVarString(encoder, random.pick(WORDS));
    case EMBED:
      return encoding.writeVarString(encoder, random.pick(['{"a":1}', 'nope', 'null']));
    case FORMAT:
      encoding.writeVarString(encoder, random.pick(KEYS));
      return encoding.writeVarString(encoder, random.pick(['true', 'null', '{', '{"x":{}}']));
    case TYPE: {
      const type = random.pick(TYPES);
      encoding.writeVarUint(encoder, type);
      if (type === XML_ELEMENT || type === XML_HOOK)
        encoding.writeVarString(encoder, random.pick(['paragraph', 'iframe', '']));
      return undefined;
    }
    case ANY: {
      const values = Array.from({ length: random.below(3) }, () =>
        random.pick([1, null, true, 'x', { y: [1] }, 1e300, [[]]]),
      );
      encoding.writeVarUint(encoder, values.length);
      for (const value of values) encoding.writeAny(encoder, value);
      return undefined;
    }
    case DOC:
      encoding.writeVarString(encoder, random.pick(WORDS));
      return encoding.writeAny(encoder, { autoLoad: true });
    default:
      return encoding.writeUint8Array(encoder, random.bytes(random.below(6)));
  }
};

const writeStruct = (encoder, random, ids) => {
  const kind = random.pick(KINDS);
  const bare = kind === GC || kind === SKIP;
  const [origin, right, key] = bare ? [false, false, false] : [0.5, 0.3, 0.4].map(random.chance);
  encoding.writeUint8(encoder, kind | (origin && HAS_ORIGIN) | (right && HAS_RIGHT) | (key && HAS_KEY));
  const someId = () => [random.pick(ids)[0], random.chance(0.6) ? random.below(40) : random.number()];
  if (origin) writeId(encoder, someId());
  if (right) writeId(encoder, someId());
  if (!bare && !origin && !right) {
    const atRoot = random.chance(0.5);
    encoding.writeVarUint(encoder, atRoot ? 1 : 0);
    if (atRoot) encoding.writeVarString(encoder, random.pick(ROOTS));
    else writeId(encoder, someId());
    if (key) encoding.writeVarString(encoder, random.pick(KEYS));
  }
  writeContent(encoder, kind, random);
};

const writeDeletions = (encoder, random, ids, most) => {
  const clients = random.below(most + 1);
  encoding.writeVarUint(encoder, clients);
  for (let n = 0; n < clients; n++) {
    const ranges = random.below(4);
    encoding.writeVarUint(encoder, random.pick(ids)[0]);
    encoding.writeVarUint(encoder, ranges);
    for (let range = 0; range < ranges; range++) writeId(encoder, [random.number(), random.number()]);
  }
};

/** @param ids [client id, clock] pairs: own ones, those of others, and ones that nobody has. */
export const wildUpdate = (random, ids) => {
  const encoder = encoding.createEncoder();
  const clients = 1 + random.below(3);
  encoding.writeVarUint(encoder, random.chance(0.05) ? random.number() : clients);
  for (let n = 0; n < clients; n++) {
    const [client, clock] = random.pick(ids);
    const structs = 1 + random.below(4);
    encoding.writeVarUint(encoder, random.chance(0.05) ? random.number() : structs);
    writeId(encoder, [client, random.chance(0.7) ? clock : random.number()]);
    for (let struct = 0; struct < structs; struct++) writeStruct(encoder, random, ids);
  }
  writeDeletions(encoder, random, ids, 2);
  return encoding.toUint8Array(encoder);
};

/** Deletes what exists, what never came, and what nobody could have written. */
export const wildDeletions = (random, ids) => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  writeDeletions(encoder, random, ids, 3);
  return encoding.toUint8Array(encoder);
};

/** Deletes a little of what is there. */
export const deletionOf = (random, [client, clock]) => {
  const encoder = encoding.createEncoder();
  for (const part of [0, 1, client, 1, random.below(clock), 1]) encoding.writeVarUint(encoder, part);
  return encoding.toUint8Array(encoder);
};

/** One word under any client id at any clock, as a forger of somebody's work would write it. */
export const wordUnder = (client, clock, root, word) => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, 1);
  writeId(encoder, [client, clock]);
  encoding.writeUint8(encoder, STRING);
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarString(encoder, root);
  encoding.writeVarString(encoder, word);
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
};

/** One update under so many client ids that nobody had. */
export const manyAuthors = (random, count) => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, count);
  for (let n = 0; n < count; n++) {
    encoding.writeVarUint(encoder, 1);
    writeId(encoder, [random.below(2 ** 31), 0]);
    encoding.writeUint8(encoder, STRING);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, 'crowd');
    encoding.writeVarString(encoder, 'x');
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
};

/** What a document says of itself after something was done to it. */
export const updateOf = (change, clientID) => {
  const doc = new Y.Doc();
  if (clientID !== undefined) doc.clientID = clientID;
  doc.transact(() => change(doc));
  return Y.encodeStateAsUpdate(doc);
};

/** Types within types, so deep. */
export const nested = (depth) =>
  updateOf((doc) => {
    for (let within = doc.getMap('notes'), level = 0; level < depth; level++) {
      const deeper = new Y.Map();
      within.set('x', deeper);
      within = deeper;
    }
  });
