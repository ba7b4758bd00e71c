import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkAxe, complaintsOf, newPerson, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';

/** Today and a kort consult, in the example of local mode: one of Elif's waits, one of Jelle's is answered. */
let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const QUESTION = 'Is hier een melding nodig?';

/** Counts what a person does: a click, a field typed into. */
const counted = () => {
  let actions = 0;
  return {
    click: (page: Page, name: string, role: 'link' | 'button' = 'button') => {
      actions++;
      return page.getByRole(role, { name }).click();
    },
    type: (page: Page, field: string, text: string) => {
      actions++;
      return page.getByLabel(field).fill(text);
    },
    count: () => actions,
  };
};

/** Somebody on their first page. */
const onToday = async (name: string, options = {}): Promise<Page> => {
  const page = await newPerson(server, name, options);
  await page.goto(`${server.url}/`);
  await page.getByRole('heading', { name: 'Vandaag', exact: true }).waitFor();
  return page;
};

test('a kort consult is asked in five actions, seen at once by who answers, and its answer by who asked', async () => {
  const contact = await onToday('contactpersoon-jb');
  const asker = await onToday('Elif Korkut');
  const hand = counted();
  await hand.click(asker, 'Kort consult vragen', 'link');
  await hand.click(asker, 'Nee');
  await hand.type(asker, 'Uw vraag', QUESTION);
  await hand.type(asker, 'Wat ziet u?', 'Een kleuter kwam drie keer zonder eten op school.');
  await hand.click(asker, 'Vraag versturen');
  await asker.getByText('Er is nog geen antwoord.').waitFor();
  expect(hand.count()).toBe(5);

  const waiting = contact.getByRole('region', { name: 'Consulten die op u wachten' });
  await waiting.getByRole('link', { name: QUESTION }).click();
  await contact.getByLabel('Uw antwoord').fill('Bel Veilig Thuis voor advies.');
  await contact.keyboard.press('Control+Enter');
  await contact.getByText('Uw antwoord is verstuurd.').first().waitFor();

  await asker.getByText('Bel Veilig Thuis voor advies.').waitFor();

  await contact.goto(`${server.url}/`);
  await contact.getByText('Beantwoord', { exact: true }).click();
  await contact.getByRole('link', { name: QUESTION }).click();
  await contact.getByText('Bel Veilig Thuis voor advies.').waitFor();
  expect([...complaintsOf(contact), ...complaintsOf(asker)]).toEqual([]);
});

test('one that is more than a short question goes on the agenda in one click, and opens as a board', async () => {
  const page = await onToday('Jelle Roosenbrand');
  await page
    .getByRole('region', { name: 'Uw consulten' })
    .getByRole('link', { name: /^Vader zoekt/ })
    .click();
  await page.getByRole('button', { name: /^Op de agenda van dinsdag/ }).click();
  await page.waitForURL('**/overleg/*/gezin/*');
  await page.getByText('Het gezin staat op de agenda van dinsdag').first().waitFor();
  expect(complaintsOf(page)).toEqual([]);
});

test.each([
  ['laptop', SIZES.laptop],
  ['phone', SIZES.phone],
] as const)('nothing is in the way at %s size', async (_size, viewport) => {
  const page = await onToday('contactpersoon-jb', { viewport });
  await page.getByRole('heading', { name: 'Consulten die op u wachten' }).waitFor();
  await checkAxe(page);
  await page.getByRole('region', { name: 'Consulten die op u wachten' }).getByRole('link').first().click();
  await page.getByLabel('Uw antwoord').waitFor();
  await page.getByRole('button', { name: /^Op de agenda van/ }).waitFor();
  await checkAxe(page);
  await page.goto(`${server.url}/consult/nieuw`);
  await page.getByRole('button', { name: 'Nee' }).click();
  await page.getByLabel('Uw vraag').fill('Kim, 12-03-2019: is een melding nodig?');
  await page.getByText('lijkt op een').first().waitFor();
  await checkAxe(page);
});
