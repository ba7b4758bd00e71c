// One person's screen on the board: opened, slowed down, and worked at by hand.
import { setTimeout as after } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { installProbe } from './probe.mjs';

/** As the tests start it, so that a machine without a screen can. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const SIZE = { width: 1920, height: 1080 };
/** A hand moves the pointer about this often. In ms. */
const HAND_MS = 16;

export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });

/** A window of somebody who came in by their link. @param quiet nothing is fetched before it is asked for */
export const openScreen = async (browser, { link }, { quiet = false } = {}) => {
  const context = await browser.newContext({ viewport: SIZE, locale: 'nl-NL' });
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  if (quiet) await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('HeapProfiler.enable');
  await page.goto(link);
  await boardLink(page).waitFor();
  const board = new URL(await boardLink(page).getAttribute('href'), page.url());
  board.search = '?view=canvas';
  return { page, cdp, board: board.href, close: () => context.close() };
};

export const boardLink = (page) => page.getByRole('region', { name: 'Gezinnen' }).getByRole('link').first();
export const entryLine = (page) => page.getByRole('textbox', { name: 'Nieuwe notitie in Feiten' });

export const slowDown = ({ cdp }, rate) => cdp.send('Emulation.setCPUThrottlingRate', { rate });

/** Waits until so many notes stand on the canvas and the page has come to rest. */
export const showsNotes = async ({ page }, count) => {
  await page.waitForFunction((wanted) => document.querySelectorAll('article[data-note]').length >= wanted, count, {
    timeout: 120_000,
  });
  await page.locator('.board-canvas[data-settled="true"]').waitFor({ timeout: 120_000 });
  await after(2_000);
};

const inSight = ({ page }) =>
  page.evaluate(() => {
    for (const note of document.querySelectorAll('article[data-note]')) {
      const { left, top, width, bottom } = note.getBoundingClientRect();
      if (top > 200 && left > 100 && bottom < innerHeight - 200) return { x: left + width / 2, y: top + 6 };
    }
    return undefined;
  });

/** Takes a note by its edge and moves it about for so long. In ms. */
export const drag = async (screen, forMs) => {
  const { page } = screen;
  const { x, y } = await inSight(screen);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const start = Date.now();
  for (let gone = 0; gone < forMs; gone = Date.now() - start) {
    const angle = gone / 400;
    const due = start + gone + HAND_MS;
    await page.mouse.move(x + 220 * Math.sin(angle), y + 120 * Math.sin(angle * 1.7));
    await after(Math.max(0, due - Date.now()));
  }
  await page.mouse.up();
};

/** A finger holds a button down for about so long, and comes back as fast. In ms. */
const FINGER_MS = 70;

const doubleClick = async ({ mouse }, x, y) => {
  await mouse.move(x, y);
  for (const clickCount of [1, 2]) {
    await after(FINGER_MS);
    await mouse.down({ clickCount });
    await after(FINGER_MS);
    await mouse.up({ clickCount });
  }
};

/** Types a text in a note, about eight letters a second. */
export const typeInNote = async (screen, forMs) => {
  const { page } = screen;
  const { x, y } = await inSight(screen);
  await doubleClick(page, x, y + 20);
  await page.locator('.ProseMirror').waitFor();
  for (const until = Date.now() + forMs; Date.now() < until; ) {
    await page.keyboard.type('a ');
    await after(200);
  }
  await page.keyboard.press('Escape');
  await page.locator('.ProseMirror').waitFor({ state: 'detached' });
};
