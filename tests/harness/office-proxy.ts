import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { connect, type Socket } from 'node:net';

interface Place {
  host: string;
  port: number;
}

/**
 * What becomes of an attempt to open a WebSocket. refuse: 403, as an office's proxy does; hang: nothing comes back; silent: it is
 * accepted, and nothing comes after.
 */
type Sockets = 'pass' | 'refuse' | 'hang' | 'silent';

export interface OfficeProxy {
  let(sockets: Sockets): void;
  /** How many attempts there were. */
  attempts(): number;
  close(): Promise<void>;
}

const WEBSOCKET = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Lets all of HTTP through, and of WebSockets what it is told to. */
export const openOfficeProxy = async (to: Place, from: Place): Promise<OfficeProxy> => {
  let sockets: Sockets = 'pass';
  let attempts = 0;
  const open = new Set<Socket>();
  const server = createServer((asked, answer) => {
    const passed = request({ ...to, method: asked.method, path: asked.url, headers: asked.headers }, (came) => {
      answer.writeHead(came.statusCode ?? 502, came.headers);
      came.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    answer.on('close', () => passed.destroy());
    asked.pipe(passed);
  });
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  server.on('upgrade', (asked, near: Socket, head) => {
    attempts += 1;
    if (sockets === 'hang') return;
    if (sockets === 'refuse') {
      near.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const lines = asked.rawHeaders.flatMap((name, at, all) => (at % 2 === 0 ? [`${name}: ${all[at + 1]}`] : []));
    if (sockets === 'silent') {
      const accept = createHash('sha1').update(`${asked.headers['sec-websocket-key']}${WEBSOCKET}`).digest('base64');
      const answer = ['Upgrade: websocket', 'Connection: Upgrade', `Sec-WebSocket-Accept: ${accept}`];
      near.write(`HTTP/1.1 101 Switching Protocols\r\n${answer.join('\r\n')}\r\n\r\n`);
      return;
    }
    const far = connect(to, () => {
      far.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      far.write(head);
      far.pipe(near).pipe(far);
    });
    far.on('error', () => near.destroy());
    near.on('close', () => far.destroy());
  });
  server.listen(from.port, from.host);
  await once(server, 'listening');
  return {
    let(next) {
      sockets = next;
    },
    attempts: () => attempts,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
