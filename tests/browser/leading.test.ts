import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkAxe, complaintsOf, newPage, newPerson, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';

const LEADER = 'Marloes Terhaak';
const STAND_IN = 'Dennis Sardjoe';
const OTHER = 'Wendeline Groothuis';

const bar = (page: Page) => page.getByRole('region', { name: 'Het overleg nu' });
const family = (page: Page) => page.getByRole('heading', { level: 1 });
const announced = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor({ state: 'attached' });
const openMeeting = async (page: Page) => {
  await page.getByRole('button', { name: 'Overleg openen' }).click();
  await page.waitForURL('**/gezin/*');
};
const isAt = (page: Page, code: string) => expect.poll(() => family(page).textContent()).toContain(code);
const nextFamily = (page: Page) =>
  bar(page)
    .getByRole('button', { name: /^Naar LD-/ })
    .click();
/** Holds what these pages ask of the meeting until all have asked, so that none has seen what another did. */
const atOneMoment = async (pages: readonly Page[]) => {
  const asked: (() => void)[] = [];
  for (const page of pages) {
    await page.route('**/leading', async (route) => {
      await new Promise<void>((go) => {
        if (asked.push(go) === pages.length) for (const each of asked) each();
      });
      await route.continue();
    });
  }
};
const choose = async (page: Page, menu: string, item: string | RegExp) => {
  await bar(page).getByRole('button', { name: menu }).click();
  await page.getByRole('menu').getByText(item).click();
};
/** Seconds that a clock of the bar shows as left. */
const secondsLeft = async (page: Page, of: string): Promise<number> => {
  const label = await page.getByRole('timer', { name: of }).getAttribute('aria-label');
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(label ?? '') ?? [];
  return Number(minutes) * 60 + Number(seconds);
};
/** In the list, as who leads. */
const pointAt = async (page: Page, text: string) => {
  await page.locator('[role="row"]').filter({ hasText: text }).first().focus();
  await page.keyboard.press('p');
};
const beamerOf = async (page: Page): Promise<Page> => {
  const meetingId = new URL(page.url()).pathname.split('/')[2];
  const beamer = await page.context().newPage();
  await beamer.setViewportSize(SIZES.beamer);
  await beamer.goto(new URL(`/overleg/${meetingId}/beamer`, page.url()).href);
  return beamer;
};

describe('a meeting that is led', () => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(async () => {
    await server.stop();
  });

  test('opens by one click, and brings everyone to the first family with what is expected of them', async () => {
    const [leader, bringer, other] = await Promise.all([
      newPerson(server, LEADER),
      newPerson(server, 'Jelle Roosenbrand'),
      newPerson(server, OTHER),
    ]);
    await other.getByText('Dennis Sardjoe of Marloes Terhaak opent het overleg').waitFor();
    await openMeeting(leader);
    for (const page of [leader, bringer, other]) {
      await isAt(page, 'LD-009');
      await expect.poll(() => bar(page).locator('[aria-current="step"]').textContent()).toContain('Vraag');
    }
    await bar(other).getByText('Jelle vertelt in het kort de vraag.').waitFor();
    await bar(bringer).getByText('Vertel in het kort uw vraag aan de tafel.').waitFor();
    await announced(other, 'Marloes gaat naar gezin LD-009: Vraag.');
    await bar(leader).getByText('U leidt').waitFor();
    await bar(leader).getByRole('button', { name: 'Volgende stap' }).click();
    await expect.poll(() => bar(other).locator('[aria-current="step"]').textContent()).toContain('Feiten');
    await announced(other, 'Stap 2 van 5: Feiten.');
    expect(await bar(other).getByRole('toolbar', { name: 'Leiden' }).count()).toBe(0);
    for (const page of [leader, bringer, other]) expect(complaintsOf(page)).toEqual([]);
  });

  test('goes on for who follows behind a window that covers it, a video call say', async () => {
    const [leader, covered] = await Promise.all([newPerson(server, LEADER), newPerson(server, OTHER)]);
    await openMeeting(leader);
    await isAt(covered, 'LD-009');
    await covered.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    const before = new URL(covered.url()).pathname;
    await nextFamily(leader);
    await leader.waitForURL((url) => url.pathname !== before);
    await covered.waitForURL(`**${new URL(leader.url()).pathname}*`);
  });

  test('who lets go stays where they read, and comes back with one key', async () => {
    const [leader, other] = await Promise.all([newPerson(server, LEADER), newPerson(server, OTHER)]);
    await openMeeting(leader);
    await isAt(other, 'LD-009');
    await other.keyboard.press('Alt+ArrowDown');
    await isAt(other, 'LD-031');
    await other.keyboard.press('Alt+ArrowDown');
    await bar(other).getByText('U leest zelf verder').waitFor();
    await nextFamily(leader);
    await isAt(leader, 'LD-031');
    await bar(other).getByText('LD-031').waitFor();
    await isAt(other, 'LD-044');
    await other.keyboard.press('f');
    await isAt(other, 'LD-031');
    expect(await bar(other).getByText('U leest zelf verder').count()).toBe(0);
    await nextFamily(leader);
    await isAt(other, 'LD-044');
  });

  test('who is writing a line is not pulled away from it', async () => {
    const [leader, other] = await Promise.all([newPerson(server, LEADER), newPerson(server, OTHER)]);
    await openMeeting(leader);
    const line = other.locator('textarea[data-entry="feiten"]');
    await line.fill('Kwam gisteren zonder jas');
    await nextFamily(leader);
    await announced(other, 'uw tekst blijft staan');
    expect(await line.inputValue()).toBe('Kwam gisteren zonder jas');
    await line.press('Enter');
    await other.getByText('Kwam gisteren zonder jas').first().waitFor();
    await other.getByRole('button', { name: 'Naar LD-031' }).click();
    await isAt(other, 'LD-031');
  });

  test('who filled in a form and did not send it stays with it, wherever the caret is by now', async () => {
    const [leader, other] = await Promise.all([newPerson(server, LEADER), newPerson(server, OTHER)]);
    await openMeeting(leader);
    await other.getByRole('button', { name: /^Afspraken/ }).click();
    const what = other.getByRole('textbox', { name: 'Wat spreekt u af?' });
    await what.fill('School bellen over maandag');
    await other.getByRole('button', { name: 'Afspraken openen' }).focus();
    await nextFamily(leader);
    await announced(other, 'uw tekst blijft staan');
    expect(await what.inputValue()).toBe('School bellen over maandag');
  });

  test('who comes in late is brought to the table', async () => {
    const leader = await newPerson(server, LEADER);
    await openMeeting(leader);
    const late = await newPerson(server, OTHER);
    await isAt(late, 'LD-009');
    await late.goBack().catch(() => undefined);
    await leader.reload();
    await isAt(leader, 'LD-009');
    await bar(leader).getByText('U leidt').waitFor();
  });

  test('who takes notes finds the list, ready to type', async () => {
    const [leader, other] = await Promise.all([newPerson(server, LEADER), newPerson(server, OTHER)]);
    await openMeeting(leader);
    await bar(leader).getByRole('button', { name: 'Volgende stap' }).click();
    await isAt(other, 'LD-009');
    await choose(leader, 'Notulist', OTHER);
    await bar(other).getByText('U notuleert').waitFor();
    await expect.poll(() => other.evaluate(() => document.activeElement?.getAttribute('data-entry'))).toBe('feiten');
    await other.keyboard.type('Opa haalt de kinderen morgen');
    await other.keyboard.press('Enter');
    await leader.getByText('Opa haalt de kinderen morgen').first().waitFor();
  });

  test('two who lead at the same moment skip no family', async () => {
    const leader = await newPerson(server, LEADER);
    await openMeeting(leader);
    const second = await leader.context().newPage();
    await second.goto(leader.url());
    await bar(second).getByText('U leidt').waitFor();
    await atOneMoment([leader, second]);
    await Promise.all([nextFamily(leader), nextFamily(second)]);
    await isAt(leader, 'LD-031');
    await isAt(second, 'LD-031');
  });

  test('who leads hands it over, nobody takes it from them, and all see it', async () => {
    const [leader, standIn, other] = await Promise.all([
      newPerson(server, LEADER),
      newPerson(server, STAND_IN),
      newPerson(server, OTHER),
    ]);
    await openMeeting(leader);
    await isAt(other, 'LD-009');
    await isAt(standIn, 'LD-009');
    expect(await bar(standIn).getByRole('button', { name: 'Leiding overnemen' }).count()).toBe(0);
    await bar(leader).getByRole('button', { name: 'Meer' }).click();
    await leader.getByRole('menuitem', { name: 'Dennis Sardjoe' }).click();
    await announced(other, 'Dennis leidt nu het overleg.');
    await announced(leader, 'Dennis leidt nu het overleg.');
    await bar(standIn).getByText('U leidt').waitFor();
    await nextFamily(standIn);
    await isAt(leader, 'LD-031');
    await isAt(other, 'LD-031');
  });

  test('the time is the same on a laptop whose clock is hours wrong', async () => {
    const leader = await newPerson(server, LEADER);
    await openMeeting(leader);
    const wrong = await newPage(server);
    await wrong.addInitScript(() => {
      const hours = 5 * 3_600_000;
      const now = Date.now.bind(Date);
      Date.now = () => now() + hours;
    });
    const link = server.links.find(({ name }) => name === OTHER);
    await wrong.goto(link?.url ?? '');
    await isAt(wrong, 'LD-009');
    for (const of of ['Tijd voor dit gezin', 'Tijd voor deze stap']) {
      const [one, two] = await Promise.all([secondsLeft(leader, of), secondsLeft(wrong, of)]);
      expect(one).toBeGreaterThan(0);
      expect(Math.abs(one - two)).toBeLessThanOrEqual(1);
    }
    await bar(leader).getByRole('button', { name: 'Klok stilzetten' }).click();
    await bar(wrong).getByText('Gepauzeerd').waitFor();
    const still = await secondsLeft(leader, 'Tijd voor dit gezin');
    await expect.poll(() => secondsLeft(wrong, 'Tijd voor dit gezin')).toBe(still);
  });

  test('the beamer goes along with what the table is asked, never shows what is secret, and nothing of a family in a break', async () => {
    const leader = await newPerson(server, LEADER);
    await openMeeting(leader);
    const beamer = await beamerOf(leader);
    await beamer.getByRole('heading', { name: 'LD-009' }).waitFor();
    await bar(leader).getByRole('button', { name: 'Volgende stap' }).click();
    await beamer.getByText('Bespreking', { exact: true }).waitFor();
    const facts = beamer.getByRole('region', { name: 'Feiten' });
    await facts.getByText('Twee maanden huurachterstand').waitFor();
    const secret = 'Iemand uit de straat belde';
    expect(await leader.getByText(secret).count()).toBeGreaterThan(0);
    expect(await beamer.getByText(secret).count()).toBe(0);
    expect(await beamer.getByRole('button', { name: 'Sluiten' }).isVisible()).toBe(true);
    await leader.getByRole('radio', { name: 'Lijst' }).click();
    await pointAt(leader, secret);
    await beamer.getByText('Deze notitie komt niet op dit scherm').waitFor();
    await pointAt(leader, 'Twee maanden huurachterstand');
    await facts.getByText('Marloes wijst hierheen').waitFor();
    await choose(leader, 'Vraag de tafel', 'Handen opsteken');
    await leader.getByRole('button', { name: /Hand opsteken/ }).click();
    await beamer.getByRole('list', { name: 'Handen op volgorde' }).getByText('1. Marloes').waitFor();
    await choose(leader, 'Vraag de tafel', /Stemmen/);
    await leader.getByRole('radiogroup').locator('label', { hasText: 'Alles in Feiten' }).click();
    await leader.getByRole('button', { name: 'Stemming openen' }).click();
    const vote = beamer.getByRole('region', { name: 'Waar praten we over?' });
    await vote.getByText('Twee maanden huurachterstand').waitFor();
    await checkAxe(beamer);
    await leader.getByRole('button', { name: 'Stemming sluiten' }).click();
    const result = beamer.getByRole('region', { name: 'De keuze van de tafel' });
    await result.getByText('0 stemmen').first().waitFor();
    expect(await beamer.getByText(secret).count()).toBe(0);
    await choose(leader, 'Gezin kiezen', 'Pauze tussen twee gezinnen');
    await beamer.getByText('Tussen twee gezinnen').waitFor();
    expect(await beamer.getByText('LD-').count()).toBe(0);
    await beamer.keyboard.press('Escape');
    await beamer.getByRole('heading', { name: 'Gezinnen', exact: true }).waitFor();
  });
});

describe('axe finds nothing while a meeting is led', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
    const leader = await newPerson(server, LEADER);
    await openMeeting(leader);
  });
  afterAll(async () => {
    await server.stop();
  });

  test.each(Object.entries(SIZES))('at the size of a %s', async (_size, viewport) => {
    const leader = await newPerson(server, LEADER, { viewport });
    await isAt(leader, 'LD-009');
    await leader.getByText('Opgeslagen').first().waitFor({ state: 'attached' });
    await checkAxe(leader);
    await leader.keyboard.press('Alt+ArrowDown');
    await bar(leader).getByText('U leest zelf verder').waitFor();
    await checkAxe(leader);
    const beamer = await beamerOf(leader);
    await beamer.setViewportSize(viewport);
    await beamer.getByRole('heading', { name: 'LD-009' }).waitFor();
    await checkAxe(beamer);
    await leader.goto(leader.url().replace(/\/gezin\/.*/, ''));
    await leader.getByText('Het overleg is open').waitFor();
    await checkAxe(leader);
  });
});
