import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Meeting } from '../../shared/api/contract';
import type { FamilyAdult, FamilyPage } from '../../shared/api/families';
import { checkAxe, complaintsOf, newPerson, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';

/**
 * The family of the example whose father must not know: what was a copy for him at one press, is now chosen piece by piece,
 * read by a second person of another organisation on a phone, and goes out when they let it go. Its maker uses keys alone.
 */
const CODE = 'LD-036';
const MAKER = 'Elif Korkut';
const SECOND = 'Wendeline Groothuis';
const REASONS = 'Structureel geweld wordt altijd gemeld.';
const WHY_NOT = 'De reden staat er te precies.';
const ADULTS: FamilyAdult[] = [
  { id: 'the-mother', part: 'moeder', gezag: 'ja', safety: 'protected', reach: 'Alleen bellen, onder schooltijd' },
  { id: 'the-father', part: 'vader', gezag: 'ja', safety: 'talk-unsafe' },
];

let server: RunningServer;
let conferenceId: string;

const ask = async <Answer>(path: string, body?: object): Promise<Answer> => {
  const headers = { cookie: await server.cookieFor(MAKER), origin: server.url, 'content-type': 'application/json' };
  const sent = body && { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(`${server.url}/api${path}`, { headers, ...sent });
  expect(answer.status, path).toBe(200);
  return answer.json() as Promise<Answer>;
};

/** Where the family was decided about, in an earlier meeting. */
const findDecided = async (): Promise<string> => {
  const { meetings } = await ask<{ meetings: { id: string }[] }>('/meetings');
  for (const { id } of meetings) {
    const { conferences } = await ask<Meeting>(`/meetings/${id}`);
    const found = conferences.find(({ familyCode }) => familyCode === CODE);
    if (found && (await ask<{ decided?: object }>(`/conferences/${found.id}/decision`)).decided) return found.id;
  }
  throw new Error(`${CODE} is not decided`);
};

beforeAll(async () => {
  server = await startServer();
  conferenceId = await findDecided();
  const { versions } = await ask<FamilyPage>(`/conferences/${conferenceId}/family`);
  await ask(`/conferences/${conferenceId}/adults`, { version: versions.family, adults: ADULTS });
});
afterAll(() => server.stop());

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);
/** Goes there by Tab, as somebody without a mouse does. */
const tabTo = async (page: Page, locator: Locator): Promise<void> => {
  await locator.waitFor();
  for (let presses = 0; presses < 150; presses++) {
    if (await isFocused(locator)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${locator}`);
};
const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await tabTo(page, page.getByRole('button', { name }));
  await page.keyboard.press('Enter');
};
const tick = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, page.getByRole('checkbox', { name, exact: true }));
  await page.keyboard.press('Space');
};
/** Types the first letters of an option, as a closed list takes them. */
const choose = async (page: Page, label: string, letters: string): Promise<void> => {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.type(letters);
};
const dossier = async (page: Page) => {
  await page.goto(`${server.url}/gezin/${conferenceId}/dossier`);
  await page.getByRole('heading', { name: 'Voor wie?' }).waitFor();
};
const sheetOf = (page: Page) => page.getByRole('region', { name: 'Voorbeeld', exact: true });

/** Asks for the father's copy, with what it may hold put in by hand. */
const askForFather = async (maker: Page): Promise<void> => {
  for (const part of ['Het besluit', 'Wat betekent dit? (gewone taal)'])
    expect(await maker.getByRole('checkbox', { name: part, exact: true }).isChecked()).toBe(false);
  const button = maker.getByRole('button', { name: 'Vastleggen en om vrijgave vragen' });
  await tick(maker, 'Wat betekent dit? (gewone taal)');
  await sheetOf(maker).getByRole('heading', { name: 'Wat betekent dit?' }).waitFor();
  expect(await button.isDisabled()).toBe(true);
  await choose(maker, 'Wie leest mee en geeft vrij?', SECOND);
  await checkAxe(maker);
  await press(maker, 'Vastleggen en om vrijgave vragen');
  await maker.getByText(`Wacht op ${SECOND}: nog niet vrijgegeven.`).first().waitFor();
  expect(await maker.getByRole('button', { name: /^PDF/ }).count()).toBe(0);
};

const QUESTION = 'Kan de kopie voor vader weg?';
/** The second person's first page, and from there the copy. */
const openOn = async (phone: Page): Promise<void> => {
  await phone.goto(`${server.url}/`);
  await phone.getByRole('link', { name: QUESTION }).click();
  await phone.getByRole('region', { name: 'De kopie voor vader' }).waitFor();
};

test('a copy for a father who must not know begins from nothing, and goes out once a second lets it go on a phone', async () => {
  const [maker, phone] = await Promise.all([
    newPerson(server, MAKER),
    newPerson(server, SECOND, { viewport: SIZES.phone }),
  ]);
  await dossier(maker);
  await maker.getByRole('button', { name: /^moeder.*Veilig te bereiken: Alleen bellen, onder schooltijd/ }).waitFor();
  await maker.getByText('Is jonger dan 12.').waitFor();
  expect(await maker.getByRole('button', { name: /^kind/i }).count()).toBe(0);
  await checkAxe(maker);
  await press(maker, /^vader/);
  await askForFather(maker);
  await checkAxe(maker);

  await openOn(phone);
  await phone.getByText('Praten met vader is niet veilig.').waitFor();
  const copy = await phone.getByRole('region', { name: 'De kopie voor vader' }).textContent();
  expect(copy).not.toMatch(/gevlucht|zoekt haar|gaat alleen/);
  await checkAxe(phone);
  await phone.getByRole('button', { name: 'Niet vrijgeven' }).click();
  const dialog = phone.getByRole('dialog', { name: 'Niet vrijgeven' });
  await dialog.getByLabel('Wat moet er anders?').fill(WHY_NOT);
  await dialog.getByRole('button', { name: 'Niet vrijgeven' }).click();
  await phone.getByText(`Niet vrijgegeven door ${SECOND}`).waitFor();
  await maker.getByText(`Reden: ${WHY_NOT}`).first().waitFor();
  const other = await newPerson(server, 'Jelle Roosenbrand');
  await dossier(other);
  await other.getByText(`Niet vrijgegeven door ${SECOND}.`).first().waitFor();
  expect(await other.getByText(WHY_NOT).count()).toBe(0);

  await press(maker, 'Opnieuw meegeven');
  await askForFather(maker);
  await openOn(phone);
  await phone.getByRole('button', { name: 'Vrijgeven', exact: true }).click();
  await phone.getByText(`Vrijgegeven door ${SECOND}`).waitFor();
  await phone.getByRole('link', { name: 'Naar Vandaag' }).click();
  await phone.getByRole('heading', { name: 'Vandaag', exact: true }).waitFor();
  expect(await phone.getByRole('link', { name: QUESTION }).count()).toBe(0);

  const pdf = maker.getByRole('button', { name: /^PDF voor vader/ }).first();
  await tabTo(maker, pdf);
  const [download] = await Promise.all([maker.waitForEvent('download'), maker.keyboard.press('Enter')]);
  expect(readFileSync(await download.path(), 'latin1').slice(0, 4)).toBe('%PDF');
  await maker.goto(`${server.url}/`);
  await maker.getByRole('link', { name: 'De kopie voor vader is vrijgegeven' }).waitFor();
  await checkAxe(maker);
  for (const page of [maker, phone]) expect(complaintsOf(page)).toEqual([]);
});

test('the protected mother’s copy asks who can see it, and then needs nobody else', async () => {
  const maker = await newPerson(server, MAKER);
  await dossier(maker);
  await press(maker, /^moeder/);
  const question = maker.getByRole('group', { name: 'Kan deze kopie gezien worden door vader?' });
  await question.waitFor();
  await tick(maker, 'Het besluit');
  await tabTo(maker, question.getByRole('radio', { name: 'Nee' }));
  await maker.keyboard.press('Space');
  await tabTo(maker, maker.getByLabel('Hoe komt de kopie bij deze persoon, zonder dat een ander die ziet?'));
  await maker.keyboard.type('Zij leest het op kantoor.');
  expect(await maker.getByLabel('Wie leest mee en geeft vrij?').count()).toBe(0);
  await checkAxe(maker);
  await press(maker, 'Vastleggen en bestanden maken');
  await maker
    .getByRole('button', { name: /^PDF voor moeder/ })
    .first()
    .waitFor();
});

test('a sentence of the record is marked where it stands as not for somebody, and then is not in their copy', async () => {
  const maker = await newPerson(server, MAKER);
  await maker.goto(`${server.url}/gezin/${conferenceId}/verslag`);
  await press(maker, `Wie mag dit niet lezen? ${REASONS}`);
  const marks = maker.getByRole('dialog', { name: /^Wie mag dit niet lezen\?/ });
  await marks.getByRole('group', { name: 'Niet voor deze persoon' }).waitFor();
  await checkAxe(maker);
  await tick(maker, 'moeder');
  await maker.keyboard.press('Escape');
  await maker.getByRole('button', { name: `Niet voor iedereen. Wie mag dit niet lezen? ${REASONS}` }).waitFor();

  await dossier(maker);
  await press(maker, /^moeder/);
  await press(maker, 'Opnieuw meegeven');
  await tick(maker, 'Het besluit');
  const leftOut = maker.locator('details').filter({ hasText: 'Wat moeder niet krijgt' });
  await tabTo(maker, leftOut.locator('summary'));
  await maker.keyboard.press('Enter');
  await leftOut.getByRole('heading', { name: 'Gemerkt als niet voor deze persoon' }).waitFor();
  await leftOut.getByText(REASONS).waitFor();
  expect(await sheetOf(maker).getByText(REASONS).count()).toBe(0);
  await checkAxe(maker);
  // A room that looks along does not see it.
  const beamer = await maker.context().newPage();
  const { meetings } = await ask<{ meetings: { id: string }[] }>('/meetings');
  await beamer.goto(`${server.url}/overleg/${meetings[0]?.id}/beamer`);
  await maker.getByText('In deze browser staat een beamerscherm open.').waitFor();
  expect(await maker.getByText(REASONS).count()).toBe(0);
});
