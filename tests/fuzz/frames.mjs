// Frames that no good client sends. A mild one may be taken in or ignored; a rough one should end its connection.
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { deletionOf, manyAuthors, nested, updateOf, wildDeletions, wildUpdate, wordUnder } from './updates.mjs';

const [SYNC, AWARENESS, AUTH, QUERY, BARRIER] = [0, 1, 2, 3, 4];
const [ASK, ANSWER, UPDATE] = [0, 1, 2];

const frame = (...parts) => {
  const encoder = encoding.createEncoder();
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part);
    else encoding.writeVarUint8Array(encoder, part);
  }
  return encoding.toUint8Array(encoder);
};
const updateFrame = (update) => frame(SYNC, UPDATE, update);
export const askFrame = (have = new Uint8Array([0])) => frame(SYNC, ASK, have);
export const barrierFrame = (n) => frame(BARRIER, n);

const awareness = (...said) => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, said.length);
  for (const { client, clock, state } of said) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  }
  return frame(AWARENESS, encoding.toUint8Array(encoder));
};

const wildStateVector = (random, ids) => {
  const encoder = encoding.createEncoder();
  const count = random.below(6);
  encoding.writeVarUint(encoder, count);
  for (let n = 0; n < count; n++) {
    encoding.writeVarUint(encoder, random.pick(ids)[0]);
    encoding.writeVarUint(encoder, random.number());
  }
  return encoding.toUint8Array(encoder);
};

/** As `user` in an awareness state: what a screen says of somebody else. */
const asVictim = ({ victim }, random) =>
  JSON.stringify({ user: { personId: victim.personId, name: victim.name }, cursor: random.below(9), said: 'forged' });

/**
 * Makers of mild frames.
 * `at`: { ids, there, own, victim, doc } – [client id, clock] pairs to build on and those of them that exist, the sender's own
 * client id, whom it plays, its document.
 */
export const MILD = {
  edit: (random, { doc }) => {
    const before = Y.encodeStateVector(doc);
    const map = doc.getMap('fuzz');
    map.set(`k${random.below(8)}`, random.pick(['x', 1, null, [1], { a: 'b' }]));
    if (random.chance(0.3)) map.delete(`k${random.below(8)}`);
    return updateFrame(Y.encodeStateAsUpdate(doc, before));
  },
  'edit sent again': (_, { doc }) => updateFrame(Y.encodeStateAsUpdate(doc)),
  'a wrong shape': (random, { doc }) => {
    const before = Y.encodeStateVector(doc);
    doc
      .getMap('notes')
      .set(
        `fuzz${random.below(4)}`,
        random.pick([1, 'not a map', [], new Y.Map([['text', 7]]), new Y.XmlElement('iframe')]),
      );
    return updateFrame(Y.encodeStateAsUpdate(doc, before));
  },
  'deletions of what is there': (random, { there }) => updateFrame(deletionOf(random, random.pick(there))),
  question: (random, { ids }) => askFrame(wildStateVector(random, ids)),
  'empty answer': () => frame(SYNC, ANSWER, new Uint8Array([0, 0])),
  presence: (random, { own }) => awareness({ client: own, clock: random.number(), state: '{"cursor":null}' }),
  'presence of another': (random, at) =>
    awareness({ client: random.pick(at.ids)[0], clock: random.number(), state: asVictim(at, random) }),
  'own presence in the name of another': (random, at) =>
    awareness({ client: at.own, clock: random.number(), state: asVictim(at, random) }),
  'presence of many': (random) =>
    awareness(
      ...Array.from({ length: 40 }, () => ({ client: random.number(), clock: random.number(), state: 'null' })),
    ),
  'question for presence': () => frame(QUERY),
  barrier: (random) => barrierFrame(random.number()),
};

const twist = (random, bytes) => {
  const at = random.below(bytes.length || 1);
  switch (random.below(5)) {
    case 0:
      return bytes.with(at, random.below(256));
    case 1:
      return bytes.with(at, bytes[at] ^ (1 << random.below(8)));
    case 2:
      return bytes.slice(0, at);
    case 3:
      return Uint8Array.from([...bytes.slice(0, at), ...random.bytes(1 + random.below(4)), ...bytes.slice(at)]);
    default:
      return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(random.below(bytes.length || 1))]);
  }
};

/** Makers of rough frames; see MILD. */
export const ROUGH = {
  'deletions of anything': (random, { ids }) => updateFrame(wildDeletions(random, ids)),
  'an edit from the future': (random, { own }) =>
    updateFrame(wordUnder(own, 2 ** random.pick([20, 31, 45]) + random.below(99), 'fuzz', 'later')),
  'a twisted frame': (random, at) => {
    let bytes = random.pick(Object.values(MILD))(random, at);
    for (let n = 1 + random.below(3); n > 0 && bytes.length > 0; n--) bytes = twist(random, bytes);
    return bytes;
  },
  'an update written wildly': (random, { ids }) => updateFrame(wildUpdate(random, ids)),
  'a twisted update': (random, { ids }) => updateFrame(twist(random, wildUpdate(random, ids))),
  "words under another's client id": (random, { victim }) =>
    updateFrame(wordUnder(victim.clientId, random.pick([victim.clock(), victim.clock() + 1, 0]), 'victim', 'forged')),
  'words under many client ids': (random) => updateFrame(manyAuthors(random, 4_000)),
  'an unknown type': (random) => frame(random.pick([AUTH, 5, 6, 77, 2 ** 31])),
  'an unknown step': (random) => frame(SYNC, 3 + random.below(99), new Uint8Array([0, 0])),
  'a text frame': (random) => random.pick(['', 'hallo', '{"type":"sync"}']),
  'an empty frame': () => new Uint8Array(),
  'two messages': () => Uint8Array.from([...barrierFrame(1), ...barrierFrame(2)]),
  'a number that never ends': (random) => new Uint8Array(1 + random.below(40)).fill(0xff),
  'a length past the end': (random) => Uint8Array.from([SYNC, random.below(3), 0xff, 0xff, 0x7f, 1]),
  'presence that is no JSON': (random, { own }) =>
    awareness({
      client: own,
      clock: 2 ** 40,
      state: random.pick(['{', '[1]', 'undefined', '"x"', '{"a":'.repeat(2_000)]),
    }),
};

/** Makers of frames that cost the most for their size; sent one at a time. */
export const HEAVY = {
  'types nested deep': (random) => updateFrame(nested(random.pick([200, 3_000, 20_000]))),
  'a long text': (random) =>
    updateFrame(
      updateOf((doc) => {
        const text = new Y.XmlText('x'.repeat(random.pick([39_000, 41_000, 2_000_000])));
        doc.getMap('notes').set('fuzz-long', new Y.Map([['text', text]]));
      }),
    ),
  'many notes': () =>
    updateFrame(
      updateOf((doc) => {
        for (let n = 0; n < 5_000; n++) doc.getMap('notes').set(`fuzz${n}`, n);
      }),
    ),
  'presence of a megabyte': (_, { own }) =>
    awareness({ client: own, clock: 2 ** 41, state: JSON.stringify({ x: 'x'.repeat(1_000_000) }) }),
  'deep presence': (_, { own }) =>
    awareness({ client: own, clock: 2 ** 42, state: `{"x":${'['.repeat(30_000)}${']'.repeat(30_000)}}` }),
  'a question of a megabyte': (random) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 200_000);
    for (let n = 0; n < 400_000; n++) encoding.writeVarUint(encoder, random.below(2 ** 20));
    return askFrame(encoding.toUint8Array(encoder));
  },
};
