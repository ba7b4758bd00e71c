import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** A line that carries nothing is kept open by a word now and then; proxies cut a silent one after a minute. In ms. */
const KEEP_ALIVE_MS = 20_000;
/** How soon a browser comes back after the line broke. In ms. */
const COME_BACK_MS = 2_000;

const HEAD = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Some proxies keep an answer back until it is complete, which this one never is.
  'x-accel-buffering': 'no',
};

/** One open stream, as those see it who have something to tell. */
interface Stream {
  /** Says that something changed; what it is, each reads for themselves. */
  tellChange(): void;
  /** Asks whether who listens still may, and ends the stream when not. */
  review(): Promise<void>;
}

/** What a stream is asked to do when it opens; returns what to do when it closes. */
type Attach = (stream: Stream) => () => void;

interface Served {
  mayStay(): Promise<boolean>;
  attach: Attach;
}

/** Event streams that end with the server, and for whom may no longer listen. */
export const createStreams = (app: FastifyInstance, log: Logger) => {
  const open = new Set<ServerResponse>();
  app.addHook('preClose', async () => {
    for (const stream of open) stream.end();
  });

  /** Takes over the response, whose connection the caller has hijacked. */
  return (response: ServerResponse, { mayStay, attach }: Served): void => {
    if (response.destroyed) return;
    open.add(response);
    response.writeHead(200, HEAD);
    const write = (text: string) => response.writableEnded || response.write(text);
    write(`retry: ${COME_BACK_MS}\n\n`);
    const review = () =>
      mayStay().then(
        (may) => void (may || response.end()),
        (error: unknown) => {
          log.error({ err: error }, 'a right could not be checked; the stream is closed');
          response.end();
        },
      );
    const detach = attach({ tellChange: () => void write('event: change\ndata: \n\n'), review });
    const alive = setInterval(() => {
      write(':\n\n');
      void review();
    }, KEEP_ALIVE_MS);
    response.on('error', (error) => log.info({ err: error }, 'a stream broke'));
    response.on('close', () => {
      open.delete(response);
      clearInterval(alive);
      detach();
    });
  };
};
