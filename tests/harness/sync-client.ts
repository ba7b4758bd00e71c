import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { type ClientOptions, WebSocket } from 'ws';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { messageYjsSyncStep2, messageYjsUpdate, readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import type { PresenceState } from '../../shared/sync/presence';
import { encodeBarrier, MESSAGE } from '../../shared/sync/protocol';

/** One received frame; `sync` is the step of a sync message. */
interface Frame {
  type: number;
  sync: number | undefined;
  /** What follows the type. */
  body: Uint8Array;
}

interface Closed {
  code: number;
  reason: string;
}

export interface ClientSettings {
  /** 'ws://host:port' */
  url: string;
  document: string;
  cookie?: string;
  origin?: string;
  /** Query parameters. */
  params?: Record<string, string>;
  /** A document to go on with; absent: an empty one. */
  doc?: Y.Doc;
  /** Sends nothing by itself: no question, no answer, no edits. */
  silent?: boolean;
}

/** A small client of the sync protocol that shows all that goes by and can misbehave. */
export interface SyncClient {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly socket: WebSocket;
  /** All frames so far, oldest first. */
  readonly frames: Frame[];
  /** Barriers that were echoed, in order. */
  readonly echoes: number[];
  /** Resolves at the first complete answer to what we have. */
  readonly synced: Promise<void>;
  readonly closed: Promise<Closed>;
  isClosed(): boolean;
  send(frame: Uint8Array | string): void;
  sendUpdate(update: Uint8Array): void;
  /** Asks for all that is not in this state vector; by default the document's. */
  ask(have?: Uint8Array): void;
  /** Sends a barrier and returns its number. */
  barrier(): number;
  /** Sends a barrier and resolves when it is echoed. */
  saved(): Promise<void>;
  setPresence(state: PresenceState): void;
  /** What others show of themselves, by Yjs client id. */
  presence(): Map<number, PresenceState>;
  /** Resolves as soon as this holds; looked at after every frame and edit. Rejects when the socket closes before. */
  until(holds: () => boolean, what?: string): Promise<void>;
  close(): Promise<Closed>;
}

/** Sends the session's cookie with the upgrade, as a browser does. */
export const socketWithCookie = (cookie: string): typeof globalThis.WebSocket => {
  class CookieSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[] | ClientOptions) {
      super(address, typeof protocols === 'object' && !Array.isArray(protocols) ? undefined : protocols, {
        headers: { cookie },
      });
    }
  }
  return CookieSocket as unknown as typeof globalThis.WebSocket;
};

export const syncFrame = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  write(encoder);
  return encoding.toUint8Array(encoder);
};

export const awarenessFrame = (states: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.awareness);
  encoding.writeVarUint8Array(encoder, states);
  return encoding.toUint8Array(encoder);
};

const parse = (data: Uint8Array): Frame => {
  const decoder = decoding.createDecoder(data);
  const type = decoding.readVarUint(decoder);
  const body = data.slice(decoder.pos);
  return { type, body, sync: type === MESSAGE.sync ? decoding.readVarUint(decoder) : undefined };
};

export const connect = ({ url, document, cookie, origin, params = {}, ...settings }: ClientSettings): SyncClient => {
  const { doc = new Y.Doc(), silent = false } = settings;
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  const query = new URLSearchParams(params).toString();
  const socket = new WebSocket(`${url}/sync/${document}${query && `?${query}`}`, {
    headers: { ...(cookie && { cookie }) },
    ...(origin && { origin }),
  });
  socket.binaryType = 'arraybuffer';

  const frames: Frame[] = [];
  const echoes: number[] = [];
  const watchers = new Set<() => void>();
  let barriers = 0;
  let closed: Closed | undefined;
  let markSynced = (): void => undefined;
  const synced = new Promise<void>((resolve) => {
    markSynced = resolve;
  });
  const look = (): void => {
    for (const watcher of [...watchers]) watcher();
  };
  const send = (frame: Uint8Array | string): void => {
    if (socket.readyState === WebSocket.OPEN) socket.send(frame);
    else if (socket.readyState === WebSocket.CONNECTING) socket.once('open', () => socket.send(frame));
  };
  const sendUpdate = (update: Uint8Array): void => send(syncFrame((encoder) => writeUpdate(encoder, update)));

  const hearSync = (decoder: decoding.Decoder): void => {
    const reply = encoding.createEncoder();
    encoding.writeVarUint(reply, MESSAGE.sync);
    const step = readSyncMessage(decoder, reply, doc, socket);
    if (encoding.length(reply) > 1) send(encoding.toUint8Array(reply));
    if (step === messageYjsSyncStep2) markSynced();
  };
  const hear = (data: Uint8Array): void => {
    const frame = parse(data);
    frames.push(frame);
    const decoder = decoding.createDecoder(frame.body);
    if (frame.type === MESSAGE.barrier) echoes.push(decoding.readVarUint(decoder));
    if (!silent && frame.type === MESSAGE.sync) hearSync(decoder);
    if (!silent && frame.type === MESSAGE.awareness) {
      applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), socket);
    }
    look();
  };
  socket.on('message', (data) => hear(new Uint8Array(data as ArrayBuffer)));
  doc.on('update', (update: Uint8Array, from: unknown) => {
    if (!silent && from !== socket) sendUpdate(update);
    look();
  });
  socket.on('open', () => {
    if (!silent) send(syncFrame((encoder) => writeSyncStep1(encoder, doc)));
  });
  socket.on('error', () => undefined);
  const whenClosed = new Promise<Closed>((resolve) => {
    socket.on('close', (code, reason) => {
      closed = { code, reason: reason.toString() };
      awareness.destroy();
      resolve(closed);
      look();
    });
  });

  const syncedOrClosed = Promise.race([
    synced,
    whenClosed.then(({ code, reason }) => Promise.reject(new Error(`closed ${code} ${reason} before it was synced`))),
  ]);
  // Not every test waits for it; those that do still see it fail.
  syncedOrClosed.catch(() => undefined);

  return {
    doc,
    awareness,
    socket,
    frames,
    echoes,
    synced: syncedOrClosed,
    closed: whenClosed,
    isClosed: () => closed !== undefined,
    send,
    sendUpdate,
    ask: (have = Y.encodeStateVector(doc)) =>
      send(
        syncFrame((encoder) => {
          encoding.writeVarUint(encoder, 0);
          encoding.writeVarUint8Array(encoder, have);
        }),
      ),
    barrier() {
      send(encodeBarrier(++barriers));
      return barriers;
    },
    async saved() {
      const n = this.barrier();
      await this.until(() => echoes.includes(n), `barrier ${n}`);
    },
    setPresence(state) {
      awareness.setLocalState({ ...state });
      send(awarenessFrame(encodeAwarenessUpdate(awareness, [doc.clientID])));
    },
    presence: () => awareness.getStates() as Map<number, PresenceState>,
    until: (holds, what = 'what was waited for') =>
      new Promise((resolve, reject) => {
        const watcher = (): void => {
          if (!holds() && !closed) return;
          watchers.delete(watcher);
          if (holds()) resolve();
          else reject(new Error(`closed ${closed?.code} ${closed?.reason} before ${what}`));
        };
        watchers.add(watcher);
        watcher();
      }),
    close() {
      socket.close();
      return whenClosed;
    },
  };
};

/** Steps of the sync frames so far: 0 asks, 1 answers, 2 tells. */
export const syncSteps = ({ frames }: SyncClient): number[] =>
  frames.flatMap(({ sync }) => (sync === undefined ? [] : [sync]));

export const STEP = { ask: 0, answer: messageYjsSyncStep2, update: messageYjsUpdate } as const;
