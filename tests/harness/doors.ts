import { expect } from 'vitest';
import type { Ask, Door } from './http';

/** An id that nothing has. */
export const ABSENT = 'nothing-by-this-id';
/** A version that nothing has come to: a command that is let in changes nothing. */
export const STALE = 999;

/** Asks at a path of the API; false when it is, to the letter, as if there were nothing behind it. */
export const opens = async (
  door: Door,
  cookie: string,
  path: (id: string) => string,
  id: string,
  { body, ...ask }: Omit<Ask, 'body'> & { body?: object } = {},
): Promise<boolean> => {
  const sent = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {};
  const answer = await door.ask(path(id), { ...ask, ...sent, cookie });
  if (answer.status !== 404) {
    await answer.body?.cancel();
    return true;
  }
  const absent = await door.ask(path(ABSENT), { ...ask, ...sent, cookie });
  expect([absent.status, await absent.text()]).toEqual([404, await answer.text()]);
  return false;
};
