import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Meeting } from '../../shared/api/contract';
import {
  PROJECT,
  type RunningServer,
  runToEnd,
  type ServerOptions,
  startServer,
  temporaryFolders,
} from '../harness/server';

const folders = temporaryFolders();
afterAll(folders.clear);
const running: RunningServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.kill9();
});

const start = async (options: ServerOptions = {}): Promise<RunningServer> => {
  const server = await startServer(options);
  running.push(server);
  return server;
};

const again = ({ dataDir, keyDir }: RunningServer, options: ServerOptions = {}) =>
  start({ dataDir, keyDir, ...options });

const ask = async <T>(server: RunningServer, path: string, cookie: string): Promise<T> => {
  const answer = await fetch(server.url + path, { headers: { cookie } });
  return (await answer.json()) as T;
};

const readMeetings = async (server: RunningServer): Promise<Meeting[]> => {
  const cookie = await server.cookieFor('contactpersoon-jb');
  const { meetings } = await ask<{ meetings: { id: string }[] }>(server, '/api/meetings', cookie);
  const read = await Promise.all(meetings.map(({ id }) => ask<Meeting>(server, `/api/meetings/${id}`, cookie)));
  // The server's clock is the one thing that differs each time.
  return read.map((meeting) => ({ ...meeting, now: 0 }));
};

const tokens = ({ links }: RunningServer) => links.map(({ url }) => new URL(url).pathname);

describe('the first start', () => {
  test('makes the example and a personal link for every participant', async () => {
    const server = await start();
    const [meeting, ...others] = await readMeetings(server);
    // The first that one sees is the one with families on its agenda; the rest of the series is there to plan for.
    const coming = others.filter(({ state }) => state !== 'closed');
    expect(coming.length).toBeGreaterThanOrEqual(3);
    expect(
      coming.filter(({ conferences, seriesId }) => conferences.length > 0 || seriesId !== meeting?.seriesId),
    ).toEqual([]);
    expect(meeting?.conferences.length).toBeGreaterThanOrEqual(6);
    const table = server.links.filter(({ role }) => role !== 'gast');
    expect(table.map(({ role, name }) => `${role} ${name}`).sort()).toEqual(
      meeting?.participants.map(({ role, name }) => `${role} ${name}`).sort(),
    );
    expect(server.links.slice(table.length).map(({ role }) => role)).toEqual(['gast']);
    for (const { url } of server.links) {
      expect(server.output()).toContain(url);
      expect((await fetch(server.url + new URL(url).pathname, { redirect: 'manual' })).status).toBe(303);
    }
    expect(new URL(server.links[0]?.url ?? '').port).toBe(String(server.port));
  });

  test('names in its links the address that was asked for', async () => {
    const hostOf = ({ links }: RunningServer) => new URL(links[0]?.url ?? '').hostname;
    expect(hostOf(await start({ env: { HOST: '' } }))).toBe('localhost');
    expect(hostOf(await start({ env: { HOST: '127.0.0.1' } }))).toBe('127.0.0.1');
  });

  test('keeps what it made to its owner', async () => {
    const server = await start();
    const modes = ['', 'links.json', 'casustafel.db'].map((name) => statSync(join(server.dataDir, name)).mode & 0o777);
    expect(modes).toEqual([0o700, 0o600, 0o600]);
    expect(statSync(join(server.keyDir, 'master.key')).mode & 0o777).toBe(0o600);
  });
});

describe('a second start', () => {
  test('keeps all data and makes nothing twice', async () => {
    const first = await start();
    const before = await readMeetings(first);
    const cookie = await first.cookieFor('veilig-thuis');
    expect(await first.stop()).toBe(0);

    const second = await again(first);
    expect(await readMeetings(second)).toEqual(before);
    expect(tokens(second)).toEqual(tokens(first));
    expect(new URL(second.links[0]?.url ?? '').port).toBe(String(second.port));
    expect((await fetch(`${second.url}/api/me`, { headers: { cookie } })).status).toBe(200);
  });

  test('after a kill does the same', async () => {
    const first = await start();
    const before = await readMeetings(first);
    await first.kill9();
    const second = await again(first);
    expect(await readMeetings(second)).toEqual(before);
    expect(tokens(second)).toEqual(tokens(first));
  });

  test('without links.json makes new links, and the old ones let nobody in', async () => {
    const first = await start();
    const cookie = await first.cookieFor('veilig-thuis');
    const before = (await readMeetings(first)).map(({ id }) => id);
    await first.stop();
    rmSync(join(first.dataDir, 'links.json'));
    const second = await again(first);
    expect(second.links.map(({ name }) => name).sort()).toEqual(first.links.map(({ name }) => name).sort());
    expect(tokens(second).some((token) => tokens(first).includes(token))).toBe(false);
    const guest = await fetch(second.url + (tokens(second).at(-1) ?? ''), { redirect: 'manual' });
    expect(guest.headers.get('location')).toMatch(/^\/gast\//);
    expect((await fetch(second.url + tokens(first)[0], { redirect: 'manual' })).status).toBe(404);
    expect((await fetch(`${second.url}/api/me`, { headers: { cookie } })).status).toBe(401);
    expect((await readMeetings(second)).map(({ id }) => id)).toEqual(before);
  });

  test('does not show a link that was revoked', async () => {
    const first = await start();
    const [meeting] = await readMeetings(first);
    const person = meeting?.participants.find(({ role }) => role === 'veilig-thuis');
    const path = `/api/meetings/${meeting?.id}/participants/${person?.id}/link`;
    const cookie = await first.cookieFor('contactpersoon-jb');
    const answer = await fetch(first.url + path, { method: 'DELETE', headers: { cookie, origin: first.url } });
    expect(answer.status).toBe(204);
    await first.stop();
    const second = await again(first);
    expect(second.links.map(({ name }) => name)).not.toContain(person?.name);
    expect(second.links.length).toBe(first.links.length - 1);
  });
});

describe('stopping', () => {
  test('tells open boards to come back, and ends in order', async () => {
    const server = await start();
    const [meeting] = await readMeetings(server);
    const cookie = await server.cookieFor('teamleider');
    const board = meeting?.conferences[0]?.boardDocument;
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${board}`, {
      headers: { cookie, origin: server.url },
    });
    await once(socket, 'message');
    const closed = once(socket, 'close');
    expect(await server.stop()).toBe(0);
    expect((await closed)[0]).toBe(1012);
    expect(server.output()).not.toMatch(/"level":(40|50|60)/);
  });
});

describe('revoking', () => {
  test('reaches an open board and the API', async () => {
    const server = await start();
    const [meeting] = await readMeetings(server);
    const person = meeting?.participants.find(({ role }) => role === 'gedragsdeskundige');
    const cookie = await server.cookieFor('gedragsdeskundige');
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${meeting?.conferences[0]?.boardDocument}`, {
      headers: { cookie, origin: server.url },
    });
    await once(socket, 'message');
    const closed = once(socket, 'close');
    await fetch(`${server.url}/api/meetings/${meeting?.id}/participants/${person?.id}/link`, {
      method: 'POST',
      headers: { cookie: await server.cookieFor('contactpersoon-jb'), origin: server.url },
    });
    expect((await closed)[0]).toBe(4401);
    expect((await fetch(`${server.url}/api/me`, { headers: { cookie } })).status).toBe(401);
  });
});

describe('production', () => {
  const settings = () => {
    const keyDir = folders.make();
    writeFileSync(join(keyDir, 'master.key'), Buffer.alloc(32, 7));
    return {
      dataDir: join(folders.make(), 'data'),
      keyDir,
      env: { NODE_ENV: 'production', PUBLIC_URL: 'https://casustafel.example', LOG_LEVEL: 'warn' },
    };
  };

  test('makes nothing up', async () => {
    const server = await start(settings());
    expect(server.links).toEqual([]);
    expect(() => statSync(join(server.dataDir, 'links.json'))).toThrow('ENOENT');
    expect(await (await fetch(`${server.url}/health`)).json()).toEqual({ status: 'ok' });
  });

  test('gets its meetings from a file, with links to its own address and a cookie that stays on https', async () => {
    const options = settings();
    const file = join(folders.make(), 'overleg.json');
    writeFileSync(file, JSON.stringify(definition));
    const imported = await runToEnd({ ...options, program: [IMPORT, file] });
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    const url = /https:\/\/casustafel\.example\/in\/\S+/.exec(imported.stdout)?.[0] ?? '';
    const server = await start(options);
    const answer = await fetch(server.url + new URL(url).pathname, { redirect: 'manual' });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-casustafel=.+; Secure; SameSite=Lax$/);
  });

  test('gives who is alone in their organisation a new link by hand; the earlier one no longer works', async () => {
    const options = settings();
    const file = join(folders.make(), 'overleg.json');
    writeFileSync(file, JSON.stringify(definition));
    const imported = await runToEnd({ ...options, program: [IMPORT, file] });
    const made = await runToEnd({ ...options, program: [LINK, 'ada'] });
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const server = await start(options);
    const signsIn = async ({ stdout }: { stdout: string }) => {
      const path = new URL(/http\S+\/in\/\S+/.exec(stdout)?.[0] ?? '').pathname;
      const answer = await fetch(server.url + path, { redirect: 'manual' });
      return answer.headers.getSetCookie().length === 1;
    };
    expect([await signsIn(imported), await signsIn(made)]).toEqual([false, true]);
    const nobody = await runToEnd({ ...options, dataDir: folders.make(), program: [LINK, 'Bob'] });
    expect([nobody.code, nobody.stderr]).toEqual([1, expect.stringContaining('Niemand heet Bob')]);
  });
});

const LINK = join(PROJECT, 'dist/server/link.js');
const IMPORT = join(PROJECT, 'dist/server/import.js');
const definition = {
  title: 'Overleg',
  startsAt: '2026-03-10T13:00:00+01:00',
  organisations: [{ key: 'jb', name: 'Jeugdbescherming' }],
  people: [{ key: 'ada', name: 'Ada', role: 'contactpersoon-jb', organisation: 'jb' }],
  families: [{ code: 'G1', named: false, question: 'Wat nu?', children: [], broughtInBy: 'ada' }],
};

describe('importing', () => {
  test('is refused while the server runs', async () => {
    const server = await start();
    const file = join(folders.make(), 'overleg.json');
    writeFileSync(file, JSON.stringify(definition));
    const { dataDir, keyDir } = server;
    const ended = await runToEnd({ dataDir, keyDir, program: [IMPORT, file] });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('al in gebruik');
    const titles = (await readMeetings(server)).map(({ title }) => title);
    expect(titles).not.toContain(definition.title);
  });

  test('of a file with mistakes names every field, and touches nothing', async () => {
    const file = join(folders.make(), 'overleg.json');
    const [family] = definition.families;
    writeFileSync(
      file,
      JSON.stringify({ ...definition, families: [{ ...family, broughtInBy: 'bob' }, family, family] }),
    );
    const dataDir = join(folders.make(), 'data');
    const ended = await runToEnd({ dataDir, program: [IMPORT, file] });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('families[0].broughtInBy "bob"');
    expect(ended.stderr).toContain('families[2].code "G1"');
    expect(() => statSync(dataDir)).toThrow('ENOENT');
  });
});

describe('starting from a clone that is ready', () => {
  test('needs no npm, and leaves what was built as it was', async () => {
    const server = await start({
      program: [join(PROJECT, 'server/boot/start.mjs')],
      env: { PATH: folders.make(), npm_execpath: '' },
    });
    expect(server.output()).not.toContain('gebouwd');
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
  });

  test('shows the client on every screen’s path', async () => {
    const server = await start();
    const page = await (await fetch(`${server.url}/overleg/x`)).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1];
    expect((await fetch(server.url + script)).status).toBe(200);
  });
});

const takePort = async (): Promise<{ port: number; free(): void }> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, free: () => server.close() };
};

describe('beside a server that runs', () => {
  test('a second one on the same data is refused, and the first goes on', async () => {
    const first = await start();
    const ended = await runToEnd({ dataDir: first.dataDir, keyDir: first.keyDir });
    expect(ended.code).toBe(1);
    expect(ended.stderr.trim()).toMatch(/^Casustafel start niet: DATA_DIR .+ is al in gebruik .+$/);
    expect((await fetch(`${first.url}/health`)).status).toBe(200);
  });

  test('a taken port is named, and no folder is made', async () => {
    const taken = await takePort();
    const dataDir = join(folders.make(), 'data');
    const keyDir = join(folders.make(), 'keys');
    const ended = await runToEnd({ port: taken.port, dataDir, keyDir });
    taken.free();
    expect(ended.code).toBe(1);
    expect(ended.stderr.trim()).toMatch(new RegExp(`^Casustafel start niet: Poort ${taken.port} is al in gebruik.+$`));
    expect([dataDir, keyDir].map((folder) => statSync(folder, { throwIfNoEntry: false }))).toEqual([
      undefined,
      undefined,
    ]);
  });
});

test('the folder for data may be made beforehand', async () => {
  const dataDir = join(folders.make(), 'data');
  mkdirSync(dataDir);
  const server = await start({ dataDir });
  expect(JSON.parse(readFileSync(join(dataDir, 'links.json'), 'utf8'))).toEqual(server.links);
});
