import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Config } from './config';
import { StartProblem } from './start-problem';

export interface Listening {
  server: Server;
  port: number;
  /** Until this is called every request is told to come back. */
  serve(handle: RequestListener): void;
}

const listenProblem = ({ host, port }: Config, error: NodeJS.ErrnoException): StartProblem => {
  if (error.code === 'EADDRINUSE') {
    return new StartProblem(
      `Poort ${port} is al in gebruik. Stop wat daar draait, of kies een andere: PORT=${port + 1}.`,
    );
  }
  if (error.code === 'EACCES') {
    return new StartProblem(
      `Poort ${port} mag niet worden gebruikt door dit account. Kies er een boven 1023, zoals PORT=8080.`,
    );
  }
  return new StartProblem(
    `Op HOST ${host} kan niet worden geluisterd (${error.code}). Kies een adres van deze computer.`,
  );
};

const comeBack: RequestListener = (_request, response) => {
  response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain; charset=utf-8' });
  response.end('Casustafel start. Probeer het over een paar tellen opnieuw.\n');
};

/** Takes the port, before any data is touched. Throws StartProblem. */
export const listen = async (config: Config): Promise<Listening> => {
  let handle = comeBack;
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenProblem(config, error)));
    server.listen(config.port, config.host, resolve);
  });
  server.removeAllListeners('error');
  return {
    server,
    port: (server.address() as AddressInfo).port,
    serve: (next) => {
      handle = next;
    },
  };
};

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const EVERYWHERE = new Set(['0.0.0.0', '::']);

export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);

const ownAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((addresses = []) => addresses.map(({ address }) => address));

/** Where people reach the server, and the origins that its own pages then have. */
export const addressesOf = (
  { publicUrl, host, shownHost }: Config,
  port: number,
): { publicUrl: string; origins: string[] } => {
  const hosts = [...LOOPBACK, ...(EVERYWHERE.has(host) ? ownAddresses() : [host])];
  const local = [...new Set(hosts)].map((name) => `http://${inUrl(name)}:${port}`);
  if (publicUrl) return { publicUrl, origins: [publicUrl] };
  const shown = EVERYWHERE.has(host) ? 'localhost' : inUrl(shownHost);
  return { publicUrl: `http://${shown}:${port}`, origins: local };
};
