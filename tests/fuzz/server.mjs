// The built server as a process of its own on an example meeting, and ways in for people of it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_FLAGS } from '../harness/node-flags.mjs';

const MAIN = join(import.meta.dirname, '../../dist/server/main.js');
const READY = /staat klaar op http:\/\/\S+:(\d+)\n/;
const SAMPLE_MS = 100;

/** Memory in use by a process, in MB. */
const residentMB = (pid) => {
  const kB = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kB ?? 0) / 1024);
};

/** Lines in which the server says that something went wrong in itself. */
const ERRORS = /^\{"level":(50|60|"error"|"fatal").*$/gm;

/** @param folder holds its data and its keys, also those of a server before it */
export const startServer = async (folder) => {
  const child = spawn(process.execPath, [...NODE_FLAGS, MAIN], {
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      KEY_DIR: join(folder, 'keys'),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const said = { out: '', err: '' };
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.err = (said.err + text).slice(-1_000_000);
  });
  const gone = once(child, 'exit');
  const port = await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said.out += text;
      const ready = READY.exec(said.out);
      if (ready) resolve(Number(ready[1]));
    });
    gone.then(() => reject(new Error(`the server did not start:\n${said.out}${said.err}`)));
  });

  let most = 0;
  const sampling = setInterval(() => {
    if (child.exitCode === null && child.signalCode === null) most = Math.max(most, residentMB(child.pid));
  }, SAMPLE_MS);
  gone.then(() => clearInterval(sampling));

  return {
    url: `http://127.0.0.1:${port}`,
    links: JSON.parse(readFileSync(join(folder, 'data/links.json'), 'utf8')),
    rssMB: () => residentMB(child.pid),
    rssMaxMB: () => most,
    isUp: () => child.exitCode === null && child.signalCode === null,
    /** What it told of faults of its own, a line each. */
    faults: () => said.err.match(ERRORS) ?? (said.err === '' ? [] : [said.err]),
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = await gone;
      return code;
    },
  };
};
