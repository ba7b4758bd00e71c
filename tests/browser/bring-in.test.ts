import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAxe, complaintsOf, newPerson, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

const BRINGER = 'Jelle Roosenbrand';
const CAME_BEFORE = 'LD-009';

const open = async (who: string, options = {}): Promise<Page> => {
  const page = await newPerson(server, who, options);
  await page.getByRole('link', { name: CAME_BEFORE }).waitFor();
  return page;
};
const openForm = async (page: Page) => {
  await page.getByRole('button', { name: 'Gezin inbrengen' }).click();
  await page.getByRole('button', { name: 'Nee, geen gevaar nu' }).click();
  await page.getByLabel('Vraag aan de tafel').waitFor();
};
const openPanel = async (page: Page, code: string) => {
  await page.getByRole('link', { name: code }).click();
  await page.getByRole('button', { name: 'Gezin', exact: true }).click();
  await page.getByRole('heading', { name: 'Wie ziet dit gezin' }).waitFor();
};
const openEarlier = async (page: Page) => {
  await openPanel(page, CAME_BEFORE);
  await page.getByRole('link', { name: /^Bord van/ }).click();
  await page.getByText(/^Eerder bord van/).waitFor();
};

describe('bringing a family in', () => {
  test('takes five actions: three presses and two fields', async () => {
    const page = await open(BRINGER);
    let actions = 0;
    const press = (name: string) => {
      actions++;
      return page.getByRole('button', { name }).click();
    };
    const fill = (label: string, text: string) => {
      actions++;
      return page.getByLabel(label).fill(text);
    };
    await press('Gezin inbrengen');
    await press('Nee, geen gevaar nu');
    await fill('Vraag aan de tafel', 'Hoe houden wij zicht op de kinderen?');
    await fill('Waarom nu?', 'School belde gisteren.');
    await press('Op de agenda zetten');
    await page.waitForURL('**/gezin/*');
    await page.getByText('Hoe houden wij zicht op de kinderen?').first().waitFor();
    expect(actions).toBe(5);
    expect(complaintsOf(page)).toEqual([]);
  });

  test('is done with the keyboard alone', async () => {
    const page = await open(BRINGER);
    await page.getByRole('button', { name: 'Gezin inbrengen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Nee, geen gevaar nu' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.type('Wat is er nodig?');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Het kan niet wachten.');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/gezin/*');
    await page.getByText('Wat is er nodig?').first().waitFor();
  });

  test('asks about danger first, and says not to wait for the meeting', async () => {
    const page = await open(BRINGER);
    await page.getByRole('button', { name: 'Gezin inbrengen' }).click();
    await page.getByRole('button', { name: 'Ja, er is nu gevaar' }).click();
    await page.getByRole('alert').getByText('Bel 112').waitFor();
    await page.getByRole('alert').getByText('0800-2000').waitFor();
    expect(await page.getByLabel('Vraag aan de tafel').count()).toBe(0);
    await page.getByRole('button', { name: 'ga verder' }).click();
    await page.getByLabel('Vraag aan de tafel').waitFor();
  });

  test('says beside the field what may tell who the family is, and that it does not see everything', async () => {
    const page = await open(BRINGER);
    await openForm(page);
    await page
      .getByLabel('Vraag aan de tafel')
      .fill('Jongen van 8, zoon van de heer Jansen, zit op basisschool De Regenboog in Almere');
    await page.getByText('“Jongen van 8” lijkt op een precieze leeftijd.').waitFor();
    await page.getByText('“de heer Jansen” lijkt op een naam.').waitFor();
    await page.getByText('“basisschool De Regenboog” lijkt op een school of opvang.').waitFor();
    await page.getByText('“Almere” lijkt op een plaats.').waitFor();
    await page.getByText(/^Deze controle ziet niet alles/).waitFor();
    await checkAxe(page);
    expect(complaintsOf(page)).toEqual([]);
  });

  test('says it once more of a proposal about a family that is anonymous, before it is in the record', async () => {
    const page = await open(BRINGER);
    await openForm(page);
    await page.getByLabel('Vraag aan de tafel').fill('Wat is er nodig?');
    await page.getByLabel('Waarom nu?').fill('De huisarts belde.');
    await page.getByRole('button', { name: 'Op de agenda zetten' }).click();
    await page.waitForURL('**/gezin/*');
    await page.getByRole('button', { name: /^Besluit/ }).click();
    const panel = page.getByRole('complementary', { name: 'Besluit' });
    await panel
      .getByRole('textbox', { name: 'Wat stelt u voor?' })
      .fill('Hulp aan huis in de Dorpsstraat 12, elke week.');
    await panel.getByRole('button', { name: 'Voorleggen' }).click();
    await panel.getByText('“Dorpsstraat 12” lijkt op een straat.').waitFor();
    await panel.getByText(/^Deze controle ziet niet alles/).waitFor();
    await checkAxe(page);
  });

  test('keeps what was filled in while one looks elsewhere, and sends nothing that is not whole', async () => {
    const page = await open('contactpersoon-jb');
    await openForm(page);
    await page.getByLabel('Vraag aan de tafel').fill('Half ingevuld');
    await page.getByRole('button', { name: 'Op de agenda zetten' }).click();
    await page.getByText('Vul dit nog in.').waitFor();
    await page.getByText('Kies wie de opdrachtgever is.').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Gezin inbrengen' }).click();
    expect(await page.getByLabel('Vraag aan de tafel').inputValue()).toBe('Half ingevuld');
  });
});

test('a neutral line stands on the agenda of who has no task for the family, and can be written anew', async () => {
  const page = await open('contactpersoon-jb');
  await openPanel(page, 'LD-058');
  const question = (await page.locator('[aria-labelledby=family-why] dd').first().textContent()) ?? '';
  await page.getByRole('checkbox', { name: /Shanice Pinas/ }).click();
  await page.getByRole('region', { name: 'Meldingen' }).getByText('Shanice Pinas ziet dit gezin niet meer.').waitFor();
  const outsider = await newPerson(server, 'Shanice Pinas');
  const line = outsider.getByRole('region', { name: 'Gezinnen' }).getByRole('listitem').filter({ hasText: 'LD-058' });
  await line.getByText('Bespreking', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Wijzigen: Op de agenda staat' }).click();
  await page.getByRole('textbox', { name: 'Op de agenda staat' }).fill('Vervolg, mevrouw Jansen');
  await page.getByText('“mevrouw Jansen” lijkt op een naam.').waitFor();
  await checkAxe(page);
  await page.getByRole('textbox', { name: 'Op de agenda staat' }).fill('Vervolg');
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await line.getByText('Vervolg', { exact: true }).waitFor();
  expect(await outsider.getByText(question).count()).toBe(0);
  await checkAxe(outsider);
  expect(complaintsOf(page)).toEqual([]);
});

test('a child is known by name once every consent is there, and says until then what is missing', async () => {
  const page = await open(BRINGER);
  await openPanel(page, 'LD-058');
  await page.getByRole('button', { name: 'Kind 4 op naam' }).click();
  await page.getByRole('checkbox', { name: 'moeder', exact: true }).check();
  await page.getByRole('checkbox', { name: 'vader', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Toestemming van moeder' }).check();
  await page.getByLabel('Waarvoor?').fill('overleg over hulp');
  await page.getByText('toestemming van vader, met datum en waarvoor').waitFor();
  expect(await page.getByLabel('Initialen').count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Toestemming van vader' }).check();
  await page.getByRole('button', { name: 'Grond vastleggen' }).click();
  await page.getByLabel('Initialen').fill('W.');
  await page.getByLabel('Leeftijd in jaren').fill('6');
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await page.getByRole('button', { name: 'Terug' }).click();
  await page.getByText('W., 6 jaar').waitFor();
});

describe('an earlier board', () => {
  test.each(['Bord', 'Lijst'])('can be read and not changed, as %s', async (view) => {
    const page = await open(BRINGER);
    await openEarlier(page);
    await page.getByRole('radio', { name: view }).click();
    const note = page.getByText('Opa helpt bij het brengen naar school.').first();
    await note.waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    await note.dblclick();
    await page.keyboard.press('n');
    await page.getByText('Dit bord is alleen om te lezen.').first().waitFor();
    expect(await page.locator('[contenteditable="true"]').count()).toBe(0);
    expect(complaintsOf(page)).toEqual([]);
  });
});

describe('axe finds nothing', () => {
  test.each(Object.entries(SIZES))('at the size of a %s', async (_size, viewport) => {
    const page = await open(BRINGER, { viewport });
    await page.getByRole('button', { name: 'Gezin inbrengen' }).click();
    await page.getByRole('button', { name: 'Nee, geen gevaar nu' }).waitFor();
    await checkAxe(page);
    await page.getByRole('button', { name: 'Nee, geen gevaar nu' }).click();
    await page.getByLabel('Vraag aan de tafel').waitFor();
    await page.getByRole('button', { name: 'Op de agenda zetten' }).click();
    await page.getByText('Vul dit nog in.').first().waitFor();
    await checkAxe(page);
    await page.goBack();
    await openPanel(page, CAME_BEFORE);
    await checkAxe(page);
    await page.getByRole('button', { name: 'Kind 1 op naam' }).click();
    await page.getByRole('button', { name: 'Terug' }).waitFor();
    await checkAxe(page);
    await page.getByRole('button', { name: 'Terug' }).click();
    await page.getByRole('link', { name: /^Bord van/ }).click();
    await page.getByText(/^Eerder bord van/).waitFor();
    await checkAxe(page);
  });
});
