import type { Act, Store } from '../store/store';
import { BACKGROUND_BUDGET_MS, STORM_MESSAGES, STORM_REST, TICK_BUDGET_MS, TICK_MS } from './limits';
import type { Log } from './log-lines';

/** What the tick asks of a room. Calls come in this order, and no others while a commit is under way. */
export interface TickRoom {
  /** How many messages wait in it. */
  waiting(): number;
  /** Applies what was queued; returns what must be on disk before anybody hears of it. */
  apply(): (() => Act<void>) | undefined;
  /** All that was applied is on disk: tell everyone. */
  committed(): void;
  /** It is not: nothing of what was applied may be seen. */
  failed(): void;
  /** Does a few ms of work that nobody waits for; whether there is more that can go on now. */
  work(): boolean;
}

/** The one loop in which all rooms' messages are handled and committed together. */
export interface Tick {
  /** Something is queued in this room, or it has work. */
  wake(room: TickRoom): void;
  /** Resolves when nothing is queued and nothing is being committed. */
  idle(): Promise<void>;
  /** Lets everybody's messages go first: resolves at the end of the tick that is on its way, at once when none is. */
  giveWay(): Promise<void>;
}

interface ToCommit {
  room: TickRoom;
  act: () => Act<void>;
}

export const createTick = (store: Store, log: Log): Tick => {
  let waiting = new Set<TickRoom>();
  const working = new Set<TickRoom>();
  let firstWaitsSince = 0;
  let scheduled = false;
  let running = false;
  /** Rooms in which a storm rages, kept until storms have rested. */
  const storming = new Set<TickRoom>();
  let resting = false;
  let whenIdle: (() => void)[] = [];
  let givingWay: (() => void)[] = [];

  /** One room's fault stays that room's. */
  const guard = (room: TickRoom, does: () => void): void => {
    try {
      does();
    } catch (error) {
      log.error({ err: error }, 'a room failed to handle its messages');
      room.failed();
    }
  };

  /** Rooms where people talk, and at most one in which a storm rages: nobody's letter waits for that. */
  const takeWaiting = (): { calm: TickRoom[]; storm: TickRoom | undefined } => {
    const calm: TickRoom[] = [];
    let storm: TickRoom | undefined;
    for (const room of waiting) {
      if (room.waiting() <= STORM_MESSAGES) calm.push(room);
      else if (resting || storm) storming.add(room);
      else storm = room;
    }
    waiting = new Set();
    return { calm, storm };
  };

  const applyAll = (rooms: readonly TickRoom[]): ToCommit[] => {
    const until = performance.now() + TICK_BUDGET_MS;
    const toCommit: ToCommit[] = [];
    for (const [at, room] of rooms.entries()) {
      if (performance.now() > until) {
        for (const later of rooms.slice(at)) waiting.add(later);
        break;
      }
      working.add(room);
      guard(room, () => {
        const act = room.apply();
        if (act) toCommit.push({ room, act });
        else room.committed();
      });
    }
    return toCommit;
  };

  const commit = async (toCommit: ToCommit[]): Promise<void> => {
    let results: (Error | undefined)[];
    try {
      results = await store.writeEach(toCommit.map(({ act }) => act));
    } catch (error) {
      log.error({ err: error, rooms: toCommit.length }, 'a commit of edits failed; nothing of it was acknowledged');
      for (const { room } of toCommit) room.failed();
      return;
    }
    for (const [at, { room }] of toCommit.entries()) {
      const error = results[at];
      guard(room, () => {
        if (error) throw error;
        room.committed();
      });
    }
  };

  const takeIn = async (rooms: readonly TickRoom[]): Promise<void> => {
    const toCommit = applyAll(rooms);
    if (toCommit.length > 0) await commit(toCommit);
  };

  const endRest = (): void => {
    resting = false;
    const rested = [...storming];
    storming.clear();
    for (const room of rested) wake(room);
  };

  /** Storms wait so many ms, unless all is to be over soon. */
  const rest = (ms: number): void => {
    resting = whenIdle.length === 0;
    if (resting) setTimeout(endRest, ms);
    else endRest();
  };

  const workAWhile = (): void => {
    const until = performance.now() + BACKGROUND_BUDGET_MS;
    while (working.size > 0 && performance.now() < until) {
      for (const room of working) {
        guard(room, () => {
          if (!room.work()) working.delete(room);
        });
        if (performance.now() >= until) return;
      }
    }
  };

  const run = async (): Promise<void> => {
    scheduled = false;
    running = true;
    const { calm, storm } = takeWaiting();
    await takeIn(calm);
    if (storm) {
      const began = performance.now();
      await takeIn([storm]);
      rest((performance.now() - began) * STORM_REST);
    } else workAWhile();
    running = false;
    for (const resolve of givingWay) resolve();
    givingWay = [];
    if (waiting.size > 0 || working.size > 0) return schedule();
    if (storming.size > 0) return;
    for (const resolve of whenIdle) resolve();
    whenIdle = [];
  };

  const schedule = (): void => {
    if (scheduled || running) return;
    scheduled = true;
    // Work that nobody waits for goes on at once, but not on top of a storm.
    const delay = waiting.size > 0 ? firstWaitsSince + TICK_MS - performance.now() : resting ? TICK_MS : 0;
    const start = () =>
      void run().catch((error: unknown) => {
        running = false;
        log.error({ err: error }, 'a tick failed');
        endRest();
        schedule();
      });
    if (delay >= 1) setTimeout(start, delay);
    else setImmediate(start);
  };

  const wake = (room: TickRoom): void => {
    if (storming.has(room)) return;
    if (waiting.size === 0) firstWaitsSince = performance.now();
    waiting.add(room);
    schedule();
  };

  return {
    wake,
    idle: () =>
      new Promise((resolve) => {
        if (!scheduled && !running && storming.size === 0) return resolve();
        whenIdle.push(resolve);
        endRest();
      }),
    giveWay: () =>
      new Promise((resolve) => {
        if (!scheduled && !running) resolve();
        else givingWay.push(resolve);
      }),
  };
};
