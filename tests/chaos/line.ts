import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Dice } from './dice';
import { createFrames } from './frames';

/** How a line misbehaves. Chances are for every piece that goes by; times in ms. */
export interface Manner {
  delay: number;
  jitter: number;
  /** Part of a piece goes through, then the line is dead. */
  cut: number;
  /** One side is told that the other has no more to say, while the other way stays open. */
  halfClose: number;
  /** A whole message goes through twice. */
  double: number;
}

export const CALM: Manner = { delay: 0, jitter: 0, cut: 0, halfClose: 0, double: 0 };

/** One person's line to a server that comes and goes. */
export interface Line {
  /** '127.0.0.1:port' */
  readonly host: string;
  manner: Manner;
  /** Ends all connections without a goodbye. */
  cut(): void;
  /** Nothing comes through any more and nobody is told, until `cut`. */
  vanish(): void;
  close(): Promise<void>;
}

/** @param to the port of the server on this machine; undefined while there is none */
export const openLine = async (to: () => number | undefined, dice: Dice): Promise<Line> => {
  const sockets = new Set<Socket>();
  let gone = new WeakSet<Socket>();

  const pass = (source: Socket, target: Socket): void => {
    const queue: { at: number; work: () => void }[] = [];
    let waiting = false;
    /** What comes after a cut never arrives: the pieces before it do, so that no message is ever torn and joined. */
    let over = false;
    const frames = createFrames();
    const end = (): void => {
      source.destroy();
      target.destroy();
    };
    /** In order, as TCP keeps it. */
    const pump = (): void => {
      for (let [next] = queue; next && next.at <= performance.now(); [next] = queue) {
        queue.shift();
        if (!gone.has(source) && !target.destroyed) next.work();
      }
      const [next] = queue;
      if (!next || waiting) return;
      waiting = true;
      setTimeout(
        () => {
          waiting = false;
          pump();
        },
        Math.ceil(next.at - performance.now()),
      );
    };
    const later = (work: () => void): void => {
      const { delay, jitter } = line.manner;
      const at = performance.now() + delay + dice.between(0, jitter);
      queue.push({ at: Math.max(at, queue.at(-1)?.at ?? 0), work });
      pump();
    };
    const forward = (piece: Buffer, isMessage: boolean): void => {
      const { cut, halfClose, double } = line.manner;
      if (over) return;
      if (dice.chance(cut)) {
        over = true;
        const part = piece.subarray(0, dice.below(piece.length + 1));
        later(() => target.write(part, end));
      } else if (dice.chance(halfClose)) {
        over = true;
        later(() => target.end(piece));
      } else {
        const again = isMessage && dice.chance(double);
        later(() => target.write(again ? Buffer.concat([piece, piece]) : piece));
      }
    };
    source.on('data', (bytes) => {
      for (const { piece, isMessage } of frames.cut(bytes)) forward(piece, isMessage);
    });
    source.on('end', () => later(() => target.end()));
    source.on('error', () => target.destroy());
    source.on('close', () => {
      sockets.delete(source);
      later(() => target.destroy());
    });
  };

  const server = createServer({ allowHalfOpen: true }, (near) => {
    const port = to();
    near.on('error', () => near.destroy());
    if (port === undefined) return near.destroy();
    const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    near.setNoDelay(true);
    far.setNoDelay(true);
    for (const socket of [near, far]) sockets.add(socket);
    pass(near, far);
    pass(far, near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const line: Line = {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    manner: CALM,
    cut() {
      for (const socket of sockets) socket.destroy();
      gone = new WeakSet();
    },
    vanish() {
      for (const socket of sockets) gone.add(socket);
    },
    async close() {
      line.cut();
      server.close();
      await once(server, 'close');
    },
  };
  return line;
};
