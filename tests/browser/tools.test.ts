import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Meeting } from '../../shared/api/contract';
import type { LeaderCommand } from '../../shared/api/leading';
import { checkAxe, complaintsOf, newPage, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';

let server: RunningServer;
let cookie: string;
let meetingId: string;

type Bare<Command> = Command extends { version: number } ? Omit<Command, 'version'> : never;

const read = async (): Promise<Meeting> =>
  (await fetch(`${server.url}/api/meetings/${meetingId}`, { headers: { cookie } })).json();

/** What who leads asks, as their screen sends it. */
const lead = async (asked: Bare<LeaderCommand>): Promise<Meeting> => {
  const { version } = (await read()).leading;
  const answer = await fetch(`${server.url}/api/meetings/${meetingId}/leading`, {
    method: 'POST',
    headers: { cookie, origin: server.url, 'content-type': 'application/json' },
    body: JSON.stringify({ version, ...asked }),
  });
  if (!answer.ok) throw new Error(`${asked.act}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};

beforeAll(async () => {
  server = await startServer();
  cookie = await server.cookieFor('contactpersoon-jb');
  const { url = '' } = server.links.find(({ role }) => role === 'contactpersoon-jb') ?? {};
  const entered = await fetch(server.url + new URL(url).pathname, { redirect: 'manual', headers: { cookie } });
  meetingId = entered.headers.get('location')?.split('/').at(-1) ?? '';
  await lead({ act: 'open' });
});
afterAll(async () => {
  await server.stop();
});
/** Every test begins with a family of which nothing was asked yet. */
beforeEach(async () => {
  const { leading, conferences } = await read();
  await lead({ act: 'hands', on: false });
  const open = conferences.filter(({ closedAt, id }) => closedAt === undefined && id !== leading.turn?.conferenceId);
  const [next] = open;
  if (next) await lead({ act: 'turn', conferenceId: next.id });
});

/** Somebody at the board of the family whose turn it is. */
const sit = async (role: string, options: BrowserContextOptions = {}, before?: (page: Page) => void) => {
  const link = server.links.find((one) => one.role === role);
  const page = await newPage(server, options);
  before?.(page);
  await page.goto(server.url + new URL(link?.url ?? '').pathname);
  await page.waitForURL('**/gezin/*');
  await page.locator('[data-save-status="saved"]').first().waitFor({ state: 'attached' });
  return page;
};
const ask = async (page: Page, item: string | RegExp) => {
  await page.getByRole('button', { name: 'Vraag de tafel' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
/** One of the lines in a window that asks who leads something. */
const choice = (page: Page, words: string) => page.getByRole('radiogroup').locator('label', { hasText: words });
const order = (page: Page) =>
  page.getByRole('list', { name: 'Handen op volgorde' }).getByRole('listitem').allInnerTexts();
const silentPanel = (page: Page) => page.getByRole('region', { name: /^Stil schrijven bij/ });
const choices = (page: Page) => votePanel(page).getByRole('listitem').getByRole('button');
const votePanel = (page: Page) => page.getByRole('region', { name: 'Waar praten we over?' });
const inList = async (page: Page, text: string) => {
  if (!page.url().includes('view=list')) await page.getByRole('radio', { name: 'Lijst' }).click();
  return page.locator('[role="row"]').filter({ hasText: text });
};
const write = async (page: Page, ...lines: readonly string[]) => {
  const line = silentPanel(page).getByRole('textbox');
  for (const text of lines) {
    await line.fill(text);
    await line.press('Enter');
  }
  await silentPanel(page).getByText('Opgeslagen, alleen voor u').waitFor();
};

test('hands stand in their order on every screen, and who leads gives the word to the first by one click', async () => {
  const [leader, first, second] = await Promise.all([
    sit('contactpersoon-jb'),
    sit('veilig-thuis'),
    sit('gedragsdeskundige'),
  ]);
  expect(await first.getByRole('button', { name: /Hand opsteken/ }).count()).toBe(0);
  await ask(leader, 'Handen opsteken');
  await first.getByRole('button', { name: /Hand opsteken/ }).waitFor();
  await first.keyboard.press('h');
  await expect.poll(() => order(second).then((all) => all.length)).toBe(1);
  await second.getByRole('button', { name: /Hand opsteken/ }).click();
  await expect
    .poll(() => order(first))
    .toEqual([expect.stringContaining('Wendeline'), expect.stringContaining('Shanice')]);
  expect(await order(second)).toEqual(await order(first));
  await leader.getByRole('button', { name: 'Geef Wendeline het woord' }).click();
  await second.getByText('Wendeline heeft het woord').first().waitFor();
  await first.getByText('U hebt het woord').first().waitFor();
  await expect.poll(() => order(first)).toEqual([expect.stringContaining('Shanice')]);
  await first.keyboard.press('h');
  await expect
    .poll(() => order(leader))
    .toEqual([expect.stringContaining('Shanice'), expect.stringContaining('Wendeline')]);
  for (const page of [leader, first, second]) expect(complaintsOf(page)).toEqual([]);
});

test('what is written in silence reaches nobody before the reveal, then everybody at once, and once from two windows', async () => {
  let received = '';
  const listen = (page: Page) =>
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        received += payload.toString('latin1');
      });
    });
  const [leader, writer, other] = await Promise.all([
    sit('contactpersoon-jb'),
    sit('veilig-thuis'),
    sit('gedragsdeskundige', {}, listen),
  ]);
  await ask(leader, /Stil schrijven/);
  await choice(leader, 'Weging').click();
  await leader.getByRole('button', { name: 'Beginnen' }).click();
  await silentPanel(writer).waitFor();
  const second = await writer.context().newPage();
  await second.goto(writer.url());
  await silentPanel(second).waitFor();
  await write(writer, 'stilgedachte een', 'stilgedachte twee !mening');
  await silentPanel(second).getByText('stilgedachte twee').waitFor();
  await write(other, 'van mij');
  expect(received).not.toContain('stilgedachte');
  expect(await other.getByText('stilgedachte').count()).toBe(0);

  await leader.getByRole('button', { name: 'Laat alles zien' }).click();
  await silentPanel(writer).waitFor({ state: 'detached' });
  const rows = await inList(other, 'stilgedachte');
  await expect.poll(() => rows.count()).toBe(2);
  expect(received).toContain('stilgedachte');
  await expect.poll(async () => (await inList(leader, 'van mij')).count()).toBe(1);
  await second.reload();
  await expect.poll(async () => (await inList(second, 'stilgedachte')).count()).toBe(2);
  await expect.poll(() => rows.count()).toBe(2);
  for (const page of [leader, writer, other]) expect(complaintsOf(page)).toEqual([]);
});

test('a line that somebody is in the middle of stays theirs at the reveal, and goes along with Enter', async () => {
  const writer = await sit('veilig-thuis');
  await lead({ act: 'silent', frame: 'zorgen' });
  const line = silentPanel(writer).getByRole('textbox');
  await line.fill('nog niet af');
  await lead({ act: 'reveal' });
  await silentPanel(writer).getByText('U was nog aan het schrijven').waitFor();
  expect(await (await inList(writer, 'nog niet af')).count()).toBe(0);
  await line.press('Enter');
  await (await inList(writer, 'nog niet af')).waitFor();
  await silentPanel(writer).waitFor({ state: 'detached' });
});

test('what was not revealed when the table moved on stays private, and its writer can still put it on the board', async () => {
  const [writer, other] = await Promise.all([sit('veilig-thuis'), sit('gedragsdeskundige')]);
  await lead({ act: 'silent', frame: 'feiten' });
  await write(writer, 'te laat getoond');
  await lead({ act: 'end-silent' });
  const offer = writer.getByText('U schreef 1 notitie die nog niet op het bord staat');
  await offer.waitFor();
  expect(await (await inList(other, 'te laat getoond')).count()).toBe(0);
  await writer.reload();
  await offer.waitFor();
  await writer.getByRole('button', { name: 'Zet op het bord' }).click();
  await (await inList(other, 'te laat getoond')).waitFor();
  await offer.waitFor({ state: 'detached' });
});

test('a phone joins with the code, raises a hand and votes; only the totals are told, and only after closing', async () => {
  const [leader, other] = await Promise.all([sit('contactpersoon-jb'), sit('veilig-thuis')]);
  await leader.getByRole('button', { name: 'Meedoen met de telefoon' }).click();
  const { roomCode = '' } = await read();
  await leader.getByText(roomCode, { exact: true }).waitFor();
  await leader.keyboard.press('Escape');

  const link = server.links.find(({ role }) => role === 'gedragsdeskundige');
  const phone = await newPage(server, { viewport: SIZES.phone, hasTouch: true });
  await phone.goto(server.url + new URL(link?.url ?? '').pathname);
  await phone.goto(`${server.url}/mee`);
  const code = phone.getByRole('textbox', { name: 'Code van vier cijfers' });
  await code.fill(String(9999 - Number(roomCode) + 1000).padStart(4, '0'));
  await code.press('Enter');
  await phone.getByText('Deze code hoort niet bij').waitFor();
  await code.fill(roomCode);
  await phone.getByRole('button', { name: 'Meedoen' }).click();
  await phone.waitForURL('**/telefoon');
  await phone.getByText('Nu wordt er niets gevraagd').waitFor();

  await lead({ act: 'hands', on: true });
  await phone.getByRole('button', { name: 'Hand opsteken' }).tap();
  await expect.poll(() => order(other)).toEqual([expect.stringContaining('Shanice')]);

  await ask(leader, /Stemmen/);
  await choice(leader, 'Alles in Feiten').click();
  await leader.getByRole('button', { name: 'Stemming openen' }).click();
  await choices(phone).nth(1).tap();
  await votePanel(leader).getByText('1 persoon heeft gekozen').waitFor();
  await choices(phone).nth(0).tap();
  await choices(other).nth(0).click();
  await votePanel(leader).getByText('2 mensen hebben gekozen').waitFor();
  expect(await votePanel(leader).getByText('stemmen').count()).toBe(0);
  await votePanel(leader).getByRole('button', { name: 'Stemming sluiten' }).click();
  for (const page of [leader, other, phone]) {
    const first = page.getByRole('region', { name: 'De keuze van de tafel' }).getByRole('listitem').first();
    await first.getByText('2 stemmen').waitFor();
  }
  expect(phone.url()).toContain('/telefoon');
  await other.getByRole('link', { name: 'Uitkomst' }).click();
  const result = other.getByRole('region', { name: 'De keuze van de tafel' });
  await result.getByRole('button', { name: 'Uitklappen', expanded: false }).waitFor();
  for (const page of [leader, other]) expect(complaintsOf(page)).toEqual([]);
});

test('nothing of the family at the table lies over the one that somebody reads; where it is asked is said', async () => {
  const [leader, reader] = await Promise.all([sit('contactpersoon-jb'), sit('veilig-thuis')]);
  const { leading, conferences } = await read();
  const atTable = conferences.find(({ id }) => id === leading.turn?.conferenceId);
  if (!atTable) throw new Error('no family has its turn');
  await reader.keyboard.press('Alt+ArrowDown');
  await reader.waitForURL((url) => !url.pathname.includes(atTable.id));

  await ask(leader, /Stemmen/);
  await choice(leader, 'Alles in Feiten').click();
  await leader.getByRole('button', { name: 'Stemming openen' }).click();
  const told = reader.getByText(`De tafel is bij ${atTable.familyCode} en vraagt daar iets van u.`);
  await told.first().waitFor();
  expect(await votePanel(reader).count()).toBe(0);
  await lead({ act: 'close-vote' });
  await lead({ act: 'end-vote' });
  await expect.poll(() => told.count()).toBe(0);

  await leader.getByRole('button', { name: /^Weging/ }).click();
  await leader.getByRole('button', { name: 'Vraag om een cijfer' }).click();
  await told.first().waitFor();
  const scores = (page: Page) => page.getByRole('region', { name: 'Cijfer per kind' });
  await scores(leader).waitFor();
  expect(await scores(reader).count()).toBe(0);
  await checkAxe(reader);
  await reader.getByRole('button', { name: `Naar ${atTable.familyCode}` }).click();
  await scores(reader).waitFor();
  await scores(leader).getByRole('button', { name: 'Vraag intrekken' }).click();
  await leader.getByRole('alertdialog').getByRole('button', { name: 'Vraag intrekken' }).click();
  await expect.poll(() => scores(reader).count()).toBe(0);
});

test('a note that is deleted during a vote says so', async () => {
  const page = await sit('contactpersoon-jb');
  await ask(page, /Stemmen/);
  await choice(page, 'Alles in Feiten').click();
  await page.getByRole('button', { name: 'Stemming openen' }).click();
  await choices(page).first().waitFor();
  const { options = [] } = (await read()).leading.vote ?? {};
  await page.getByRole('radio', { name: 'Lijst' }).click();
  await page.locator(`[role="row"][data-note="${options[0]}"]`).first().click();
  await page.keyboard.press('Delete');
  await votePanel(page).getByRole('button').filter({ hasText: 'verwijderd' }).waitFor();
});

test('a note that who leads points at has a ring on every canvas, a label in every list, and is in sight', async () => {
  const [leader, canvas, list] = await Promise.all([
    sit('contactpersoon-jb'),
    sit('veilig-thuis'),
    sit('gedragsdeskundige'),
  ]);
  await list.getByRole('radio', { name: 'Lijst' }).click();
  await leader.getByRole('radio', { name: 'Lijst' }).click();
  const row = leader.locator('[role="row"][data-worksheet="driekolommen"]').last();
  const note = await row.getAttribute('data-note');
  await row.focus();
  await leader.keyboard.press('p');
  const ring = canvas.locator(`[data-pointed="${note}"]`);
  await ring.waitFor();
  const frame = await canvas.getByRole('region', { name: /^Werkbord/ }).boundingBox();
  await expect
    .poll(async () => {
      const box = await ring.boundingBox();
      return box !== null && frame !== null && box.y < frame.y + frame.height && box.x < frame.x + frame.width;
    })
    .toBe(true);
  const label = list.locator(`[role="row"][data-note="${note}"]`).getByText('Marloes wijst hierheen');
  await label.waitFor();
  await expect.poll(() => label.evaluate((element) => element.getBoundingClientRect().bottom < innerHeight)).toBe(true);
  await leader.keyboard.press('p');
  await ring.waitFor({ state: 'detached' });
});

test('who let go, or is on the first page, is brought back when who leads calls everyone', async () => {
  const [leader, away, onToday] = await Promise.all([
    sit('contactpersoon-jb'),
    sit('veilig-thuis'),
    sit('gedragsdeskundige'),
  ]);
  const table = new URL(away.url()).pathname;
  const { conferences } = await read();
  const elsewhere = conferences.find(({ id }) => !table.endsWith(id))?.id;
  await away.goto(`${server.url}/overleg/${meetingId}/gezin/${elsewhere}`);
  await away.getByText('U leest zelf verder').first().waitFor();
  await onToday.goto(server.url);
  await onToday.getByRole('heading', { name: 'Vandaag', exact: true }).waitFor();
  await leader.locator('article[data-note]').first().focus();
  await leader.keyboard.press('g');
  await expect.poll(() => new URL(away.url()).pathname).toBe(table);
  await away.getByText('Marloes haalt iedereen hierheen').first().waitFor();
  await expect.poll(() => new URL(onToday.url()).pathname).toBe(table);
});

describe('axe finds nothing', () => {
  test.each(Object.entries(SIZES))('on what is asked of the table, at the size of a %s', async (_size, viewport) => {
    const page = await sit('contactpersoon-jb', { viewport });
    await lead({ act: 'hands', on: true });
    await page.getByRole('button', { name: /Hand opsteken/ }).click();
    await lead({ act: 'silent', frame: 'feiten' });
    await write(page, 'voor mezelf');
    await page.getByRole('button', { name: /Geef Marloes het woord/ }).waitFor();
    await checkAxe(page);
    await lead({ act: 'end-silent' });
    await page.getByText(/^U schreef \d/).waitFor();
    await page.getByRole('button', { name: 'Weggooien' }).click();
    await checkAxe(page);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Weggooien' }).click();
    await ask(page, /Stemmen/);
    await choice(page, 'Alles in Feiten').waitFor();
    await checkAxe(page);
    await page.getByRole('button', { name: 'Stemming openen' }).click();
    await choices(page).first().click();
    await votePanel(page).getByText('1 persoon heeft gekozen').waitFor();
    await checkAxe(page);
    await lead({ act: 'close-vote' });
    await page.getByRole('region', { name: 'De keuze van de tafel' }).waitFor();
    await page
      .getByRole('button', { name: /^Wijs aan:/ })
      .first()
      .click();
    await page.locator('[data-pointed]').first().waitFor({ state: 'attached' });
    await checkAxe(page);
  });

  test('on a phone that joins', async () => {
    const page = await sit('veilig-thuis', { viewport: SIZES.phone });
    await page.goto(`${server.url}/mee`);
    await page.getByRole('button', { name: 'Meedoen' }).click();
    await page.getByText('De code heeft vier cijfers').waitFor();
    await checkAxe(page);
    await lead({ act: 'hands', on: true });
    await lead({ act: 'silent', frame: 'feiten' });
    await page.goto(`${server.url}/overleg/${meetingId}/telefoon`);
    await page.getByRole('button', { name: 'Hand opsteken' }).click();
    await page.getByText('Uw hand is omhoog').first().waitFor();
    await checkAxe(page);
  });
});
