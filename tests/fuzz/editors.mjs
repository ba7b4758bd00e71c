// Good people on boards that nobody attacks: they type, and every edit is timed until the others have it.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { barrierFrame } from './frames.mjs';

const [SYNC, AWARENESS, BARRIER] = [0, 1, 4];

const syncFrame = (write) => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  write(encoder);
  return encoding.toUint8Array(encoder);
};

/** A client as ours is on the wire: syncs, sends edits, asks whether they are on disk. Rejects when it is not let in. */
export const connect = async (url, document, cookie, onAwareness = () => undefined) => {
  const doc = new Y.Doc();
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${document}`, { headers: { cookie } });
  let [asked, echoed] = [0, 0];
  let waiting = [];
  let closed;
  const look = () => {
    waiting = waiting.filter(({ holds, resolve, reject }) => {
      if (holds()) resolve();
      else if (closed) reject(new Error(`closed ${closed.code} ${closed.reason} on ${document}`));
      else return true;
      return false;
    });
  };
  const until = (holds) =>
    new Promise((resolve, reject) => {
      waiting.push({ holds, resolve, reject });
      look();
    });
  let synced = false;
  socket.on('message', (data) => {
    const decoder = decoding.createDecoder(new Uint8Array(data));
    const type = decoding.readVarUint(decoder);
    if (type === BARRIER) echoed = decoding.readVarUint(decoder);
    if (type === AWARENESS) onAwareness(decoding.readVarUint8Array(decoder));
    if (type === SYNC) {
      const reply = encoding.createEncoder();
      encoding.writeVarUint(reply, SYNC);
      if (readSyncMessage(decoder, reply, doc, socket) === 1) synced = true;
      if (encoding.length(reply) > 1) socket.send(encoding.toUint8Array(reply));
    }
    look();
  });
  socket.on('open', () => socket.send(syncFrame((encoder) => writeSyncStep1(encoder, doc))));
  socket.on('error', () => undefined);
  socket.on('close', (code, reason) => {
    closed = { code, reason: String(reason) };
    look();
  });
  doc.on('update', (update, from) => {
    if (from !== socket && socket.readyState === WebSocket.OPEN) {
      socket.send(syncFrame((encoder) => writeUpdate(encoder, update)));
    }
  });
  await until(() => synced);
  return {
    doc,
    socket,
    send: (frame) => socket.send(frame),
    closed: () => closed,
    /** Resolves once all that was sent is on disk. */
    saved: () => {
      const n = ++asked;
      socket.send(barrierFrame(n));
      return until(() => echoed >= n);
    },
    leave: () => socket.terminate(),
  };
};

const textIn = (doc, name) => doc.getMap('notes').get(name)?.get('text')?.get(0)?.get(0);

/** A note with one paragraph for each editor, so that what somebody wrote can be told from what others did. */
const makeNote = (doc, name) => {
  const fragment = new Y.XmlFragment();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('.')]);
  fragment.insert(0, [paragraph]);
  doc.getMap('notes').set(name, new Y.Map([['text', fragment]]));
};

/** The text that an editor wrote, as some document has it. */
export const wordsOf = (doc, name) => textIn(doc, name)?.toString();

/**
 * People at one board.
 * @param cookies a session for each
 */
export const seatEditors = async (url, document, cookies) => {
  const editors = await Promise.all(
    cookies.map(async (cookie, n) => ({
      ...(await connect(url, document, cookie)),
      name: `fuzz-editor-${n}`,
      written: '.',
      onTheWay: [],
    })),
  );
  let delays = [];
  for (const editor of editors) {
    makeNote(editor.doc, editor.name);
    editor.doc.on('afterTransaction', ({ local }) => {
      if (local) return;
      for (const other of editors) {
        if (other === editor) continue;
        const known = Y.getState(editor.doc.store, other.doc.clientID);
        other.onTheWay = other.onTheWay.filter(({ to, clock, at }) => {
          if (to !== editor || clock > known) return true;
          delays.push(performance.now() - at);
          return false;
        });
      }
    });
  }
  await Promise.all(editors.map((editor) => editor.saved()));

  const type = (editor) => {
    const letter = 'abcdefghij'[editor.written.length % 10];
    const at = performance.now();
    textIn(editor.doc, editor.name).insert(editor.written.length, letter);
    editor.written += letter;
    const clock = Y.getState(editor.doc.store, editor.doc.clientID);
    for (const to of editors) if (to !== editor) editor.onTheWay.push({ to, clock, at });
  };
  return {
    document,
    editors,
    type,
    /** Delays (ms) since they were last taken; edits that have not arrived yet count with their age. */
    take: () => {
      const taken = delays;
      delays = [];
      return taken;
    },
    unheard: () => editors.reduce((sum, { onTheWay }) => sum + onTheWay.length, 0),
    /** What each wrote and the server said is on disk. */
    acknowledged: async () => {
      await Promise.all(editors.map((editor) => editor.saved()));
      return editors.map(({ name, written }) => ({ document, name, written }));
    },
    gone: () =>
      editors.filter(({ closed }) => closed()).map(({ closed }) => `${document}: ${JSON.stringify(closed())}`),
    leave: () => {
      for (const { leave } of editors) leave();
    },
  };
};
