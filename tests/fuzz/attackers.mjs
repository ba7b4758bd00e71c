// The attackers, in a process of their own: told whom to attack, then when to begin and when to leave off.
import { setPriority } from 'node:os';
import { setTimeout as after } from 'node:timers/promises';
import { createApiAttack } from './api-attack.mjs';
import { createSessions, signIn } from './people.mjs';
import { randomFrom } from './random.mjs';
import { createSocketAttack, holdHalfLines, holdSilentReaders, openTarget } from './socket-attack.mjs';

const [WRONG_LANES, FLOOD_LANES, API_LANES] = [12, 3, 3];
const HEAVY_EVERY_MS = 400;
const FLOOD_MS = 2_000;

// What is measured is the server: who attacks it takes only what is left of the machine.
setPriority(10);

const add = (record, key, by = 1) => {
  record[key] = (record[key] ?? 0) + by;
};
const fresh = () => ({ frames: 0, closed: {}, rough: {}, statuses: {}, refused: [], problems: [] });
let told = fresh();
const count = {
  frames: (n) => {
    told.frames += n;
  },
  closed: (code) => add(told.closed, code),
  rough: (kind, stayed) => add(told.rough, `${kind}: ${stayed ? 'taken' : 'closed'}`),
  answer: (status, what) => {
    add(told.statuses, status);
    if (status >= 500) told.problems.push(`${status} ${what}`);
  },
  unanswered: (what) => told.problems.push(what),
};

const begin = async ({ url, seed, links, boards, ids, readers }) => {
  const random = randomFrom(seed);
  const sessions = createSessions(url, links, random);
  const targets = [];
  for (const { document, victim } of boards) {
    targets.push(await openTarget(url, document, await sessions.take(), victim, random));
  }
  const cookies = await Promise.all(links.map((link) => signIn(url, link)));
  const attack = createSocketAttack({ url, sessions, random, count });
  const request = await createApiAttack({ url, ids, cookies, random, count });

  let on = false;
  let lanes = [];
  let release = [];
  const going = () => on;
  const lane = (act) =>
    (async () => {
      while (on) {
        try {
          await act();
        } catch (error) {
          told.problems.push(`an attack broke off: ${error.message}`);
          await after(200);
        }
      }
    })();

  const start = () => {
    on = true;
    const many = (n, act) => Array.from({ length: n }, () => lane(act));
    const until = () => {
      const end = performance.now() + FLOOD_MS;
      return () => on && performance.now() < end;
    };
    lanes = [
      ...many(WRONG_LANES, async () => attack.wrongFrames(await sessions.take(), random.pick(targets))),
      ...many(FLOOD_LANES, async () => attack.flood(await sessions.take(), random.pick(targets), until())),
      ...many(API_LANES, request),
      lane(async () => {
        await attack.heavy(await sessions.take(), random.pick(targets));
        await after(HEAVY_EVERY_MS);
      }),
    ];
    const holding = { url, sessions, targets, random, going };
    release = [
      holdSilentReaders({ ...holding, many: readers }),
      holdHalfLines({ ...holding, many: Math.ceil(readers / 25) }),
    ];
  };
  const stop = async () => {
    on = false;
    for (const let_go of await Promise.all(release)) let_go();
    await Promise.all(lanes);
  };
  return { start, stop };
};

let attack;
process.on('message', async ({ what, ...said }) => {
  try {
    if (what === 'begin') attack = await begin(said);
    if (what === 'start') attack.start();
    if (what === 'stop') await attack.stop();
    process.send({ what, told });
    told = fresh();
  } catch (error) {
    process.send({ what: 'failed', why: error.stack });
  }
});
process.on('disconnect', () => process.exit(0));
