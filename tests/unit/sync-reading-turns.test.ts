import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { READING_TURN_BYTES } from '../../server/sync/limits';
import { createReadingTurns } from '../../server/sync/reading-turns';

const LINES = 12;
const MESSAGE = Buffer.alloc(4 * 1024 * 1024);
/** What the system hands over in one piece. */
const PIECE = 64 * 1024;

let server = createServer();
let open: Socket[] = [];
beforeEach(() => {
  server = createServer();
  open = [];
});
afterEach(() => {
  for (const socket of open) socket.destroy();
  server.close();
});

/** Lines on which a large message is on its way, none of it read yet. */
const linesWithMessages = async (): Promise<Socket[]> => {
  const arrived: Socket[] = [];
  server.on('connection', (socket) => arrived.push(socket.pause()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  for (let n = 0; n < LINES; n++) {
    const sender = connect(port, '127.0.0.1');
    open.push(sender);
    await once(sender, 'connect');
    sender.write(MESSAGE);
  }
  while (arrived.length < LINES) await once(server, 'connection');
  open.push(...arrived);
  return arrived;
};

test('large messages on many lines come a piece of each at a time, and whole in the end', async () => {
  const lines = await linesWithMessages();
  const turns = createReadingTurns();
  let total = 0;
  let inThisTurn = 0;
  let most = 0;
  const all = new Promise<void>((resolve) => {
    for (const line of lines) {
      line.on('data', (chunk) => {
        if (inThisTurn === 0) setImmediate(() => (inThisTurn = 0));
        inThisTurn += chunk.length;
        most = Math.max(most, inThisTurn);
        total += chunk.length;
        if (total === LINES * MESSAGE.length) resolve();
      });
      turns.watch({ isPaused: false }, line);
      line.resume();
    }
  });
  await all;
  expect(most).toBeLessThanOrEqual(READING_TURN_BYTES + LINES * PIECE);
});

test('a line that is paused for another reason is not made to go on', async () => {
  const [line] = (await linesWithMessages()) as [Socket];
  const socket = { isPaused: false };
  createReadingTurns().watch(socket, line);
  line.on('pause', () => {
    socket.isPaused = true;
  });
  line.resume();
  await once(line, 'pause');
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  expect(line.isPaused()).toBe(true);
});
