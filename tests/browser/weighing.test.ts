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
  await panel.getByText('Meld dit bij Veilig Thuis').waitFor();
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
