import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkAxe, complaintsOf, newPerson, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

/** Has a year behind it. */
const FAMILY = 'LD-038';

const openBoard = async (options = {}): Promise<Page> => {
  const page = await newPerson(server, 'Elif Korkut', options);
  await page.getByRole('link', { name: FAMILY }).click();
  return page;
};
const onPaper = async (page: Page): Promise<number> => {
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return paper.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
};

test('a year on one page: from the board by keyboard, on a beamer, and on one sheet of paper', async () => {
  const page = await openBoard({ viewport: SIZES.beamer });
  await page.getByRole('link', { name: 'Tijdlijn', exact: true }).press('Enter');
  await page.getByRole('heading', { level: 1, name: `Tijdlijn van ${FAMILY}` }).waitFor();
  const rows = page.locator('[data-row]');
  expect(await rows.count()).toBe(8);
  await rows.nth(6).getByText('Niet akkoord: Veilig Thuis Waterstreek').waitFor();
  await rows.nth(6).getByText('3 van 10').waitFor();
  await rows
    .nth(1)
    .getByText(/^Te laat: moest/)
    .waitFor();
  await checkAxe(page);
  expect(await onPaper(page)).toBe(1);
  expect(complaintsOf(page)).toEqual([]);
});

test('more than a sheet holds is summed up on it, and a phone reads it from top to bottom', async () => {
  const page = await openBoard({ viewport: SIZES.phone });
  // Every conference many times over: more than any sheet holds.
  await page.route('**/api/conferences/*/time-line', async (route) => {
    const answer = await route.fetch();
    const line = await answer.json();
    const many = Array.from({ length: 6 }, (_, i) =>
      line.conferences.map((one: { conferenceId: string }) => ({ ...one, conferenceId: `${one.conferenceId}${i}` })),
    );
    await route.fulfill({ response: answer, json: { ...line, conferences: many.flat() } });
  });
  await page.getByRole('button', { name: 'Gezin', exact: true }).click();
  await page.getByRole('link', { name: 'Tijdlijn van dit gezin' }).click();
  await page.getByRole('heading', { level: 1, name: `Tijdlijn van ${FAMILY}` }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.emulateMedia({ media: 'print' });
  await page.getByText(/^Niet op dit blad: \d+ oudere besprekingen/).waitFor();
  expect(await onPaper(page)).toBe(1);
});
