import { nanoid } from 'nanoid';
import type { Page, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Conference, Meeting } from '../../shared/api/contract';
import type { Series } from '../../shared/api/series';
import { CLOSE, MESSAGE } from '../../shared/sync/protocol';
import { checkAxe, newPerson, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';
import { keptInBrowser, note, shows } from './sync-helpers';

const LEADER = 'Marloes Terhaak';
const OTHER = 'Wendeline Groothuis';
const THIRD = 'Jelle Roosenbrand';

/** One meeting for the whole file: each test goes on where the one before it left the table. */
let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

const isAt = (page: Page, code: string) =>
  expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain(code);
const readBackOf = (page: Page) => page.getByRole('dialog', { name: /teruglezen en afsluiten/ });
const readBack = async (page: Page) => {
  await page.getByRole('button', { name: 'Gezin afsluiten' }).click();
  await readBackOf(page).waitFor();
};
const close = (page: Page) => readBackOf(page).getByRole('button', { name: 'Afsluiten', exact: true }).click();
const reopen = async (page: Page, why: string) => {
  await page.getByRole('button', { name: 'Heropenen' }).click();
  await page.getByRole('textbox', { name: 'Waarom heropent u dit gezin?' }).fill(why);
  await page.getByRole('dialog').getByRole('button', { name: 'Heropenen' }).click();
};
const asList = async (page: Page): Promise<Page> => {
  await page.waitForURL('**/gezin/*');
  await page.getByRole('radio', { name: 'Lijst' }).click();
  await shows(page, 'saved');
  return page;
};
/** Somebody who comes in while the meeting is open, and is brought to the family that has the turn. */
const comeIn = async (name: string): Promise<Page> => asList(await newPerson(server, name));

const lineIn = (page: Page, frame: string) => page.getByRole('textbox', { name: `Nieuwe notitie in ${frame}` });
const typedOn = (page: Page) => page.getByRole('textbox', { name: /^Typte u nog/ });
const takeOver = (page: Page) => page.getByRole('button', { name: 'Overnemen' });
const takeAllOver = async (page: Page, count: number) => {
  await expect.poll(() => takeOver(page).count()).toBe(count);
  for (let left = count - 1; left >= 0; left--) {
    await takeOver(page).first().click();
    await expect.poll(() => takeOver(page).count()).toBe(left);
  }
};
const makeAndOpen = async (page: Page, text: string) => {
  const line = lineIn(page, 'Feiten');
  await line.fill(text);
  await line.press('Enter');
  await shows(page, 'saved');
  await note(page, text).scrollIntoViewIfNeeded();
  await note(page, text).dblclick();
  await page.getByRole('textbox', { name: 'Tekst van de notitie' }).waitFor();
  await page.keyboard.press('Control+End');
};
/** Types letter after letter, until some have come where one types on; answers all of it. */
const typeOnAndOn = async (page: Page): Promise<string> => {
  let typed = '';
  for (let landed = 0; landed < 5; ) {
    const letter = 'abcdefghij'.charAt(typed.length % 10);
    await page.keyboard.type(letter);
    typed += letter;
    if ((await typedOn(page).count()) > 0) landed += 1;
  }
  return typed;
};
const textsIn = (page: Page, frame: string): Promise<string[]> =>
  page
    .getByRole('grid', { name: `Notities in ${frame}` })
    .locator('.note-text')
    .allTextContents();
/** What the last notes of a frame say together; the one that begins with a capital first, whichever was set aside first. */
const lastIn = async (page: Page, frame: string, count: number) =>
  (await textsIn(page, frame)).slice(-count).sort().join('');
/** Presses Tab until what has the focus has this name. */
const tabTo = async (page: Page, name: RegExp) => {
  for (let presses = 0; presses < 80; presses++) {
    if (name.test((await page.locator(':focus').textContent()) ?? '')) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}`);
};
/** Asks the API as who leads. */
const asLeader = async () => {
  const headers = { cookie: await server.cookieFor(LEADER), 'content-type': 'application/json', origin: server.url };
  return async <Answer>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Answer> => {
    const answer = await fetch(server.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    expect(answer.status, path).toBe(200);
    return answer.json() as Promise<Answer>;
  };
};

/** The meeting is open, and this family has its turn. */
const begin = async (code: string): Promise<void> => {
  const ask = await asLeader();
  const { meetings } = await ask<{ meetings: { id: string }[] }>('GET', '/api/meetings');
  const path = `/api/meetings/${meetings[0]?.id}`;
  const { state, leading, conferences } = await ask<Meeting>('GET', path);
  const conferenceId = conferences.find(({ familyCode }) => familyCode === code)?.id;
  if (leading.turn && leading.turn.conferenceId === conferenceId) return;
  const act = state === 'open' ? 'turn' : 'open';
  await ask('POST', `${path}/leading`, { act, version: leading.version, conferenceId });
};

describe('closing a family while others type', () => {
  test('keeps every letter and every line: on the board, or to be taken over after reopening', async () => {
    await begin('LD-009');
    const [leader, other] = await Promise.all([comeIn(LEADER), comeIn(OTHER)]);
    await lineIn(other, 'Mensen').fill('Opa belt !vm');
    await makeAndOpen(other, 'School belde:');
    await readBack(leader);
    const [typed] = await Promise.all([typeOnAndOn(other), close(leader)]);
    await other.keyboard.press('Escape');
    await other.getByText(/^Afgesloten om/).waitFor();
    expect(await lineIn(other, 'Feiten').count()).toBe(0);
    expect(await takeOver(other).count()).toBe(0);

    await reopen(leader, 'School belt terug');
    await other.getByText('Reden: School belt terug').waitFor();
    await takeAllOver(other, 2);
    await shows(other, 'saved');
    expect(await lastIn(other, 'Feiten', 2)).toBe(`School belde:${typed}`);
    await expect.poll(() => lastIn(leader, 'Feiten', 2)).toBe(`School belde:${typed}`);
    expect(await lastIn(leader, 'Mensen', 1)).toBe('Opa belt');
  });

  test('does not pull away who is in the middle of a word, in a note or on a line, when the table moves on', async () => {
    await begin('LD-031');
    const [leader, inNote, onLine] = await Promise.all([comeIn(LEADER), comeIn(OTHER), comeIn(THIRD)]);
    await makeAndOpen(inNote, 'Oma: ');
    await lineIn(onLine, 'Feiten').click();
    await readBack(leader);
    const [, typed] = await Promise.all([
      typeOnAndOn(inNote),
      typeOnAndOn(onLine),
      readBackOf(leader).getByRole('button', { name: 'Afsluiten en naar LD-044' }).click(),
    ]);
    await isAt(leader, 'LD-044');
    for (const page of [inNote, onLine]) await isAt(page, 'LD-031');
    expect(await typedOn(onLine).inputValue()).toBe(typed);
    await checkAxe(onLine);
    await onLine.keyboard.press('Escape');
    await onLine.getByRole('heading', { name: '1 notitie kon niet worden bewaard' }).waitFor();
  });
});

test('what a line that was away too long brings to a closed board is taken over on the next board of its family', async () => {
  await begin('LD-044');
  const other = await newPerson(server, OTHER);
  const wires: WebSocketRoute[] = [];
  let losing = false;
  // Nothing tells this page that the board closes, and nothing that it types arrives.
  await other.route('**/events', () => undefined);
  await other.routeWebSocket(/\/sync\//, (wire) => {
    wires.push(wire);
    const onward = wire.connectToServer();
    wire.onMessage((message) => {
      const isPresence = typeof message !== 'string' && message[0] === MESSAGE.awareness;
      if (!losing || isPresence) onward.send(message);
    });
  });
  await other.reload();
  await asList(other);
  await isAt(other, 'LD-044');
  await makeAndOpen(other, 'Oma:');
  losing = true;
  const [, , meetingId, , conferenceId] = new URL(other.url()).pathname.split('/');
  const ask = await asLeader();
  const { seriesId, conferences } = await ask<Meeting>('GET', `/api/meetings/${meetingId}`);
  const family = conferences.find(({ id }) => id === conferenceId) as Conference;
  await ask('POST', `/api/conferences/${family.id}/close`, { version: family.version, next: true });
  const refuse = async () => {
    losing = false;
    await wires.at(-1)?.close({ code: CLOSE.badMessage });
  };
  const [typed] = await Promise.all([typeOnAndOn(other), refuse()]);
  // The board comes back as what it is by now: nothing is begun on it that would be refused again.
  expect(await lineIn(other, 'Feiten').count()).toBe(0);
  await other.getByText(/^Afgesloten om/).waitFor();
  await other.keyboard.press('Escape');
  await expect.poll(async () => (await keptInBrowser(other)).asides).toBe(2);

  const { version, settings, meetings } = await ask<Series>('GET', `/api/series/${seriesId}`);
  await ask('PUT', `/api/series/${seriesId}`, { version, settings: { ...settings, daysBefore: 60 } });
  const next = meetings.find(({ id, state }) => id !== meetingId && state === 'planned')?.id;
  const { familyCode: code, question, broughtInBy } = family;
  const people = { broughtInBy: broughtInBy.id, opdrachtgever: broughtInBy.id };
  const comesBack = { id: nanoid(), code, question, whyNow: 'Het is niet rustig.', before: family.id, ...people };
  await ask('POST', `/api/meetings/${next}/families`, comesBack);
  await other.goto(`${server.url}/overleg/${next}/gezin/${comesBack.id}?view=list`);
  await other.getByText('U typte dit op het bord van').first().waitFor();
  await takeAllOver(other, 2);
  expect(await lastIn(other, 'Feiten', 2)).toBe(`Oma:${typed}`);
});

test('reading back names what is missing, and closing goes by keyboard alone', async () => {
  await begin('LD-058');
  const leader = await comeIn(LEADER);
  await leader.locator('body').focus();
  await tabTo(leader, /^Gezin afsluiten$/);
  await leader.keyboard.press('Enter');
  await readBackOf(leader).waitFor();
  await leader.keyboard.press('Escape');
  await readBackOf(leader).waitFor({ state: 'detached' });
  expect(await leader.locator(':focus').textContent()).toBe('Gezin afsluiten');
  await leader.keyboard.press('Enter');
  await readBackOf(leader)
    .getByRole('region', { name: /^Dit ontbreekt nog/ })
    .getByText('Er is geen notulist.')
    .waitFor();
  await readBackOf(leader).getByText('Er is geen afspraak gemaakt.').waitFor();
  await tabTo(leader, /^Afsluiten en naar/);
  await leader.keyboard.press('Enter');
  await readBackOf(leader).waitFor({ state: 'detached' });
  await expect.poll(() => leader.getByRole('heading', { level: 1 }).textContent()).not.toContain('LD-058');
});

test('axe finds nothing on reading back on a laptop and the agreements on a phone', async () => {
  await begin('LD-061');
  const leader = await comeIn(LEADER);
  await readBack(leader);
  await checkAxe(leader);
  await leader.keyboard.press('Escape');
  await leader.setViewportSize(SIZES.phone);
  await leader.getByRole('button', { name: /^Afspraken/ }).click();
  await leader.getByRole('complementary', { name: 'Afspraken' }).waitFor();
  await checkAxe(leader);
});
