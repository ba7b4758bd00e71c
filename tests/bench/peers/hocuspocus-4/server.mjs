// Hocuspocus 4 as its own documentation sets it up, with its SQLite extension on a file.
import { join } from 'node:path';
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

const { HOST, PORT, DATA_DIR } = process.env;
const server = new Server({
  address: HOST,
  port: Number(PORT),
  quiet: true,
  extensions: [new SQLite({ database: join(DATA_DIR, 'db.sqlite') })],
});
await server.listen();
