import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Meeting } from '../../shared/api/contract';
import { checkAxe, complaintsOf, newPerson, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** Somebody of the table on the page of a family's outcome. */
const onOutcome = async (role: string, code: string, options = {}): Promise<Page> => {
  const page = await newPerson(server, role, options);
  const meetingId = new URL(page.url()).pathname.split('/')[2];
  const meeting = (await page.evaluate(
    (id) => fetch(`/api/meetings/${id}`).then((answer) => answer.json()),
    meetingId,
  )) as Meeting;
  const conference = meeting.conferences.find(({ familyCode }) => familyCode === code);
  await page.goto(`${server.url}/overleg/${meetingId}/gezin/${conference?.id}/uitkomst`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};

test('two who write in the same field at once lose no word: both stand there, and one keeps both', async () => {
  const page = await onOutcome('contactpersoon-jb', 'LD-031');
  await page.getByRole('button', { name: 'Advies kiezen' }).click();
  const field = page.getByLabel('Het advies');
  await field.waitFor();
  const other = await onOutcome('Jelle Roosenbrand', 'LD-031');
  const theirs = other.getByLabel('Het advies');
  await theirs.waitFor();
  // Neither hears of the other until both have written.
  await page.context().setOffline(true);
  await field.fill('Bel de opvang.');
  await page.getByText('Niet verbonden').waitFor();
  await theirs.fill('Bel de school.');
  await other.getByText('Opgeslagen').waitFor();
  await page.context().setOffline(false);
  await page.getByText('vulde dit ook in').waitFor();
  await page.getByRole('button', { name: 'Allebei' }).click();
  await page.getByText('Opgeslagen').waitFor();
  await expect.poll(() => theirs.inputValue()).toBe('Bel de school.\nBel de opvang.');
});

test('an answered kort consult becomes an advies with one press, its answer on the card', async () => {
  const page = await newPerson(server, 'Jelle Roosenbrand');
  await page.goto(`${server.url}/`);
  await page.getByRole('link', { name: /Vader zoekt het kind op/ }).click();
  await page.getByRole('button', { name: /Maak hier een advies van/ }).click();
  await page.getByRole('heading', { level: 1, name: /Advies/ }).waitFor();
  expect(await page.getByLabel('Het advies').inputValue()).toContain('Vraag eerst wie gezag heeft');
  expect(complaintsOf(page)).toEqual([]);
});

test('choosing, comparing and a filled card are in nobody’s way, at any size', async () => {
  const page = await onOutcome('Elif Korkut', 'LD-061');
  await page.getByText('Klaar om voor te stellen').waitFor();
  await page.getByText('Drang eindigt', { exact: true }).waitFor();
  await checkAxe(page);
  await page.setViewportSize(SIZES.phone);
  await checkAxe(page);
  await page.getByRole('button', { name: 'Andere kaart of vergelijken' }).click();
  await page.getByRole('button', { name: 'Advies vergelijken' }).click();
  await page.getByRole('button', { name: 'Drang vergelijken' }).click();
  await page.getByRole('table', { name: 'Wat de kaarten zouden betekenen' }).waitFor();
  await checkAxe(page);
  await page.setViewportSize(SIZES.beamer);
  await checkAxe(page);
});
