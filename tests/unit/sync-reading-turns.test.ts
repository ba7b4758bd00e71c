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
  // What one line has at once is the system's to say; all of them together have more than a turn.
  const lines = await linesWithMessages();
  const turns = createReadingTurns();
  const paused = lines.map((line) => {
    const socket = { isPaused: false };
    turns.watch(socket, line);
    line.resume();
    return once(line, 'pause').then(() => {
      socket.isPaused = true;
      return line;
    });
  });
  const line = await Promise.race(paused);
  let goesOn = false;
  line.on('resume', () => {
    goesOn = true;
  });
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  expect(goesOn).toBe(false);
});
