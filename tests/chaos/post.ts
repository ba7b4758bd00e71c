import { setTimeout as after } from 'node:timers/promises';
import type { Person } from './template';

/** One binding act, as a client sends it: as often as it takes to be answered, always the same. */
export interface Act {
  by: Person;
  method: 'POST' | 'PUT';
  /** Below /api. */
  path: string;
  body: object;
  /** The audit line that it leaves; absent for what leaves none. */
  line?: { act: string; subject: string };
}

/** How requests go to the server: the line, and the port that the server says it has. */
export interface Way {
  host: string;
  port(): number | undefined;
}

/** Longer than a proposal waits for a screen that is away. */
const PATIENCE_MS = 4_000;
const PAUSE_MS = 25;

const request = (way: Way, { by, path }: Pick<Act, 'by' | 'path'>, init: RequestInit = {}): Promise<Response> =>
  fetch(`http://${way.host}/api${path}`, {
    ...init,
    headers: {
      cookie: by.cookie,
      origin: `http://127.0.0.1:${way.port()}`,
      ...(init.body && { 'content-type': 'application/json' }),
    },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });

/** Reads a page; undefined when the line or the server failed. */
export const read = async <T>(way: Way, by: Person, path: string): Promise<T | undefined> => {
  try {
    const answer = await request(way, { by, path });
    return answer.ok ? ((await answer.json()) as T) : undefined;
  } catch {
    return undefined;
  }
};

export type Answered = 'done' | 'unanswered' | { refused: string };

/** A status that says that it was not done and may be sent again. */
const isForLater = (status: number): boolean => status >= 500 || status === 429;

/** Sends an act until it is answered or `stop` says that it is enough. */
export const send = async (way: Way, act: Act, stop: () => boolean): Promise<Answered> => {
  while (!stop()) {
    try {
      const answer = await request(way, act, { method: act.method, body: JSON.stringify(act.body) });
      const text = await answer.text();
      if (answer.ok) return 'done';
      if (!isForLater(answer.status)) return { refused: `${act.method} ${act.path}: ${answer.status} ${text}` };
    } catch {
      // Whether it was done is not known: that is why it is sent again.
    }
    await after(PAUSE_MS);
  }
  return 'unanswered';
};
