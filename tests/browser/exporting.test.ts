import { readFileSync } from 'node:fs';
import { nanoid } from 'nanoid';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Meeting } from '../../shared/api/contract';
import type { FamilyPage } from '../../shared/api/families';
import { makeNotes } from '../../shared/board/commands';
import { checkAxe, complaintsOf, newPerson, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';
import { connect } from '../harness/sync-client';

/** A family of the example; who works on it in the wijkteam is its opdrachtgever. */
const CODE = 'LD-031';
const ADDRESS = 'Moeder verblijft aan de Lindelaan 12';
const FATHER_SAYS = 'Ik ga niet weg uit dit huis';

let server: RunningServer;
let meeting: Meeting;
let conferenceId: string;

const ask = async <Answer>(role: string, path: string, body?: object): Promise<Answer> => {
  const headers = { cookie: await server.cookieFor(role), origin: server.url, 'content-type': 'application/json' };
  const sent = body && { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(`${server.url}/api${path}`, { headers, ...sent });
  expect(answer.status, path).toBe(200);
  return answer.json() as Promise<Answer>;
};

/** What goes to the record: a fact, where the mother is, and what the father says. Then it is decided. */
const decide = async (boardDocument: string) => {
  const { versions } = await ask<FamilyPage>('wijkteammedewerker', `/conferences/${conferenceId}/family`);
  const adults = ['moeder', 'vader'].map((part) => ({ id: `the-${part}`, part, gezag: 'ja' }));
  await ask('wijkteammedewerker', `/conferences/${conferenceId}/adults`, { version: versions.family, adults });
  const cookie = await server.cookieFor('wijkteammedewerker');
  const board = connect({ url: server.url.replace('http', 'ws'), document: boardDocument, cookie, origin: server.url });
  await board.synced;
  makeNotes(
    board.doc,
    [
      { text: 'Kwam op tijd op school', places: { viervensters: { frame: 'feiten' } }, marks: ['naar-het-verslag'] },
      { text: ADDRESS, places: { viervensters: { frame: 'mensen' } }, marks: ['naar-het-verslag', 'geheim-adres'] },
    ],
    nanoid,
  );
  await board.saved();
  await board.close();
  const family = `/conferences/${conferenceId}`;
  const said = { whose: 'vader', said: FATHER_SAYS, toldTo: 'Jelle Roosenbrand', on: '2026-03-09' };
  await ask('wijkteammedewerker', `${family}/voices`, { id: nanoid(), of: 'ouder', ...said });
  const proposal = { id: nanoid(), on: 0, words: 'Jelle blijft het vaste gezicht.' };
  await ask('contactpersoon-jb', `${family}/decision/proposal`, proposal);
  const { version } = await ask<{ version: number }>('wijkteammedewerker', `${family}/decision`);
  const reasons = { reasons: 'Eerst één vast gezicht.', withoutVoices: 'De kinderen waren er niet.' };
  await ask('wijkteammedewerker', `${family}/decision`, { id: nanoid(), version, ...reasons });
};

beforeAll(async () => {
  server = await startServer();
  const { meetings } = await ask<{ meetings: { id: string }[] }>('contactpersoon-jb', '/meetings');
  meeting = await ask('contactpersoon-jb', `/meetings/${meetings[0]?.id}`);
  const family = meeting.conferences.find(({ familyCode }) => familyCode === CODE);
  if (!family) throw new Error(`${CODE} is not there`);
  conferenceId = family.id;
  await decide(family.boardDocument);
});
afterAll(async () => {
  await server.stop();
});

const sit = async (role: string, path: string): Promise<Page> => {
  const page = await newPerson(server, role);
  await page.goto(server.url + path);
  return page;
};
const beginningOf = async (download: Download): Promise<string> =>
  readFileSync(await download.path())
    .subarray(0, 4)
    .toString('latin1');
const rowOf = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });

test('a parent gets a copy without what is secret, seen first; the file comes, and others see that it went', async () => {
  const [maker, other] = await Promise.all([
    sit('wijkteammedewerker', `/gezin/${conferenceId}/verslag`),
    sit('veilig-thuis', `/gezin/${conferenceId}/dossier`),
  ]);
  await maker.getByRole('button', { name: 'Naar het dossier' }).click();
  await rowOf(other, 'vader').getByText('Nog niet meegegeven').waitFor();
  await checkAxe(maker);

  await rowOf(maker, 'vader').press('Enter');
  const sheet = maker.getByRole('region', { name: 'Voorbeeld', exact: true });
  await sheet.getByText(FATHER_SAYS).waitFor();
  expect(await sheet.getByText('weggelaten').count()).toBe(0);
  expect(await sheet.getByText('Lindelaan').count()).toBe(0);
  const leftOut = maker.locator('details').filter({ hasText: 'Wat vader niet krijgt' });
  await leftOut.locator('summary').click();
  await leftOut.getByText(ADDRESS).waitFor();
  await leftOut.locator('summary').click();
  await maker.getByRole('checkbox', { name: 'Wat betekent dit? (gewone taal)' }).uncheck();
  await sheet.getByRole('heading', { name: 'Wat betekent dit?' }).waitFor({ state: 'detached' });
  await maker.getByRole('checkbox', { name: ADDRESS }).check();
  await sheet.getByText(ADDRESS).waitFor();
  expect(await maker.getByRole('button', { name: 'Vastleggen en bestanden maken' }).isDisabled()).toBe(true);
  await maker.getByRole('checkbox', { name: ADDRESS }).uncheck();
  await sheet.getByText('Lindelaan').first().waitFor({ state: 'detached' });
  await checkAxe(maker);

  await maker.getByRole('button', { name: 'Vastleggen en bestanden maken' }).click();
  const [download] = await Promise.all([
    maker.waitForEvent('download'),
    maker.getByRole('button', { name: /^PDF voor vader/ }).click(),
  ]);
  expect(await beginningOf(download)).toBe('%PDF');
  expect(download.suggestedFilename()).toMatch(/LD-031.*\.pdf$/);
  await rowOf(other, 'vader').getByText('Als bestand gemaakt').waitFor();
  for (const page of [maker, other]) expect(complaintsOf(page)).toEqual([]);
});

test('somebody outside the table for whom nothing was laid down gets nothing', async () => {
  const page = await sit('wijkteammedewerker', `/gezin/${conferenceId}/dossier`);
  await page.setViewportSize(SIZES.phone);
  await page.getByRole('button', { name: 'Ontvanger toevoegen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Iemand buiten de tafel toevoegen' });
  await dialog.getByLabel('Naam van de organisatie of persoon').fill('Basisschool De Linde');
  await dialog.getByRole('button', { name: 'Verder' }).click();
  await page.getByText('Voor deze ontvanger is er niets').waitFor();
  expect(await page.getByRole('button', { name: 'Vastleggen en bestanden maken' }).isDisabled()).toBe(true);
  await checkAxe(page);
});

test('everything of a meeting is made while one looks elsewhere, and fetched as one file', async () => {
  const page = await sit('wijkteammedewerker', `/overleg/${meeting.id}/dossier`);
  await page.getByRole('button', { name: 'Alles klaarmaken' }).click();
  await page.getByRole('progressbar', { name: 'Alles klaarmaken' }).waitFor();
  await page.getByRole('link', { name: 'Naar het overleg' }).click();
  await page.getByRole('region', { name: 'Gezinnen' }).waitFor();
  await page.goBack();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Ophalen (ZIP)' }).click(),
  ]);
  expect(await beginningOf(download)).toBe('PK\u0003\u0004');
  await page.getByRole('listitem').filter({ hasText: CODE }).getByText('Als bestand gemaakt').first().waitFor();
  await checkAxe(page);
  expect(complaintsOf(page)).toEqual([]);
});
