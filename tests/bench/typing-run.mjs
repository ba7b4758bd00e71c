// One server, one round: so many boards and editors who type for so many seconds, and what that cost.
import { setTimeout as after } from 'node:timers/promises';
import { bytesIn, inFolder } from './folder.mjs';
import { startLoad } from './load-process.mjs';
import { startServer } from './servers.mjs';

/** Before measuring: the programs are compiled by then, and everyone's first note is there. */
const WARM_UP_SECONDS = 10;
/** A server is at rest when it uses less than this share of a core… */
const AT_REST = 0.05;
const REST_MS = 300;
/** …and we wait no longer than this for it. */
const REST_WITHIN_MS = 15_000;

export const atRest = async (server) => {
  let quiet = 0;
  for (const late = Date.now() + REST_WITHIN_MS; quiet < 2 && Date.now() < late; ) {
    const { cpu } = await server.gauge();
    await after(REST_MS);
    quiet = (await server.gauge()).cpu - cpu < AT_REST * REST_MS * 1000 ? quiet + 1 : 0;
  }
};

/**
 * @param load { boards, editors, editsASecond, awarenessASecond, lean }; `lean`: no client sends on what it hears of others
 * @returns of the server per edit delivered `cpu` (µs), per edit typed `written` and `kept` (bytes), `rss` (bytes) and `share` (of a
 *   core); of the editors `p50`, `p95`, `p99` (ms), `edits`, `delivered`, `lost`; and of a core what the load process used (`busy`)
 */
export const typingRun = (server, { boards, editors, lean, ...pace }, seconds) =>
  inFolder(async (folder) => {
    const running = await startServer(server, folder, { boards, editors });
    const load = startLoad();
    try {
      await load.call('open', { boards: running.seats, lean });
      const warmUp = await load.call('type', { pace: { ...pace, seconds: WARM_UP_SECONDS } });
      const before = await running.gauge();
      const typed = await load.call('type', { pace: { ...pace, seconds } });
      const used = await running.gauge();
      await load.call('leave');
      await atRest(running);
      await running.stop();
      return {
        ...typed,
        cpu: (used.cpu - before.cpu) / typed.delivered,
        share: (used.cpu - before.cpu) / 1e6 / typed.lasted,
        rss: used.rss,
        written: (used.written - before.written) / typed.edits,
        kept: (bytesIn(running.dataDir) - running.bytesBefore) / (warmUp.edits + typed.edits),
      };
    } finally {
      load.stop();
      await running.stop();
    }
  });
