import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { attachSync, type SyncDeps } from '../../server/sync/gateway';
import type { Role } from '../../shared/api/contract';
import { type ClientSettings, connect, type SyncClient } from './sync-client';
import { setTable, type Table } from './table';

export interface LogLine {
  level: 'info' | 'warn' | 'error';
  data: object;
  message: string;
}

export const ORIGIN = 'https://casustafel.example';

/** A sync server on real sockets over a table's real store; in this process, so that tests can get in between. */
export const serveSync = async (table: Table, instead: Partial<SyncDeps> = {}) => {
  const { store, sealer, access } = table;
  const server = createServer();
  const lines: LogLine[] = [];
  const line = (level: LogLine['level']) => (data: object, message: string) => {
    lines.push({ level, data, message });
  };
  const log = { info: line('info'), warn: line('warn'), error: line('error') };
  const sync = attachSync(server, { store, sealer, access, allowedOrigins: [ORIGIN], log, ...instead });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clients: SyncClient[] = [];

  /** Someone of this role, with a session of their own, on the first family's board (unless it says otherwise). */
  const join = async (role: Role, settings: Partial<ClientSettings> = {}): Promise<SyncClient> => {
    const client = connect({ url, document: table.board, cookie: await table.cookieOf(role), ...settings });
    clients.push(client);
    return client;
  };
  return {
    url,
    sync,
    lines,
    server,
    join,
    /** As `join`, once all of the board is there. */
    enter: async (role: Role, settings: Partial<ClientSettings> = {}): Promise<SyncClient> => {
      const client = await join(role, settings);
      await client.synced;
      return client;
    },
    close: async () => {
      await Promise.all(clients.filter((client) => !client.isClosed()).map((client) => client.close()));
      await sync.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** A table with a sync server on it, for one test. */
export const setServedTable = async (instead: (table: Table) => Partial<SyncDeps> = () => ({})) => {
  const table = await setTable();
  const served = await serveSync(table, instead(table));
  return {
    table,
    ...served,
    close: async () => {
      await served.close();
      await table.close();
    },
  };
};

export type ServedTable = Awaited<ReturnType<typeof setServedTable>>;
