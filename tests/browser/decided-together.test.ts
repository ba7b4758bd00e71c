import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Meeting } from '../../shared/api/contract';
import type { LeaderCommand } from '../../shared/api/leading';
import { dayOf, daysLater } from '../../shared/meeting/days';
import { checkAxe, complaintsOf, newPage, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';

/** A family of the example with three children, of whom nothing was weighed yet; Jelle gives the order. */
const CODE = 'LD-009';
const PHONE = { viewport: SIZES.phone, hasTouch: true };

let server: RunningServer;
let cookie: string;
let meetingId: string;
let conferenceId: string;

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

beforeAll(async () => {
  server = await startServer();
  cookie = await server.cookieFor('contactpersoon-jb');
  const { url = '' } = server.links.find(({ role }) => role === 'contactpersoon-jb') ?? {};
  const entered = await fetch(server.url + new URL(url).pathname, { redirect: 'manual', headers: { cookie } });
  meetingId = entered.headers.get('location')?.split('/').at(-1) ?? '';
  const meeting = await read();
  conferenceId = meeting.conferences.find(({ familyCode }) => familyCode === CODE)?.id ?? '';
  const { version } = meeting.leading;
  await lead({ act: 'open', version, conferenceId });
  await lead({ act: 'step', version: version + 1, step: 2 });
});
afterAll(async () => {
  await server.stop();
});

const sit = async (who: string, path = `gezin/${conferenceId}`, options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await newPage(server, options);
  const { url = '' } = server.links.find(({ name }) => name === who) ?? {};
  await page.context().request.get(server.url + new URL(url).pathname);
  await page.goto(`${server.url}/overleg/${meetingId}/${path}`);
  return page;
};
const panel = async (page: Page, name: string) => {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  return page.getByRole('complementary', { name });
};
/** As a list of agreements says a day. */
const dayWords = (day: string): string =>
  new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
const asked = (page: Page) => page.getByRole('region', { name: 'Cijfer per kind' });
const answer = (page: Page, question: string, option: string) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name: option, exact: true }).check();
const write = async (page: Page, question: string, words: string) => {
  const role = /^(Wie (overbrugt|regelt)|Regie)/.test(question) ? 'combobox' : 'textbox';
  const field = page.getByRole(role, { name: question, exact: true });
  await field.fill(words);
  await field.blur();
};

test('six people weigh, see all at once, choose drang, one disagrees, the opdrachtgever decides, its dates are agreed', async () => {
  const [leader, keyboard, owner, phone, expert, colleague, beamer] = await Promise.all([
    sit('Marloes Terhaak'),
    sit('Wendeline Groothuis'),
    sit('Jelle Roosenbrand'),
    sit('Samira Benhaddou', 'telefoon', PHONE),
    sit('Shanice Pinas', 'telefoon', PHONE),
    sit('Dennis Sardjoe', 'telefoon', PHONE),
    sit('Shanice Pinas', 'beamer', { viewport: SIZES.beamer }),
  ]);
  const everybody = [leader, keyboard, owner, phone, expert, colleague, beamer];

  const today = dayOf(Date.now());

  // Weighing.
  const weighing = await panel(leader, 'Weging');
  await weighing.getByRole('button', { name: 'Nee', exact: true }).click();
  await weighing.getByText('Het wijkteam komt met vrijwillige hulp niet verder').click();
  for (const other of ['T. (6)', 'B. (2)']) await weighing.getByText(other, { exact: true }).first().click();
  await weighing.getByRole('button', { name: 'Vraag om een cijfer' }).click();

  await asked(keyboard).getByRole('button', { name: 'M. (9): 0' }).focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await keyboard.keyboard.press(key);
  await asked(keyboard).getByText('U hebt geantwoord').waitFor();
  expect(await asked(keyboard).getByRole('button', { pressed: true }).count()).toBe(0);
  await asked(phone).getByRole('button', { name: 'M. (9): 6' }).tap();
  await asked(phone).getByText('U hebt geantwoord').waitFor();
  await checkAxe(phone);
  const rest = [
    [leader, '5'],
    [owner, '4'],
    [expert, '5'],
    [colleague, 'Ik ken dit kind niet'],
  ] as const;
  for (const [page, number] of rest) {
    await asked(page)
      .getByRole('button', { name: `M. (9): ${number}` })
      .click();
  }
  await beamer.getByText('6 antwoorden').waitFor();
  await asked(leader).getByRole('button', { name: 'Onthul' }).click();
  for (const page of everybody) {
    await page.getByText('De cijfers liggen 4 uit elkaar').waitFor();
    const who = page.getByRole('list', { name: 'Wie gaf welk cijfer' }).first();
    const given = await who.getByRole('listitem').allInnerTexts();
    expect(given.map((line) => line.split(/\s+/, 2).join(' '))).toEqual([
      '2 Wendeline',
      '4 Jelle',
      '5 Marloes',
      '5 Shanice',
      '6 Samira',
    ]);
  }
  await checkAxe(beamer);

  const child = asked(leader).getByRole('article', { name: /^M\. \(9\), ronde 1/ });
  await child.getByRole('button', { name: /^Leg ons oordeel vast/ }).click();
  await child.getByLabel('Wat vinden we samen, en waarom?').fill('Kwetsbaar zolang niemand meekijkt.');
  await child.getByLabel('Gezamenlijk cijfer').selectOption('4');
  await child.getByRole('button', { name: 'Iemand ziet het anders' }).click();
  await child.getByLabel('Wie?').selectOption('Wendeline Groothuis');
  await child.getByLabel('Hoe ziet die het?').fill('Vader komt terug.');
  await child.getByRole('button', { name: 'Vastleggen' }).click();
  const kept = weighing.getByRole('article', { name: 'M. (9)', exact: true });
  await kept.getByText('Wendeline Groothuis ziet het anders: Vader komt terug.').waitFor();
  await expect.poll(() => keyboard.getByText('De cijfers liggen 4 uit elkaar').count()).toBe(0);

  // The card: two side by side, then drang.
  await leader.getByRole('link', { name: 'Uitkomst' }).click();
  await leader.getByRole('button', { name: 'Advies vergelijken' }).click();
  await leader.getByRole('button', { name: 'Drang vergelijken' }).click();
  const compared = leader.getByRole('table', { name: 'Wat de kaarten zouden betekenen' });
  await compared.getByRole('button', { name: 'Drang kiezen' }).click();
  await answer(leader, 'Is consultatie & advies eerst gewogen?', 'Ja, en dat is niet genoeg');
  await write(leader, 'Wat is geprobeerd, en waarom is dat niet genoeg?', 'Twee consulten; de hulp kwam niet op gang.');
  await answer(leader, 'Heeft een kind in het gezin al een maatregel?', 'Nee');
  await answer(leader, 'Is het gezin uitgelegd wat drang is?', 'Ja');
  const agrees = leader.locator('#drang-instemmingen').getByRole('button', { name: /^Stemt in: / });
  await agrees.first().waitFor();
  while ((await agrees.count()) > 0) {
    const left = await agrees.count();
    await agrees.first().click();
    await expect.poll(() => agrees.count()).toBe(left - 1);
  }
  await write(leader, 'Wat is er anders als de drang eindigt?', 'Er is elke dag iemand die M. ziet.');
  await answer(leader, 'Weet het gezin dat Jeugdbescherming gegevens vastlegt?', 'Ja');
  await write(leader, 'Wie geeft de jeugdhulp?', 'De aanbieder die er al komt');
  await write(leader, 'Wie overbrugt tot er een jeugdbeschermer is?', 'Dennis Sardjoe');
  await write(leader, 'Regie over de veiligheid van het kind', 'Dennis Sardjoe');
  await write(leader, 'Wie regelt de beschikking?', 'Jelle Roosenbrand');
  const alignment = leader.locator('#drang-afstemming');
  await alignment.getByRole('button', { name: 'Regel toevoegen' }).click();
  await alignment.getByRole('textbox', { name: 'Dag' }).fill(today);
  await alignment.getByRole('combobox', { name: 'Wie bewaakt dit' }).fill('Jelle Roosenbrand');
  await alignment.getByRole('combobox', { name: 'Wie bewaakt dit' }).blur();
  await answer(leader, 'Zijn netwerk, familieberaad of Eigen Kracht aangeboden?', 'Ja, het gezin wil dit');
  await answer(leader, 'Heeft het gezin een eigen plan?', 'Ja');
  await answer(leader, 'Zijn er zorgen over de veiligheid van medewerkers?', 'Nee');
  await leader.getByText('Klaar om voor te stellen').waitFor();

  // The decision.
  await leader.getByRole('button', { name: 'Verder naar besluit' }).click();
  const proposing = leader.getByRole('complementary', { name: 'Besluit' });
  await proposing.getByText('De kaart Drang gaat mee').waitFor();
  await proposing.getByRole('button', { name: 'Voorleggen' }).click();
  await proposing.getByText('Voorstel 1').waitFor();
  const theirs = await panel(keyboard, 'Besluit');
  await theirs.getByLabel('Wat vindt uw organisatie?').selectOption('not-agreed');
  await theirs.getByRole('textbox', { name: 'Wat ziet u anders?' }).fill('Wij zien nog te veel risico.');
  await checkAxe(keyboard);
  await theirs.getByRole('button', { name: 'Zienswijze geven' }).press('Enter');

  const deciding = await panel(owner, 'Besluit');
  await deciding.getByText('Wij zien nog te veel risico.').waitFor();
  await deciding.getByRole('textbox', { name: 'Waarom besluit u dit?' }).fill('Advies alleen hielp niet.');
  await deciding.getByRole('textbox', { name: 'Waarom besluit u nu toch?' }).fill('De jongste is twee.');
  await deciding.getByRole('button', { name: 'Besluit nemen' }).click();
  for (const one of [proposing, theirs]) await one.getByText('Advies alleen hielp niet.').waitFor();
  await deciding.getByRole('button', { name: 'Overnemen: Andere ouder' }).click();
  await deciding.getByRole('button', { name: 'Verteld aan Andere ouder' }).waitFor();

  // The record, corrected.
  await deciding.getByRole('button', { name: 'Verbeteren' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Verslag verbeteren' });
  await dialog.getByLabel('Redenen', { exact: true }).fill('Consulten alleen hielpen niet.');
  await dialog.getByRole('textbox', { name: 'Waarom verbetert u dit?' }).fill('Verschreven');
  await dialog.getByRole('button', { name: 'Nieuwe versie vastleggen' }).click();
  await proposing.getByText('Consulten alleen hielpen niet.').first().waitFor();
  await proposing.getByRole('button', { name: 'Verslag als pagina' }).click();
  await leader.getByRole('heading', { level: 1, name: `Verslag van ${CODE}` }).waitFor();
  await leader.getByRole('heading', { name: 'Verbeteringen' }).waitFor();
  await checkAxe(leader);

  // The dates, once everybody was told and the order came in.
  await owner.getByRole('link', { name: 'Uitkomst' }).click();
  const tell = owner.getByRole('button', { name: /^Vandaag verteld: / });
  await tell.first().waitFor();
  while ((await tell.count()) > 0) {
    const left = await tell.count();
    await tell.first().click();
    await expect.poll(() => tell.count()).toBe(left - 1);
  }
  await owner.getByRole('button', { name: /^Vandaag ontvangen: / }).click();
  const plan = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Het plan is klaar' });
  const agreed = await panel(keyboard, 'Afspraken');
  await plan(keyboard)
    .getByText(dayWords(daysLater(today, 28)))
    .waitFor();
  await agreed.getByText('Vertellen aan Andere ouder').waitFor();
  await colleague.goto(`${server.url}/`);
  await plan(colleague)
    .getByText(dayWords(daysLater(today, 28)))
    .waitFor();
  for (const page of everybody) expect(complaintsOf(page)).toEqual([]);
}, 240_000);
