// `npm run fuzz -- --frames N --seed S`: hostile people at some boards and at the API of a real server, while others work on
// other boards. Quiet and attacked stretches take turns on the same server; what it costs the others is shown at the end.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prepareOrExit } from '../../server/boot/prepare.mjs';
import { connect, seatEditors } from './editors.mjs';
import { readJson, signIn } from './people.mjs';
import { startServer } from './server.mjs';
import { judge, longest, p99, seatVictims } from './verdict.mjs';

const { values } = parseArgs({
  options: {
    frames: { type: 'string', default: '50000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    /** Sockets that never read. */
    readers: { type: 'string', default: '1000' },
    /** Seconds of each quiet and each attacked stretch. */
    stretch: { type: 'string', default: '10' },
    /** No quiet stretches, and no breach for how long others waited: on a machine that does other work it means nothing. */
    untimed: { type: 'boolean', default: false },
    /** The attack goes to a second server on this machine: what the others notice of that is the machine's, not the server's. */
    elsewhere: { type: 'boolean', default: false },
  },
});
const [frames, seed, readers, stretch] = [values.frames, values.seed, values.readers, values.stretch].map(Number);

const [OTHER_BOARDS, ATTACKED_BOARDS, EDITORS] = [4, 4, 3];
const EDITS_A_SECOND = 4;
const SETTLE_MS = 1_500;

prepareOrExit();
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'casustafel-fuzz-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
const folder = newFolder();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
let server = await startServer(folder);
const { url } = server;

/** The boards and other ids of a server's example meeting, and who sits at its table today: who stands in may not yet. */
const lookAround = async ({ url, links }) => {
  const [lead] = links;
  const { meetings } = await readJson(url, '/meetings', await signIn(url, lead));
  const meeting = meetings.find(({ families, state }) => families > 6 && state === 'planned');
  const { conferences } = await readJson(url, `/meetings/${meeting.id}`, await signIn(url, lead));
  const documents = conferences.map(({ boardDocument }) => boardDocument);
  const mayEnter = async (link) => {
    try {
      const cookie = await signIn(url, link);
      for (const document of documents) (await connect(url, document, cookie)).leave();
      return [link];
    } catch {
      return [];
    }
  };
  return {
    url,
    table: (await Promise.all(links.map(mayEnter))).flat(),
    others: documents.slice(0, OTHER_BOARDS),
    attacked: documents.slice(OTHER_BOARDS, OTHER_BOARDS + ATTACKED_BOARDS),
    ids: {
      conferences: conferences.slice(OTHER_BOARDS + ATTACKED_BOARDS).map(({ id }) => id),
      meetings: meetings.filter(({ id }) => id !== meeting.id).map(({ id }) => id),
    },
  };
};
const { table, others, ...here } = await lookAround(server);
const target = values.elsewhere ? await lookAround(await startServer(newFolder())) : { ...here, table };

const boards = await Promise.all(
  others.map(async (document, n) =>
    seatEditors(
      url,
      document,
      await Promise.all(table.slice(n % 2, EDITORS + (n % 2)).map((link) => signIn(url, link))),
    ),
  ),
);
const victims = await seatVictims(target.url, target.attacked, target.table.at(-1));

const child = fork(fileURLToPath(import.meta.resolve('./attackers.mjs')));
process.once('exit', () => child.kill('SIGKILL'));
const tell = async (what, more = {}) => {
  child.send({ what, ...more });
  const [{ told, ...answer }] = await once(child, 'message');
  if (answer.what === 'failed') throw new Error(answer.why);
  return told;
};

await tell('begin', {
  url: target.url,
  seed,
  links: target.table.slice(0, -1),
  boards: victims.targets,
  ids: target.ids,
  readers,
});

let typing = true;
const typists = boards.flatMap(({ editors, type }) =>
  editors.map(async (editor, n) => {
    await after((n * 1_000) / EDITS_A_SECOND / EDITORS);
    while (typing) {
      type(editor);
      await after(1_000 / EDITS_A_SECOND);
    }
  }),
);
const delays = { quiet: [], attacked: [] };
const measure = async (kind) => {
  for (const board of boards) board.take();
  await after(stretch * 1_000);
  const taken = boards.flatMap((board) => board.take());
  delays[kind].push(taken);
  return taken;
};

const seen = { frames: 0, requests: 0, closed: {}, rough: {}, statuses: {}, problems: [] };
const addAll = (into, more) => {
  for (const [key, n] of Object.entries(more)) into[key] = (into[key] ?? 0) + n;
};
const rssQuietMB = server.rssMB();
while (seen.frames < frames && server.isUp()) {
  const quiet = values.untimed ? [] : await after(SETTLE_MS).then(() => measure('quiet'));
  await tell('start');
  const busy = await measure('attacked');
  const told = await tell('stop');
  seen.frames += told.frames;
  seen.requests += Object.values(told.statuses).reduce((sum, n) => sum + n, 0);
  for (const key of ['closed', 'rough', 'statuses']) addAll(seen[key], told[key]);
  seen.problems.push(...told.problems);
  console.log(
    `${seen.frames} frames, ${seen.requests} requests; p99 ${p99(quiet) ?? '–'} ms quiet, ${p99(busy)} ms attacked; ${server.rssMB()} MB`,
  );
}
typing = false;
await Promise.all(typists);
child.disconnect();

const [p99Quiet, p99Attacked] = [p99(delays.quiet.flat()), p99(delays.attacked.flat())];
const ratio = values.untimed ? null : Math.round((p99Attacked / p99Quiet) * 100) / 100;
if (values.elsewhere) {
  console.log(JSON.stringify({ elsewhere: true, frames: seen.frames, p99Quiet, p99Attacked, ratio, seed }));
  process.exit(0);
}

const verdict = await judge({
  server,
  folder,
  boards,
  victims,
  restart: async () => (server = await startServer(folder)),
});
const breaches = [...verdict.breaches, ...seen.problems];
const RATIO_BOUND = 1.5;
if (!values.untimed && ratio > RATIO_BOUND)
  breaches.push(`p99 of other boards went to ${ratio} × (at most ${RATIO_BOUND})`);

console.log('closed with', seen.closed, '\nrough frames', seen.rough, '\nanswers', seen.statuses);
for (const breach of breaches.slice(0, 40)) console.log(`BREACH ${breach}`);
const line = {
  frames: seen.frames,
  requests: seen.requests,
  up: verdict.up,
  rssMaxMB: verdict.rssMaxMB,
  rssBoundMB: verdict.rssBoundMB,
  rssQuietMB,
  p99Quiet,
  p99Attacked,
  ratio,
  // The longest one edit waited: a message that is taken in whole before it is refused holds everybody up once.
  maxQuiet: longest(delays.quiet),
  maxAttacked: longest(delays.attacked),
  edits: verdict.edits,
  lost: verdict.lost,
  forged: verdict.forged,
  breaches: breaches.length,
  seed,
};
await server.stop();
console.log(JSON.stringify(line));
process.exit(breaches.length > 0 ? 1 : 0);
