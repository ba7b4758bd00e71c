/**
 * Makes the pictures in docs/images from the real program with its example meeting: `npm run screenshots`.
 * Run it after a change that people see, and look at what changed before committing.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { freePort } from '../tests/bench/free-port.mjs';

const root = join(import.meta.dirname, '..');
const pictures = join(import.meta.dirname, 'images');
const RICHEST = 'LD-009';
const WEIGHED = 'LD-061';
const LONG = 'LD-038';
const STARTUP_MS = 180_000;

const isUp = async (url) => (await fetch(`${url}/health`).catch(() => undefined))?.ok === true;

const startServer = async (home) => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), DATA_DIR: join(home, 'data'), KEY_DIR: join(home, 'keys') };
  const server = spawn(process.execPath, ['server/boot/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const deadline = Date.now() + STARTUP_MS;
  while (!(await isUp(url))) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error('the server did not come up');
    await pause(200);
  }
  return { server, links: JSON.parse(await readFile(join(home, 'data', 'links.json'), 'utf8')) };
};

const newPage = async (browser, links, role, size) => {
  const context = await browser.newContext({
    viewport: size,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(links.find((link) => link.role === role).url);
  return page;
};

const openAs = async (browser, links, role, size) => {
  const page = await newPage(browser, links, role, size);
  await page.getByRole('link', { name: RICHEST }).waitFor();
  return page;
};

/** A guest in their turn: what they see, and what the table sees of it. The desk shows their family. */
const pictureGuest = async (browser, links, desk) => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  const guest = await context.newPage();
  await guest.goto(links.find((link) => link.role === 'gast').url);
  const line = guest.getByRole('textbox', { name: 'Nieuwe regel' });
  for (const text of [
    'Sinds de zomer is M. twee keer per week te laat.',
    'Moeder komt nu wel naar de gesprekken; in het voorjaar kwam zij niet.',
  ]) {
    await line.fill(text);
    await line.press('Enter');
  }
  await desk.getByRole('button', { name: 'Gasten', exact: true }).click();
  await desk.getByRole('button', { name: /^Overnemen op het bord: Sinds/ }).click();
  await desk.getByRole('menuitem', { name: 'Feiten' }).click();
  await desk.getByRole('button', { name: /^Laat zien/ }).click();
  await desk.getByRole('menuitemradio', { name: 'Krachten' }).click();
  await guest.getByRole('heading', { name: /^De tafel laat u zien/ }).waitFor();
  await guest.locator('[data-save-status="saved"]').waitFor();
  await save(guest, 'gastblad');
  await desk.getByRole('button', { name: 'Laat zien: Krachten' }).waitFor();
  await save(desk, 'gasten');
};

const openBoard = async (page) => {
  await page.getByRole('link', { name: RICHEST }).click();
  await page.getByText('Opgeslagen').first().waitFor();
};

const save = (page, name, options) =>
  page.screenshot({ ...options, path: join(pictures, `${name}.png`), animations: 'disabled' });

/** Leaves the pointer over a window, as somebody who reads there. */
const pointAt = async (page, frame) => {
  await page.keyboard.press('Shift+Digit1');
  const box = await page.getByRole('heading', { name: frame, exact: true }).boundingBox();
  await page.mouse.move(box.x + 60, box.y + 160, { steps: 4 });
};

const takeBringingIn = async (browser, links) => {
  const page = await openAs(browser, links, 'wijkteammedewerker', { width: 1366, height: 900 });
  await page.getByRole('button', { name: 'Gezin inbrengen' }).click();
  await page.getByRole('button', { name: 'Nee, geen gevaar nu' }).click();
  await page.getByLabel('Vraag aan de tafel').fill('Hoe houden wij zicht op de kinderen nu de hulp stopt?');
  await page.getByLabel('Waarom nu?').fill('De hulp thuis stopt over twee weken.');
  await page.getByLabel('Waarom nu?').blur();
  await save(page, 'inbrengen');
  await page.goBack();
  await openBoard(page);
  await page.getByRole('button', { name: 'Gezin', exact: true }).click();
  await page.getByRole('heading', { name: 'Wie ziet dit gezin' }).waitFor();
  await save(page, 'gezin');
  await page.context().close();
};

const takePictures = async (browser, links) => {
  const desk = await openAs(browser, links, 'contactpersoon-jb', { width: 1440, height: 900 });
  await save(desk, 'gezinnen');
  await desk.getByRole('button', { name: 'Agenda aanpassen' }).click();
  await desk.getByRole('grid', { name: 'Agenda' }).waitFor();
  await save(desk, 'agenda');
  await desk.getByRole('button', { name: 'Klaar' }).click();
  const meeting = desk.url();
  await desk.getByRole('link', { name: 'Reeks' }).click();
  await desk.getByRole('heading', { name: 'Wanneer' }).waitFor();
  await save(desk, 'reeks');
  await desk.getByRole('link', { name: 'Samenwerkingsafspraken' }).click();
  await desk.getByRole('heading', { name: 'Handtekeningen' }).waitFor();
  await save(desk, 'samenwerkingsafspraken', { fullPage: true });
  await desk.goto(meeting);
  await desk.getByRole('link', { name: RICHEST }).waitFor();
  await takeBringingIn(browser, links);
  const others = [];
  for (const role of ['veilig-thuis', 'gedragsdeskundige', 'wijkteammedewerker']) {
    const page = await openAs(browser, links, role, { width: 1366, height: 768 });
    await openBoard(page);
    others.push(page);
  }
  await openBoard(desk);
  const line = desk.locator('[data-entry="feiten"]');
  await line.fill('Kwam zonder jas en eten op school !f k:1 bron: leerkracht d:gisteren #school ');
  await desk.getByText('over M.').last().waitFor();
  const { x, y, width } = await line.boundingBox();
  await save(desk, 'invoerregel', { clip: { x: x - 28, y: y - 110, width: width + 92, height: 320 } });
  await line.fill('');
  await line.blur();

  await desk.setViewportSize({ width: 1920, height: 1080 });
  await desk.reload();
  await desk.getByText('Opgeslagen').first().waitFor();
  await pointAt(others[0], 'Feiten');
  await pointAt(others[1], 'Krachten');
  await desk.getByText('Wendeline').first().waitFor();
  await save(desk, 'gezinsbord');

  await desk.getByRole('radio', { name: 'Lijst' }).click();
  await desk.locator('[aria-labelledby="list-viervensters"]').waitFor();
  await save(desk, 'lijst');
};

/** The meeting while it is led: the bar that tells what the table is doing, and the table's own screen. */
const takeMeetingPictures = async (browser, links) => {
  const desk = await openAs(browser, links, 'contactpersoon-jb', { width: 1440, height: 900 });
  await desk.getByRole('button', { name: 'Overleg openen' }).click();
  const bar = desk.getByRole('region', { name: 'Het overleg nu' });
  await bar.getByRole('button', { name: 'Notulist' }).click();
  await desk.getByRole('menuitemradio').nth(2).click();
  await bar.getByRole('button', { name: 'Volgende stap' }).click();
  await bar.getByText('Schrijf op wat is gezien').waitFor();
  await desk.getByText('Opgeslagen').first().waitFor();
  await save(desk, 'overleg-balk', { clip: { x: 0, y: 0, width: 1440, height: 330 } });

  const beamer = await desk.context().newPage();
  await beamer.setViewportSize({ width: 1920, height: 1080 });
  await beamer.goto(`${desk.url().split('/gezin/')[0]}/beamer`);
  await beamer.getByRole('region', { name: 'Feiten' }).getByRole('listitem').first().waitFor();
  await save(beamer, 'beamer');
  await pictureGuest(browser, links, desk);
};

/** The same meeting, in which who leads asks the table for something. */
const takePicturesOfTheTable = async (browser, links) => {
  const size = { width: 1366, height: 768 };
  const desk = await newPage(browser, links, 'contactpersoon-jb', size);
  await desk.waitForURL('**/gezin/*');
  const writer = await newPage(browser, links, 'veilig-thuis', size);
  const phone = await newPage(browser, links, 'gedragsdeskundige', { width: 390, height: 720 });
  const ask = async (item) => {
    await desk.getByRole('button', { name: 'Vraag de tafel' }).click();
    await desk.getByRole('menuitem', { name: item }).click();
  };

  await ask('Handen opsteken');
  await ask('Stil schrijven');
  await desk.locator('label', { hasText: 'Weging' }).click();
  await desk.getByRole('button', { name: 'Beginnen' }).click();
  const panel = writer.getByRole('region', { name: 'Stil schrijven bij Weging' });
  const line = panel.getByRole('textbox');
  for (const text of ['Zonder toezicht van opa is het nu niet veilig !vm', 'Moeder ziet het zelf ook !mening']) {
    await line.fill(text);
    await line.press('Enter');
  }
  await panel.getByText('Opgeslagen, alleen voor u').waitFor();
  await line.blur();
  await save(writer, 'stil-schrijven');

  await desk.getByRole('button', { name: 'Laat alles zien' }).click();
  await ask('Stemmen');
  await desk.locator('label', { hasText: 'Alles in Weging' }).click();
  await desk.getByRole('button', { name: 'Stemming openen' }).click();
  await phone.goto(`${new URL(phone.url()).origin}${new URL(desk.url()).pathname.replace(/\/gezin.*/, '/telefoon')}`);
  await phone.getByRole('button', { name: 'Hand opsteken' }).click();
  await phone.getByRole('region', { name: 'Waar praten we over?' }).getByRole('button').first().click();
  await phone.getByText('1 persoon heeft gekozen').waitFor();
  await save(phone, 'telefoon');
  await desk.getByRole('button', { name: 'Stemming sluiten' }).click();
  const result = desk.getByRole('region', { name: 'De keuze van de tafel' });
  await result.getByRole('button', { name: 'Klaar' }).click();
};

/** Another family, that was weighed and has a card: what stands beside its board and behind it. */
const takePicturesOfDeciding = async (browser, links) => {
  const page = await newPage(browser, links, 'teamleider', { width: 1440, height: 900 });
  await page.waitForURL('**/gezin/*');
  await page.getByRole('navigation', { name: 'Ander gezin' }).getByRole('button', { name: RICHEST }).click();
  await page.getByRole('dialog').getByRole('button', { name: WEIGHED }).click();
  await page.getByRole('heading', { level: 1, name: WEIGHED }).waitFor();
  await page.getByText('Opgeslagen').first().waitFor();
  await page.getByRole('button', { name: /^Weging/ }).click();
  await page.getByRole('complementary', { name: 'Weging' }).getByText('Criteria van deze tafel').waitFor();
  await save(page, 'weging');
  await page.getByRole('button', { name: 'Besluit', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Besluit' });
  await panel
    .getByRole('textbox', { name: 'Wat stelt u voor?' })
    .fill('Drang voor N., vier maanden. Jelle houdt de casusregie.');
  await panel.getByRole('button', { name: 'Voorleggen' }).click();
  await panel.getByLabel('Wat vindt uw organisatie?').waitFor();
  await save(page, 'besluit');
  await page.getByRole('link', { name: 'Uitkomst' }).click();
  await page.getByRole('heading', { name: 'Eerst vragen' }).waitFor();
  await save(page, 'uitkomst');
  await page.context().close();
};

/** What was agreed beside the board, and what who leads reads back before a family is closed. */
const takePicturesOfClosing = async (browser, links) => {
  const desk = await newPage(browser, links, 'contactpersoon-jb', { width: 1440, height: 900 });
  await desk.waitForURL('**/gezin/*');
  await desk.getByText('Opgeslagen').first().waitFor();
  await desk.getByRole('button', { name: /^Afspraken/ }).click();
  const panel = desk.getByRole('complementary', { name: 'Afspraken' });
  const what = panel.getByRole('textbox', { name: 'Wat spreekt u af?' });
  await what.fill('Gaat met opa na of hij weer kan brengen en halen.');
  await what.press('Enter');
  await panel.getByText('Gaat met opa na').waitFor();
  await save(desk, 'afspraken');
  await desk.getByRole('button', { name: 'Gezin afsluiten' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByText('Gaat met opa na').waitFor();
  await save(desk, 'teruglezen');
};

/** A family with a year behind it, and its last decision on its way to who gets it. */
const takePicturesOfLater = async (browser, links) => {
  const page = await newPage(browser, links, 'contactpersoon-jb', { width: 1440, height: 900 });
  const origin = new URL(page.url()).origin;
  const of = async (path) => (await page.request.get(`${origin}/api${path}`)).json();
  const { meetings } = await of('/meetings');
  const held = await Promise.all(meetings.map(({ id }) => of(`/meetings/${id}/exports`)));
  const decided = held.flatMap(({ families }) => families).find(({ code, version }) => code === LONG && version > 0);
  await page.goto(`${origin}/gezin/${decided.conferenceId}/tijdlijn`);
  await page.getByRole('heading', { level: 1, name: `Tijdlijn van ${LONG}` }).waitFor();
  await save(page, 'tijdlijn');
  await page.goto(`${origin}/gezin/${decided.conferenceId}/dossier`);
  await page.getByRole('button', { name: /^Jeugdbescherming/ }).click();
  await page.getByRole('heading', { name: `Besluit ${LONG}` }).waitFor();
  await save(page, 'dossier');
  await page.context().close();
};

const home = await mkdtemp(join(tmpdir(), 'casustafel-pictures-'));
const { server, links } = await startServer(home);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  await takePictures(browser, links);
  await takeMeetingPictures(browser, links);
  await takePicturesOfTheTable(browser, links);
  await takePicturesOfDeciding(browser, links);
  await takePicturesOfLater(browser, links);
  await takePicturesOfClosing(browser, links);
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
  await rm(home, { recursive: true });
}
