import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { compose, type Ground } from '../../server/boot/compose';
import { createConnections } from '../../server/exports/connections';
import { createApp } from '../../server/http/app';
import { createAttending } from '../../server/leading/attending';
import { temporaryFolders } from './folders';
import type { Table } from './table';

const PAGE = '<!doctype html><html lang="nl"><head><title>Casustafel</title></head><body></body></html>';
const SCRIPT = `console.log('${'casustafel '.repeat(200)}');`;

/** What stands beside the HTTP side in a real server. */
type Beside = Partial<Pick<Ground, 'settle' | 'sources'>>;

/** A way in, as the server's own router has it. */
export interface Route {
  method: string;
  /** With :names. */
  path: string;
}

/** Makes an app, and hears of every route that is added to it: those that its description hides too. */
const hearingRoutes = async <T>(make: () => Promise<T>): Promise<{ made: T; routes: Route[] }> => {
  const routes: Route[] = [];
  const onApp = (message: unknown): void => {
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) routes.push({ method: one, path: url });
    });
  };
  subscribe('fastify.initialization', onApp);
  const made = await make();
  unsubscribe('fastify.initialization', onApp);
  return { made, routes };
};

/** The HTTP side of a table on a port of its own, with a client of one page and one script. Logged lines are kept. */
export const openDoor = async (table: Table, { settle = async () => [], sources = {} }: Beside = {}) => {
  const folders = temporaryFolders();
  const clientDir = folders.make();
  mkdirSync(join(clientDir, 'assets'));
  writeFileSync(join(clientDir, 'index.html'), PAGE);
  writeFileSync(join(clientDir, 'assets/main-abc123.js'), SCRIPT);
  writeFileSync(join(clientDir, 'assets/main-abc123.js.br'), brotliCompressSync(SCRIPT));

  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) });
  const guestsAttending = createAttending(0);
  const connections = createConnections(table.keyDir);
  const parts = compose({ ...table, guestsAttending, connections, publicUrl: url, log, settle, sources });
  await parts.start();
  const { made, routes } = await hearingRoutes(() => createApp({ ...parts, allowedOrigins: [url], clientDir }, server));
  const { app, handle } = made;
  server.on('request', handle);

  return {
    url,
    logged,
    app,
    routes,
    /** As the time does that work waits for; `table.clock` is moved first. */
    wake: parts.wake,
    /** As a browser on our own page does it. */
    ask: (path: string, { method = 'GET', cookie = '', origin = url, headers = {}, body }: Ask = {}) =>
      fetch(url + path, {
        method,
        redirect: 'manual',
        ...(body !== undefined && { body }),
        headers: { cookie, ...(method === 'GET' ? {} : { origin }), ...headers },
      }),
    close: async () => {
      await app.close();
      await parts.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      folders.clear();
    },
  };
};

export interface Ask {
  method?: string;
  cookie?: string;
  origin?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

export type Door = Awaited<ReturnType<typeof openDoor>>;
