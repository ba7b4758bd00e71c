import { setTimeout as after } from 'node:timers/promises';
import { comesTrue, countLost, findDiverged, openFresh } from './after';
import { lookAtDatabase } from './chain';
import type { Dice } from './dice';
import { canFailWrites, type Fault, failWrites } from './disk';
import type { Life } from './life';
import { CALM } from './line';
import { type Plan, planLine } from './plan';

/** What a round found wrong; all of it empty when nothing is. */
export interface Found {
  lost: number;
  diverged: string[];
  lostActs: string[];
  doubled: string[];
  chain: string[];
  /** Anything else that should not be. */
  trouble: string[];
}

export const NOTHING_WRONG: Found = { lost: 0, diverged: [], lostActs: [], doubled: [], chain: [], trouble: [] };

const HOURS = 3_600_000;
/** How far the clock jumps, in ms. Sessions last twelve hours: nobody's ends. */
const JUMPS = [-24 * HOURS, -HOURS, -5_000, 5_000, HOURS, 2 * HOURS];
const FAULTS: readonly Fault[] = ['ENOSPC', 'EROFS', 'EIO'];
const PAUSE: [number, number] = [2, 45];

/**
 * Begins the trouble; the returned function ends it. A server whose writes are recorded has its tracer already: its disk can
 * only be full.
 */
const makeTrouble = async (
  { disk, server, powerCut }: Life,
  { trouble }: Plan,
  dice: Dice,
): Promise<() => Promise<void>> => {
  if (trouble === 'clock') {
    server?.clock(dice.pick(JUMPS));
    return async () => server?.clock(dice.pick([...JUMPS, 0]));
  }
  if (trouble === 'disk' && disk.small) {
    disk.fill();
    return async () => disk.free();
  }
  if (trouble === 'disk' && server && !powerCut && canFailWrites())
    return failWrites(server.pid, disk.dataDir, dice.pick(FAULTS));
  return async () => undefined;
};

const work = async (life: Life, plan: Plan, dice: Dice): Promise<() => Promise<void>> => {
  const began = performance.now();
  const until = began + plan.workMs;
  const people = life.editors.map(async (editor, n) => {
    const own = dice.of(`editor ${n}`);
    editor.line.manner = planLine(own);
    await after(own.between(0, 80));
    editor.again();
    if (own.chance(0.05)) setTimeout(() => editor.line.vanish(), own.between(0, plan.workMs));
    await editor.work(until, PAUSE, own);
  });
  const acting = life.acting.map((one, n) => one.work(until, dice.of(`actor ${n}`)));
  await after(plan.workMs * plan.troubleFrom);
  const mend = await makeTrouble(life, plan, dice.of('trouble'));
  await after(began + plan.workMs * Math.min(1, plan.troubleTo) - performance.now());
  if (plan.troubleTo < 1) await mend();
  await Promise.all([...people, ...acting]);
  return mend;
};

/** The last thing that everybody does at once before the end. */
const lightFuse = async (life: Life, { ending, fuseMs }: Plan, dice: Dice): Promise<void> => {
  if (ending === 'committing') {
    const until = performance.now() + 2;
    await Promise.all(life.editors.map((editor, n) => editor.work(until, [1, 2], dice.of(`last ${n}`))));
  }
  if (ending === 'emptying') for (const editor of life.editors) editor.leave();
  await after(fuseMs);
};

const end = async (life: Life, { ending }: Plan, dice: Dice): Promise<string[]> => {
  const { server, powerCut } = life;
  if (!server || ending === 'on') return [];
  life.openTo = undefined;
  life.server = undefined;
  if (ending === 'stop') {
    const code = await server.stop();
    return code === 0 ? [] : [`SIGTERM ended with ${code}: ${server.output()}`];
  }
  await server.kill();
  if (ending === 'power') powerCut?.happen(dice);
  return [];
};

const startAgain = async (life: Life, plan: Plan, next: Plan): Promise<string[]> => {
  const wrong: string[] = [];
  if (plan.startsReadOnly && life.disk.small && !life.server) {
    life.disk.readOnly(true);
    const started = await life.start(plan).catch(() => undefined);
    if (started) wrong.push('it started on a disk that is read-only');
    await started?.kill();
    life.server = undefined;
    life.disk.readOnly(false);
  }
  if (!life.server) await life.start(next);
  return wrong;
};

/** Everybody comes back over a line that is fine, and sends what they have. */
const comeBack = async (life: Life): Promise<string[]> => {
  const { server, editors } = life;
  life.openTo = server?.port;
  for (const editor of editors) editor.again();
  const saved = await comesTrue(() => editors.every((editor) => editor.isSaved() || editor.refused()));
  const refusals = editors.flatMap((editor) => editor.refused() ?? []);
  return [
    ...(saved ? [] : ['not everybody came to read "Opgeslagen"']),
    ...refusals.map((code) => `a screen was refused: ${code}`),
    ...(refusals.length > 0 ? (server?.output().match(/^.*refused.*$/gm) ?? []) : []),
  ];
};

const finishActs = async (life: Life): Promise<string[]> => {
  const port = life.server?.port;
  const way = { host: `127.0.0.1:${port}`, port: () => port };
  const late = performance.now() + 15_000;
  await Promise.all(life.acting.map((one) => one.finish(way, () => performance.now() > late)));
  const wrong = await Promise.all(life.acting.map((one) => one.wrong(way)));
  return [...wrong.flat(), ...life.acting.flatMap((one) => one.refused())];
};

/** One round: people work, things go wrong, it ends somehow; then all that must hold is looked at. */
export const playRound = async (life: Life, plan: Plan, next: Plan, dice: Dice): Promise<Found> => {
  const traced = life.powerCut !== undefined;
  if (life.server && traced !== (plan.ending === 'power')) {
    await life.server.stop();
    life.server = undefined;
  }
  const server = life.server ?? (await life.start(plan));
  life.openTo = server.port;
  if (plan.ending !== 'on') life.prepare(next);
  let mend = async (): Promise<void> => undefined;
  if (plan.ending === 'opening') {
    for (const editor of life.editors) editor.again();
    await lightFuse(life, plan, dice);
  } else {
    mend = await work(life, plan, dice);
    await lightFuse(life, plan, dice);
  }
  const trouble = await end(life, plan, dice.of('end'));
  await mend();
  life.openTo = undefined;
  for (const { line } of life.editors) {
    line.manner = CALM;
    line.cut();
  }
  trouble.push(...(await startAgain(life, plan, next)));
  const fresh = await openFresh(life);
  const lost = countLost(life, fresh);
  // Nobody can agree on what is gone: looking further would only take long.
  if (lost > 0) return { ...NOTHING_WRONG, lost, trouble };
  trouble.push(...(await comeBack(life)));
  const diverged = await findDiverged(life, fresh);
  for (const client of fresh) client.socket.terminate();
  trouble.push(...(await finishActs(life)));
  const looked = await lookAtDatabase(life.disk, life.acting, life.head);
  life.head = looked.head;
  return { lost, diverged, lostActs: looked.lost, doubled: looked.doubled, chain: looked.findings, trouble };
};
