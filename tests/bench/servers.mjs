// The servers that are compared: how each is started, on which port and folder, and what a screen needs to get in.
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { CASUSTAFEL } from './casustafel.mjs';
import { bytesIn } from './folder.mjs';
import { freePort } from './free-port.mjs';

const here = (path) => join(import.meta.dirname, path);
const GAUGE = ['--import', import.meta.resolve('./gauge.mjs')];
const START_MS = 30_000;

/** Seats at boards of a server without people: everyone may sit anywhere. */
const anySeats =
  (wire = {}) =>
  (port, { boards, editors }) =>
    Array.from({ length: boards }, (_, at) => {
      const name = `board-${at}`;
      const seat = { url: `ws://127.0.0.1:${port}/${name}`, answers: true, ...wire, ...(wire.named && { name }) };
      return Array.from({ length: editors }, () => seat);
    });

const peer = (name, more) => ({
  name,
  program: here(`peers/${name}/server.mjs`),
  env: (dataDir) => ({ DATA_DIR: dataDir }),
  ...more,
});

const SERVERS = [
  CASUSTAFEL,
  peer('hocuspocus-3', { seats: anySeats({ named: true, repeats: true }), packages: 'peers/hocuspocus-3' }),
  peer('hocuspocus-4', { seats: anySeats({ named: true }), packages: 'peers/hocuspocus-4', node: 22 }),
  peer('y-websocket-2', {
    seats: anySeats({ repeats: true }),
    packages: 'peers/y-websocket-2',
    program: here('peers/y-websocket-2/node_modules/y-websocket/bin/server.cjs'),
    env: (dataDir) => ({ YPERSISTENCE: join(dataDir, 'level') }),
  }),
  peer('bare-ws', { seats: anySeats({ answers: false }), keepsNothing: true }),
];

const isInstalled = (folder) => {
  const file = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(file)) return false;
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const present = JSON.parse(readFileSync(file, 'utf8')).packages;
  return Object.entries(packages).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
};

const install = ({ name, packages }) => {
  if (!packages || isInstalled(here(packages))) return;
  console.log(`Installing ${name}, once; this takes a few minutes where no ready-made build fits.`);
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', options, { cwd: here(packages), encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ci in tests/bench/${packages} failed:\n${stderr}`);
};

/** The servers to compare; those that this Node cannot run are left out, and said. */
export const chooseServers = (names) => {
  const major = Number(process.versions.node.split('.')[0]);
  const asked = SERVERS.filter(({ name }) => !names || names.includes(name));
  const chosen = asked.filter(({ node = 0 }) => major >= node);
  for (const { name, node } of asked) if (major < (node ?? 0)) console.log(`${name} needs Node ${node}; left out.`);
  for (const server of chosen) install(server);
  return chosen;
};

const answersHttp = async (port, child) => {
  for (const late = Date.now() + START_MS; Date.now() < late; await after(50)) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (answer && answer.status < 500) return;
  }
  throw new Error('the server did not start');
};

const running = new Set();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

const launch = async ({ name, program, flags = [], env }, folder, port) => {
  const dataDir = join(folder, 'data');
  const log = openSync(join(folder, 'server.log'), 'a');
  const child = fork(program, {
    execArgv: [...flags, ...GAUGE],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      ...env(dataDir, folder, port),
    },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  running.add(child);
  const gone = once(child, 'exit').then(() => running.delete(child));
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
  };
  try {
    await answersHttp(port, child);
  } catch (error) {
    throw new Error(`${name}: ${error.message}\n${readFileSync(join(folder, 'server.log'), 'utf8').slice(-2000)}`);
  }
  return {
    stop,
    /** See gauge.mjs. */
    async gauge() {
      const answer = once(child, 'message');
      child.send('gauge');
      return (await answer)[0];
    },
  };
};

/** Starts a server in a folder, and lays down what it needs for so many boards with so many seats. */
export const startServer = async (server, folder, places) => {
  const port = await freePort();
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir, { recursive: true });
  const prepared = await server.prepare?.(folder, port, places);
  const bytesBefore = bytesIn(dataDir);
  const running = await launch(server, folder, port);
  const seats = await server.seats(port, places, prepared);
  return {
    ...running,
    dataDir,
    /** What lay there before it started. */
    bytesBefore,
    /** For each board its seats. */
    seats,
    /** Starts it once more on what it left, for the same seats. */
    again: async () => ({ ...(await launch(server, folder, port)), seats }),
  };
};
