// What a first visit to a board costs: what the browser fetches until there is a caret, and how long that takes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { entryLine, openScreen, slowDown } from './screen.mjs';
import { root } from './server.mjs';

const KB = 1000;

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

/** Fetched files of a page since now, by path. */
const listen = (page) => {
  const paths = new Set();
  page.on('requestfinished', (request) => paths.add(new URL(request.url()).pathname));
  return () => ({
    scripts: [...paths].filter((path) => path.endsWith('.js')),
    all: [...paths].filter((path) => path.startsWith('/assets/')),
  });
};

/** Bytes in kB: until the first caret, and until there is one in a note's text; nothing that was not asked for. */
export const bytesOfFirstLoad = async (browser, seat) => {
  const screen = await openScreen(browser, seat, { quiet: true });
  const { page, board, close } = screen;
  const fetched = listen(page);
  await page.goto(board);
  await entryLine(page).click();
  const caret = fetched();
  await page.keyboard.type('Een eerste notitie');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  const note = page.locator('article[data-note]').filter({ hasText: 'Een eerste notitie' }).first();
  await note.dblclick({ position: { x: 60, y: 25 } });
  await page.locator('.ProseMirror').waitFor();
  const editor = fetched();
  await close();
  return {
    caret: { script: sizesOf(caret.scripts), all: sizesOf(caret.all) },
    editor: { script: sizesOf(editor.scripts), all: sizesOf(editor.all) },
  };
};

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
