import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { complaintsOf } from '../harness/browser';
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
