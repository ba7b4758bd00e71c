// How long it takes to open a board, and what that costs who types on another one meanwhile.
import { setTimeout as after } from 'node:timers/promises';
import { inFolder } from './folder.mjs';
import { startLoad } from './load-process.mjs';
import { startServer } from './servers.mjs';
import { atRest } from './typing-run.mjs';

/** As load/filling.mjs fills them; the last board is that of who types meanwhile. */
export const KINDS = ['empty', 'few', 'history', 'many'];
const TIMES = 8;
/** As long as an opening is watched. */
const WATCHED_MS = 400;
/** A board that nobody is on any more is out of memory after this. */
const UNLOADED_MS = 300;

const fill = async (running) => {
  const load = startLoad();
  const reaches = {};
  for (const [at, kind] of KINDS.entries()) {
    reaches[kind] = await load.call('fill', { kind, seat: running.seats[at][0] });
  }
  load.stop();
  await atRest(running);
  return reaches;
};

const watch = async (running, load, does) => {
  await load.call('wait');
  await running.gauge();
  const ms = await does();
  return { ms, wait: await load.call('wait'), loop: (await running.gauge()).loop };
};

/** Opens each kind of board some times on a server that has just started; all times in ms. */
const round = async (running, reaches) => {
  const load = startLoad();
  const found = { quiet: [], ...Object.fromEntries(KINDS.map((kind) => [kind, []])) };
  await load.call('probe', { seat: running.seats.at(-1)[0] });
  await after(2_000);
  for (let time = 0; time < TIMES; time++) {
    found.quiet.push(await watch(running, load, () => after(WATCHED_MS)));
    for (const [at, kind] of KINDS.entries()) {
      const told = { seat: running.seats[at][0], reach: reaches[kind] };
      found[kind].push(await watch(running, load, () => load.call('openOnce', told)));
      await after(UNLOADED_MS);
    }
  }
  await load.call('stopProbe');
  load.stop();
  return found;
};

/** @returns for each round, for `quiet` and each kind of board, [{ ms, wait, loop }] */
export const openingRun = (server, rounds) =>
  inFolder(async (folder) => {
    const places = { boards: KINDS.length + 1, editors: 8 };
    const filling = await startServer(server, folder, places);
    const reaches = await fill(filling).finally(filling.stop);
    const found = [];
    for (let n = 0; n < rounds; n++) {
      const running = await filling.again();
      found.push(await round(running, reaches).finally(running.stop));
    }
    return found;
  });
