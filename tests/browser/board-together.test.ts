import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkAxe, complaintsOf } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';
import {
  caretAt,
  dragTo,
  goToStart,
  headingOf,
  makeNotes,
  middleOf,
  noteIn,
  openCanvas,
  writeIn,
} from './canvas-helpers';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

/** Each test works on a family of its own, so that none stands in another's way. */
let family = -1;
beforeEach(() => {
  family += 1;
});

const openTwo = async () => {
  const [one, two] = await Promise.all([
    openCanvas(server, 'contactpersoon-jb', family),
    openCanvas(server, 'veilig-thuis', family),
  ]);
  return { one, two };
};

const nameOf = (role: string) => server.links.find((link) => link.role === role)?.name ?? '';

describe('two people on one board', () => {
  test('see each other’s notes', async () => {
    const { one, two } = await openTwo();
    await makeNotes(one, 'Mensen', 'proef van de een');
    await noteIn(two, 'Mensen', 'proef van de een').waitFor();
    await makeNotes(two, 'Zorgen', 'proef van de ander');
    await noteIn(one, 'Zorgen', 'proef van de ander').waitFor();
    expect(complaintsOf(one)).toEqual([]);
    expect(complaintsOf(two)).toEqual([]);
  });

  test('a note dragged to another window, and then to a column, shows so to the other', async () => {
    const { one, two } = await openTwo();
    await makeNotes(one, 'Feiten', 'proef verhuist');
    await noteIn(one, 'Feiten', 'proef verhuist').scrollIntoViewIfNeeded();
    await one.keyboard.press('Shift+Digit1');
    await dragTo(one, noteIn(one, 'Feiten', 'proef verhuist'), await middleOf(headingOf(one, 'Mensen')));
    await noteIn(two, 'Mensen', 'proef verhuist').waitFor();
    expect(await noteIn(two, 'Feiten', 'proef verhuist').count()).toBe(0);
    await dragTo(one, noteIn(one, 'Mensen', 'proef verhuist'), await middleOf(headingOf(one, 'Krachten')));
    await noteIn(two, 'Krachten', 'proef verhuist').waitFor();
    expect(await noteIn(two, 'Mensen', 'proef verhuist').count()).toBe(1);
  });

  test('type in one note at the same time, and nothing is lost', async () => {
    const { one, two } = await openTwo();
    await makeNotes(one, 'Weging', 'midden');
    await noteIn(two, 'Weging', 'midden').waitFor();
    await Promise.all([one, two].map((page) => writeIn(page, noteIn(page, 'Weging', 'midden'))));
    await goToStart(one);
    await two.keyboard.press('Control+End');
    await Promise.all([
      one.keyboard.type('voor aan de tekst ', { delay: 15 }),
      two.keyboard.type(' achter aan de tekst', { delay: 15 }),
    ]);
    const whole = 'voor aan de tekst midden achter aan de tekst';
    for (const page of [one, two]) {
      await page.keyboard.press('Escape');
      const text = noteIn(page, 'Weging', 'midden').locator('.note-text');
      await expect.poll(() => text.textContent()).toBe(whole);
    }
  });

  test('move their carets while the other types, and the carets stay where they were put', async () => {
    const { one, two } = await openTwo();
    await makeNotes(one, 'Mensen', 'midden');
    await Promise.all([one, two].map((page) => writeIn(page, noteIn(page, 'Mensen', 'midden'))));
    await goToStart(one);
    await two.keyboard.press('Control+End');
    const typing = two.keyboard.type('x'.repeat(150), { delay: 5 });
    const places: number[] = [];
    for (let i = 0; i < 30; i++) {
      await one.keyboard.press('ArrowRight');
      await one.keyboard.press('ArrowRight');
      await one.keyboard.press('ArrowLeft');
      places.push(await caretAt(one));
      await one.keyboard.press('Home');
      places.push(await caretAt(one));
    }
    await typing;
    expect(places).toEqual(Array.from({ length: 30 }, () => [1, 0]).flat());
  });

  test('see who writes in which note, and the other’s caret with a name in it', async () => {
    const { one, two } = await openTwo();
    await makeNotes(one, 'Mensen', 'proef met een caret');
    await writeIn(two, noteIn(two, 'Mensen', 'proef met een caret'));
    const name = nameOf('veilig-thuis');
    await noteIn(one, 'Mensen', 'proef met een caret').getByText(`${name} schrijft`).waitFor();
    await writeIn(one, noteIn(one, 'Mensen', 'proef met een caret'));
    await one.locator('.caret-name', { hasText: name }).waitFor();
    await two.keyboard.press('Escape');
    await one.getByText(`${name} schrijft`).waitFor({ state: 'detached' });
  });

  test('see the other’s pointer with name and discipline, and see it go', async () => {
    const { one, two } = await openTwo();
    await two.mouse.move(700, 500);
    await two.mouse.move(720, 510);
    const pointer = one.locator('[data-pointer]');
    await pointer.getByText('Veilig Thuis').waitFor();
    expect(await pointer.textContent()).toContain(nameOf('veilig-thuis'));
    await two.context().close();
    await pointer.waitFor({ state: 'detached' });
  });

  test('undo takes back one’s own edit and leaves the other’s', async () => {
    const { one, two } = await openTwo();
    await makeNotes(one, 'Mensen', 'proef van mij');
    await noteIn(two, 'Mensen', 'proef van mij').waitFor();
    await makeNotes(two, 'Mensen', 'proef van hem');
    await noteIn(one, 'Mensen', 'proef van hem').waitFor();
    await one.keyboard.press('Control+z');
    await noteIn(two, 'Mensen', 'proef van mij').waitFor({ state: 'detached' });
    expect(await noteIn(two, 'Mensen', 'proef van hem').count()).toBe(1);
    await one.keyboard.press('Control+y');
    await noteIn(two, 'Mensen', 'proef van mij').waitFor();
  });
});

describe('a note that is taken from under somebody’s hands', () => {
  const typedOn = (page: Page) => page.getByRole('textbox', { name: 'Typte u nog?' });
  const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
  const inList = async (page: Page) => {
    await page.getByRole('radio', { name: 'Lijst' }).click();
    await page.getByRole('grid').first().waitFor();
  };
  const notesOn = (page: Page, text: string) => page.locator('article[data-note]').filter({ hasText: text });

  test('on the canvas: the keys go on in sight, it is said who did it, and none is a command', async () => {
    const { one, two } = await openTwo();
    await makeNotes(one, 'Feiten', 'proef onder de hand', 'proef ernaast');
    await writeIn(two, noteIn(two, 'Feiten', 'proef onder de hand'));
    await two.keyboard.press('Control+End');
    await two.keyboard.type(' en meer');
    await noteIn(one, 'Feiten', 'proef onder de hand en meer').waitFor();
    const path = new URL(two.url()).pathname;

    await noteIn(one, 'Feiten', 'proef onder de hand').click();
    await one.keyboard.press('Delete');
    await typedOn(two).waitFor();
    await two.keyboard.type(' fijn g');
    await two.keyboard.press('Backspace');
    expect(await typedOn(two).inputValue()).toBe('proef onder de hand en meer fijn ');
    await two.getByText(`${nameOf('contactpersoon-jb')} haalde deze notitie van het bord`).waitFor();
    expect(new URL(two.url()).pathname).toBe(path);
    expect(await notesOn(two, 'proef ernaast').count()).toBe(1);
    await checkAxe(two);

    await two.keyboard.press('Tab');
    await two.keyboard.press('Enter');
    await noteIn(one, 'Feiten', 'proef onder de hand en meer fijn').waitFor();
    expect(await typedOn(two).count()).toBe(0);
  });

  test('in the list: Backspace takes a letter, and never the next note', async () => {
    const { one, two } = await openTwo();
    await makeNotes(one, 'Feiten', 'proef eerste', 'proef tweede');
    await inList(two);
    await rowOf(two, 'proef eerste').dblclick();
    await two.locator('.ProseMirror').waitFor();
    await two.keyboard.press('Control+End');
    await two.keyboard.type(' woord');
    await noteIn(one, 'Feiten', 'proef eerste woord').waitFor();
    await noteIn(one, 'Feiten', 'proef eerste').click();
    await one.keyboard.press('Delete');
    await typedOn(two).waitFor();
    for (let i = 0; i < 3; i++) await two.keyboard.press('Backspace');
    await two.keyboard.press('Delete');
    expect(await typedOn(two).inputValue()).toBe('proef eerste wo');
    await rowOf(two, 'proef tweede').waitFor();
    await noteIn(one, 'Feiten', 'proef tweede').waitFor();
  });

  test('what was typed is kept when one leaves it, and offered again', async () => {
    const { one, two } = await openTwo();
    await makeNotes(one, 'Feiten', 'proef gaat weg');
    await writeIn(two, noteIn(two, 'Feiten', 'proef gaat weg'));
    await two.keyboard.press('Control+End');
    await two.keyboard.type(' nog');
    await noteIn(one, 'Feiten', 'proef gaat weg nog').click();
    await one.keyboard.press('Delete');
    await typedOn(two).waitFor();
    await two.keyboard.press('Escape');
    await two.getByRole('blockquote').getByText('proef gaat weg nog').waitFor();
    await two.getByRole('button', { name: 'Overnemen' }).click();
    await noteIn(one, 'Feiten', 'proef gaat weg nog').waitFor();
  });
});
