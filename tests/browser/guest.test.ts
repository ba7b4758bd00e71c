import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Meeting } from '../../shared/api/contract';
import { checkAxe, complaintsOf, newPage, newPerson, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';

const LEADER = 'contactpersoon-jb';
const OWN = 'LD-009';
const OTHER = 'LD-044';

let server: RunningServer;
let leaderCookie: string;
beforeAll(async () => {
  server = await startServer();
  leaderCookie = await server.cookieFor(LEADER);
});
afterAll(() => server.stop());

const asLeader = async (path: string, body?: object): Promise<Meeting> => {
  const answer = await fetch(server.url + path, {
    method: body ? 'POST' : 'GET',
    headers: { cookie: leaderCookie, origin: server.url, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Meeting;
};
const meetingNow = async (): Promise<Meeting> => {
  const { meetings } = (await asLeader('/api/meetings')) as unknown as { meetings: { id: string; state: string }[] };
  // The family came before: its earlier meeting is closed.
  for (const { id } of meetings.filter(({ state }) => state !== 'closed')) {
    const meeting = await asLeader(`/api/meetings/${id}`);
    if (meeting.conferences.some(({ familyCode }) => familyCode === OWN)) return meeting;
  }
  throw new Error('no meeting has the family of the guest');
};
/** Gives a family its turn, or nobody. */
const turnTo = async (code: string | undefined): Promise<void> => {
  const { id, leading, conferences } = await meetingNow();
  const conferenceId = conferences.find(({ familyCode }) => familyCode === code)?.id;
  if (leading.turn?.conferenceId === conferenceId) return;
  const act = leading.leader === undefined ? 'open' : conferenceId ? 'turn' : 'break';
  const { version } = leading;
  await asLeader(`/api/meetings/${id}/leading`, { act, version, ...(conferenceId && { conferenceId }) });
};

type Options = Parameters<typeof newPage>[1];
const enter = async (url: string, options?: Options): Promise<Page> => {
  const page = await newPage(server, options);
  await page.goto(server.url + new URL(url).pathname);
  await page.waitForURL('**/gast/*');
  return page;
};
const newGuest = (options?: Options) => enter(server.links.find(({ role }) => role === 'gast')?.url ?? '', options);
const state = (page: Page, words: string) => page.getByRole('heading', { name: words }).waitFor();
const linesOf = (page: Page) => page.getByRole('region', { name: 'Wat u vertelt' }).getByRole('listitem');
const saved = (page: Page) => page.locator('[data-save-status="saved"]').waitFor();

/** Somebody at the table with the guest's family before them and a panel open. */
const atTable = async (role: string, panel: string, options?: Options): Promise<Page> => {
  const page = await newPerson(server, role, options);
  const { id, conferences } = await meetingNow();
  const conference = conferences.find(({ familyCode }) => familyCode === OWN);
  await page.goto(`${server.url}/overleg/${id}/gezin/${conference?.id}`);
  await page.getByRole('button', { name: panel, exact: true }).click();
  return page;
};
const panelOf = (page: Page, name: string) => page.getByRole('complementary', { name });

describe('a guest', () => {
  test('waits, writes in their turn by keyboard alone, and the table reads along', async () => {
    const guest = await newGuest();
    await state(guest, 'Even wachten');
    await turnTo(OTHER);
    await turnTo(OWN);
    await state(guest, 'U bent aan de beurt');
    const table = await atTable('veilig-thuis', 'Gasten');
    await panelOf(table, 'Gasten').getByText('Is er', { exact: true }).waitFor();
    expect(await guest.title()).toContain('Uw beurt');
    // Nothing else had the hands, so the line is ready.
    await guest.keyboard.type('M. komt vaak te laat');
    await guest.keyboard.press('Enter');
    await guest.keyboard.type('Moeder komt naar de gesprekken');
    await guest.keyboard.press('Enter');
    await saved(guest);
    const words = panelOf(table, 'Gasten').getByRole('list', { name: 'Schreef' });
    await words.getByText('Moeder komt naar de gesprekken').waitFor();

    // Back past the lines' buttons to the first line, and change it.
    await guest.getByRole('button', { name: 'Wijzigen: M. komt vaak te laat' }).focus();
    await guest.keyboard.press('Enter');
    await guest.keyboard.press('End');
    await guest.keyboard.type(' op maandag');
    await guest.keyboard.press('Enter');
    await words.getByText('M. komt vaak te laat op maandag').waitFor();
    expect(await guest.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Wijzigen: M. komt vaak te laat op maandag',
    );

    await guest.getByRole('button', { name: 'Verwijderen: Moeder komt naar de gesprekken' }).press('Enter');
    await words.getByText('Moeder komt naar de gesprekken').waitFor({ state: 'detached' });
    await guest.getByRole('button', { name: 'Terugzetten' }).press('Enter');
    await words.getByText('Moeder komt naar de gesprekken').waitFor();
    expect([...complaintsOf(guest), ...complaintsOf(table)]).toEqual([]);
  });

  test('is taken over on the board in their own name, and is shown one window', async () => {
    await turnTo(OWN);
    const guest = await newGuest();
    await state(guest, 'U bent aan de beurt');
    await guest.getByRole('textbox', { name: 'Nieuwe regel' }).fill('De klas vraagt naar T.');
    await guest.keyboard.press('Enter');
    const leader = await atTable(LEADER, 'Gasten');
    const panel = panelOf(leader, 'Gasten');
    await panel.getByRole('button', { name: 'Overnemen op het bord: De klas vraagt naar T.' }).click();
    await leader.getByRole('menuitem', { name: 'Feiten' }).click();
    await panel.getByText('Staat op het bord').waitFor();
    await leader.getByRole('radio', { name: 'Lijst' }).click();
    const note = leader.getByRole('row').filter({ hasText: 'De klas vraagt naar T.' });
    await note.getByText('namens Anneke Hoogland').first().waitFor();

    await panel.getByRole('button', { name: /^Laat zien/ }).click();
    await leader.getByRole('menuitemradio', { name: 'Feiten' }).click();
    const shown = guest.getByRole('region', { name: 'De tafel laat u zien: Feiten' });
    await shown.getByText('De klas vraagt naar T.').waitFor();
    await panel.getByRole('button', { name: 'Laat zien: Feiten' }).click();
    await leader.getByRole('menuitem', { name: 'Niets laten zien' }).click();
    await shown.waitFor({ state: 'detached' });
  });

  test('whose turn ends while they type keeps every word, and the table has it', async () => {
    await turnTo(OWN);
    const guest = await newGuest();
    const table = await atTable('veilig-thuis', 'Gasten');
    await state(guest, 'U bent aan de beurt');
    await guest
      .getByRole('button', { name: /^Wijzigen/ })
      .first()
      .click();
    await guest.getByRole('textbox', { name: 'Regel wijzigen' }).fill('Half gewijzigd');
    await guest.getByRole('textbox', { name: 'Nieuwe regel' }).pressSequentially('Wij hoorden pas in');
    await turnTo(undefined);
    await state(guest, 'Uw beurt is voorbij');
    expect(await guest.getByRole('textbox').count()).toBe(0);
    const words = panelOf(table, 'Gasten').getByRole('list', { name: 'Schreef' });
    await words.getByText('Wij hoorden pas in').waitFor();
    await words.getByText('Half gewijzigd').waitFor();
    await saved(guest);
    expect(await linesOf(guest).last().textContent()).toBe('Wij hoorden pas in');
    await guest.getByRole('button', { name: 'Mijn tekst kopiëren' }).waitFor();
  });

  test('finds no way to anything but their own page', async () => {
    const guest = await newGuest();
    await guest.getByRole('heading', { level: 1 }).waitFor();
    const own = guest.url();
    expect(
      await guest.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['#content']);
    await guest.goto(server.url);
    await guest.waitForURL(own);
    const { id } = await meetingNow();
    await guest.goto(`${server.url}/overleg/${id}`);
    await guest.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
  });
});

test('who leads asks a guest, gives them their link once, and sends them away', async () => {
  const leader = await atTable(LEADER, 'Gasten');
  const panel = panelOf(leader, 'Gasten');
  await panel.getByRole('button', { name: 'Gast uitnodigen' }).click();
  const dialog = leader.getByRole('dialog', { name: 'Gast uitnodigen' });
  const answers = ['Noor Haverkamp', 'JGZ Waterstreek', 'jeugdarts', 'Hoe groeit B.?'];
  for (const answer of answers) {
    await leader.keyboard.type(answer);
    await leader.keyboard.press('Tab');
  }
  await dialog.getByRole('textbox', { name: 'Vraag aan deze gast' }).press('Enter');
  const url = await leader.getByRole('textbox', { name: 'Persoonlijke link' }).inputValue();
  await leader.getByRole('button', { name: 'Klaar' }).click();
  const guest = await enter(url);
  await guest.getByRole('heading', { name: 'Hoe groeit B.?' }).waitFor();

  await panel.getByRole('button', { name: 'Uitnodiging van Noor Haverkamp' }).click();
  await leader.getByRole('menuitem', { name: 'Uitnodiging intrekken' }).click();
  await leader.getByRole('alertdialog').getByRole('button', { name: 'Intrekken' }).click();
  await guest.getByRole('heading', { name: 'Open uw persoonlijke link' }).waitFor();
  await panel.getByText('Ingetrokken').waitFor();
});

test('attendance knows who was there by their screen, and who leads says who else was', async () => {
  const guest = await newGuest();
  await turnTo(OTHER);
  await turnTo(OWN);
  await state(guest, 'U bent aan de beurt');
  const leader = await atTable(LEADER, 'Aanwezig');
  const list = panelOf(leader, 'Aanwezig');
  await expect.poll(() => list.getByRole('checkbox', { name: /Anneke Hoogland/ }).isChecked()).toBe(true);
  const absent = list.getByRole('checkbox', { name: /Samira Benhaddou/ });
  expect(await absent.isChecked()).toBe(false);
  await absent.press('Space');
  const table = await atTable('wijkteammedewerker', 'Aanwezig');
  const samira = panelOf(table, 'Aanwezig').getByRole('listitem').filter({ hasText: 'Samira Benhaddou' });
  await samira.getByText('volgens Marloes Terhaak').waitFor();
  expect(await panelOf(table, 'Aanwezig').getByRole('checkbox').count()).toBe(0);
});

describe('axe finds nothing', () => {
  test.each(Object.entries(SIZES))('at the size of a %s', async (_, viewport) => {
    await turnTo(OTHER);
    const guest = await newGuest({ viewport });
    await guest.getByRole('heading', { level: 1 }).waitFor();
    await checkAxe(guest);
    await turnTo(OWN);
    await state(guest, 'U bent aan de beurt');
    await guest.getByRole('textbox', { name: 'Nieuwe regel' }).fill('Een regel');
    const { id, leading, conferences } = await meetingNow();
    const conference = conferences.find(({ familyCode }) => familyCode === OWN);
    const { guests } = (await asLeader(`/api/conferences/${conference?.id}/guests`)) as unknown as {
      guests: { id: string; name: string }[];
    };
    const personId = guests.find(({ name }) => name === 'Anneke Hoogland')?.id;
    await asLeader(`/api/meetings/${id}/leading`, { act: 'show', version: leading.version, personId, frame: 'feiten' });
    await guest.getByRole('region', { name: /^De tafel laat u zien/ }).waitFor();
    await checkAxe(guest);
    await turnTo(OTHER);
    await state(guest, 'Uw beurt is voorbij');
    await checkAxe(guest);

    const leader = await atTable(LEADER, 'Gasten', { viewport });
    await panelOf(leader, 'Gasten').getByRole('heading', { name: 'Anneke Hoogland' }).waitFor();
    await checkAxe(leader);
    await panelOf(leader, 'Gasten').getByRole('button', { name: 'Gast uitnodigen' }).click();
    await leader.getByRole('dialog').waitFor();
    await checkAxe(leader);
    await leader.keyboard.press('Escape');
    await panelOf(leader, 'Gasten').getByRole('button', { name: 'Sluiten' }).click();
    await leader.getByRole('button', { name: 'Aanwezig', exact: true }).click();
    await panelOf(leader, 'Aanwezig').getByRole('checkbox').first().waitFor();
    await checkAxe(leader);
  });
});
