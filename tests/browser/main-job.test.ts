import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import type { Role } from '../../shared/api/contract';
import { readBoard } from '../../shared/board/reading';
import { complaintsOf } from '../harness/browser';
import { temporaryFolders } from '../harness/folders';
import { type RunningServer, startServer } from '../harness/server';
import { connect } from '../harness/sync-client';
import {
  dragTo,
  entryOf,
  goToStart,
  headingOf,
  makeNotes,
  middleOf,
  noteIn,
  openCanvas,
  writeIn,
} from './canvas-helpers';

const folders = temporaryFolders();
const servers = new Set<RunningServer>();
const start = async (options?: Parameters<typeof startServer>[0]) => {
  const server = await startServer(options);
  servers.add(server);
  return server;
};
afterAll(async () => {
  await Promise.all([...servers].map((server) => server.stop()));
  folders.clear();
});

/** Everybody writes in a frame of their own, in words that occur nowhere else. */
const TABLE = [
  { role: 'contactpersoon-jb', frame: 'Mensen', word: 'kersenboom' },
  { role: 'wijkteammedewerker', frame: 'Feiten', word: 'fietsbel' },
  { role: 'veilig-thuis', frame: 'Zorgen', word: 'waterval' },
  { role: 'gedragsdeskundige', frame: 'Krachten', word: 'lantaarn' },
] as const satisfies readonly { role: Role; frame: string; word: string }[];

const LINES = Array.from({ length: 8 }, (_, i) => `regel ${i}`);

type Seat = (typeof TABLE)[number] & { page: Page };

/** Notes down, whenever the screen says "Opgeslagen", which lines with this word stand on it. */
const noteWhatIsSaved = (page: Page, word: string) =>
  page.evaluate((own) => {
    const saved = new Set<string>();
    Object.assign(globalThis, { saved });
    const look = () => {
      if (!document.querySelector('[data-save-status="saved"]')) return;
      for (const text of document.querySelectorAll('article[data-note] .note-text')) {
        if (text.textContent?.startsWith(`${own} regel`)) saved.add(text.textContent);
      }
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
  }, word);

const savedOn = (page: Page) =>
  page.evaluate(() => [...(globalThis as unknown as { saved: ReadonlySet<string> }).saved]);

const saysSaved = (page: Page) => page.locator('[data-save-status="saved"]').waitFor();

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });

/** What a server holds of a board, asked by a client that brings nothing. */
const textsAt = async (server: RunningServer, document: string): Promise<string[]> => {
  const cookie = await server.cookieFor('gedragsdeskundige');
  const client = connect({ url: server.url.replace('http', 'ws'), document, cookie });
  await client.synced;
  const texts = [...readBoard(client.doc).values()].map((note) => note.text);
  await client.close();
  return texts;
};

const documentOf = async (server: RunningServer, page: Page): Promise<string> => {
  const headers = { cookie: await server.cookieFor('contactpersoon-jb') };
  const { meetings } = await (await fetch(`${server.url}/api/meetings`, { headers })).json();
  const { conferences } = await (await fetch(`${server.url}/api/meetings/${meetings[0].id}`, { headers })).json();
  return conferences.find(({ id }: { id: string }) => page.url().includes(id)).boardDocument;
};

test('four people work on one board, the server is killed while they type, and nothing that was saved is lost', async () => {
  const server = await start();
  const table: Seat[] = await Promise.all(
    TABLE.map(async (seat) => ({ ...seat, page: await openCanvas(server, seat.role, 0) })),
  );
  const [leader, worker, veiligThuis, expert] = table.map(({ page }) => page) as [Page, Page, Page, Page];
  const pages = [leader, worker, veiligThuis, expert];
  await Promise.all(table.map(({ page, word }) => noteWhatIsSaved(page, word)));

  // All make a note, and all see all four.
  await Promise.all(table.map(({ page, frame, word }) => makeNotes(page, frame, `${word} begin`)));
  await Promise.all(
    pages.flatMap((page) => table.map(({ frame, word }) => noteIn(page, frame, `${word} begin`).waitFor())),
  );

  // Two write in the note of the first at once.
  await Promise.all([leader, expert].map((page) => writeIn(page, noteIn(page, 'Mensen', 'kersenboom'))));
  await Promise.all([goToStart(leader), expert.keyboard.press('Control+End')]);
  await Promise.all([leader.keyboard.type('kersenboom van '), expert.keyboard.type(' en einde')]);
  for (const page of [leader, expert]) await page.keyboard.press('Escape');
  const written = 'kersenboom van kersenboom begin en einde';
  for (const page of pages) {
    const text = noteIn(page, 'Mensen', 'kersenboom').locator('.note-text');
    await expect.poll(() => text.textContent()).toBe(written);
  }

  // One moves a note to another window, another puts one in a column as well.
  await Promise.all([worker, veiligThuis].map((page) => page.keyboard.press('Shift+Digit1')));
  await dragTo(worker, noteIn(worker, 'Feiten', 'fietsbel'), await middleOf(headingOf(worker, 'Weging')));
  for (const page of pages) await noteIn(page, 'Weging', 'fietsbel').waitFor();
  await dragTo(
    veiligThuis,
    noteIn(veiligThuis, 'Weging', 'fietsbel'),
    await middleOf(headingOf(veiligThuis, 'Zorgen')),
  );
  for (const page of pages) await noteIn(page, 'Zorgen', 'fietsbel').waitFor();
  await Promise.all(pages.map(saysSaved));

  // The server is killed while all four type; they go on.
  const document = await documentOf(server, leader);
  const [first = '', ...rest] = LINES;
  const type = async ({ page, word }: Seat, line: string) => {
    await page.keyboard.type(`${word} ${line}`);
    await page.keyboard.press('Enter');
  };
  await Promise.all(
    table.map(async (seat) => {
      await entryOf(seat.page, seat.frame).click();
      await type(seat, first);
      await saysSaved(seat.page);
    }),
  );
  const typing = table.map(async (seat) => {
    for (const line of rest) await type(seat, line);
  });
  await noteIn(leader, 'Feiten', 'fietsbel regel 3').waitFor();
  await server.kill9();
  const dataDir = join(folders.make(), 'data');
  cpSync(server.dataDir, dataDir, { recursive: true });
  await Promise.all(typing);
  const confirmed = (await Promise.all(pages.map(savedOn))).flat();
  expect(confirmed.length).toBeGreaterThanOrEqual(TABLE.length);

  // What is on the disk at that moment: every edit that was shown as saved, and no word that can be read.
  const found = new Set(await textsAt(await start({ dataDir, keyDir: server.keyDir }), document));
  expect(confirmed.filter((text) => !found.has(text))).toEqual([]);
  expect([...found]).toContain(written);
  for (const file of [server.dataDir, dataDir].flatMap(filesUnder)) {
    const bytes = readFileSync(file);
    for (const { word } of table) expect(bytes.includes(word), `${word} in ${file}`).toBe(false);
    for (const { word } of table)
      expect(bytes.includes(Buffer.from(word, 'utf16le')), `${word} in ${file}`).toBe(false);
  }

  // The rest comes from the open windows by itself.
  const again = await start({ dataDir: server.dataDir, keyDir: server.keyDir, port: server.port });
  await Promise.all(pages.map(saysSaved));
  for (const page of pages) {
    for (const { frame, word } of table) {
      for (const line of LINES) await noteIn(page, frame, `${word} ${line}`).waitFor();
    }
  }
  const texts = await textsAt(again, document);
  const made = table.flatMap(({ word }) => LINES.map((line) => `${word} ${line}`));
  expect(made.filter((text) => texts.filter((other) => other === text).length !== 1)).toEqual([]);
  // A browser complains of a line that is cut, and of the 503 "come back" of a server that starts and has no data open yet.
  const ofRestart = /WebSocket|net::ERR_|status of 503/;
  for (const page of pages) expect(complaintsOf(page).filter((complaint) => !ofRestart.test(complaint))).toEqual([]);
});
