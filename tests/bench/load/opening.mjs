// Opens a board as someone who has nothing of it, while two others type on another board all the time.
import { performance } from 'node:perf_hooks';
import { setTimeout as after } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { createEditor } from './editor.mjs';
import { createLedger } from './ledger.mjs';
import { createWire } from './wire.mjs';

/** What came is looked at after so long a silence, so that looking keeps nobody waiting. */
const SILENCE_MS = 300;
/** Some answer with nothing first, and with the board once they have it. */
const WHOLE_WITHIN_MS = 60_000;
const TYPED_EVERY_MS = 10;

/** When all of the board was there; undefined when it is not. */
const wholeAt = (frames, reach) => {
  const doc = new Y.Doc();
  const lacks = ([client, clock]) => Y.getState(doc.store, Number(client)) < clock;
  for (const { update, at } of frames) {
    Y.applyUpdate(doc, update);
    if (!Object.entries(reach).some(lacks)) return at;
  }
  return undefined;
};

/**
 * From opening the socket until all of the board is here, in ms. What comes is put together afterwards, so that this does not
 * keep the others in this process waiting.
 * @param reach Yjs client ids and the clocks that they must reach
 * @param apart does something while nobody types
 */
export const openOnce = async ({ url, name, cookie }, reach, apart) => {
  const wire = createWire(name);
  const frames = [];
  let last = performance.now();
  let answered = false;
  const start = performance.now();
  const socket = new WebSocket(url, { perMessageDeflate: false, ...(cookie && { headers: { cookie } }) });
  socket.on('open', () => {
    for (const frame of [...wire.hello(), wire.ask(new Y.Doc())]) socket.send(frame);
  });
  socket.on('message', (data) => {
    const message = wire.read(data);
    last = performance.now();
    if (message?.kind === 'ask') socket.send(wire.answer(new Y.Doc(), message.have));
    if (message?.update) frames.push({ update: message.update, at: last });
    if (message?.kind === 'answer') answered = true;
  });
  const silence = async () => {
    while (!answered || performance.now() - last < SILENCE_MS) await after(20);
    return apart(() => wholeAt(frames, reach));
  };
  let whole = await silence();
  for (let seen = frames.length; whole === undefined; seen = frames.length) {
    while (frames.length === seen) {
      if (performance.now() - start > WHOLE_WITHIN_MS) throw new Error('a board came back incomplete');
      await after(20);
    }
    whole = await silence();
  }
  socket.close();
  return whole - start;
};

/** Two people who type on another board, and how long the slowest edit took to come across since it was last asked. */
export const startProbe = async (seat) => {
  const ledger = createLedger();
  const pair = [createEditor(seat, ledger), createEditor(seat, ledger)];
  await Promise.all(pair.map(({ here }) => here));
  let typing = true;
  const timer = setInterval(() => typing && pair[0].type(), TYPED_EVERY_MS);
  let longest = 0;
  const hearAll = async () => {
    while (ledger.heard() < ledger.edits()) await after(1);
    longest = Math.max(longest, ...ledger.take().delays);
  };
  return {
    async longestWait() {
      await hearAll();
      const most = longest;
      longest = 0;
      return most;
    },
    /** Does what keeps this process, once all was heard and while nobody types: it would be taken for the server's. */
    async apart(does) {
      typing = false;
      await hearAll();
      const done = does();
      typing = true;
      return done;
    },
    async stop() {
      clearInterval(timer);
      await hearAll();
      await Promise.all(pair.map((editor) => editor.leave()));
    },
  };
};
