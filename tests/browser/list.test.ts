import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TEXT_PER_NOTE } from '../../shared/board/limits';
import { checkAxe, complaintsOf, newPerson, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

/** Tests share a board as people do; each knows its own notes by this first word. */
let mine = '';
let tests = 0;
beforeEach(() => {
  tests += 1;
  mine = `proef${tests}`;
});

/** A family of the example whose windows and columns all have notes. */
const FAMILY = 'LD-052';

/** A person with the family open as a list. */
const openList = async (role: string, options: BrowserContextOptions = {}, query = '?view=list'): Promise<Page> => {
  const page = await newPerson(server, role, options);
  const link = page.getByRole('region', { name: 'Gezinnen' }).getByRole('link').filter({ hasText: FAMILY });
  const path = await link.getAttribute('href');
  await page.goto(`${server.url}${path}${query}`);
  await grid(page, 'Mensen').waitFor();
  return page;
};

const grid = (page: Page, frame: string) => page.getByRole('grid', { name: `Notities in ${frame}` });
const line = (page: Page, frame: string) => page.getByRole('textbox', { name: `Nieuwe notitie in ${frame}` });
const row = (page: Page, frame: string, text: string) => grid(page, frame).getByRole('row').filter({ hasText: text });
const texts = (page: Page, frame: string) => grid(page, frame).locator('.note-text').allTextContents();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
/** The notes a test made itself, in order. */
const own = async (page: Page, frame: string) => (await texts(page, frame)).filter((text) => text.startsWith(mine));

const make = async (page: Page, frame: string, ...lines: string[]) => {
  await line(page, frame).click();
  for (const text of lines) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await row(page, frame, (lines.at(-1) ?? '').split(/ [@#!*(]/)[0] ?? '').waitFor();
};

describe('with the keys alone', () => {
  test('notes are made one after the other, with their codes', async () => {
    const page = await openList('wijkteammedewerker');
    await page.keyboard.press('Alt+Digit2');
    expect(await line(page, 'Feiten').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type(`${mine} een @moeder #won !f d:1-2-2026 bron: huisbezoek`);
    await page.keyboard.press('Enter');
    await page.keyboard.type(`${mine} twee`);
    await page.keyboard.press('Enter');
    const made = row(page, 'Feiten', `${mine} een`);
    for (const fact of ['Feit', 'namens moeder', 'bron: huisbezoek', '1 feb 2026', 'Wonen']) {
      await made.getByText(fact, { exact: true }).waitFor();
    }
    expect(await own(page, 'Feiten')).toEqual([`${mine} een`, `${mine} twee`]);
    expect(await line(page, 'Feiten').inputValue()).toBe('');
  });

  test('a code is finished from the list of possibilities', async () => {
    const page = await openList('wijkteammedewerker');
    await line(page, 'Mensen').click();
    await page.keyboard.type(`${mine} over #psy`);
    await page.getByRole('option', { name: /Psychische gezondheid/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    const active = await line(page, 'Mensen').getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await line(page, 'Mensen').inputValue()).toBe(`${mine} over #psychische-gezondheid `);
    await page.keyboard.press('Enter');
    await row(page, 'Mensen', `${mine} over`).getByText('Psychische gezondheid').waitFor();
  });

  test('Escape clears the line and Ctrl+Z brings it back; in an empty line Ctrl+Z takes the note back', async () => {
    const page = await openList('wijkteammedewerker');
    await make(page, 'Weging', `${mine} een`);
    await page.keyboard.type(`${mine} half`);
    await page.keyboard.press('Escape');
    expect(await line(page, 'Weging').inputValue()).toBe('');
    await page.keyboard.press('Control+z');
    expect(await line(page, 'Weging').inputValue()).toBe(`${mine} half`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await line(page, 'Weging').evaluate((field) => field.blur());
    await page.keyboard.press('Control+z');
    await row(page, 'Weging', `${mine} een`).waitFor({ state: 'detached' });
  });

  test('a note is written in, reordered, put elsewhere, deleted and restored without losing the focus', async () => {
    const page = await openList('wijkteammedewerker');
    await make(page, 'Feiten', `${mine} een`, `${mine} twee`, `${mine} drie`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    expect(await focused(page)).toContain(`${mine} drie`);

    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => own(page, 'Feiten')).toEqual([`${mine} een`, `${mine} drie`, `${mine} twee`]);
    expect(await focused(page)).toContain(`${mine} drie`);

    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Tekst van de notitie' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type(', erbij');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toContain(`${mine} drie, erbij`);

    await page.keyboard.press('3');
    await row(page, 'Weging', `${mine} drie`).waitFor();
    expect(await focused(page)).toContain(`${mine} drie`);

    await page.keyboard.press('5');
    await row(page, 'Zorgen', `${mine} drie`).waitFor();
    await row(page, 'Weging', `${mine} drie`).waitFor();

    await page.keyboard.press('Delete');
    await row(page, 'Zorgen', `${mine} drie`).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    await page.keyboard.press('Control+z');
    await row(page, 'Zorgen', `${mine} drie`).waitFor();
  });

  test('notes go past the end of a frame into the next, and several go together', async () => {
    const page = await openList('wijkteammedewerker');
    await make(page, 'Weging', `${mine} een`, `${mine} twee`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => own(page, 'Volgende stap')).toEqual([`${mine} een`, `${mine} twee`]);
    expect((await texts(page, 'Volgende stap')).slice(0, 2)).toEqual([`${mine} een`, `${mine} twee`]);
  });

  test('arrows go through lines and notes alike', async () => {
    const page = await openList('wijkteammedewerker');
    await line(page, 'Feiten').focus();
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toContain((await texts(page, 'Mensen')).at(-1));
    await page.keyboard.press('ArrowDown');
    expect(await line(page, 'Feiten').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain((await texts(page, 'Feiten'))[0]);
    await page.keyboard.press('/');
    expect(await line(page, 'Feiten').evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test('the fields of several notes are set at once', async () => {
    const page = await openList('wijkteammedewerker');
    await make(page, 'Mensen', `${mine} een @moeder`, `${mine} twee`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+ArrowUp');
    const panel = page.getByRole('complementary', { name: 'Kenmerken' });
    // A letter right after typing is no command; whoever presses it once more is heard.
    const opensIt = async () => {
      await page.keyboard.press('k');
      return panel.waitFor({ timeout: 1_000 }).then(
        () => true,
        () => false,
      );
    };
    await expect.poll(opensIt, { timeout: 15_000 }).toBe(true);
    expect(await panel.getByRole('combobox', { name: 'Namens' }).getAttribute('placeholder')).toBe('verschillend');
    await panel.getByRole('button', { name: 'Vermoeden' }).press('Enter');
    await panel.getByRole('combobox', { name: 'Bron' }).fill('school');
    await panel.getByRole('combobox', { name: 'Bron' }).press('Enter');
    for (const text of [`${mine} een`, `${mine} twee`]) {
      await row(page, 'Mensen', text).getByText('Vermoeden').waitFor();
      await row(page, 'Mensen', text).getByText('bron: school').waitFor();
    }
    await row(page, 'Mensen', `${mine} een`).getByText('namens moeder').waitFor();
    const notFor = panel.getByRole('group', { name: 'Niet voor deze persoon van het gezin' });
    await notFor.getByRole('button', { name: /^kind 1/ }).press('Enter');
    for (const text of [`${mine} een`, `${mine} twee`])
      await row(page, 'Mensen', text).getByText('Niet voor iedereen').waitFor();
  });
});

describe('with a mouse', () => {
  test('a note is dragged to another place and to another worksheet', async () => {
    const page = await openList('wijkteammedewerker', { viewport: { width: 1920, height: 3000 } });
    await make(page, 'Mensen', `${mine} een`, `${mine} twee`);
    const from = row(page, 'Mensen', `${mine} twee`);
    const drag = async (to: ReturnType<typeof row>) => {
      await from.scrollIntoViewIfNeeded();
      const start = await from.boundingBox();
      const end = await to.boundingBox();
      if (!start || !end) throw new Error('not on the screen');
      await page.mouse.move(start.x + 100, start.y + 8);
      await page.mouse.down();
      await page.mouse.move(start.x + 110, start.y + 20);
      await page.mouse.move(end.x + 100, end.y + 4, { steps: 5 });
      await page.mouse.up();
    };
    await drag(row(page, 'Mensen', `${mine} een`));
    await expect.poll(() => own(page, 'Mensen')).toEqual([`${mine} twee`, `${mine} een`]);
    await drag(grid(page, 'Zorgen').getByRole('row').first());
    await expect.poll(() => own(page, 'Zorgen')).toEqual([`${mine} twee`]);
    expect(await own(page, 'Mensen')).toEqual([`${mine} twee`, `${mine} een`]);
  });
});

describe('pasting', () => {
  const paste = (page: Page, frame: string, text: string) =>
    line(page, frame).evaluate((field, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);

  test('several lines become as many notes, undone in one go', async () => {
    const page = await openList('wijkteammedewerker');
    await line(page, 'Feiten').focus();
    await paste(page, 'Feiten', `- ${mine} een\n- ${mine} twee #school\n\n- ${mine} drie`);
    await expect.poll(() => own(page, 'Feiten')).toEqual([`${mine} een`, `${mine} twee`, `${mine} drie`]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => own(page, 'Feiten')).toEqual([]);
  });

  test('what does not fit is refused in words, and nothing typed is lost', async () => {
    const page = await openList('wijkteammedewerker');
    const before = await texts(page, 'Feiten');
    await line(page, 'Feiten').fill(`${mine} blijft`);
    await paste(page, 'Feiten', 'een regel\n'.repeat(1_000_000));
    await page
      .getByText(/Er is niets geplakt/)
      .first()
      .waitFor();
    await paste(page, 'Feiten', 'x'.repeat(TEXT_PER_NOTE));
    await page
      .getByText(/plaats voor 4000 tekens/)
      .first()
      .waitFor();
    expect(await line(page, 'Feiten').inputValue()).toBe(`${mine} blijft`);
    expect(await texts(page, 'Feiten')).toEqual(before);
  });
});

describe('together', () => {
  test('two screens show the same notes in the same order, and who writes where', async () => {
    const one = await openList('wijkteammedewerker');
    const other = await openList('veilig-thuis');
    await make(one, 'Weging', `${mine} een`, `${mine} twee`);
    await row(other, 'Weging', `${mine} twee`).waitFor();
    await row(other, 'Weging', `${mine} twee`).click();
    await other.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => own(one, 'Weging')).toEqual([`${mine} twee`, `${mine} een`]);
    await other.keyboard.press('Enter');
    await row(one, 'Weging', `${mine} twee`).getByText('schrijft').waitFor();
    await other.getByRole('textbox', { name: 'Tekst van de notitie' }).waitFor();
    await other.keyboard.press('End');
    await other.keyboard.type(' samen');
    await row(one, 'Weging', `${mine} twee samen`).waitFor();
    await other.keyboard.press('Escape');
    await row(one, 'Weging', `${mine} twee samen`).getByText('schrijft').waitFor({ state: 'detached' });
    expect(await texts(one, 'Weging')).toEqual(await texts(other, 'Weging'));
  });

  test('the focus stays at its place when somebody else deletes the note under it', async () => {
    const one = await openList('wijkteammedewerker');
    const other = await openList('veilig-thuis');
    await make(one, 'Mensen', `${mine} een`, `${mine} twee`);
    await row(one, 'Mensen', `${mine} een`).click();
    await row(other, 'Mensen', `${mine} een`).click();
    await other.keyboard.press('Delete');
    await row(one, 'Mensen', `${mine} een`).waitFor({ state: 'detached' });
    await expect.poll(() => focused(one)).toContain(`${mine} twee`);
  });
});

describe('on a phone', () => {
  const phone: BrowserContextOptions = { viewport: SIZES.phone, hasTouch: true, isMobile: true };

  test('the list is what opens, with one entry line under the thumb for the chosen frame', async () => {
    const page = await openList('wijkteammedewerker', phone, '');
    await page.getByRole('combobox', { name: 'Venster of kolom' }).selectOption({ label: 'Zorgen' });
    await line(page, 'Zorgen').tap();
    await page.keyboard.type(`${mine} telefoon`);
    await page.getByRole('button', { name: 'Toevoegen' }).tap();
    await row(page, 'Zorgen', `${mine} telefoon`).waitFor();
    expect(await line(page, 'Zorgen').inputValue()).toBe('');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SIZES.phone.width);
  });

  test('a tap shows what can be done with a note, without keys or dragging', async () => {
    const page = await openList('wijkteammedewerker', phone, '');
    const first = grid(page, 'Mensen').getByRole('row').first();
    const [text = ''] = await texts(page, 'Mensen');
    await first.tap();
    const toolbar = first.getByRole('toolbar');
    await toolbar.getByRole('button', { name: 'Omlaag' }).tap();
    await expect.poll(async () => (await texts(page, 'Mensen'))[1]).toBe(text);
    await row(page, 'Mensen', text).getByRole('button', { name: 'Tekst schrijven' }).tap();
    await page.getByRole('textbox', { name: 'Tekst van de notitie' }).waitFor();
  });
});

describe('on paper', () => {
  test('stands the whole board with its fields, marked as a working document, without what must stay secret', async () => {
    const page = await openList('contactpersoon-jb');
    await make(
      page,
      'Mensen',
      `${mine} open @moeder bron: huisbezoek`,
      `${mine} schuilplaats *geheim`,
      `${mine} einde`,
    );
    await page.emulateMedia({ media: 'print' });
    const sheet = page.getByRole('main');
    await sheet.getByRole('heading', { level: 1, name: `Gezin ${FAMILY}` }).waitFor();
    for (const text of ['Concept – werkdocument', `${mine} open`, 'namens moeder · bron: huisbezoek']) {
      await sheet.getByText(text).first().waitFor();
    }
    expect(await sheet.getByRole('heading', { level: 3 }).count()).toBe(7);
    expect(
      await sheet
        .getByText(/weggelaten/)
        .first()
        .isVisible(),
    ).toBe(true);
    expect(await sheet.getByText('schuilplaats').count()).toBe(0);
    expect(await page.getByRole('textbox').count()).toBe(0);
    await checkAxe(page);
    await page.emulateMedia({ media: null });
    await line(page, 'Mensen').waitFor();
  });

  test('comes the same from the canvas', async () => {
    const page = await openList('contactpersoon-jb');
    await page.getByRole('radio', { name: 'Bord' }).click();
    await page.emulateMedia({ media: 'print' });
    await page
      .getByRole('main')
      .getByRole('heading', { level: 1, name: `Gezin ${FAMILY}` })
      .waitFor();
    expect(await page.getByRole('main').getByRole('heading', { level: 3 }).count()).toBe(7);
  });
});

describe('for everyone', () => {
  test.each(Object.entries(SIZES))('axe finds nothing at the size of a %s', async (_size, viewport) => {
    const page = await openList('contactpersoon-jb', { viewport });
    await checkAxe(page);
    await grid(page, 'Mensen').getByRole('row').first().click();
    await page.keyboard.press('k');
    await page.getByRole('complementary', { name: 'Kenmerken' }).waitFor();
    await checkAxe(page);
    await page.keyboard.press('Escape');
    await page
      .getByRole('textbox', { name: /^Nieuwe notitie in/ })
      .first()
      .fill(`${mine} @m`);
    await page.getByRole('listbox').waitFor();
    await checkAxe(page);
    expect(complaintsOf(page)).toEqual([]);
  });
});
