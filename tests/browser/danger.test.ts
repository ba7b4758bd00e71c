import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkAxe, newPage, newPerson, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

const panel = (page: Page) => page.getByRole('dialog', { name: 'Is er nu gevaar?' });
const shown = async (page: Page) => {
  await panel(page).waitFor();
  const numbers = await panel(page).getByRole('link').allInnerTexts();
  return ['112', '0800-2000', '0800-0432', '0800-0113'].filter((number) => numbers.some((one) => one.includes(number)));
};
const ALL = ['112', '0800-2000', '0800-0432', '0800-0113'];
/** This device keeps the page: from now on it opens without a line. */
const keeps = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const shell = await caches.open('casustafel-shell');
        return navigator.serviceWorker.controller !== null && (await shell.keys()).length > 2;
      }),
    )
    .toBe(true);

test('is one key away while somebody types, asks the server nothing, and takes no letter', async () => {
  const page = await newPerson(server, 'wijkteammedewerker');
  await page.getByRole('region', { name: 'Gezinnen' }).getByRole('link').first().click();
  const line = page.getByRole('textbox', { name: 'Nieuwe notitie in Mensen' });
  await line.fill('Er is iets');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.keyboard.press('Alt+KeyG');
  expect(await shown(page)).toEqual(ALL);
  expect(asked.filter((url) => new URL(url).pathname.startsWith('/api/'))).toEqual([]);
  await checkAxe(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => panel(page).count()).toBe(0);
  expect(await line.inputValue()).toBe('Er is iets');
  await page.keyboard.type(' meer');
  expect(await line.inputValue()).toBe('Er is iets meer');
});

test('is one press away on every screen, on a phone too, and over a window that is open', async () => {
  const page = await newPerson(server, 'contactpersoon-jb', { viewport: SIZES.phone });
  await page.getByRole('button', { name: 'Gevaar' }).click();
  expect(await shown(page)).toEqual(ALL);
  await checkAxe(page);
  await panel(page).getByRole('button', { name: 'Sluiten' }).click();
  for (const path of ['/', '/nergens', '/mee']) {
    await page.goto(server.url + path);
    await page.getByRole('button', { name: 'Gevaar' }).click();
    expect(await shown(page)).toEqual(ALL);
    await page.keyboard.press('Escape');
  }
});

test('is one press away for a guest', async () => {
  const page = await newPage(server, { viewport: SIZES.phone });
  const link = server.links.find(({ role }) => role === 'gast')?.url ?? '';
  await page.goto(server.url + new URL(link).pathname);
  await page.waitForURL('**/gast/*');
  await page.getByRole('button', { name: 'Gevaar' }).click();
  expect(await shown(page)).toEqual(ALL);
  await checkAxe(page);
});

test('works without a line or a session: on a board, at the door, and when the page is opened anew', async () => {
  const page = await newPerson(server, 'veilig-thuis');
  await page.getByRole('region', { name: 'Gezinnen' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Gevaar' }).waitFor();
  await keeps(page);
  await page.context().setOffline(true);
  await page.keyboard.press('Alt+KeyG');
  expect(await shown(page)).toEqual(ALL);
  await page.reload();
  await page.keyboard.press('Alt+KeyG');
  expect(await shown(page)).toEqual(ALL);

  const nobody = await newPage(server);
  await nobody.goto(server.url);
  await nobody.getByRole('heading', { name: 'Open uw persoonlijke link' }).waitFor();
  await nobody.keyboard.press('Alt+KeyG');
  expect(await shown(nobody)).toEqual(ALL);
});

test('keeps nothing of a family on this device, and never opens on a beamer', async () => {
  const page = await newPerson(server, 'contactpersoon-jb');
  const meeting = new URL(page.url()).pathname;
  await page.getByRole('region', { name: 'Gezinnen' }).getByRole('link').first().click();
  await keeps(page);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return all.flat().map((url) => new URL(url).pathname);
  });
  expect(kept).toContain('/');
  expect(kept.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);
  await page.goto(`${server.url}${meeting}/beamer`);
  await page.locator('main').first().waitFor();
  await page.keyboard.press('Alt+KeyG');
  expect(await panel(page).count()).toBe(0);
});

test('the region’s own numbers are a setting of the series', async () => {
  const page = await newPerson(server, 'contactpersoon-jb');
  await page.getByRole('link', { name: 'Reeks' }).click();
  await page.getByRole('button', { name: 'Instellingen', exact: true }).click();
  await page.getByLabel('Nummers bij gevaar, van uw regio').fill('Crisisdienst jeugd; 0900 1234567; dag en nacht');
  await page
    .getByRole('button', { name: 'Opslaan' })
    .or(page.getByRole('button', { name: 'Bewaren' }))
    .click();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  const other = await newPerson(server, 'teamleider');
  await other.getByRole('region', { name: 'Gezinnen' }).waitFor();
  await other.keyboard.press('Alt+KeyG');
  await panel(other)
    .getByRole('link', { name: /Crisisdienst jeugd/ })
    .waitFor();
  expect(
    await panel(other)
      .getByRole('link', { name: /Crisisdienst jeugd/ })
      .getAttribute('href'),
  ).toBe('tel:09001234567');
});
