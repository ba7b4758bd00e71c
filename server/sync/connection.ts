import { randomBytes } from 'node:crypto';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import { CLOSE } from '../../shared/sync/protocol';
import type { Session } from '../access/access';
import { deniedFrame, type Incoming, presenceFrame, readFrame } from './frames';
import { INBOX_BYTES, MAX_MESSAGE_BYTES, MESSAGE_BYTES, OUTBOX_BYTES } from './limits';
import type { Frame } from './wire';

/** One socket of one session, open on one document. */
export interface Connection {
  readonly session: Session;
  /** Follows the person's rights while the socket is open. */
  mayWrite: boolean;
  /** Said that it knows the shape of a board. */
  readonly knowsShape: boolean;
  /** It was told to go: nothing that it sends counts any more, and nothing is confirmed to it. */
  readonly over: boolean;
  /** Sends one frame. Closes a reader that has left too much unread instead. */
  send(frame: Frame): void;
  /** Bytes that lie unsent. */
  unsent(): number;
  /** Bytes that lie here for this line: unsent, waiting to be handled, and of a message that has not come whole. */
  held(): number;
  /** Calls once what lies unsent has gone, or the socket is closed. */
  onceSent(then: () => void): void;
  /** Says that a message which weighed so much was handled, so that more may be read. */
  handled(weight: number): void;
  close(code: number, reason: string): void;
  /** Closes it for want of a right, and says so in the protocol's own way too. Its waiting edits are not taken in. */
  deny(code: number, reason: string): void;
  /** Reads no more of it. */
  deafen(): void;
  /** Cuts the line without a goodbye. */
  cut(): void;
  /**
   * Asks for an answer that comes after all that the other side has sent until then. False: none came within so many ms, or
   * the line is gone.
   */
  caughtUp(withinMs: number): Promise<boolean>;
  /** Whether the other side gave a sign of life since this was last asked; asks for the next one. */
  beat(): boolean;
}

/** What becomes of what a connection reads. */
export interface Reader {
  /** @param weight what to tell `handled` of it */
  message(message: Incoming, weight: number): void;
  /** Says why the connection was ended for what it sent. */
  refused(code: number, reason: string): void;
  /** The line broke; `closed` follows. */
  failed(error: Error): void;
  closed(): void;
}

/** Tells one question to catch up from another. */
const MARK_BYTES = 8;

/** Tells nothing to anyone: a client that hears nothing for 30 s takes the line for dead. */
const NOTHING_NEW = presenceFrame(new Uint8Array([0]));

const readOrRefuse = (data: ArrayBuffer, isBinary: boolean): Incoming | { code: number; reason: string } => {
  if (!isBinary) return { code: CLOSE.badMessage, reason: 'text frame' };
  if (data.byteLength > MAX_MESSAGE_BYTES) return { code: CLOSE.tooLarge, reason: 'message too large' };
  try {
    return readFrame(data);
  } catch {
    return { code: CLOSE.badMessage, reason: 'not one message of this protocol' };
  }
};

/** @param opened the socket, and the stream that it writes to */
export const createConnection = (
  opened: { socket: WebSocket; stream: Duplex },
  session: Session,
  { mayWrite, knowsShape }: Pick<Connection, 'mayWrite' | 'knowsShape'>,
): Connection & { listen(reader: Reader): void } => {
  // Gone once it is closed: edits of who left may wait a while, and half a message that was read need not wait with them.
  let line: { socket: WebSocket; stream: Duplex } | undefined = opened;
  let over = false;
  let deaf = false;
  let alive = true;
  let spokenTo = true;
  let inbox = 0;
  const bytesRead = (): number => (line?.stream instanceof Socket ? line.stream.bytesRead : 0);
  const unsent = (): number => line?.socket.bufferedAmount ?? 0;
  /** How far the stream was when the last message was whole. */
  let wholeUntil = bytesRead();

  const close = (code: number, reason: string): void => {
    over = true;
    line?.socket.close(code, reason);
    // The other side's goodbye must be read, or the line stays half open.
    if (line?.socket.isPaused) line.socket.resume();
  };
  const read = (reader: Reader, data: ArrayBuffer, isBinary: boolean): void => {
    alive = true;
    wholeUntil = bytesRead();
    if (over || deaf) return;
    const message = readOrRefuse(data, isBinary);
    if ('code' in message) {
      reader.refused(message.code, message.reason);
      close(message.code, message.reason);
      return;
    }
    const weight = data.byteLength + MESSAGE_BYTES;
    inbox += weight;
    if (inbox > INBOX_BYTES) line?.socket.pause();
    reader.message(message, weight);
  };

  const connection: Connection & { listen(reader: Reader): void } = {
    session,
    mayWrite,
    knowsShape,
    get over() {
      return over;
    },
    listen(reader) {
      if (!line) return;
      const { socket } = line;
      // Each message in a buffer of its own: see readFrame.
      socket.binaryType = 'arraybuffer';
      socket.on('message', (data, isBinary) => read(reader, data as ArrayBuffer, isBinary));
      socket.on('pong', () => {
        alive = true;
      });
      socket.on('close', () => {
        over = true;
        line = undefined;
        reader.closed();
      });
      // The library closes the socket by itself after an error.
      socket.on('error', (error) => reader.failed(error));
    },
    send(frame) {
      if (over || line?.socket.readyState !== WebSocket.OPEN) return;
      if (unsent() > OUTBOX_BYTES) {
        over = true;
        line.socket.terminate();
        return;
      }
      spokenTo = true;
      // Past the library, which would put each reader's frame together anew; it queues nothing itself, since nothing is compressed.
      line.stream.write(frame);
    },
    unsent,
    held: () => (line ? unsent() + inbox + bytesRead() - wholeUntil : 0),
    onceSent(then) {
      if (!line) return then();
      const { stream } = line;
      const once = () => {
        stream.off('drain', once);
        stream.off('close', once);
        then();
      };
      stream.on('drain', once);
      stream.on('close', once);
    },
    handled(weight) {
      inbox -= weight;
      if (inbox <= INBOX_BYTES && line?.socket.isPaused) line.socket.resume();
    },
    close,
    deny(code, reason) {
      connection.mayWrite = false;
      connection.send(deniedFrame(reason));
      close(code, reason);
    },
    deafen() {
      deaf = true;
    },
    cut() {
      over = true;
      line?.socket.terminate();
    },
    caughtUp: (withinMs) =>
      new Promise((resolve) => {
        if (!line) return resolve(false);
        const { socket } = line;
        const mark = randomBytes(MARK_BYTES);
        const end = (answered: boolean): void => {
          clearTimeout(late);
          socket.off('pong', hear);
          socket.off('close', leave);
          resolve(answered);
        };
        const hear = (data: Buffer): void => {
          if (mark.equals(data)) end(true);
        };
        const leave = (): void => end(false);
        const late = setTimeout(leave, withinMs);
        socket.on('pong', hear);
        socket.on('close', leave);
        if (socket.readyState === WebSocket.OPEN) socket.ping(mark);
        else end(false);
      }),
    beat() {
      const wasAlive = alive;
      alive = false;
      if (line?.socket.readyState === WebSocket.OPEN) {
        line.socket.ping();
        if (!spokenTo) connection.send(NOTHING_NEW);
        spokenTo = false;
      }
      return wasAlive;
    },
  };
  return connection;
};
