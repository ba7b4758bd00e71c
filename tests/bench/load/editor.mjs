// One screen at a board: a real Yjs document that types, over a socket of its own, and puts together what others type.
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { createTypist } from './notes.mjs';
import { createWire, readScreens } from './wire.mjs';

/** As our own client does (client/sync/barrier.ts): one barrier under way, when typing rests and in time when it does not. */
const REST_MS = 300;
const AT_MOST_MS = 1000;

const createBarriers = (send) => {
  let n = 0;
  let underWay = false;
  let waitsSince;
  let timer;
  const ask = () => {
    waitsSince = undefined;
    underWay = true;
    send(++n);
  };
  const soon = () => {
    if (underWay || waitsSince === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(ask, Math.min(REST_MS, Math.max(0, waitsSince + AT_MOST_MS - performance.now())));
  };
  return {
    edited() {
      waitsSince ??= performance.now();
      soon();
    },
    echoed() {
      underWay = false;
      soon();
    },
  };
};

/** Who a screen says it is, to a server that takes its word for it. */
const SOMEBODY = { personId: 'p-12345678', name: 'Iemand van de tafel', role: 'wijkteam', organisation: 'Organisatie' };

/**
 * @param seat `url`; `name` when it goes before each frame (Hocuspocus); `cookie`; `barriers`: it asks what is on disk, and leaves it
 *   to the server who it is, as our own client does; `answers`: the server speaks for itself, so there is something to wait for; `readsOnly`: it does not put together
 *   what others type; `repeats`: it sends back what is new of others' awareness, as the stock providers do (ours does not)
 */
export const createEditor = ({ url, name, cookie, barriers, answers, repeats, readsOnly }, ledger) => {
  const wire = createWire(name);
  const doc = new Y.Doc();
  const typist = createTypist(doc);
  const listen = ledger.listener(doc.clientID);
  const socket = new WebSocket(url, { perMessageDeflate: false, ...(cookie && { headers: { cookie } }) });
  const seen = new Map();
  const repeat = (states) => {
    const fresh = readScreens(states).filter(
      ({ clientId, clock }) => clientId !== doc.clientID && clock > (seen.get(clientId) ?? -1),
    );
    for (const { clientId, clock } of fresh) seen.set(clientId, clock);
    if (fresh.length > 0) socket.send(wire.awareness(fresh));
  };
  const confirming = barriers && createBarriers((n) => socket.send(wire.barrier(n)));
  let presence = 0;
  let leaving = false;

  const here = new Promise((resolve, reject) => {
    socket.on('open', () => {
      for (const frame of wire.hello()) socket.send(frame);
      if (answers) socket.send(wire.ask(doc));
      else resolve();
    });
    socket.on('message', (data) => {
      const message = wire.read(data);
      if (message?.kind === 'barrier') confirming?.echoed();
      else if (message?.kind === 'awareness') repeats && repeat(message.states);
      else if (message?.kind === 'ask') socket.send(wire.answer(doc, message.have));
      else if (message?.update) {
        if (!readsOnly) Y.applyUpdate(doc, message.update, socket);
        listen(message.update);
        if (message.kind === 'answer') resolve();
      }
    });
    socket.on('error', reject);
    socket.on('close', (code, reason) => {
      const error = new Error(`${url} was closed: ${code} ${reason}`);
      reject(error);
      if (!leaving) throw error;
    });
  });
  doc.on('update', (update, origin) => {
    if (origin === socket) return;
    socket.send(wire.update(update));
    confirming?.edited();
  });

  return {
    here,
    doc,
    type() {
      ledger.typed(doc.clientID, Y.getState(doc.store, doc.clientID));
      typist.type();
    },
    /** What a moving pointer and a caret send; of the size that our screens and y-prosemirror send. */
    move() {
      const { clientID: client } = doc;
      presence++;
      const place = { type: { client, clock: 3 }, tname: null, item: { client, clock: presence }, assoc: 0 };
      const state = {
        ...(!barriers && { user: SOMEBODY }),
        pointer: { x: (presence * 7) % 1600, y: (presence * 3) % 900 },
        selected: [],
        editing: { note: `${client}-0`, worksheet: 'viervensters' },
        cursor: { anchor: place, head: place },
      };
      socket.send(wire.awareness([{ clientId: client, clock: presence, state: Buffer.from(JSON.stringify(state)) }]));
    },
    leave() {
      leaving = true;
      const left = new Promise((resolve) => socket.once('close', resolve));
      socket.close();
      return left;
    },
  };
};
