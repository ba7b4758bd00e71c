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

const agenda = (page: Page) => page.getByRole('region', { name: 'Gezinnen' });
const codes = (page: Page) => agenda(page).getByRole('link').allInnerTexts();
const lines = (page: Page) => page.getByRole('grid', { name: 'Agenda' }).getByRole('row');

const open = async (role: string, options = {}): Promise<Page> => {
  const page = await newPerson(server, role, options);
  await agenda(page).getByRole('link').first().waitFor();
  return page;
};
/** The agenda of who leads, ready to be changed, and that of somebody else. */
const openTwo = async () => {
  const [leader, other] = await Promise.all([open('contactpersoon-jb'), open('veilig-thuis')]);
  await change(leader);
  return { leader, other, before: await codes(other) };
};
const change = async (page: Page) => {
  await page.getByRole('button', { name: 'Agenda aanpassen' }).click();
  await lines(page).first().waitFor();
};

describe('who leads', () => {
  test('moves a family with the keyboard, and everyone sees it at once', async () => {
    const { leader, other, before } = await openTwo();
    const [first, second, third = ''] = before;
    await lines(leader).filter({ hasText: third }).focus();
    await leader.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => codes(other)).toEqual([first, third, second, ...before.slice(3)]);
    await leader.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => codes(other)).toEqual(before);
    expect(complaintsOf(leader)).toEqual([]);
    expect(complaintsOf(other)).toEqual([]);
  });

  test('drags a family to another place', async () => {
    const { leader, other, before } = await openTwo();
    const grip = { x: 20, y: 18 };
    await lines(leader)
      .nth(3)
      .dragTo(lines(leader).nth(1), { sourcePosition: grip, targetPosition: { ...grip, y: 4 } });
    await expect.poll(() => codes(other)).toEqual([before[0], before[3], before[1], before[2], ...before.slice(4)]);
  });

  test('puts urgent first, gives time, and is told when it does not fit', async () => {
    const { leader, other, before } = await openTwo();
    const last = before.at(-1) ?? '';
    await leader.getByRole('button', { name: `Spoed voor ${last}` }).click();
    await expect.poll(async () => (await codes(other)).indexOf(last)).toBe(1);
    await agenda(other).getByRole('listitem').filter({ hasText: last }).getByText('Spoed').waitFor();
    const minutes = leader.getByRole('textbox', { name: `Minuten voor ${last}` });
    await minutes.fill('45');
    await minutes.press('Enter');
    await agenda(other).getByText('Dit past niet: 30 minuten te veel').waitFor();
    await agenda(other)
      .getByText(/, 45 min/)
      .waitFor();
    await minutes.fill('15');
    await minutes.press('Enter');
    await agenda(other).getByText('Dit past niet').waitFor({ state: 'detached' });
  });

  test('finds everything as it was left after the board of a family', async () => {
    const { leader, other } = await openTwo();
    await lines(leader).nth(1).focus();
    await leader.keyboard.press('Alt+ArrowUp');
    await expect
      .poll(async () => (await codes(other))[0])
      .toBe(await lines(leader).first().locator('strong').textContent());
    await leader.getByRole('button', { name: 'Klaar' }).click();
    expect(await codes(leader)).toEqual(await codes(other));
    await agenda(leader).getByRole('link').first().click();
    await leader.waitForURL('**/gezin/*');
    await leader.goBack();
    await expect.poll(() => codes(leader)).toEqual(await codes(other));
  });
});

test('nobody else is offered to change the agenda', async () => {
  const page = await open('wijkteammedewerker');
  expect(await page.getByRole('button', { name: 'Agenda aanpassen' }).count()).toBe(0);
});

describe('axe finds nothing while the agenda is changed', () => {
  test.each(Object.entries(SIZES))('at the size of a %s', async (_size, viewport) => {
    const page = await open('contactpersoon-jb', { viewport });
    await change(page);
    await checkAxe(page);
  });
});
