// Has editors type and move at a fixed pace, whatever the server does, and waits until everyone has everything.
import { performance } from 'node:perf_hooks';
import { setTimeout as after } from 'node:timers/promises';

/** An edit that is not there so long after the last was typed is not waited for. */
const DRAIN_MS = 10_000;

/** Goes round a wheel of 1 ms slots: everything comes once a turn, at a moment of its own. */
const createWheel = (turnMs, things, random) => {
  const slots = Array.from({ length: turnMs }, () => []);
  for (const thing of things) slots[Math.floor(random() * turnMs)].push(thing);
  return (ms) => slots[ms % turnMs];
};

const keepPace = (wheels, seconds) =>
  new Promise((resolve) => {
    const start = performance.now();
    let done = 0;
    const step = () => {
      const until = Math.min(Math.floor(performance.now() - start), seconds * 1000);
      for (; done < until; done++) for (const { at, does } of wheels) for (const editor of at(done)) does(editor);
      if (done < seconds * 1000) setTimeout(step, 1);
      else resolve();
    };
    step();
  });

/**
 * @param boards [{ editors, ledger }]
 * @param pace { editsASecond, awarenessASecond, seconds }
 */
export const typeTogether = async (boards, { editsASecond, awarenessASecond, seconds }, random) => {
  const editors = boards.flatMap((board) => board.editors);
  const wheels = [
    { at: createWheel(Math.round(1000 / editsASecond), editors, random), does: (editor) => editor.type() },
    ...(awarenessASecond > 0
      ? [{ at: createWheel(Math.round(1000 / awarenessASecond), editors, random), does: (editor) => editor.move() }]
      : []),
  ];
  const before = process.cpuUsage();
  const began = performance.now();
  await keepPace(wheels, seconds);
  const { user, system } = process.cpuUsage(before);
  const busy = (user + system) / 1e6 / seconds;

  const missing = () =>
    boards.reduce((sum, { editors, ledger }) => sum + ledger.edits() * (editors.length - 1) - ledger.heard(), 0);
  const late = performance.now() + DRAIN_MS;
  while (missing() > 0 && performance.now() < late) await after(5);
  const lost = missing();
  const lasted = (performance.now() - began) / 1000;
  let edits = 0;
  const delays = [];
  for (const { ledger } of boards) {
    const taken = ledger.take();
    edits += taken.edits;
    for (const delay of taken.delays) delays.push(delay);
  }
  for (let n = 0; n < lost; n++) delays.push(DRAIN_MS);
  const sorted = Float64Array.from(delays).sort();
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { edits, delivered: delays.length - lost, lost, lasted, busy, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
};
