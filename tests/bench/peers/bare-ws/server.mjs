// The least that a server can do: hands every message to the others on the same path, and keeps nothing.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const rooms = new Map();
const server = createServer((_request, response) => response.end('ok'));
new WebSocketServer({ server }).on('connection', (socket, { url }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(socket));
  socket.on('message', (message) => {
    for (const other of room) if (other !== socket) other.send(message);
  });
  socket.on('close', () => room.delete(socket));
});
server.listen(Number(process.env.PORT), process.env.HOST);
