// What a first visit to a board costs: what the browser fetches until there is a caret, and how long that takes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { entryLine, openScreen, slowDown } from './screen.mjs';
import { root } from './server.mjs';

const KB = 1000;
const ARRIVES_MS = 3_000;

const sizesOf = (paths) => {
  const total = { plain: 0, gzip: 0, brotli: 0 };
  for (const path of paths) {
    const bytes = readFileSync(join(root, 'dist/client', path));
    total.plain += bytes.length / KB;
    total.gzip += gzipSync(bytes, { level: 9 }).length / KB;
    total.brotli += brotliCompressSync(bytes).length / KB;
  }
  return total;
};

/** Remembers when somebody first has a caret. Runs in the page. */
const noteCaret = () => {
  const note = ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
      window.firstCaret ??= performance.now();
  };
  addEventListener('focusin', note, true);
};

/** Files that a page began to fetch, until then (ms since it was asked for), by kind; from the page's own record of them. */
const begunBy = async (page, until) => {
  const paths = await page.evaluate(
    (end) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime <= end)
        .map(({ name }) => new URL(name).pathname),
    until,
  );
  const fetched = [...new Set(paths)].filter((path) => path.startsWith('/assets/'));
  return { script: sizesOf(fetched.filter((path) => path.endsWith('.js'))), all: sizesOf(fetched) };
};

/** Bytes in kB of all that was begun before the first caret, whether asked for or fetched ahead. */
const untilCaret = async (browser, seat) => {
  const { page, board, close } = await openScreen(browser, seat);
  await page.addInitScript(noteCaret);
  await page.goto(board);
  await entryLine(page).click();
  const caret = await page.evaluate(() => window.firstCaret);
  // What was begun by then stands in the record once it is here.
  await after(ARRIVES_MS);
  const bytes = await begunBy(page, caret);
  await close();
  return bytes;
};

/** Bytes in kB until there is a caret in a note's text; nothing that was not asked for, since after the first caret the rest comes. */
const untilEditor = async (browser, seat) => {
  const { page, board, close } = await openScreen(browser, seat, { quiet: true });
  await page.goto(board);
  await entryLine(page).click();
  await page.keyboard.type('Een eerste notitie');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  const note = page.locator('article[data-note]').filter({ hasText: 'Een eerste notitie' }).first();
  await note.dblclick({ position: { x: 60, y: 25 } });
  await page.locator('.ProseMirror').waitFor();
  const bytes = await begunBy(page, Number.POSITIVE_INFINITY);
  await close();
  return bytes;
};

export const bytesOfFirstLoad = async (browser, seat) => ({
  caret: await untilCaret(browser, seat),
  editor: await untilEditor(browser, seat),
});

/** From asking for the board until its line takes the caret, with an empty cache, in ms. */
export const timeToUsable = async (browser, seat, rate) => {
  const screen = await openScreen(browser, seat);
  const { page, cdp, board, close } = screen;
  await cdp.send('Network.enable');
  await cdp.send('Network.clearBrowserCache');
  await slowDown(screen, rate);
  const began = Date.now();
  await page.goto(board, { waitUntil: 'commit' });
  await entryLine(page).click({ timeout: 60_000 });
  const ms = Date.now() - began;
  await close();
  return ms;
};
