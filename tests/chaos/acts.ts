import { setTimeout as after } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { Actor } from './actors';
import type { Dice } from './dice';
import { type Act, send, type Way } from './post';

/** How many audit lines there are of what was answered, against how many there should be. */
export interface Counted {
  lost: string[];
  doubled: string[];
}

/** Keeps account of what one actor did. */
export interface Acting {
  /** Acts until `until`; what is not answered by then stays under way. */
  work(until: number, dice: Dice): Promise<void>;
  /** Sends what is under way until it is answered. */
  finish(way: Way, stop: () => boolean): Promise<void>;
  wrong(way: Way): Promise<string[]>;
  count(db: Database): Counted;
  answered(): number;
  /** Acts that the server would not have, though they were right. */
  refused(): readonly string[];
}

const PAUSE: [number, number] = [5, 60];

export const createActing = (actor: Actor, way: Way): Acting => {
  const lines = new Map<string, { line: NonNullable<Act['line']>; expected: number }>();
  const refused: string[] = [];
  let underWay: Act | undefined;
  let answered = 0;

  const settle = async (over: Way, stop: () => boolean): Promise<void> => {
    if (!underWay) return;
    const act = underWay;
    const came = await send(over, act, stop);
    if (came === 'unanswered') return;
    underWay = undefined;
    if (came !== 'done') return void refused.push(came.refused);
    answered++;
    actor.done(act);
    if (!act.line) return;
    const key = JSON.stringify(act.line);
    lines.set(key, { line: act.line, expected: (lines.get(key)?.expected ?? 0) + 1 });
  };

  return {
    async work(until, dice) {
      const stop = () => performance.now() >= until;
      while (!stop()) {
        underWay ??= await actor.next(way, dice);
        await settle(way, stop);
        await after(dice.between(...PAUSE));
      }
    },
    finish: settle,
    wrong: (over) => actor.wrong(over),
    count(db) {
      const count = db.prepare<[string, string], number>('SELECT count(*) FROM audit WHERE act = ? AND subject = ?');
      const counted: Counted = { lost: [], doubled: [] };
      for (const { line, expected } of lines.values()) {
        const found = count.pluck().get(line.act, line.subject) ?? 0;
        const say = `${line.act} ${line.subject}: ${found} of ${expected}`;
        if (found < expected) counted.lost.push(say);
        if (found > expected) counted.doubled.push(say);
      }
      return counted;
    },
    answered: () => answered,
    refused: () => refused,
  };
};
