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

test('what is weighed and said is laid down beside the board, and leads to Veilig Thuis where it must', async () => {
  const page = await newPerson(server, 'wijkteammedewerker');
  await page.getByRole('region', { name: 'Gezinnen' }).getByRole('link', { name: 'LD-061' }).click();
  await page.getByRole('button', { name: /^Weging/ }).click();
  const panel = page.getByRole('complementary', { name: 'Weging' });
  const oldest = panel.getByRole('article', { name: 'In eigen woorden: J. (12)' });
  await oldest.getByText('Ik ben niet boos op mama').waitFor();
  await panel.getByText('Nog niets. Wat zegt N. (8) zelf?').waitFor();

  await panel.getByRole('button', { name: 'Ja, structureel' }).click();
  const melding = panel.getByRole('region', { name: /^Melding Veilig Thuis/ });
  await melding.getByRole('heading', { name: 'Melding Veilig Thuis: Nog niet gemeld' }).waitFor();
  expect(await panel.getByRole('link', { name: /0800-2000/ }).getAttribute('href')).toBe('tel:08002000');

  await panel.getByText('De hulp komt niet op gang').click();
  await panel.getByRole('button', { name: /^Feit erbij: De hulp komt niet op gang/ }).click();
  await panel.getByLabel('Waaruit blijkt dat?').fill('niemand van ons');
  await panel.getByRole('button', { name: /N\. liep steeds mee/ }).click();
  await panel.getByRole('listitem').filter({ hasText: 'N. liep steeds mee' }).getByText('van het bord').waitFor();

  await panel.getByRole('button', { name: 'Schrijf op wat N. (8) zegt' }).click();
  await panel.getByLabel('Wat zegt die zelf?').fill('Ik wil dat J. thuis blijft.');
  await panel.getByLabel('Eigen cijfer').selectOption('8');
  const youngest = panel.getByRole('article', { name: 'In eigen woorden: N. (8)' });
  await youngest.getByRole('button', { name: 'Vastleggen' }).click();
  await youngest.getByRole('blockquote').getByText('Ik wil dat J. thuis blijft.').waitFor();
  expect(await youngest.textContent()).toContain('Namens N. (8) getypt door');
  await checkAxe(page);
  expect(complaintsOf(page)).toEqual([]);
});

test('an acute yes asks first who goes; the line stays red beside any card until it was reported, and asks each for their own answer', async () => {
  const page = await newPerson(server, 'Elif Korkut');
  await page.getByRole('region', { name: 'Gezinnen' }).getByRole('link', { name: 'LD-044' }).click();
  await page.getByRole('button', { name: /^Weging/ }).click();
  const panel = page.getByRole('complementary', { name: 'Weging' });
  await panel.getByRole('button', { name: 'Ja, acuut' }).press('Enter');
  const first = panel.getByRole('region', { name: 'Het is acuut. Eerst dit, dan pas formulieren' });
  await first.getByRole('button', { name: /^Wie gaat of belt nu/ }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Vastleggen' }).press('Enter');
  await first.getByText(/Elif Korkut gaat of belt/).waitFor();
  await first.getByRole('button', { name: /^Waar slapen de kinderen/ }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Bij oma, die weet ervan.');
  await page.getByRole('dialog').getByRole('button', { name: 'Vastleggen' }).click();
  await first.getByText('Bij oma, die weet ervan.').waitFor();

  await page.goto(`${page.url().split('?')[0]}/uitkomst`);
  const line = (one: typeof page) => one.getByRole('region', { name: /^Melding Veilig Thuis/ });
  await line(page).getByRole('heading', { name: 'Melding Veilig Thuis: Nog niet gemeld' }).waitFor();
  await line(page).getByRole('button', { name: 'Ik meld' }).press('Enter');
  await line(page).getByText('Meldt bij Veilig Thuis. Nog niet gedaan').first().waitFor();

  const other = await newPerson(server, 'veilig-thuis');
  await other.getByRole('region', { name: 'Gezinnen' }).getByRole('link', { name: 'LD-044' }).click();
  await other
    .getByRole('button', { name: /^Besluit/ })
    .first()
    .click();
  await line(other).getByRole('button', { name: 'Ik sluit mij aan bij Elif Korkut' }).press('Enter');
  await line(other).getByText('Sluit zich aan bij de melding van Elif Korkut').first().waitFor();

  await line(page)
    .getByRole('button', { name: /^Melding gedaan/ })
    .click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Met wie is daar gesproken?' }).fill('de centrale');
  await page.getByRole('dialog').getByRole('button', { name: 'Vastleggen' }).click();
  await line(other).getByRole('heading', { name: 'Melding Veilig Thuis: Gemeld' }).waitFor();
  await checkAxe(page);
  await checkAxe(other);
  expect([...complaintsOf(page), ...complaintsOf(other)]).toEqual([]);
});
