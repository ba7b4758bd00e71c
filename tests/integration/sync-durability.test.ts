import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { reads, texts, write } from '../harness/board-words';
import { temporaryFolders } from '../harness/folders';
import { type RunningServer, startServer } from '../harness/server';
import { connect, type SyncClient } from '../harness/sync-client';

const STRACE = '/usr/bin/strace';
/** Calls by which an edit comes in, gets to disk and is confirmed. */
const CALLS = 'trace=read,recvfrom,readv,write,writev,sendto,sendmsg,pwrite64,fsync,fdatasync';
const EDIT = 'een bewering die nergens anders staat';

const folders = temporaryFolders();
afterAll(() => folders.clear());

const boardOf = async (server: RunningServer, cookie: string): Promise<string> => {
  const get = async (path: string) => (await fetch(`${server.url}${path}`, { headers: { cookie } })).json();
  const { meetings } = (await get('/api/meetings')) as { meetings: { id: string }[] };
  const meeting = (await get(`/api/meetings/${meetings[0]?.id}`)) as { conferences: { boardDocument: string }[] };
  return meeting.conferences[0]?.boardDocument ?? '';
};

const enter = async (server: RunningServer, role = 'contactpersoon-jb'): Promise<SyncClient> => {
  const cookie = await server.cookieFor(role);
  const document = await boardOf(server, cookie);
  const client = connect({ url: server.url.replace('http', 'ws'), document, cookie });
  await client.synced;
  return client;
};

/**
 * Whether the system calls show a sync to disk between the edit's arrival and its echo. Frames of the server are
 * unmasked: the echo of barrier n is the bytes 82 02 04 n.
 */
const syncedBeforeEcho = (trace: string, barrier: number): boolean => {
  const lines = trace.split('\n');
  const echo = lines.findIndex((line) => line.includes(`\\x82\\x02\\x04\\x0${barrier}`) || isEcho(line, barrier));
  if (echo < 0) throw new Error('the echo is not in the trace');
  const before = lines.slice(0, echo);
  // The edit is the last large frame that was read before the echo (a masked frame of a client: 82 fe).
  const edit = before.findLastIndex((line) => /\bread\(|recvfrom\(|readv\(/.test(line) && line.includes('\\x82\\xfe'));
  if (edit < 0) throw new Error('the edit is not in the trace');
  return before.slice(edit).some((line) => /\bf(data)?sync\(/.test(line));
};
/** The same bytes when header and payload are two parts of one writev. */
const isEcho = (line: string, barrier: number): boolean =>
  line.includes('"\\x82\\x02"') && line.includes(`"\\x04\\x0${barrier}"`);

const traced = async (synchronous: 'FULL' | 'NORMAL' | 'OFF'): Promise<boolean> => {
  if (!existsSync(STRACE)) throw new Error('strace is missing: sudo apt-get install strace');
  const file = join(folders.make(), 'trace');
  const under = [STRACE, '-f', '-xx', '-s', '64', '-e', CALLS, '-o', file];
  const server = await startServer({ under, env: { SQLITE_SYNCHRONOUS: synchronous } });
  try {
    const client = await enter(server);
    await client.saved();
    write(client.doc, EDIT);
    await client.saved();
    await client.close();
  } finally {
    await server.stop();
  }
  return syncedBeforeEcho(readFileSync(file, 'latin1'), 2);
};

test('the log is synced to disk between an edit and its confirmation', async () => {
  expect(await traced('FULL')).toBe(true);
});

test.each(['NORMAL', 'OFF'] as const)('with synchronous %s the same look finds no sync', async (synchronous) => {
  expect(await traced(synchronous)).toBe(false);
});

test('every confirmed edit is there after SIGKILL, and the rest comes from the open screen', async () => {
  const server = await startServer();
  const writer = await enter(server);
  const before = texts(writer.doc);
  write(writer.doc, 'bevestigd');
  await writer.saved();
  write(writer.doc, 'niet bevestigd');
  await server.kill9();
  const again = await startServer({ dataDir: server.dataDir, keyDir: server.keyDir });
  const reader = await enter(again, 'wijkteammedewerker');
  expect(texts(reader.doc)).toEqual(expect.arrayContaining([...before, 'bevestigd']));
  const cookie = await again.cookieFor('contactpersoon-jb');
  const back = connect({
    url: again.url.replace('http', 'ws'),
    document: await boardOf(again, cookie),
    cookie,
    doc: writer.doc,
  });
  await reads(reader, ...before, 'bevestigd', 'niet bevestigd');
  await Promise.all([back.close(), reader.close()]);
  expect(await again.stop()).toBe(0);
});
