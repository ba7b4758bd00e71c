import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { makeNotes as writeNotes } from '../../shared/board/commands';
import { NOTES_PER_PASTE, TEXT_PER_NOTE } from '../../shared/board/limits';
import { textOf } from '../../shared/board/shape';
import { boardName } from '../../shared/sync/documents';
import { checkAxe, complaintsOf, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';
import { connect } from '../harness/sync-client';
import { entryOf, makeNotes, middleOf, noteIn, openCanvas } from './canvas-helpers';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

let family = -1;
beforeEach(() => {
  family += 1;
});

const open = (options = {}) => openCanvas(server, 'wijkteammedewerker', family, options);

/** Puts text on the clipboard as a real paste would bring it. */
const paste = (text: string) => {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
  );
};

describe('with the keys alone', () => {
  test('a note is made, written, put in a column as well, moved, duplicated, deleted and brought back', async () => {
    const page = await open();
    await page.keyboard.press('n');
    await page.locator('.ProseMirror').waitFor();
    await page.keyboard.type('proef met toetsen');
    await page.keyboard.press('Escape');
    const note = noteIn(page, 'Feiten', 'proef met toetsen');
    await note.waitFor();
    expect(await note.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.keyboard.press('6');
    await noteIn(page, 'Krachten', 'proef met toetsen').waitFor();
    expect(await note.count()).toBe(1);

    const before = await middleOf(note);
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(async () => (await middleOf(note)).y).toBeGreaterThan(before.y);

    await page.keyboard.press('Control+d');
    await expect.poll(() => note.count()).toBe(2);
    await page.keyboard.press('Delete');
    await expect.poll(() => note.count()).toBe(1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => note.count()).toBe(2);
    expect(complaintsOf(page)).toEqual([]);
  });

  test('Tab goes along the notes in reading order and each says what it is', async () => {
    const page = await open();
    await makeNotes(page, 'Verbeteren', 'proef eerst !f', 'proef daarna !m');
    await noteIn(page, 'Verbeteren', 'proef eerst').click();
    await page.keyboard.press('Tab');
    const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await label()).toBe('Mening in Verbeteren: proef daarna');
    await page.keyboard.press('Shift+Tab');
    expect(await label()).toBe('Feit in Verbeteren: proef eerst');
  });

  test('a text gets bold words and lists, and Escape leaves it', async () => {
    const page = await open();
    await page.keyboard.press('n');
    await page.locator('.ProseMirror').waitFor();
    await page.keyboard.press('Control+b');
    await page.keyboard.type('dik');
    await page.keyboard.press('Control+b');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- streepje');
    await page.keyboard.press('Escape');
    const note = noteIn(page, 'Feiten', 'streepje').last();
    await note.locator('strong', { hasText: 'dik' }).waitFor();
    await note.locator('ul > li', { hasText: 'streepje' }).waitFor();
    expect(await page.locator('.ProseMirror').count()).toBe(0);
  });

  test('a new note that is left empty is gone', async () => {
    const page = await open();
    await page.locator('article[data-note]').first().waitFor();
    const count = await page.locator('article[data-note]').count();
    await page.keyboard.press('n');
    await page.locator('.ProseMirror').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('article[data-note]').count()).toBe(count);
  });

  test('? lists the keys', async () => {
    const page = await open();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Toetsen' }).getByText('Dupliceren').waitFor();
    await checkAxe(page);
  });
});

describe('notes on the canvas', () => {
  test('never cover each other', async () => {
    const page = await open();
    await makeNotes(page, 'Volgende stap', ...Array.from({ length: 8 }, (_, i) => `proef ${i}`));
    const boxes = await page.locator('article[data-note]').evaluateAll((notes) =>
      notes.map((note) => {
        const { left, top, right, bottom } = note.getBoundingClientRect();
        return { left, top, right, bottom };
      }),
    );
    const covering = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(covering).toEqual([]);
  });

  test('a double click on a frame makes a note there and brings the caret', async () => {
    const page = await open();
    const entry = await middleOf(entryOf(page, 'Verbeteren'));
    const notes = page.locator('article[data-note][aria-label*=" in Verbeteren:"]');
    const bottoms = await notes.evaluateAll((all) => all.map((note) => note.getBoundingClientRect().bottom));
    await page.mouse.dblclick(entry.x, Math.max(entry.y + 40, ...bottoms) + 40);
    await page.locator('.ProseMirror').waitFor();
    await page.keyboard.type('proef van de muis');
    await page.keyboard.press('Escape');
    await noteIn(page, 'Verbeteren', 'proef van de muis').waitFor();
  });

  test('a note made with a line comes in sight together with the line', async () => {
    const page = await open({ viewport: SIZES.laptop });
    await makeNotes(page, 'Feiten', ...Array.from({ length: 12 }, (_, i) => `proef in zicht ${i}`));
    await entryOf(page, 'Mensen').click();
    await page.keyboard.type('proef kort');
    await page.keyboard.press('Enter');
    const inSight = async (note: Locator) => {
      const { y, height } = (await note.boundingBox()) ?? { y: -1, height: 0 };
      return y >= 0 && y + height <= SIZES.laptop.height;
    };
    await expect.poll(() => inSight(noteIn(page, 'Mensen', 'proef kort'))).toBe(true);
    expect(await inSight(entryOf(page, 'Mensen'))).toBe(true);
  });

  test('pasted lines become a note each, and too many are refused in words', async () => {
    const page = await open();
    await noteIn(page, 'Feiten', '').first().click();
    await page.evaluate(paste, 'plak een\nplak twee\n\nplak drie');
    for (const text of ['plak een', 'plak twee', 'plak drie']) await noteIn(page, 'Feiten', text).waitFor();
    const count = await page.locator('article[data-note]').count();
    await page.evaluate(paste, 'regel\n'.repeat(NOTES_PER_PASTE + 1));
    await page.getByText('Er is niets geplakt').first().waitFor();
    await page.evaluate(paste, 'x'.repeat(10_000_000));
    expect(await page.locator('article[data-note]').count()).toBe(count);
  });

  test('a copied note keeps its fields on another family’s board', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await makeNotes(page, 'Feiten', 'proef reist mee !f #wonen bron: school');
    await noteIn(page, 'Feiten', 'proef reist mee').click();
    await page.keyboard.press('Control+c');
    const code = await page.getByRole('heading', { level: 1 }).textContent();
    await page.getByRole('button', { name: family % 2 === 0 ? 'Volgend gezin' : 'Vorig gezin' }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).not.toBe(code);
    await page.getByText('Opgeslagen', { exact: true }).first().waitFor();
    await page.keyboard.press('Control+v');
    const pasted = noteIn(page, 'Feiten', 'proef reist mee');
    await pasted.waitFor();
    for (const fact of ['Wonen', 'bron: school']) await pasted.getByText(fact, { exact: true }).waitFor();
  });

  test('a text of an unknown shape is shown plain and not touched', async () => {
    const page = await open();
    const conference = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const client = connect({
      url: server.url.replace('http', 'ws'),
      document: boardName(conference),
      cookie: await server.cookieFor('veilig-thuis'),
    });
    await client.synced;
    writeNotes(client.doc, [{ text: 'x', places: { viervensters: { frame: 'feiten' } } }], () => 'strange-note');
    const table = new Y.XmlElement('table');
    table.insert(0, [new Y.XmlText('proef in een tabel')]);
    const text = textOf(client.doc, 'strange-note');
    text?.delete(0, text.length);
    text?.insert(0, [table]);
    await client.saved();
    const note = noteIn(page, 'Feiten', 'proef in een tabel');
    await note.dblclick();
    await note.getByText('vorm die hier niet bekend is').waitFor();
    expect(await page.locator('.ProseMirror').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(text?.toString()).toBe('<table>proef in een tabel</table>');
    await client.close();
  });

  test('a note takes no more text than it has room for, and says so', async () => {
    const page = await open();
    await page.keyboard.press('n');
    await page.locator('.ProseMirror').waitFor();
    await page.keyboard.insertText('a'.repeat(TEXT_PER_NOTE));
    await page.keyboard.insertText('b');
    await page.getByText('Het laatste is niet toegevoegd').first().waitFor();
    expect(await page.locator('.ProseMirror').textContent()).toBe('a'.repeat(TEXT_PER_NOTE));
  });

  test('a finger on the background pans the board', async () => {
    const page = await open({ hasTouch: true });
    const before = await middleOf(page.getByRole('heading', { name: 'Vier vensters' }));
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
    const start = { x: 1070, y: before.y };
    await touch('touchStart', start.x, start.y);
    for (let i = 1; i <= 6; i++) await touch('touchMove', start.x + i * 20, start.y + i * 15);
    await touch('touchEnd', 0, 0);
    await expect
      .poll(async () => (await middleOf(page.getByRole('heading', { name: 'Vier vensters' }))).x - before.x)
      .toBeGreaterThan(60);
  });
});

describe('axe finds nothing', () => {
  for (const size of ['beamer', 'laptop'] as const) {
    test(`on the canvas, ${size}, with a note chosen`, async () => {
      const page = await open({ viewport: SIZES[size] });
      await page.locator('article[data-note]').first().waitFor();
      await page.keyboard.press('Shift+Digit1');
      await page.locator('article[data-note]').first().click();
      await page.getByRole('toolbar', { name: 'Wat u met de gekozen notities kunt doen' }).waitFor();
      await checkAxe(page);
    });
  }
});
