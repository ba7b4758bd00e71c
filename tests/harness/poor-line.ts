import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { randomFrom } from './random';

export interface PoorLineOptions {
  /** Where the server listens, and where the line begins. */
  to: { host: string; port: number };
  from: { host: string; port: number };
  /** One way, in ms. */
  delayMs: number;
  /** Share of the pieces that are lost once, and come when TCP sent them again. */
  loss: number;
  /** Makes the same pieces go lost in every run. */
  seed?: number;
}

export interface PoorLine {
  /** Nothing comes through any more, and nobody is told: a laptop that lost its network. */
  vanish(): void;
  /** The network is back; what was connected before is dead. */
  comeBack(): void;
  close(): Promise<void>;
}

/** How long TCP waits, in round trips, before it sends a lost piece again. */
const SENT_AGAIN_AFTER = 2;

/** A line between a browser and a server that is slow, loses, and can be gone for a while. Order is kept, as TCP keeps it. */
export const openPoorLine = async ({ to, from, delayMs, loss, seed = 1 }: PoorLineOptions): Promise<PoorLine> => {
  const random = randomFrom(seed);
  const sockets = new Set<Socket>();
  let away = false;

  const pass = (source: Socket, target: Socket): void => {
    let last = 0;
    // On a busy machine timers for one moment may ring in another order than they were set in.
    const underWay: (() => void)[] = [];
    const later = (work: () => void): void => {
      const lost = random() < loss ? 2 * delayMs * SENT_AGAIN_AFTER : 0;
      last = Math.max(last, Date.now() + delayMs + lost);
      underWay.push(work);
      setTimeout(() => {
        const next = underWay.shift();
        if (!away && !target.destroyed) next?.();
      }, last - Date.now());
    };
    source.on('data', (bytes) => later(() => target.write(bytes)));
    source.on('end', () => later(() => target.end()));
    source.on('error', () => target.destroy());
    source.on('close', () => {
      sockets.delete(source);
      if (!away) later(() => target.destroy());
    });
  };

  const server = createServer({ allowHalfOpen: true }, (near) => {
    sockets.add(near);
    if (away) {
      near.on('error', () => near.destroy());
      return;
    }
    const far = connect({ ...to, allowHalfOpen: true });
    sockets.add(far);
    pass(near, far);
    pass(far, near);
  });
  server.listen(from.port, from.host);
  await once(server, 'listening');

  const drop = (): void => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    vanish() {
      away = true;
    },
    comeBack() {
      drop();
      away = false;
    },
    async close() {
      drop();
      server.close();
      await once(server, 'close');
    },
  };
};
