import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkAxe, complaintsOf, newPerson } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

/** Brought in by the wijkteammedewerker, who is its opdrachtgever. */
const FAMILY = 'LD-031';

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Besluit' });
const open = async (role: string) => {
  const page = await newPerson(server, role);
  await page.getByRole('region', { name: 'Gezinnen' }).getByRole('link', { name: FAMILY }).click();
  await page.getByRole('button', { name: 'Besluit', exact: true }).click();
  return { page, panel: panelOf(page) };
};

test('a proposal, a view that does not agree, the decision, a correction: everybody sees each at once', async () => {
  const [leader, other, owner] = await Promise.all(
    ['contactpersoon-jb', 'veilig-thuis', 'wijkteammedewerker'].map(open),
  );
  if (!leader || !other || !owner) throw new Error('somebody is missing');
  await leader.panel.getByLabel('Wat stelt u voor?').fill('Advies: Jelle blijft het vaste gezicht.');
  await leader.panel.getByRole('button', { name: 'Voorleggen' }).click();

  await other.panel.getByLabel('Wat vindt uw organisatie?').selectOption('not-agreed');
  await other.panel.getByLabel('Wat ziet u anders?').fill('Wij zien nog te veel risico.');
  await checkAxe(other.page);
  await other.panel.getByRole('button', { name: 'Zienswijze geven' }).press('Enter');

  await owner.panel.getByText('Wij zien nog te veel risico.').waitFor();
  await owner.panel.getByLabel('Waarom besluit u dit?').fill('Eerst één vast gezicht.');
  await owner.panel.getByLabel('Waarom besluit u nu toch?').fill('De kinderen waren er niet.');
  await owner.panel.getByRole('button', { name: 'Besluit nemen' }).click();

  for (const { panel } of [leader, other]) await panel.getByText('Eerst één vast gezicht.').waitFor();
  await owner.panel.getByRole('button', { name: 'Verbeteren' }).click();
  const dialog = owner.page.getByRole('dialog', { name: 'Verslag verbeteren' });
  await dialog.getByLabel('Redenen', { exact: true }).fill('Eerst twee weken één vast gezicht.');
  await dialog.getByLabel('Waarom verbetert u dit?').fill('Verschreven');
  await dialog.getByRole('button', { name: 'Nieuwe versie vastleggen' }).click();

  await leader.panel.getByText('Eerst twee weken één vast gezicht.').first().waitFor();
  await leader.panel.getByRole('button', { name: 'Verslag als pagina' }).click();
  await leader.page.getByRole('heading', { level: 1, name: `Verslag van ${FAMILY}` }).waitFor();
  await leader.page.getByRole('heading', { name: 'Verbeteringen' }).waitFor();
  await checkAxe(leader.page);
  for (const { page } of [leader, other, owner]) expect(complaintsOf(page)).toEqual([]);
});
