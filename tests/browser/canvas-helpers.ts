import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { newPerson, SIZES } from '../harness/browser';
import type { RunningServer } from '../harness/server';

/** Of the example's families these have a board with notes; the last one came in anew, and its board is nearly empty. */
const PREPARED = 8;

/** A person with the meeting's nth family open as a canvas on a beamer. */
export const openCanvas = async (
  server: RunningServer,
  role: string,
  family: number,
  options: BrowserContextOptions = {},
): Promise<Page> => {
  const page = await newPerson(server, role, { viewport: SIZES.beamer, reducedMotion: 'reduce', ...options });
  const link = page.getByRole('region', { name: 'Gezinnen' }).getByRole('link');
  await link.first().waitFor();
  const path = await link.nth(family % PREPARED).getAttribute('href');
  await page.goto(`${server.url}${path}?view=canvas`);
  await page.getByRole('heading', { name: 'Vier vensters' }).waitFor();
  await page.getByText('Opgeslagen', { exact: true }).first().waitFor();
  return page;
};

export const entryOf = (page: Page, frame: string): Locator =>
  page.getByRole('textbox', { name: `Nieuwe notitie in ${frame}` });

/** A note as it stands in a frame, by a piece of its text. */
export const noteIn = (page: Page, frame: string, text: string): Locator =>
  page.locator(`article[data-note][aria-label*=" in ${frame}:"]`).filter({ hasText: text });

/** Makes notes in a frame with its line (short codes after the text), and waits until they stand there. */
export const makeNotes = async (page: Page, frame: string, ...texts: string[]): Promise<void> => {
  await entryOf(page, frame).click();
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  const [words = ''] = (texts.at(-1) ?? '').split(/ [!#@]| bron:/);
  await noteIn(page, frame, words).waitFor();
  // The line has done its work: keys are the board's again.
  await page.keyboard.press('Escape');
};

/** Brings the whole board in sight, as a hand needs it, and the caret into a note's text. */
export const writeIn = async (page: Page, note: Locator): Promise<void> => {
  await page.keyboard.press('Shift+Digit1');
  await note.dblclick();
  await page.locator('.ProseMirror').waitFor();
};

/** How many characters stand before the caret in the text that this page writes in, once the browser has told of it. */
export const caretAt = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told)));
    const selection = getSelection();
    const before = document.createRange();
    before.setStart(document.querySelector('.ProseMirror') as Element, 0);
    before.setEnd(selection?.focusNode as Node, selection?.focusOffset ?? 0);
    return before.toString().length;
  });

/** Brings the caret to the start. An editor that just got the focus takes the first jump for a whim of the browser. */
export const goToStart = async (page: Page): Promise<void> => {
  do await page.keyboard.press('Control+Home');
  while ((await caretAt(page)) > 0);
};

/** The middle of an element on the screen; it must be in sight. */
export const middleOf = async (element: Locator): Promise<{ x: number; y: number }> => {
  const box = await element.boundingBox();
  if (!box) throw new Error('not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Drags a note by its top edge to a point on the screen. */
export const dragTo = async (page: Page, note: Locator, to: { x: number; y: number }): Promise<void> => {
  const box = await note.boundingBox();
  if (!box) throw new Error('not on the screen');
  await page.mouse.move(box.x + box.width / 2, box.y + 6);
  await page.mouse.down();
  // A hand starts slowly; where the note is when the drag begins is where the pointer holds it.
  await page.mouse.move(box.x + box.width / 2 + 5, box.y + 6, { steps: 5 });
  await page.mouse.move(to.x, to.y + 30, { steps: 8 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
};

/** The head of a frame on the canvas. */
export const headingOf = (page: Page, frame: string): Locator => page.getByRole('heading', { name: frame, level: 3 });
