import { expect } from 'vitest';
import type { Ask, Door, Route } from './http';

/** An id that nothing has. */
export const ABSENT = 'nothing-by-this-id';
/** A version that nothing has come to: a command that is let in changes nothing. */
export const STALE = 999;

const addresses = new Map<string, string>();
/** Everybody asks from an address of their own, so that they do not share the limit of one office. */
const addressOf = (cookie: string): string => {
  const n = addresses.size;
  const address = addresses.get(cookie) ?? `10.0.${n >> 8}.${n & 255}`;
  addresses.set(cookie, address);
  return address;
};

/** What was asked at each door. */
const asked = new WeakMap<Door, Set<string>>();
const noteAsked = (door: Door, method: string, path: string): void => {
  const all = asked.get(door) ?? new Set();
  asked.set(door, all.add(`${method} ${path}`));
};

const SAFE: readonly string[] = ['GET', 'HEAD', 'OPTIONS', 'TRACE'];
const inWords = ({ method, path }: Route): string => `${method} ${path}`;
/** What may stand in the place of a :name is never a word of the router's own. */
const patternOf = (route: Route): RegExp => new RegExp(`^${inWords(route).replace(/:\w+/g, '[^/]+')}$`);

/** Routes whose doors have a file of their own, among those in words. */
export const OF_A_SERIES = /^\w+ \/api\/(?:series|consults)\b/;

/** Every route of the API that changes something, as `METHOD /path`, and those of them at which nobody asked. */
export const changing = (door: Door): { all: string[]; unasked: string[] } => {
  const routes = door.routes.filter(
    ({ method, path }) => path.startsWith('/api/') && !path.includes('*') && !SAFE.includes(method),
  );
  const paths = [...(asked.get(door) ?? [])];
  const unasked = routes.filter((route) => !paths.some((path) => patternOf(route).test(path)));
  return { all: routes.map(inWords).sort(), unasked: unasked.map(inWords).sort() };
};

/** Asks at a path of the API; false when it is, to the letter, as if there were nothing behind it. */
export const opens = async (
  door: Door,
  cookie: string,
  path: (id: string) => string,
  id: string,
  { body, ...ask }: Omit<Ask, 'body'> & { body?: object } = {},
): Promise<boolean> => {
  const from = { 'x-forwarded-for': addressOf(cookie) };
  const sent = body
    ? { body: JSON.stringify(body), headers: { ...from, 'content-type': 'application/json' } }
    : { headers: from };
  noteAsked(door, ask.method ?? 'GET', path(id));
  const answer = await door.ask(path(id), { ...ask, ...sent, cookie });
  if (answer.status !== 404) {
    // Let in, whatever came of the command; a door that is shut for another reason tells nothing.
    expect([401, 403, 429, 500, 503]).not.toContain(answer.status);
    await answer.body?.cancel();
    return true;
  }
  const absent = await door.ask(path(ABSENT), { ...ask, ...sent, cookie });
  expect([absent.status, await absent.text()]).toEqual([404, await answer.text()]);
  return false;
};
