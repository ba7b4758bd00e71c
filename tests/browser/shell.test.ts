import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAxe, complaintsOf, newPage, newPerson, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

const LEADER = 'contactpersoon-jb';
const agenda = (page: Page) => page.getByRole('region', { name: 'Gezinnen' });
const families = (page: Page) => agenda(page).getByRole('link');
const openPersonMenu = (page: Page) => page.getByRole('button', { name: /Uw gegevens en instellingen/ }).click();
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Of the leader's own organisation. */
const COLLEAGUE = 'Dennis Sardjoe';
const nameOf = (role: string): string => {
  const link = server.links.find((candidate) => candidate.role === role);
  if (!link) throw new Error(`nobody is ${role}`);
  return link.name;
};

const askAbout = async (page: Page, name: string, item: string) => {
  await page.getByRole('button', { name: `Link van ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

describe('the agenda', () => {
  test('lists every family in order with its question and who brings it in', async () => {
    const page = await newPerson(server, LEADER);
    await families(page).first().waitFor();
    const rows = await agenda(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('link') })
      .allInnerTexts();
    expect(rows.length).toBeGreaterThanOrEqual(6);
    for (const row of rows)
      expect(row).toMatch(/[?].*(?:Wijkteammedewerker|Teamleider|Contactpersoon JB|Veilig Thuis|Gedragsdeskundige)/s);
  });

  test('shows children of a named family only', async () => {
    const page = await newPerson(server, LEADER);
    await families(page).first().waitFor();
    const rows = await agenda(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('link') })
      .allInnerTexts();
    const withChildren = rows.filter((row) => /, \d+ jaar/.test(row));
    const anonymous = rows.filter((row) => row.includes('Anoniem'));
    expect(withChildren.length).toBeGreaterThan(0);
    expect(anonymous.length).toBeGreaterThan(0);
    expect(withChildren.length + anonymous.length).toBe(rows.length);
  });

  test('is walked with the arrow keys and opens a board with Enter', async () => {
    const page = await newPerson(server, LEADER);
    const codes = await families(page)
      .first()
      .waitFor()
      .then(() => families(page).allInnerTexts());
    await families(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe(codes.at(-2));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/gezin/*');
    await page
      .getByRole('navigation', { name: 'Ander gezin' })
      .getByText(codes.at(-2) ?? '')
      .waitFor();
  });

  test('Alt+↓ and the list behind the code lead to another family', async () => {
    const page = await newPerson(server, LEADER);
    const codes = await families(page)
      .first()
      .waitFor()
      .then(() => families(page).allInnerTexts());
    await families(page).first().press('Enter');
    const switcher = page.getByRole('navigation', { name: 'Ander gezin' });
    await switcher.getByText(codes[0] ?? '').waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await switcher.getByText(codes[1] ?? '').waitFor();
    await switcher.getByRole('button', { name: codes[1] ?? '' }).click();
    await page
      .getByRole('dialog', { name: 'Ander gezin' })
      .getByRole('button', { name: codes[3] ?? '' })
      .click();
    await switcher.getByText(codes[3] ?? '').waitFor();
    await switcher.getByRole('button', { name: 'Vorig gezin' }).click();
    await switcher.getByText(codes[2] ?? '').waitFor();
  });

  test('comes up without a complaint of the browser and asks no other host', async () => {
    const page = await newPerson(server, LEADER);
    await families(page).first().waitFor();
    await openPersonMenu(page);
    await page.keyboard.press('Escape');
    expect(complaintsOf(page)).toEqual([]);
  });

  test('offers links of one’s own organisation only, also to who may lead', async () => {
    const page = await newPerson(server, 'wijkteammedewerker');
    await families(page).first().waitFor();
    expect(await page.getByRole('button', { name: `Link van ${nameOf('teamleider')}` }).count()).toBe(1);
    expect(await page.getByRole('button', { name: `Link van ${nameOf('veilig-thuis')}` }).count()).toBe(0);
    const leader = await newPerson(server, LEADER);
    await leader.getByRole('button', { name: `Link van ${nameOf('veilig-thuis')}` }).click();
    await leader.getByRole('menuitem', { name: 'Link intrekken' }).waitFor();
    expect(await leader.getByRole('menuitem', { name: 'Nieuwe link maken' }).count()).toBe(0);
  });
});

describe('personal links', () => {
  test('a revoked link shuts its person out, and nothing of the meeting stays in sight', async () => {
    const guest = await newPerson(server, 'gedragsdeskundige');
    const leader = await newPerson(server, LEADER);
    await families(guest).first().waitFor();
    await askAbout(leader, nameOf('gedragsdeskundige'), 'Link intrekken');
    await leader.getByRole('alertdialog').getByRole('button', { name: 'Link intrekken' }).click();
    await leader
      .getByText(/is ingetrokken/)
      .first()
      .waitFor();
    await guest.getByRole('heading', { name: 'Open uw persoonlijke link' }).waitFor();
    expect(await families(guest).count()).toBe(0);
    expect(await guest.title()).not.toContain('overleg');
  });

  test('a new link is shown once and lets its person in; the old one no longer does', async () => {
    const leader = await newPerson(server, LEADER);
    const name = COLLEAGUE;
    await askAbout(leader, name, 'Nieuwe link maken');
    await leader.getByRole('alertdialog').getByRole('button', { name: 'Link maken' }).click();
    const url = await leader.getByRole('textbox', { name: 'Persoonlijke link' }).inputValue();
    await leader.getByRole('button', { name: 'Klaar' }).click();
    expect(await leader.getByRole('textbox', { name: 'Persoonlijke link' }).count()).toBe(0);

    const page = await newPage(server);
    await page.goto(server.url + new URL(url).pathname);
    await page.getByRole('button', { name: new RegExp(name) }).waitFor();
    const old = server.links.find((link) => link.name === COLLEAGUE);
    const answer = await fetch(server.url + new URL(old?.url ?? '').pathname, { redirect: 'manual' });
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

describe('two people in one browser', () => {
  test('a link asks before it ends somebody’s session; their screens are covered, and no command becomes another’s', async () => {
    const first = await newPerson(server, 'teamleider');
    await families(first).first().waitFor();
    const code = (await families(first).first().textContent()) ?? '';
    const commands: string[] = [];
    first.on('request', (request) => request.method() !== 'GET' && commands.push(request.url()));
    const link = server.links.find(({ role }) => role === 'wijkteammedewerker');

    const second = await first.context().newPage();
    await second.goto(server.url + new URL(link?.url ?? '').pathname);
    await second.getByRole('heading', { name: `In deze browser is ${nameOf('teamleider')} aangemeld` }).waitFor();
    await checkAxe(second);
    await families(first).first().waitFor();
    await second.getByRole('button', { name: `Verder als ${link?.name}` }).click();
    await second.waitForURL('**/overleg/**');
    await families(second).first().waitFor();

    await first.getByRole('heading', { name: 'In deze browser is iemand anders aangemeld' }).waitFor();
    expect(await first.getByText(code, { exact: true }).count()).toBe(0);
    await checkAxe(first);
    await first.getByRole('link', { name: 'Verder als wie nu is aangemeld' }).click();
    await first.getByRole('button', { name: new RegExp(link?.name ?? '') }).waitFor();
    expect(commands).toEqual([]);
  });
});

describe('signing out', () => {
  test('ends the session for good', async () => {
    const page = await newPerson(server, 'teamleider');
    await families(page).first().waitFor();
    await openPersonMenu(page);
    await page.getByRole('menuitem', { name: 'Afmelden' }).click();
    await page.getByRole('heading', { name: 'U bent afgemeld' }).waitFor();
    await page.goBack();
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'Open uw persoonlijke link' }).waitFor();
    expect(await page.evaluate(() => fetch('/api/meetings').then(({ status }) => status))).toBe(401);
  });

  test('says so when the server does not answer, and keeps the session', async () => {
    const page = await newPerson(server, 'teamleider');
    await families(page).first().waitFor();
    await page.route('**/api/sign-out', (route) => route.abort());
    await openPersonMenu(page);
    await page.getByRole('menuitem', { name: 'Afmelden' }).click();
    await page
      .getByRole('region', { name: 'Meldingen' })
      .getByText(/Afmelden is niet gelukt/)
      .waitFor();
    expect(await families(page).count()).toBeGreaterThan(0);
  });
});

describe('how it looks and speaks', () => {
  test('English is chosen in the menu, spoken by the page and remembered', async () => {
    const page = await newPerson(server, LEADER);
    await openPersonMenu(page);
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Families' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Families' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.keyboard.press('Escape');
    await checkAxe(page);
  });

  test('a menu opens with the arrow keys and with Enter, at its first or its last item, and gives the focus back', async () => {
    const page = await newPerson(server, LEADER);
    const button = page.getByRole('button', { name: /Uw gegevens en instellingen/ });
    await button.focus();
    for (const [key, item] of [
      ['ArrowDown', page.getByRole('menuitemradio', { name: 'Nederlands' })],
      ['ArrowUp', page.getByRole('menuitem', { name: 'Afmelden' })],
      ['Enter', page.getByRole('menuitemradio', { name: 'Nederlands' })],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => item.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  test('dark is chosen in the menu and remembered, whatever the device says', async () => {
    const page = await newPerson(server, LEADER, { colorScheme: 'light' });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await families(page).first().waitFor();
    const light = await paper();
    await openPersonMenu(page);
    await page.getByRole('menuitemradio', { name: 'Donker' }).click();
    await page.reload();
    await families(page).first().waitFor();
    expect(await paper()).not.toBe(light);
  });

  test('a server that cannot be reached is said in words, with a way to try again', async () => {
    const page = await newPage(server);
    await page.route('**/api/me', (route) => route.abort());
    await page.goto(server.url);
    await page.getByText(/geen verbinding met de server.*niets verloren/i).waitFor();
    await page.unroute('**/api/me');
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByRole('heading', { name: 'Open uw persoonlijke link' }).waitFor();
  });

  test('the skip link leads past the bar', async () => {
    const page = await newPerson(server, LEADER);
    await families(page).first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Naar de inhoud');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#content') !== null)).toBe(true);
  });
});

describe('axe finds nothing', () => {
  test.each(Object.entries(SIZES))('at the size of a %s', async (_name, viewport) => {
    const page = await newPerson(server, LEADER, { viewport });
    await families(page).first().waitFor();
    await checkAxe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);

    await openPersonMenu(page);
    await page.getByRole('menu').waitFor();
    await checkAxe(page);
    await page.keyboard.press('Escape');

    await askAbout(page, nameOf('wijkteammedewerker'), 'Link intrekken');
    await page.getByRole('alertdialog').waitFor();
    await checkAxe(page);

    await page.goto(`${server.url}/nergens`);
    await title(page).waitFor();
    await checkAxe(page);

    const nobody = await newPage(server, { viewport });
    await nobody.goto(server.url);
    await title(nobody).waitFor();
    await checkAxe(nobody);
  });
});
