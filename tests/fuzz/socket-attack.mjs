// Sockets of people who are let in and mean harm: wrong frames, floods, and lines that are held open for nothing.
import { randomBytes } from 'node:crypto';
import { connect as connectTcp } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { connect } from './editors.mjs';
import { askFrame, HEAVY, MILD, ROUGH } from './frames.mjs';

const ANSWER_MS = 30_000;
const FLOOD_UNSENT_BYTES = 256 * 1024;
const CLIENT_IDS = 40;

/** Opens a socket; undefined when it is not let in. Never throws. */
const open = (url, document, { cookie }) =>
  new Promise((resolve) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${document}`, { headers: { cookie } });
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(undefined));
    socket.once('open', () => resolve(socket));
  });

/** Whether the other side has read all that was sent; false when it closed the line. */
const hasRead = (socket) =>
  new Promise((resolve, reject) => {
    if (socket.readyState !== WebSocket.OPEN) return resolve(false);
    const late = setTimeout(() => reject(new Error('no answer to a ping')), ANSWER_MS);
    const end = (read) => () => {
      clearTimeout(late);
      resolve(read);
    };
    socket.once('pong', end(true));
    socket.once('close', end(false));
    socket.ping();
  });

/**
 * One attacked board: what its attackers know of it, and whom they play.
 * @param victim { clientId, personId, name } of somebody who works there
 */
export const openTarget = async (url, document, session, victim, random) => {
  const ear = await connect(url, document, session.cookie);
  const own = Array.from({ length: CLIENT_IDS }, () => {
    const doc = new Y.Doc();
    doc.clientID = random.below(2 ** 31);
    return doc;
  });
  const clockOf = (client) => Y.getState(ear.doc.store, client);
  const there = () => [...ear.doc.store.clients.keys()].slice(0, 6).map((client) => [client, clockOf(client)]);
  return {
    document,
    victim: { ...victim, clock: () => clockOf(victim.clientId) },
    docFor: (n) => own[n % own.length],
    /** Of who wrote there, how far each is. */
    there,
    /** Somebody's, nobody's and one's own client ids, each with where it stands. */
    idsFor: (doc) => [
      [doc.clientID, Y.getState(doc.store, doc.clientID)],
      [doc.clientID, clockOf(doc.clientID)],
      [random.below(2 ** 32), 0],
      [random.number(), random.below(20)],
      ...there(),
    ],
    leave: () => ear.leave(),
  };
};

export const createSocketAttack = ({ url, sessions, random, count }) => {
  let turns = 0;
  const cookies = new Map();
  /** A client id stays with one session's person: two people under one would only ever be refused. */
  const atFor = (target, session) => {
    const key = `${target.document} ${session.link.url}`;
    if (!cookies.has(key)) cookies.set(key, turns++);
    const doc = target.docFor(cookies.get(key));
    return { doc, own: doc.clientID, ids: target.idsFor(doc), there: target.there(), victim: target.victim };
  };

  const closedBy = (socket, session) => {
    socket.once('close', (code) => {
      count.closed(code);
      sessions.refused(session);
    });
  };

  /** Mild frames and at times a rough one at their end, until the line is closed. Returns how many were read for certain. */
  const wrongFrames = async (session, target) => {
    const socket = await open(url, target.document, session);
    if (!socket) return;
    closedBy(socket, session);
    const at = atFor(target, session);
    for (let chunks = 1 + random.below(6); chunks > 0; chunks--) {
      const kinds = Array.from({ length: 20 + random.below(400) }, () => random.pick(Object.keys(MILD)));
      for (const kind of kinds) socket.send(MILD[kind](random, at));
      if (!(await hasRead(socket))) break;
      count.frames(kinds.length);
      at.ids = target.idsFor(at.doc);
      if (random.chance(0.6)) {
        const kind = random.pick(Object.keys(ROUGH));
        socket.send(ROUGH[kind](random, at));
        const stayed = await hasRead(socket);
        count.frames(1);
        count.rough(kind, stayed);
        if (!stayed) return;
      }
    }
    socket.close();
  };

  /** Small frames without end, as fast as they are taken. */
  const flood = async (session, target, going) => {
    const socket = await open(url, target.document, session);
    if (!socket) return;
    closedBy(socket, session);
    const at = atFor(target, session);
    const small = ['barrier', 'edit', 'presence', 'question for presence', 'deletions of what is there', 'question'];
    while (going() && socket.readyState === WebSocket.OPEN) {
      for (let n = 0; n < 500; n++) socket.send(MILD[random.pick(small)](random, at));
      if (socket.bufferedAmount > FLOOD_UNSENT_BYTES || random.chance(0.2)) {
        if (!(await hasRead(socket))) return;
      }
      count.frames(500);
      await after(0);
    }
    socket.close();
  };

  const heavy = async (session, target) => {
    const kind = random.pick(Object.keys(HEAVY));
    const socket = await open(url, target.document, session);
    if (!socket) return;
    closedBy(socket, session);
    socket.send(HEAVY[kind](random, atFor(target, session)));
    await hasRead(socket);
    count.frames(1);
    socket.close();
  };

  return { wrongFrames, flood, heavy };
};

/** Sockets that ask for all there is, again and again, and read none of it. */
export const holdSilentReaders = async ({ url, sessions, targets, random, many, going }) => {
  const held = [];
  while (held.length < many && going()) {
    const opening = Array.from({ length: 20 }, async () => {
      const socket = await open(url, random.pick(targets).document, await sessions.take());
      if (!socket) return;
      socket.pause();
      for (let n = 0; n < 30; n++) socket.send(askFrame());
      held.push(socket);
    });
    await Promise.all(opening);
  }
  return () => {
    for (const socket of held) socket.terminate();
  };
};

const handshake = (document, cookie) =>
  [
    `GET /sync/${document} HTTP/1.1`,
    'Host: localhost',
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    `Cookie: ${cookie}`,
    '\r\n',
  ].join('\r\n');

/** The head of one binary frame that promises so many bytes. */
const promise = (bytes) => {
  const head = Buffer.alloc(14);
  head[0] = 0x82;
  head[1] = 0xff;
  head.writeBigUInt64BE(BigInt(bytes), 2);
  return head;
};

/** Lines that begin and never end: half a handshake, letter by letter, and frames of which only a part comes. */
export const holdHalfLines = async ({ url, sessions, targets, random, many }) => {
  const { port } = new URL(url);
  const held = [];
  const line = () => {
    const socket = connectTcp(Number(port), '127.0.0.1').on('error', () => undefined);
    held.push(socket);
    return socket;
  };
  for (let n = 0; n < many; n++) {
    const { cookie } = await sessions.take();
    const text = handshake(random.pick(targets).document, cookie);
    const [slow, half] = [line(), line()];
    let at = 0;
    slow.letters = setInterval(() => slow.write(text[at++ % (text.length - 3)]), 200);
    half.write(text);
    half.once('data', () => {
      half.write(promise(30 * 1024 * 1024));
      half.write(Buffer.alloc(12 * 1024 * 1024));
    });
  }
  return () => {
    for (const socket of held) {
      clearInterval(socket.letters);
      socket.destroy();
    }
  };
};
