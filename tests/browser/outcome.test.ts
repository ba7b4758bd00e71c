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

test('a melding goes along with the chosen card: by keyboard, under it, with its own open points, and taken away again', async () => {
  const page = await onOutcome('contactpersoon-jb', 'LD-052');
  await page.getByRole('button', { name: 'Advies kiezen' }).click();
  await page.getByRole('button', { name: 'Ook een melding of verzoek erbij' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(/Andere kaarten zet uw team aan/).waitFor();
  await page.keyboard.press('Enter');
  const melding = page.getByRole('region', { name: 'Melding Veilig Thuis', exact: true });
  await melding.getByRole('heading', { level: 2, name: 'Melding Veilig Thuis' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Melding Veilig Thuis');
  await melding.getByRole('heading', { name: /Nog \d+ vragen open/ }).waitFor();
  // What both cards ask stands on the first alone.
  expect(await page.getByRole('heading', { name: 'Regie op naam' }).count()).toBe(1);
  await melding.getByLabel(/Wat meldt u\?/).fill('Een blauwe plek.');
  await page.getByText('Opgeslagen').waitFor();
  // Where talking is not safe the chosen card plans to tell nobody either, and says so.
  await page.getByText('Wie vertelt het aan wie?').waitFor();
  await melding.getByText('Nee, dat is niet veilig').click();
  await page.getByText('Niemand wordt vanzelf ingelicht. Wie het veilig mag weten').waitFor();
  expect(await page.getByText('Wie vertelt het aan wie?').count()).toBe(0);
  await page.getByText('Opgeslagen').waitFor();
  await checkAxe(page);
  await page.setViewportSize(SIZES.phone);
  await checkAxe(page);
  await page.setViewportSize(SIZES.laptop);

  // Who comes for it by a link is led to it, and never to another choice.
  await page.goto(`${page.url()}?kaart=melding-veilig-thuis`);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Melding Veilig Thuis');
  const other = await onOutcome('Jelle Roosenbrand', 'LD-052');
  const theirs = other.getByRole('region', { name: 'Melding Veilig Thuis', exact: true });
  await theirs.waitFor();
  await page.getByRole('button', { name: 'Melding Veilig Thuis weghalen' }).click();
  await theirs.waitFor({ state: 'detached' });
  await other.goto(`${other.url()}?kaart=melding-veilig-thuis`);
  const offer = other.getByRole('button', { name: 'Melding Veilig Thuis erbij zetten' });
  await offer.waitFor();
  await expect.poll(() => offer.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'Terugzetten' }).click();
  expect(await melding.getByLabel(/Wat meldt u\?/).inputValue()).toBe('Een blauwe plek.');

  await page.getByRole('button', { name: 'Verder naar besluit' }).click();
  await page
    .getByText(/Melding Veilig Thuis/)
    .first()
    .waitFor();
  await page.getByLabel(/Waarom gaat de tafel/).fill('Dat zoeken we uit.');
  await page.getByRole('button', { name: 'Voorleggen' }).click();
  await page
    .getByRole('heading', { name: /Advies/ })
    .first()
    .waitFor();
  await page.getByText('Een blauwe plek.').first().waitFor();
  await checkAxe(page);
  expect(complaintsOf(page)).toEqual([]);
});
