import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolders } from './folders';

export { temporaryFolders } from './folders';

export const PROJECT = join(import.meta.dirname, '../..');
const MAIN = join(PROJECT, 'dist/server/main.js');

export interface ServerOptions {
  /** Made and thrown away by the harness when absent. Give those of an earlier server to start again on its data. */
  dataDir?: string;
  keyDir?: string;
  /** Absent: a free one. */
  port?: number;
  env?: Record<string, string>;
  /** A command to run the server under, as ['strace', '-f', …]. */
  under?: readonly string[];
  /** Another program than the server, as the import. */
  program?: readonly string[];
  /** A module that is loaded before the program, and is told things over stdin. */
  preload?: string;
}

interface LocalLink {
  role: string;
  name: string;
  url: string;
}

export interface RunningServer {
  url: string;
  port: number;
  links: LocalLink[];
  process: ChildProcess;
  dataDir: string;
  keyDir: string;
  /** All that it printed so far, stdout and stderr. */
  output(): string;
  /** A cookie header of a new session of the first participant with this role or name. */
  cookieFor(roleOrName: string): Promise<string>;
  /** SIGKILL, as a power cut does; resolves when it is gone. */
  kill9(): Promise<void>;
  /** SIGTERM; resolves with the exit code. Once is enough, twice is harmless. */
  stop(): Promise<number | null>;
}

const folders = temporaryFolders();
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) signal(child, 'SIGKILL');
  folders.clear();
});

/** To the whole group, so that it reaches a server that runs under another command. */
const signal = (child: ChildProcess, name: NodeJS.Signals): void => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

export const launch = ({ port = 0, env = {}, under = [], program = [MAIN], preload, ...options }: ServerOptions) => {
  const dataDir = options.dataDir ?? join(folders.make(), 'data');
  const keyDir = options.keyDir ?? join(folders.make(), 'keys');
  const { NODE_ENV: _, ...inherited } = process.env;
  const before = preload ? ['--import', preload] : [];
  const [command = process.execPath, ...args] = [...under, process.execPath, ...before, ...program];
  const child = spawn(command, args, {
    cwd: PROJECT,
    env: { ...inherited, PORT: String(port), DATA_DIR: dataDir, KEY_DIR: keyDir, ...env },
    stdio: [preload ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  const gone = once(child, 'close').then(() => running.delete(child));
  const said = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  return { child, gone, said, dataDir, keyDir };
};

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the server (or another program) until it ends by itself, as one that refuses to start does. */
export const runToEnd = async (options: ServerOptions): Promise<Ended> => {
  const { child, gone, said } = launch(options);
  await gone;
  return { code: child.exitCode, stdout: said.out, stderr: said.err };
};

/** The port in the line that says that it is ready; behind a public address that line names it apart. */
const READY = /staat klaar op (?:\S+ \(luistert op \S+, poort (\d+)\)|http:\/\/\S+:(\d+))\n/;

/** Resolves with its port once it says that it is ready; rejects with what it said when it ends before. */
export const readyAt = (child: ChildProcess, said: { out: string; err: string }): Promise<number> =>
  new Promise((resolve, reject) => {
    const look = () => {
      const ready = READY.exec(said.out);
      if (ready) resolve(Number(ready[1] ?? ready[2]));
    };
    child.stdout?.on('data', look);
    child.once('close', () => reject(new Error(`the server did not start:\n${said.out}${said.err}`)));
  });

const signIn = async (url: string, link: LocalLink): Promise<string> => {
  const token = new URL(link.url).pathname;
  const answer = await fetch(`${url}${token}`, { redirect: 'manual' });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`${link.name} was not let in: ${answer.status}`);
  return cookie;
};

/** Starts the built server and waits until it says that it is ready. */
export const startServer = async (options: ServerOptions = {}): Promise<RunningServer> => {
  const { child, gone, said, dataDir, keyDir } = launch(options);
  const port = await readyAt(child, said);
  const url = `http://127.0.0.1:${port}`;
  const isLocal = options.env?.NODE_ENV !== 'production';
  const links: LocalLink[] = isLocal ? JSON.parse(readFileSync(join(dataDir, 'links.json'), 'utf8')) : [];
  return {
    url,
    port,
    links,
    process: child,
    dataDir,
    keyDir,
    output: () => said.out + said.err,
    async cookieFor(roleOrName) {
      const link = links.find(({ role, name }) => role === roleOrName || name === roleOrName);
      if (!link) throw new Error(`nobody has the role or name ${roleOrName}`);
      return signIn(url, link);
    },
    async kill9() {
      signal(child, 'SIGKILL');
      await gone;
    },
    async stop() {
      signal(child, 'SIGTERM');
      await gone;
      return child.exitCode;
    },
  };
};
