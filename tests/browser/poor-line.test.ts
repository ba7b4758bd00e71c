import { setTimeout as pass } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPerson } from '../harness/browser';
import { openPoorLine, type PoorLine } from '../harness/poor-line';
import { type RunningServer, startServer } from '../harness/server';
import { note, shows, write } from './sync-helpers';

/** The server has one loopback address, the far end of the poor line another; both are its own to it. */
const NEAR = '127.0.0.2';
const FAR = '127.0.0.1';
/** Out and back 300 ms, and one piece in twenty lost. */
const LINE = { delayMs: 150, loss: 0.05 };
const AWAY_MS = 30_000;

let server: RunningServer;
let line: PoorLine;
beforeAll(async () => {
  server = await startServer({ env: { HOST: NEAR } });
  const { port } = server;
  line = await openPoorLine({ to: { host: NEAR, port }, from: { host: FAR, port }, ...LINE });
});
afterAll(async () => {
  await server.stop();
  await line.close();
});

const asList = (url: string) => `${url.split('?')[0]}?view=list`;

test('somebody far away on a poor line takes part, is away for half a minute, and nobody misses a word', async () => {
  const at = (host: string) => ({ ...server, url: `http://${host}:${server.port}` });
  const leader = await newPerson(at(NEAR), 'contactpersoon-jb');
  const remote = await newPerson(at(FAR), 'wijkteammedewerker');

  await leader.getByRole('button', { name: 'Overleg openen' }).click();
  await Promise.all([leader, remote].map((page) => page.waitForURL('**/gezin/**')));
  const first = remote.url();
  await Promise.all([leader, remote].map((page) => page.goto(asList(page.url()))));
  await Promise.all([leader, remote].map((page) => shows(page, 'saved')));

  await write(remote, 'Vertelt zelf dat het thuis druk is.');
  await note(leader, 'Vertelt zelf dat het thuis druk is.').waitFor();
  await shows(remote, 'saved');
  await write(leader, 'School ziet hetzelfde.');
  await note(remote, 'School ziet hetzelfde.').waitFor();

  line.vanish();
  await write(remote, 'De oma komt elke dag.');
  await write(leader, 'De huisarts is gebeld.');
  expect(await remote.locator('[data-save-status="saved"]').count()).toBe(0);
  await leader.getByRole('button', { name: /^Naar LD-/ }).click();
  await expect.poll(() => leader.url().split('?')[0]).not.toBe(first.replace(FAR, NEAR).split('?')[0]);
  await pass(AWAY_MS);
  await write(remote, 'Zij kookt ook.');
  line.comeBack();

  const second = new URL(leader.url()).pathname;
  await remote.waitForURL((url) => url.pathname === second);
  await leader.goto(asList(first.replace(FAR, NEAR)));
  for (const text of ['De oma komt elke dag.', 'Zij kookt ook.', 'De huisarts is gebeld.']) {
    await note(leader, text).waitFor();
    expect(await note(leader, text).count()).toBe(1);
  }
  await remote.goto(asList(first));
  await note(remote, 'De huisarts is gebeld.').waitFor();
  await shows(remote, 'saved');
});
