import type { Server } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Planner } from '../series/planner';
import type { SyncServer } from '../sync/gateway';
import type { OpenData } from './open-data';

interface Running {
  server: Server;
  sync: SyncServer;
  app: FastifyInstance;
  planner: Planner;
  parts: { stop(): Promise<void> };
  data: OpenData;
  log: Logger;
}

/** Each step may take this long, so that all of it fits in the 5 s that a supervisor gives. In ms. */
const STEP_MS = 1500;

const atMost = (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, after(STEP_MS, undefined, { ref: false })]);

const stop = async ({ server, sync, app, planner, parts, data }: Running): Promise<void> => {
  planner.stop();
  server.close();
  await atMost(sync.close());
  await atMost(app.close());
  await atMost(parts.stop());
  server.closeAllConnections();
  await data.close();
};

/**
 * SIGTERM and SIGINT end the server in order: no new requests, what was received on disk, clients told to come back. A
 * second signal ends it at once.
 */
export const stopOnSignal = (running: Running): void => {
  const onSignal = () => {
    process.off('SIGTERM', onSignal).off('SIGINT', onSignal);
    stop(running).then(
      () => process.exit(0),
      (error: unknown) => {
        running.log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
};
