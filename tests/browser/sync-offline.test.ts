import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkAxe, newPage, newPerson } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';
import { boardAddress, keptInBrowser, note, openBoard, shows, write } from './sync-helpers';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

/** Each test works on a family of its own. */
let family = -1;
beforeEach(async () => {
  family = (family + 1) % 6;
  if (server.process.signalCode !== null) await restart();
});

const WORKER = 'wijkteammedewerker';
const LEADER = 'contactpersoon-jb';

const open = async (role: string): Promise<Page & { address: string }> => {
  const page = await newPerson(server, role);
  const address = await boardAddress(server, page, family);
  await openBoard(page, address);
  return Object.assign(page, { address });
};
const restart = async () => {
  const { dataDir, keyDir, port } = server;
  server = await startServer({ dataDir, keyDir, port });
};
/** Leaves as a crash does: nothing of the page runs any more. */
const crash = (page: Page) => page.close({ runBeforeUnload: false });

const askToSignOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /Uw gegevens en instellingen/ }).click();
  await page.getByRole('menuitem', { name: 'Afmelden' }).click();
};

/** A moment after a board stands all that can be opened on it is fetched: each part, what it imports, and its style. */
const hasAllParts = async (page: Page): Promise<void> => {
  const fetched = await page.waitForFunction(() => {
    const names = performance.getEntriesByType('resource').map(({ name }) => name);
    const parts = ['canvas-view', 'beside', 'note-editor', 'overlays'].map((part) =>
      names.find((name) => name.includes(`/${part}-`) && name.endsWith('.js')),
    );
    const styles = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
    return parts.every((name) => name !== undefined) && styles.every(({ sheet }) => sheet) && parts;
  });
  // As text: what stands here as code is run by the test runner's own import.
  const imports = ((await fetched.jsonValue()) || []).map((name) => `import('${name}')`);
  await page.evaluate(`Promise.all([${imports}])`);
};

/** Signs in another session in the same browser, with the personal link of this role. */
const signIn = async (page: Page, role: string): Promise<void> => {
  const link = server.links.find((candidate) => candidate.role === role);
  await page.goto(server.url + new URL(link?.url ?? '').pathname);
  await page.waitForURL('**/overleg/*');
};

describe('when the server is gone', () => {
  test('work goes on, is counted, and arrives when it is back', async () => {
    const mine = await open(WORKER);
    await server.kill9();
    await shows(mine, 'offline');
    await write(mine, 'zonder server een');
    await shows(mine, 'offline', '1 wijziging wacht');
    await write(mine, 'zonder server twee');
    await shows(mine, 'offline', '2 wijzigingen wachten');
    await restart();
    await shows(mine, 'saved');
    const theirs = await open(LEADER);
    await note(theirs, 'zonder server een').waitFor();
    await note(theirs, 'zonder server twee').waitFor();
  });

  test('what was made is still there after the window crashed, and arrives', async () => {
    const mine = await open(WORKER);
    const context = mine.context();
    await server.kill9();
    await write(mine, 'voor de klap');
    await shows(mine, 'offline', '1 wijziging wacht');
    await expect.poll(async () => (await keptInBrowser(mine)).copies).toBe(1);
    await crash(mine);
    await restart();
    const again = await context.newPage();
    await openBoard(again, mine.address);
    await note(again, 'voor de klap').waitFor();
    const theirs = await open(LEADER);
    await note(theirs, 'voor de klap').waitFor();
  });

  test('all parts of the board still open', async () => {
    const mine = await open(WORKER);
    await hasAllParts(mine);
    await server.kill9();
    await shows(mine, 'offline');
    await mine.getByRole('radio', { name: 'Bord' }).click();
    await mine.getByRole('heading', { name: 'Vier vensters' }).waitFor();
    await mine.keyboard.press('?');
    await mine.getByRole('dialog').waitFor();
    await restart();
  });

  test('closing the window asks first', async () => {
    const mine = await open(WORKER);
    await server.kill9();
    await write(mine, 'nog niet op schijf');
    await shows(mine, 'offline', '1 wijziging wacht');
    const asked = mine.waitForEvent('dialog');
    await mine.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await restart();
    await shows(mine, 'saved');
  });

  test('signing out asks first, and says how much would be lost', async () => {
    const mine = await open(WORKER);
    await hasAllParts(mine);
    await server.kill9();
    await write(mine, 'nog niet op schijf');
    await askToSignOut(mine);
    await mine.getByRole('alertdialog').getByText('1 wijziging').waitFor();
    await restart();
  });

  test('signing out asks also for what a closed window left, before any board is opened', async () => {
    const mine = await open(WORKER);
    const context = mine.context();
    await server.kill9();
    await write(mine, 'nog niet op schijf');
    await expect.poll(async () => (await keptInBrowser(mine)).copies).toBe(1);
    await crash(mine);
    await restart();
    const again = await context.newPage();
    await again.goto(server.url);
    await askToSignOut(again);
    await again.getByRole('alertdialog').getByText('1 wijziging').waitFor();
    await again.getByRole('button', { name: 'Aangemeld blijven' }).click();
    await openBoard(again, mine.address);
    await note(again, 'nog niet op schijf').waitFor();
    await shows(again, 'saved');
  });
});

describe('what this browser keeps', () => {
  test('can be read by nobody without its key, and the key cannot be taken out', async () => {
    const mine = await open(WORKER);
    await server.kill9();
    await write(mine, 'geheimschrift-woord');
    await expect.poll(async () => (await keptInBrowser(mine)).copies).toBe(1);
    const { dump, keys } = await keptInBrowser(mine);
    expect(dump.length).toBeGreaterThan(100);
    expect(dump).not.toContain('geheimschrift');
    expect(keys).toEqual([false]);
    await restart();
    await shows(mine, 'saved');
  });

  test('is gone once all is saved and the window is closed', async () => {
    const mine = await open(WORKER);
    await write(mine, 'netjes opgeslagen');
    await shows(mine, 'saved');
    await expect.poll(async () => (await keptInBrowser(mine)).copies).toBe(1);
    const other = await mine.context().newPage();
    await other.goto(`${server.url}/404`);
    await mine.close({ runBeforeUnload: true });
    await expect.poll(async () => (await keptInBrowser(other)).copies).toBe(0);
    expect((await keptInBrowser(other)).asides).toBe(0);
  });

  test('is gone after signing out, keys included', async () => {
    const mine = await open(WORKER);
    await write(mine, 'netjes opgeslagen');
    await shows(mine, 'saved');
    await askToSignOut(mine);
    await mine.getByText('U bent afgemeld').waitFor();
    await expect.poll(() => keptInBrowser(mine)).toMatchObject({ copies: 0, keys: [], dump: '' });
  });

  test('is offered as text to the same person in a later session, and not sent by itself', async () => {
    const mine = await open(WORKER);
    const context = mine.context();
    await server.kill9();
    await write(mine, 'van een vorige keer');
    await expect.poll(async () => (await keptInBrowser(mine)).copies).toBe(1);
    await crash(mine);
    await restart();
    const again = await context.newPage();
    await context.clearCookies();
    await signIn(again, WORKER);
    await openBoard(again, mine.address);
    await again.getByRole('heading', { name: '1 notitie kon niet worden bewaard' }).waitFor();
    expect(await note(again, 'van een vorige keer').count()).toBe(0);
    await checkAxe(again);
    await again.getByRole('button', { name: 'Overnemen' }).click();
    await note(again, 'van een vorige keer').waitFor();
    await shows(again, 'saved');
    expect(await again.getByRole('button', { name: 'Overnemen' }).count()).toBe(0);
    await expect.poll(async () => (await keptInBrowser(again)).asides).toBe(0);
  });

  test('is erased, and never shown, when another person signs in', async () => {
    const mine = await open(WORKER);
    const context = mine.context();
    await server.kill9();
    await write(mine, 'niet voor een ander');
    await expect.poll(async () => (await keptInBrowser(mine)).copies).toBe(1);
    await crash(mine);
    await restart();
    const other = await context.newPage();
    await context.clearCookies();
    await signIn(other, LEADER);
    await openBoard(other, mine.address);
    expect(await note(other, 'niet voor een ander').count()).toBe(0);
    expect(await other.getByRole('button', { name: 'Overnemen' }).count()).toBe(0);
    await expect.poll(async () => (await keptInBrowser(other)).keys).toHaveLength(1);
    expect((await keptInBrowser(other)).asides).toBe(0);
  });

  test('is nothing where a browser cannot keep anything, and it says so', async () => {
    const page = await newPage(server);
    await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
    await signIn(page, WORKER);
    await openBoard(page, await boardAddress(server, page, family));
    await page.getByRole('button', { name: 'Opslag: Opgeslagen' }).click();
    await page.getByText('kan geen reservekopie bewaren').waitFor();
  });

  test('is waited for no longer than a moment where a browser does not answer', async () => {
    const page = await newPage(server);
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => Object.assign(new EventTarget(), {}) as IDBOpenDBRequest;
    });
    await signIn(page, WORKER);
    await openBoard(page, await boardAddress(server, page, family));
    await page.getByRole('button', { name: 'Opslag: Opgeslagen' }).click();
    await page.getByText('kan geen reservekopie bewaren').waitFor();
    await page.keyboard.press('Escape');
    await askToSignOut(page);
    await page.getByText('U bent afgemeld').waitFor();
  });
});
