// `npm run bench:exports`: does typing on a board wait for a meeting that is made into a ZIP? Eight families are decided on the
// example data, two people edit a board, and each edit is timed until it is with the other: without and with a ZIP under way.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as after } from 'node:timers/promises';
import { nanoid } from 'nanoid';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { prepareOrExit } from '../../server/boot/prepare.mjs';
import { NODE_FLAGS } from '../harness/node-flags.mjs';

const FAMILIES = 8;
const EDITS_A_SECOND = 4;
const ROUNDS = Number(process.env.ROUNDS || 3);
const QUIET_MS = 10_000;

prepareOrExit();
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'casustafel-bench-'));
const dataDir = join(folder, 'data');
const server = fork(join(root, 'dist/server/main.js'), {
  execArgv: [...NODE_FLAGS, '--import', import.meta.resolve('./gauge.mjs')],
  env: { ...process.env, PORT: '0', DATA_DIR: dataDir, KEY_DIR: join(folder, 'keys'), LOG_LEVEL: 'error' },
  stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
});
process.once('exit', () => {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const startedAt = async () => {
  let said = '';
  for await (const text of server.stdout) {
    said += text;
    const ready = /staat klaar op (\S+)\n/.exec(said);
    if (ready) return ready[1];
  }
  throw new Error(`the server did not start:\n${said}`);
};
const url = await startedAt();

const people = await Promise.all(
  JSON.parse(readFileSync(join(dataDir, 'links.json'), 'utf8')).map(async ({ url: link, name, role }) => {
    const answer = await fetch(link, { redirect: 'manual' });
    return { name, role, cookie: answer.headers.getSetCookie()[0].split(';')[0] };
  }),
);
const ask = async ({ cookie }, path, body) => {
  const answer = await fetch(`${url}/api${path}`, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: { cookie, origin: url, ...(body && { 'content-type': 'application/json' }) },
  });
  return { ok: answer.ok, said: await answer.json().catch(() => ({})) };
};
/** Has the first person who may, do it. */
const somebody = async (path, body) => {
  const refusals = [];
  for (const person of people) {
    const { ok, said } = await ask(person, path, body);
    if (ok) return person;
    refusals.push(said.code);
  }
  throw new Error(`nobody could: ${path} ${refusals.join()}`);
};

/** Decides on a family with as much text as a record has. */
const decide = async (path) => {
  const words = 'Ambulante hulp met een vast aanspreekpunt, en na zes weken kijken we opnieuw. '.repeat(8);
  await somebody(`${path}/decision/proposal`, { id: nanoid(), on: 0, words, without: 'Voor de meting.' });
  const pages = await Promise.all(people.map((person) => ask(person, `${path}/decision`)));
  const { version } = pages.find(({ ok }) => ok).said;
  await somebody(`${path}/decision`, { id: nanoid(), version, reasons: words, withoutVoices: 'Voor de meting.' });
};

const connect = async (conferenceId, { cookie }) => {
  class Socket extends WebSocket {
    constructor(address, protocols) {
      super(address, protocols, { headers: { cookie }, origin: url });
    }
  }
  const doc = new Y.Doc();
  const options = { WebSocketPolyfill: Socket, disableBc: true };
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, `board:${conferenceId}`, doc, options);
  if (!provider.synced) await new Promise((resolve) => provider.once('sync', resolve));
  return { doc, provider };
};

/** Puts a letter behind the first note, and says after how many ms the other has it. */
const edit = async (mine, other) => {
  const [note] = mine.doc.getMap('notes').values();
  const id = mine.doc.clientID;
  const before = performance.now();
  const arrived = new Promise((resolve) => {
    const look = () => {
      if (Y.getState(other.doc.store, id) < Y.getState(mine.doc.store, id)) return;
      other.doc.off('update', look);
      resolve(performance.now() - before);
    };
    other.doc.on('update', look);
  });
  note
    .get('text')
    .get(0)
    .insert(0, [new Y.XmlText('a')]);
  return arrived;
};

/** Both edit until `ended`; all delays in ms. */
const editing = async (pair, ended) => {
  let on = true;
  ended.finally(() => {
    on = false;
  });
  const delays = [];
  const type = async (mine, other) => {
    while (on) {
      const [delay] = await Promise.all([edit(mine, other), after(1000 / EDITS_A_SECOND)]);
      delays.push(delay);
    }
  };
  await Promise.all([type(pair[0], pair[1]), after(125).then(() => type(pair[1], pair[0]))]);
  return delays;
};

const longestDelay = async () => {
  const answer = once(server, 'message');
  server.send('gauge');
  return (await answer)[0].loop;
};

const lead = people[0];
const [{ id: meetingId }] = (await ask(lead, '/meetings')).said.meetings;
const { families } = (await ask(lead, `/meetings/${meetingId}/exports`)).said;
const chosen = families.slice(0, FAMILIES).map(({ conferenceId }) => `/conferences/${conferenceId}`);
for (const path of chosen) await decide(path);

const bundled = async () => {
  const id = nanoid();
  const maker = await somebody(`/meetings/${meetingId}/exports`, { id, deliver: false });
  for (;;) {
    await after(250);
    const one = (await ask(maker, `/meetings/${meetingId}/exports`)).said.bundles.find((bundle) => bundle.id === id);
    if (one.state === 'failed') throw new Error(one.problem);
    if (one.state !== 'ready') continue;
    const file = await fetch(`${url}/api/bundles/${id}/file`, { headers: { cookie: maker.cookie } });
    return (await file.arrayBuffer()).byteLength;
  }
};

const board = chosen[0].split('/').at(-1);
const atBoard = people.filter(({ role }) => role === 'contactpersoon-jb').slice(0, 2);
const pair = await Promise.all(atBoard.map((person) => connect(board, person)));
const found = { without: { delays: [], loop: 0 }, with: { delays: [], loop: 0 } };
let zipped = { bytes: 0, ms: 0 };
for (let round = 0; round < ROUNDS; round++) {
  for (const kind of ['without', 'with']) {
    await longestDelay();
    const began = performance.now();
    const busy = kind === 'with' ? bundled() : after(QUIET_MS);
    found[kind].delays.push(...(await editing(pair, busy)));
    if (kind === 'with') zipped = { bytes: await busy, ms: performance.now() - began };
    found[kind].loop = Math.max(found[kind].loop, await longestDelay());
  }
}

const round = (ms) => Math.round(ms * 10) / 10;
const figures = ({ delays, loop }) => {
  const sorted = delays.toSorted((a, b) => a - b);
  const at = (part) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]);
  return { edits: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), loop: round(loop) };
};
const result = { without: figures(found.without), with: figures(found.with) };
console.log(
  `Edit to remote, ms; ${ROUNDS} rounds; a ZIP of ${chosen.length} families (${zipped.bytes} bytes) took ${round(zipped.ms)} ms`,
);
console.table(result);
console.log(JSON.stringify({ families: chosen.length, rounds: ROUNDS, ...result }));
for (const { provider } of pair) provider.destroy();
process.exit(0);
