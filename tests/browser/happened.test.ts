import { nanoid } from 'nanoid';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Meeting } from '../../shared/api/contract';
import type { FamilyPage } from '../../shared/api/families';
import type { HappenedPage } from '../../shared/api/happened';
import { checkAxe, complaintsOf, newPerson, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';

/** What happened, in the example of local mode: Jelle's family LD-061, for which drang is being weighed. */
const CODE = 'LD-061';
const WHO = 'Jelle Roosenbrand';
let server: RunningServer;
let meetingId: string;
let conferenceId: string;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const call = <T>(page: Page, path: string, body?: object): Promise<T> =>
  page.evaluate(
    async ([to, sent]) => {
      const options = sent
        ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) }
        : {};
      return (await fetch(to, options)).json();
    },
    [path, body] as const,
  );

const today = async (who: string, options = {}): Promise<Page> => {
  const page = await newPerson(server, who, options);
  await page.goto(`${server.url}/`);
  await page.getByRole('heading', { name: 'Vandaag', exact: true }).waitFor();
  return page;
};
const atHome = async (options = {}, code = CODE): Promise<Page> => {
  const page = await today(WHO, options);
  const { meetings } = await call<{ meetings: { id: string }[] }>(page, '/api/meetings');
  for (const { id } of meetings) {
    const { conferences } = await call<{ conferences: { id: string; familyCode: string }[] }>(
      page,
      `/api/meetings/${id}`,
    );
    const found = conferences.find(({ familyCode }) => familyCode === code);
    if (found) [meetingId, conferenceId] = [id, found.id];
  }
  return page;
};
const open = (page: Page, rest: string) => page.goto(`${server.url}/overleg/${meetingId}/${rest}`);

test('told, ticked on the first page, stands on the card, in feedback and on the time line', async () => {
  const page = await atHome();
  const { told } = await call<HappenedPage>(page, `/api/conferences/${conferenceId}/happened`);
  const [first] = told;
  const { person } = await call<{ person: { id: string } }>(page, '/api/me');
  await call(page, `/api/conferences/${conferenceId}/feedback`, {
    id: nanoid(),
    hearer: 'ouder',
    whom: first?.words,
    what: 'Waarom wij drang wegen',
    who: { personId: person.id },
    due: '2030-01-01',
    ground: 'Het gaat over henzelf',
    waits: false,
    line: first?.id,
  });
  await page.reload();
  const mine = page.getByRole('region', { name: 'Terugkoppeling' });
  await mine.getByText('Waarom wij drang wegen').waitFor();
  await mine.getByRole('button', { name: `Verteld aan ${first?.words}` }).click();
  await expect.poll(() => page.getByText('Waarom wij drang wegen').count()).toBe(0);
  await checkAxe(page);

  await open(page, `gezin/${conferenceId}/uitkomst`);
  const card = page.locator('#drang-vertellen');
  await card.getByText(/^Verteld op .* door Jelle Roosenbrand/).waitFor();
  await checkAxe(page);

  await open(page, `gezin/${conferenceId}`);
  await page.getByRole('button', { name: /^Besluit/ }).click();
  const feedback = page.getByRole('complementary', { name: 'Besluit' }).getByRole('listitem');
  await feedback.filter({ hasText: 'Waarom wij drang wegen' }).getByText('verteld', { exact: true }).waitFor();

  await page.goto(`${server.url}/gezin/${conferenceId}/tijdlijn`);
  await page
    .getByRole('listitem')
    .filter({ hasText: /Verteld op .* door Jelle Roosenbrand/ })
    .last()
    .waitFor();
  await checkAxe(page);
  expect(complaintsOf(page)).toEqual([]);
});

test('a no has the table weigh anew, and who is not told is seen by who works with the family next', async () => {
  const page = await atHome({ viewport: SIZES.phone, colorScheme: 'dark' });
  await open(page, `gezin/${conferenceId}/uitkomst`);
  const agreeing = page.locator('#drang-instemmingen');
  const change = agreeing.getByRole('button', { name: /^Verbeteren: Instemming van/ });
  await change.first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Wat gebeurde er?').selectOption('refused');
  await checkAxe(page);
  await dialog.getByRole('button', { name: 'Vastleggen' }).click();
  await page.getByRole('heading', { name: 'Opnieuw wegen: er is geen instemming' }).waitFor();

  const telling = page.locator('#drang-vertellen');
  await telling
    .getByRole('button', { name: /Anders, of niet…$/ })
    .first()
    .click();
  await dialog.getByLabel('Wat gebeurde er?').selectOption('not-told');
  await dialog.getByLabel('Waarom niet?').selectOption('onveilig');
  await dialog.getByText('Deze reden staat in geen enkele kopie voor het gezin.').waitFor();
  await dialog.getByRole('button', { name: 'Vastleggen' }).click();
  await page.getByRole('heading', { name: 'Niet vertellen: dit weten zij niet' }).waitFor();
  await checkAxe(page);

  await open(page, `gezin/${conferenceId}`);
  await page
    .getByRole('button', { name: /^Gezin/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Niet vertellen: dit weten zij niet' }).waitFor();
  expect(complaintsOf(page)).toEqual([]);
});

test('a hand-over is open until its receiver and the family confirm it, and everybody who must act sees so', async () => {
  const jelle = await atHome({}, 'LD-044');
  const { participants } = await call<Meeting>(jelle, `/api/meetings/${meetingId}`);
  const who = (name: string) => ({ personId: participants.find((one) => one.name === name)?.id, name });
  const card = 'terug-naar-vrijwillig';
  const outcome = `/api/conferences/${conferenceId}/outcome`;
  const { version } = await call<{ version: number }>(jelle, outcome);
  await call(jelle, outcome, { act: 'choose', card, version });
  await call(jelle, outcome, { act: 'answer', card, field: 'ontvanger', version: 0, value: who('Elif Korkut') });
  await call(jelle, outcome, { act: 'answer', card, field: 'contactJb', version: 0, value: who('Marloes Terhaak') });
  const lineOf = (page: Page) =>
    page.getByRole('region', { name: 'Overnemen' }).getByRole('listitem').filter({ hasText: 'LD-044' });

  const elif = await today('Elif Korkut', { viewport: SIZES.phone });
  await lineOf(elif).getByRole('button', { name: 'Er mist nog iets' }).click();
  const dialog = elif.getByRole('dialog');
  await dialog.getByLabel('Dit is nodig om het over te nemen').fill('De veiligheidsafspraken');
  await dialog.getByRole('combobox', { name: 'Wie kan het wel overnemen?' }).fill(WHO);
  await elif.getByRole('listbox').waitFor();
  await elif.keyboard.press('Escape');
  await checkAxe(elif);
  await dialog.getByRole('button', { name: 'Laten weten' }).click();
  await dialog.waitFor({ state: 'detached' });

  const teamleider = await today('Samira Benhaddou');
  await lineOf(teamleider).getByText('Ligt bij beide teamleiders').waitFor();
  await lineOf(teamleider).getByText('Er mist nog: De veiligheidsafspraken').waitFor();

  await lineOf(jelle).getByRole('button', { name: 'Ik neem het over' }).click();
  const giver = await today('Marloes Terhaak');
  for (const page of [jelle, giver]) {
    await lineOf(page).getByText(`${WHO} neemt het over; het gezin bevestigde het nog niet`).waitFor();
    await lineOf(page).getByText('Nog te bevestigen door: ouder, andere ouder').waitFor();
  }
  await checkAxe(jelle);

  await open(jelle, `gezin/${conferenceId}/uitkomst`);
  const part = jelle.getByRole('region', { name: 'Overnemen' });
  await part.getByText('Nog open: ontvanger en gezin bevestigen').waitFor();
  await part.getByText('Elif Korkut kon het niet overnemen. Er miste: De veiligheidsafspraken').waitFor();
  await part.getByRole('button', { name: 'Vandaag overgedragen: Overdracht gedaan' }).click();
  await part.getByText(/^Overgedragen op .* door Jelle Roosenbrand/).waitFor();
  await part.getByRole('button', { name: 'Bevestigt het: Bevestiging van ouder' }).focus();
  await jelle.keyboard.press('Enter');
  await part.getByRole('button', { name: 'Bevestigt het: Bevestiging van andere ouder' }).click();
  await part.getByText('Nog open: ontvanger en gezin bevestigen').waitFor();
  await part.getByRole('button', { name: /^Bevestigt het: Bevestiging van kind/i }).click();
  await part.getByText('Rond: ontvanger en gezin bevestigden').waitFor();
  await checkAxe(jelle);

  await jelle.goto(`${server.url}/gezin/${conferenceId}/tijdlijn`);
  await jelle.getByText(/Aangenomen op .* door Jelle Roosenbrand/).waitFor();
  await giver.reload();
  await giver.getByRole('heading', { name: 'Vandaag', exact: true }).waitFor();
  await expect.poll(() => lineOf(giver).count()).toBe(0);
  for (const page of [jelle, elif, teamleider, giver]) expect(complaintsOf(page)).toEqual([]);
});

test('a talk sheet per listener is opened from the line about telling, and keeps what they said back', async () => {
  const page = await atHome({}, 'LD-058');
  const at = (rest: string) => `/api/conferences/${conferenceId}${rest}`;
  const { versions, ...known } = await call<FamilyPage>(page, at('/family'));
  const adults = known.adults.length > 0 ? known.adults : [{ id: 'moeder-58', part: 'moeder', gezag: 'ja' }];
  await call(page, at('/adults'), { version: versions.family, adults });
  const { version } = await call<{ version: number }>(page, at('/outcome'));
  await call(page, at('/outcome'), { act: 'choose', card: 'drang', version });
  await open(page, `gezin/${conferenceId}/uitkomst`);
  const sheetOf = page
    .locator('#drang-vertellen')
    .getByRole('link', { name: 'Gespreksblad voor het gesprek met moeder' })
    .first();
  await sheetOf.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Er is nog geen gespreksblad' }).waitFor();
  await checkAxe(page);

  await call(page, at('/decision/proposal'), {
    id: nanoid(),
    on: 0,
    words: 'Drang, vier maanden.',
    without: 'Nog te vullen',
  });
  await page.reload();
  const sheet = page.getByRole('article');
  await sheet.getByRole('heading', { name: 'Gesprek met moeder' }).waitFor();
  await sheet.getByText('CONCEPT', { exact: true }).waitFor();
  await sheet.getByText('Drang, vier maanden.').waitFor();
  await sheet.getByRole('heading', { name: 'Wat u niet belooft' }).waitFor();
  await checkAxe(page);
  await page.setViewportSize(SIZES.phone);
  await checkAxe(page);

  const after = page.getByRole('region', { name: 'Na het gesprek' });
  await after.getByRole('button', { name: /Anders, of niet…$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Wat zei deze persoon terug?').fill('Ik wil dat mijn zus erbij is.');
  await checkAxe(page);
  await dialog.getByRole('button', { name: 'Vastleggen' }).click();
  await after.getByText('Zei terug: “Ik wil dat mijn zus erbij is.”').waitFor();
  expect(complaintsOf(page)).toEqual([]);
});

test('where talking is not safe there is no talk sheet, and it says so', async () => {
  const page = await atHome({}, 'LD-052');
  const fact = { kind: 'not-told', because: 'onveilig' };
  await call(page, `/api/conferences/${conferenceId}/happened`, { topic: 'told/andere-ouder', version: 0, fact });
  await open(page, `gezin/${conferenceId}/gesprek/ouder`);
  await page.getByRole('heading', { name: 'Hier is geen gespreksblad' }).waitFor();
  await checkAxe(page);
});
