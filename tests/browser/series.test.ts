import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Meeting } from '../../shared/api/contract';
import { checkAxe, complaintsOf, newPerson, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

let seriesId: string;
beforeEach(async () => {
  const cookie = await server.cookieFor('contactpersoon-jb');
  const ask = async (path: string) => (await fetch(server.url + path, { headers: { cookie } })).json();
  const { meetings } = await ask('/api/meetings');
  const meeting: Meeting = await ask(`/api/meetings/${meetings[0].id}`);
  seriesId = meeting.seriesId ?? '';
});

test('the third organisation signs the samenwerkingsafspraken, one click from a board', async () => {
  const page = await newPerson(server, 'veilig-thuis');
  await page.getByRole('link', { name: 'LD-009' }).click();
  await page.getByRole('link', { name: 'Samenwerkingsafspraken' }).click();
  await page.getByRole('heading', { name: 'Wie heeft de regie?' }).waitFor();
  await page.getByText('Nog niet getekend').waitFor();
  await page.getByRole('button', { name: 'Ondertekenen voor Veilig Thuis Waterstreek' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ondertekenen' }).click();
  await page.getByText('Alle organisaties hebben getekend.').waitFor();
  expect(await page.getByText('Nog niet getekend').count()).toBe(0);
  expect(complaintsOf(page)).toEqual([]);
});

test('a meeting is cancelled with a reason, and who has it open sees why at once', async () => {
  const leader = await newPerson(server, 'contactpersoon-jb');
  await leader.goto(`${server.url}/reeks/${seriesId}`);
  // Not the first, which has the families.
  await leader.getByRole('region', { name: 'Wanneer' }).getByRole('link').nth(1).click();
  await leader.waitForURL('**/overleg/*');
  const other = await newPerson(server, 'teamleider');
  await other.goto(leader.url());
  await other.getByRole('heading', { name: 'Aan tafel' }).waitFor();

  await leader.getByRole('button', { name: 'Plannen' }).click();
  await leader.getByRole('menuitem', { name: 'Afzeggen' }).click();
  await leader.getByRole('button', { name: 'Afzeggen' }).click();
  await leader.getByText('Schrijf in een paar woorden waarom.').waitFor();
  await leader.getByLabel('Reden').fill('Iedereen is op studiedag');
  await leader.getByRole('button', { name: 'Afzeggen' }).click();

  await other.getByText('Dit overleg is afgezegd').waitFor();
  await other.getByText('Reden: Iedereen is op studiedag').waitFor();
  expect(await other.getByRole('button', { name: 'Plannen' }).count()).toBe(0);
  await leader.getByRole('link', { name: 'Reeks' }).click();
  await leader.getByText('Afgezegd', { exact: true }).waitFor();
});

test('an achtervang is activated from the list of who is at the table', async () => {
  const leader = await newPerson(server, 'contactpersoon-jb');
  const standIn = await newPerson(server, 'Bram Oudewater');
  await leader.getByText('Achtervang (5)').click();
  await leader.getByRole('button', { name: 'Bram Oudewater activeren' }).click();
  await leader.getByRole('button', { name: 'Bram Oudewater terugzetten' }).waitFor();
  await standIn.getByText('Achtervang, actief in dit overleg').waitFor();
});

test('a calendar address is made once, and found from anywhere', async () => {
  const page = await newPerson(server, 'gedragsdeskundige');
  await page.getByRole('button', { name: /Uw gegevens/ }).click();
  await page.getByRole('menuitem', { name: 'Mijn agenda-adres' }).click();
  await page.getByRole('button', { name: 'Adres maken' }).click();
  const address = await page.getByRole('textbox', { name: 'Agenda-adres' }).inputValue();
  const calendar = await (await fetch(server.url + new URL(address).pathname)).text();
  expect(calendar).toContain('Casusoverleg De Linde');
  await page.keyboard.press('Escape');
});

test.each(Object.entries(SIZES))('nothing is in the way at %s size', async (_size, viewport) => {
  const page = await newPerson(server, 'contactpersoon-jb', { viewport });
  await page.goto(`${server.url}/reeks/${seriesId}`);
  await page.getByRole('heading', { name: 'Wanneer' }).waitFor();
  await checkAxe(page);
  await page.getByRole('button', { name: 'Instellingen', exact: true }).click();
  await page.getByLabel('Naam van de reeks').waitFor();
  await checkAxe(page);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Samenwerkingsafspraken' }).click();
  await page.getByRole('heading', { name: 'Handtekeningen' }).waitFor();
  await checkAxe(page);
  await page.getByRole('button', { name: 'Tekst wijzigen' }).click();
  await page.getByRole('button', { name: 'Nieuwe versie vastleggen' }).waitFor();
  await checkAxe(page);
});
