import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Role } from '../../shared/api/contract';
import { type Listening, listen } from '../harness/event-stream';
import { type Door, openDoor } from '../harness/http';
import { ORIGIN, serveSync } from '../harness/sync-server';
import { setTable, type Table } from '../harness/table';
import { weighingAt } from '../harness/weighing';

const ROUND = 'round-of-the-question';
const ANSWERER: Role = 'teamleider';
const OTHERS: readonly Role[] = ['gast', 'contactpersoon-jb', 'wijkteammedewerker', 'veilig-thuis'];

/** All that the API gives anybody about a meeting with a family in it, by the paths that it describes itself. */
const pathsOf = async (door: Door, { meeting, conferenceId }: Table): Promise<string[]> => {
  const { paths } = (await (await door.ask('/api/openapi.json')).json()) as { paths: Record<string, object> };
  const isStream = (path: string) => path.endsWith('/events');
  return Object.keys(paths)
    .filter((path) => 'get' in (paths[path] ?? {}) && path.startsWith('/api/') && !isStream(path))
    .map((path) => path.replace('/meetings/{id}', `/meetings/${meeting.meetingId}`))
    .map((path) => path.replace('/conferences/{id}', `/conferences/${conferenceId}`))
    .filter((path) => !path.includes('{'));
};

/** Ids differ from one run to the next; each is replaced by which it is. */
const nameless = async ({ store }: Table): Promise<(text: string) => string> => {
  const { sql } = store;
  const ids = [
    ...(await store.read(sql.selectFrom('person').select('id').orderBy('role'))),
    ...(await store.read(sql.selectFrom('organisation').select('id'))),
    ...(await store.read(sql.selectFrom('meeting').select('id'))),
    ...(await store.read(sql.selectFrom('conference').select('id').orderBy('position'))),
    ...(await store.read(
      sql
        .selectFrom('family')
        .innerJoin('conference', 'conference.family_id', 'family.id')
        .select('family.id')
        .orderBy('conference.position'),
    )),
    ...(await store.read(
      sql
        .selectFrom('session')
        .innerJoin('person', 'person.id', 'session.person_id')
        .select('session.id')
        .orderBy('person.role'),
    )),
  ].map(({ id }) => id);
  return (text) => ids.reduce((so, id, at) => so.replaceAll(id, `<${at}>`), text);
};

const auditOf = ({ store }: Table) => store.read(store.sql.selectFrom('audit').selectAll());

interface Watcher {
  role: Role;
  cookie: string;
  stream: Listening;
  /** All that came over the sync path, in hexadecimal. */
  frames: string[];
  socket: WebSocket;
}

/** Has somebody listen on the event stream and the sync path that are theirs. */
const watch = async (
  table: Table,
  { door, sync }: { door: Door; sync: { url: string } },
  role: Role,
  cookie: string,
): Promise<Watcher> => {
  const { meeting, conferenceId, personOf, board } = table;
  const isGuest = role === 'gast';
  const streamed = isGuest ? `guest-sheets/${conferenceId}` : `meetings/${meeting.meetingId}`;
  const stream = await listen(`${door.url}/api/${streamed}/events`, cookie);
  const frames: string[] = [];
  const document = isGuest ? `gastblad:${conferenceId}:${personOf(role)}` : board;
  const socket = new WebSocket(`${sync.url}/sync/${document}`, { headers: { cookie, origin: ORIGIN } });
  await new Promise<void>((resolve) =>
    socket.on('message', (data: Buffer) => {
      frames.push(data.toString('hex'));
      resolve();
    }),
  );
  return { role, cookie, stream, frames, socket };
};

/** A round in which one person answers and changes their answer: every byte that each of the others receives meanwhile. */
const received = async (answers: readonly string[]) => {
  const table = await setTable();
  const door = await openDoor(table);
  const sync = await serveSync(table);
  const at = weighingAt(table, door);
  await at.page(ANSWERER);
  const child = (await at.page()).children[0]?.key ?? '';
  await at.ask(child, ROUND);
  const hide = await nameless(table);
  const bare = async (text: string) =>
    (await nameless(table))(hide(text)).replaceAll(child, '<child>').replaceAll(new URL(door.url).host, '<host>');

  const watchers: Watcher[] = [];
  for (const role of OTHERS) {
    const watcher = await watch(table, { door, sync }, role, await at.cookieOf(role));
    watchers.push(watcher);
    // Who comes is news to all who are there, themselves included; the guest is not there.
    if (role === 'gast') continue;
    const atTable = watchers.filter((one) => one.role !== 'gast');
    await Promise.all(atTable.map(({ stream }, i) => stream.until(atTable.length - i)));
  }
  const audited = await auditOf(table);
  const before = watchers.map(({ stream }) => stream.changes());
  const paths = await pathsOf(door, table);
  const look = async () =>
    Promise.all(
      watchers.map(async ({ role, cookie, stream, frames }, i) => {
        const pages = await Promise.all(
          paths.map(async (path) => {
            const answer = await door.ask(path, { cookie });
            const headers = [...answer.headers].filter(([name]) => name !== 'date' && !name.startsWith('x-ratelimit'));
            return bare(JSON.stringify([path, answer.status, headers, await answer.text()]));
          }),
        );
        return { role, pages, told: stream.changes() - (before[i] ?? 0), frames: [...frames] };
      }),
    );

  const sent: { request: number; response: number }[] = [];
  const seen: Awaited<ReturnType<typeof look>>[] = [];
  for (const [version, answer] of answers.entries()) {
    const response = await at.answer(ANSWERER, ROUND, version, answer);
    expect(response.status).toBe(200);
    sent.push({
      request: JSON.stringify({ version, answer }).length,
      response: (await response.text()).length,
    });
    // The first answer is news to all; whatever followed it has been told by then.
    await Promise.all(
      watchers.map(({ role, stream }, i) => (role === 'gast' ? undefined : stream.until((before[i] ?? 0) + 1))),
    );
    seen.push(await look());
  }
  const audit = (await auditOf(table)).slice(audited.length);
  const sizes = (await table.store.read(table.store.sql.selectFrom('score').select('sealed'))).map(
    ({ sealed }) => sealed.length,
  );
  for (const { stream, socket } of watchers) {
    stream.close();
    socket.terminate();
  }
  await sync.close();
  await door.close();
  await table.close();
  return { sent, seen, audit, sizes };
};

test('whether it is 0, 10 or "ik ken dit kind niet", every byte that others receive until the reveal is the same', async () => {
  const [low, high, unknown] = await Promise.all([received(['00']), received(['10']), received(['--'])]);
  expect(high).toEqual(low);
  expect(unknown).toEqual(low);
  const pages = low.seen[0]?.find(({ role }) => role === 'veilig-thuis')?.pages ?? [];
  expect(pages.filter((page) => page.includes(JSON.stringify('"answered":1').slice(1, -1)))).toHaveLength(1);
  expect(low.audit).toEqual([]);
});

test('a changed answer is not to be seen, and no news to anybody', async () => {
  const { sent, seen, audit } = await received(['00', '10', '10', '05', '--']);
  expect(audit).toEqual([]);
  const [first, ...later] = seen;
  for (const look of later) expect(look).toEqual(first);
  expect(new Set(sent.map(({ request }) => request)).size).toBe(1);
  expect(new Set(sent.map(({ response }) => response)).size).toBe(1);
});
