import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { type WebSocket, WebSocketServer } from 'ws';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { encodeBarrier, MESSAGE } from '../../shared/sync/protocol';

/** What a client sent, in order: the kind of message, and the number of a barrier. */
type Received = 'step1' | 'step2' | 'update' | 'awareness' | { barrier: number };

const SYNC_KINDS = ['step1', 'step2', 'update'] as const;

export interface Peer {
  socket: WebSocket;
  /** The query of the address it connected to. */
  query: URLSearchParams;
  received: Received[];
}

/** A sync server under a test's hand: one document, and barriers that are echoed when the test says so. */
export const startServer = async () => {
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((listening) => sockets.once('listening', listening));
  const { port } = sockets.address() as { port: number };
  const doc = new Y.Doc();
  const peers: Peer[] = [];
  const held: (() => void)[] = [];
  const waiting = new Set<() => void>();
  let holding = false;
  let refusing: number | undefined;

  const syncMessage = (write: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.sync);
    write(encoder);
    return encoding.toUint8Array(encoder);
  };
  const onBarrier = (socket: WebSocket, n: number) => {
    const echo = () => socket.send(encodeBarrier(n));
    if (holding) held.push(echo);
    else echo();
  };
  const onMessage = (peer: Peer, data: Uint8Array) => {
    const decoder = decoding.createDecoder(data);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.barrier) {
      const n = decoding.readVarUint(decoder);
      peer.received.push({ barrier: n });
      onBarrier(peer.socket, n);
    } else if (type === MESSAGE.awareness) {
      peer.received.push('awareness');
      for (const { socket } of peers) socket.send(data);
    } else if (type === MESSAGE.sync) {
      peer.received.push(SYNC_KINDS[decoding.readVarUint(decoding.clone(decoder))] ?? 'update');
      const reply = syncMessage((encoder) => readSyncMessage(decoder, encoder, doc, peer));
      if (reply.length > 1) peer.socket.send(reply);
    }
    for (const look of [...waiting]) look();
  };
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    const message = syncMessage((encoder) => writeUpdate(encoder, update));
    for (const peer of peers) if (peer !== origin) peer.socket.send(message);
  });
  sockets.on('connection', (socket, request) => {
    if (refusing !== undefined) return socket.close(refusing);
    const peer: Peer = { socket, query: new URL(request.url ?? '', 'http://here').searchParams, received: [] };
    peers.push(peer);
    socket.on('message', (data: Buffer) => onMessage(peer, new Uint8Array(data)));
    socket.on('close', () => peers.splice(peers.indexOf(peer), 1));
    socket.send(syncMessage((encoder) => writeSyncStep1(encoder, doc)));
    for (const look of [...waiting]) look();
  });

  return {
    url: `ws://127.0.0.1:${port}/sync`,
    doc,
    peers,
    /** Keeps barriers until `release`. */
    hold() {
      holding = true;
    },
    release() {
      holding = false;
      for (const echo of held.splice(0)) echo();
    },
    /** Echoes the barrier that has waited longest; others still wait. */
    releaseOne: () => held.shift()?.(),
    /** Closes all connections with a code, and every new one too until it is called without. */
    refuse(code?: number) {
      refusing = code;
      if (code !== undefined) for (const { socket } of peers) socket.close(code);
    },
    /** Closes all connections once; new ones are let in. */
    kick(code: number) {
      for (const { socket } of peers) socket.close(code);
    },
    /** Resolves once something the server received makes it true. */
    until: (isSo: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!isSo()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    async stop() {
      for (const client of sockets.clients) client.terminate();
      await new Promise((closed) => sockets.close(closed));
    },
  };
};

export type Server = Awaited<ReturnType<typeof startServer>>;

export const barriersOf = (peer: Peer | undefined): number[] =>
  (peer?.received ?? []).flatMap((message) => (typeof message === 'object' ? [message.barrier] : []));
