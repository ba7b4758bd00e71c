// `npm run bench:browser`: the real client in Chromium at a quarter of this machine's speed, with twelve others at the board. Frames,
// script, input and memory, and what a first visit costs. Closes with one line of JSON: each figure and its budget.
import { fork } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { prepareOrExit } from '../../server/boot/prepare.mjs';
import { bytesOfFirstLoad, timeToUsable } from './browser/first-load.mjs';
import { heldBy, measure } from './browser/probe.mjs';
import { boardLink, drag, entryLine, launch, openScreen, showsNotes, slowDown, typeInNote } from './browser/screen.mjs';
import { startServer } from './browser/server.mjs';

const THROTTLE = 4;
const OTHERS = 12;
const SECONDS = Number(process.env.SECONDS || 15);
const SIZES = [300, 1_000];
/** What a table of twelve types in an hour when a third of them types at any time: 4 letters a second. Made here in less time. */
const EDITS_OF_AN_HOUR = Number(process.env.EDITS || 57_600);
const EDITS_A_SECOND = 400;
const OPENINGS = 10;

prepareOrExit();
const { url, seats, board } = await startServer(OTHERS + 1);
const [seat, ...rest] = seats;
const others = fork(fileURLToPath(import.meta.resolve('./browser/others.mjs')), [
  url,
  board,
  ...rest.map(({ cookie }) => cookie),
]);
process.once('exit', () => others.kill('SIGKILL'));
const heard = (id) =>
  new Promise((resolve) => {
    const hear = (message) => {
      if (message.id !== id) return;
      others.off('message', hear);
      resolve();
    };
    others.on('message', hear);
  });
let asked = 0;
/** Has the others do something; resolves when it is done. */
const have = (does, how = {}) => {
  const id = ++asked;
  others.send({ id, does, ...how });
  return heard(id);
};
await heard('ready');
const browser = await launch();

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const MS = SECONDS * 1_000;

const firstLoad = await bytesOfFirstLoad(browser, seat);
const usable = { 1: await timeToUsable(browser, seat, 1), [THROTTLE]: await timeToUsable(browser, seat, THROTTLE) };

const rows = {};
let filled = 0;
for (const count of SIZES) {
  await have('fill', { from: filled, count: count - filled });
  filled = count;
  const screen = await openScreen(browser, seat);
  await screen.page.goto(screen.board);
  await showsNotes(screen, count);
  await slowDown(screen, THROTTLE);
  const row = async (name, does) => {
    rows[`${count} notes, ${name}`] = { ...(await measure(screen, does)), load: loadavg()[0] };
  };
  await row('nothing moves', () => wait(MS / 3));
  await row('dragging', () => drag(screen, MS));
  await have('move', { on: true });
  await row(`${OTHERS} cursors`, () => wait(MS));
  await row(`dragging, ${OTHERS} cursors`, () => drag(screen, MS));
  await row(`typing, ${OTHERS} cursors`, () => typeInNote(screen, MS));
  await have('move', { on: false });
  await screen.close();
}

const openings = async () => {
  const screen = await openScreen(browser, seat);
  const { page } = screen;
  const held = [];
  for (let n = 0; n < OPENINGS; n++) {
    await boardLink(page).click();
    await entryLine(page).waitFor();
    await page.locator('.board-canvas[data-settled="true"]').waitFor();
    await page.goBack();
    await boardLink(page).waitFor();
    held.push(await heldBy(screen));
  }
  await screen.close();
  return held;
};
const opened = await openings();

const hour = async () => {
  const screen = await openScreen(browser, seat);
  await screen.page.goto(screen.board);
  await showsNotes(screen, filled);
  const before = await heldBy(screen);
  await have('type', { count: EDITS_OF_AN_HOUR, aSecond: EDITS_A_SECOND });
  await wait(2_000);
  const after = await heldBy(screen);
  await screen.close();
  return { before, after };
};
const anHour = await hour();

await browser.close();
others.kill('SIGKILL');

const round = (value) => Math.round(value * 10) / 10;
const rounded = (row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, round(value)]));
console.log(`Chromium at ${THROTTLE} × CPU throttle. Times in ms; a frame over 25 ms was dropped (%).`);
console.table(Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, rounded(row)])));
console.log('Fetched for a board, kB.');
console.table(
  Object.fromEntries(
    Object.entries(firstLoad).flatMap(([until, { script, all }]) => [
      [`until the first caret${until === 'editor' ? ' in a note' : ''}, JavaScript`, rounded(script)],
      [`until the first caret${until === 'editor' ? ' in a note' : ''}, everything`, rounded(all)],
    ]),
  ),
);
console.log('From asking for an empty board until its line takes the caret, ms, by throttle:', usable);
console.log(`Held after opening and closing a board of ${filled} notes, ${OPENINGS} times: MB of JavaScript, nodes.`);
console.table(opened.map(rounded));
console.log(
  `Held before and after ${EDITS_OF_AN_HOUR} edits of others, an hour's worth made at ${EDITS_A_SECOND} a second: MB, nodes.`,
);
console.table({ before: rounded(anHour.before), after: rounded(anHour.after) });

const dragged = rows[`${SIZES[0]} notes, dragging, ${OTHERS} cursors`];
const typed = rows[`${SIZES[0]} notes, typing, ${OTHERS} cursors`];
const [, second] = opened;
/** What we hold ourselves to, and flat for memory: what is held after the last closing over what was after the second. */
const BUDGETS = {
  'frames dropped while dragging, %': [dragged.dropped, 1],
  'script a frame while dragging, ms': [dragged.script, 8],
  'longest wait of an input, ms': [Math.max(dragged.waits, typed.waits), 100],
  'JavaScript until the first caret, kB gzip': [firstLoad.caret.script.gzip, 300],
  'JavaScript with the editor, kB gzip': [firstLoad.editor.script.gzip, 450],
  'memory after ten openings ÷ after two': [opened.at(-1).heap / second.heap, 1.1],
};
const judged = Object.entries(BUDGETS).map(([name, [value, most]]) => [
  name,
  { value: Math.round(value * 100) / 100, budget: most, met: value <= most },
]);
console.table(Object.fromEntries(judged));
console.log(
  JSON.stringify({ throttle: THROTTLE, seconds: SECONDS, ...Object.fromEntries(judged), rows, usable, anHour }),
);
process.exit(0);
