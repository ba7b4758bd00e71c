import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Meeting } from '../../shared/api/contract';
import type { LeaderCommand } from '../../shared/api/leading';
import { checkAxe, complaintsOf, newPage, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';

/** A family of the example with three children, of whom nothing was weighed yet. */
const CODE = 'LD-009';
const WEIGHED = 'LD-061';

let server: RunningServer;
let cookie: string;
let meetingId: string;

const read = async (): Promise<Meeting> =>
  (await fetch(`${server.url}/api/meetings/${meetingId}`, { headers: { cookie } })).json();
const lead = async (asked: LeaderCommand): Promise<void> => {
  const answer = await fetch(`${server.url}/api/meetings/${meetingId}/leading`, {
    method: 'POST',
    headers: { cookie, origin: server.url, 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  if (!answer.ok) throw new Error(`${asked.act}: ${answer.status} ${await answer.text()}`);
};
const idOf = async (code: string): Promise<string> =>
  (await read()).conferences.find(({ familyCode }) => familyCode === code)?.id ?? '';

beforeAll(async () => {
  server = await startServer();
  cookie = await server.cookieFor('contactpersoon-jb');
  const { url = '' } = server.links.find(({ role }) => role === 'contactpersoon-jb') ?? {};
  const entered = await fetch(server.url + new URL(url).pathname, { redirect: 'manual', headers: { cookie } });
  meetingId = entered.headers.get('location')?.split('/').at(-1) ?? '';
  const { version } = (await read()).leading;
  await lead({ act: 'open', version, conferenceId: await idOf(CODE) });
  await lead({ act: 'step', version: version + 1, step: 2 });
});
afterAll(async () => {
  await server.stop();
});

const sit = async (role: string, path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const link = server.links.find((one) => one.role === role);
  const page = await newPage(server, options);
  await page.goto(server.url + new URL(link?.url ?? '').pathname);
  await page.waitForURL('**/overleg/**');
  await page.goto(`${server.url}/overleg/${meetingId}/${path}`);
  return page;
};
const openPanel = async (page: Page) => {
  await page.getByRole('button', { name: /^Weging/ }).click();
  return page.getByRole('complementary', { name: 'Weging' });
};
const asked = (page: Page) => page.getByRole('region', { name: 'Cijfer per kind' });

test('the table is asked for a number, sees all at once, and lays down what it thinks', async () => {
  const board = `gezin/${await idOf(CODE)}`;
  const leader = await sit('contactpersoon-jb', board);
  const keyboard = await sit('veilig-thuis', board);
  const phone = await sit('wijkteammedewerker', 'telefoon', { viewport: SIZES.phone, hasTouch: true });
  const beamer = await sit('teamleider', 'beamer', { viewport: SIZES.beamer });

  const panel = await openPanel(leader);
  for (const other of ['T. (6)', 'B. (2)']) await panel.getByText(other, { exact: true }).first().click();
  await panel.getByRole('button', { name: 'Vraag om een cijfer' }).click();

  const firstNumber = asked(keyboard).getByRole('button', { name: 'M. (9): 0' });
  await firstNumber.focus();
  await keyboard.keyboard.press('ArrowRight');
  await keyboard.keyboard.press('ArrowRight');
  await keyboard.keyboard.press('Enter');
  await asked(keyboard).getByText('U hebt geantwoord').waitFor();
  expect(await asked(keyboard).getByRole('button', { pressed: true }).count()).toBe(0);
  await asked(phone).getByRole('button', { name: 'M. (9): 6' }).tap();
  await asked(phone).getByText('U hebt geantwoord').waitFor();
  await checkAxe(phone);
  await asked(leader).getByRole('button', { name: 'M. (9): 5' }).click();
  await beamer.getByText('3 antwoorden').waitFor();

  await asked(leader).getByRole('button', { name: 'Onthul' }).click();
  for (const page of [leader, keyboard, phone, beamer]) {
    await page.getByText('De cijfers liggen 4 uit elkaar').waitFor();
    const who = page.getByRole('list', { name: 'Wie gaf welk cijfer' }).first();
    expect(await who.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^2\s+Wendeline Groothuis/),
      expect.stringMatching(/^5\s+Marloes Terhaak/),
      expect.stringMatching(/^6\s+Jelle Roosenbrand/),
    ]);
  }
  await checkAxe(keyboard);
  await checkAxe(beamer);

  const child = asked(leader).getByRole('article', { name: /^M\. \(9\), ronde 1/ });
  await child.getByRole('button', { name: /^Leg ons oordeel vast/ }).click();
  await child.getByLabel('Wat vinden we samen, en waarom?').fill('Kwetsbaar zolang niemand meekijkt.');
  await child.getByLabel('Gezamenlijk cijfer').selectOption('4');
  await child.getByRole('button', { name: 'Iemand ziet het anders' }).click();
  await child.getByLabel('Wie?').selectOption('Wendeline Groothuis');
  await child.getByLabel('Hoe ziet die het?').fill('Vader komt terug.');
  await child.getByRole('button', { name: 'Vastleggen' }).click();
  const kept = panel.getByRole('article', { name: 'M. (9)', exact: true });
  await kept.getByText('Kwetsbaar zolang niemand meekijkt.').waitFor();
  expect(await kept.textContent()).toContain('Wendeline Groothuis ziet het anders: Vader komt terug.');
  await expect.poll(() => keyboard.getByText('De cijfers liggen 4 uit elkaar').count()).toBe(0);
  for (const page of [leader, keyboard, phone, beamer]) expect(complaintsOf(page)).toEqual([]);
});

test('what is weighed and said is laid down beside the board, and leads to Veilig Thuis where it must', async () => {
  const page = await sit('wijkteammedewerker', `gezin/${await idOf(WEIGHED)}`);
  const panel = await openPanel(page);
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
