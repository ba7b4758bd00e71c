import { join } from 'node:path';
import type { Meeting } from '../../shared/api/contract';
import { startServer } from '../harness/server';

export interface Person {
  name: string;
  role: string;
  cookie: string;
}

/** A data folder with the example meeting in it, and people who are signed in; each life of a server begins as a copy of it. */
export interface Template {
  folder: string;
  people: Person[];
  /** Sessions of somebody who only looks: one session may not open as many sockets in a second as looking takes. */
  readers: Person[];
  conferences: { id: string; board: string }[];
}

/** Screens that one person has open, each with a session of its own. */
const SESSIONS = 2;
const READERS = 6;

export const makeTemplate = async (folder: string): Promise<Template> => {
  const server = await startServer({ dataDir: join(folder, 'data'), keyDir: join(folder, 'keys') });
  const table = server.links.filter(({ role }) => role !== 'gast');
  const people: Person[] = [];
  for (let n = 0; n < SESSIONS; n++) {
    for (const { name, role } of table) people.push({ name, role, cookie: await server.cookieFor(name) });
  }
  const get = async <T>({ cookie }: Person, path: string): Promise<T> => {
    const answer = await fetch(`${server.url}/api${path}`, { headers: { cookie } });
    return (await answer.json()) as T;
  };
  const [first] = people;
  if (!first) throw new Error('the example has no people');
  const { meetings } = await get<{ meetings: { id: string }[] }>(first, '/meetings');
  const meeting = (by: Person) => get<Pick<Meeting, 'conferences'>>(by, `/meetings/${meetings[0]?.id}`);
  const { conferences } = await meeting(first);
  const writers: Person[] = [];
  for (const person of people) {
    const seen = await meeting(person);
    if (seen.conferences.every(({ may }) => may.write)) writers.push(person);
  }
  const readers: Person[] = [];
  for (let n = 0; n < READERS; n++) readers.push({ ...first, cookie: await server.cookieFor(first.name) });
  await server.stop();
  return {
    folder,
    people: writers,
    readers,
    conferences: conferences.map(({ id, boardDocument }) => ({ id, board: boardDocument })),
  };
};
