import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import type { MeetingDefinition } from '../../server/meetings/definition';
import type { Agreements } from '../../shared/api/agreements';
import type { Meeting } from '../../shared/api/contract';
import { complaintsOf, newPage, newPerson } from '../harness/browser';
import { PROJECT, type RunningServer, runToEnd, startServer, temporaryFolders } from '../harness/server';
import { note, shows } from './sync-helpers';

const folders = temporaryFolders();
let server: RunningServer | undefined;
afterAll(async () => {
  await server?.stop();
  folders.clear();
});

const LEADER = 'Lena Leidt';
const BRINGER = 'Bram Brengt';
const NOTULIST = 'Noor Noteert';
const GUEST = 'Gijs van School';

const family = (code: string, question: string) => ({
  code,
  named: false,
  question,
  children: [],
  broughtInBy: 'bram',
});
/** Eight people, one guest and five families; the sixth is brought in. */
const definition: MeetingDefinition = {
  title: 'Overleg van de proef',
  startsAt: new Date(Date.now() + 60 * 60 * 1000).toISOString().replace(/\.\d+/, ''),
  series: { title: 'Reeks van de proef' },
  organisations: [
    { key: 'jb', name: 'Jeugdbescherming' },
    { key: 'wijk', name: 'Wijkteam' },
    { key: 'vt', name: 'Veilig Thuis' },
    { key: 'school', name: 'School' },
  ],
  people: [
    { key: 'lena', name: LEADER, role: 'contactpersoon-jb', organisation: 'jb' },
    { key: 'karim', name: 'Karim Vangt', role: 'contactpersoon-jb', organisation: 'jb', achtervang: true },
    { key: 'tess', name: 'Tess Teamt', role: 'teamleider', organisation: 'wijk' },
    { key: 'bram', name: BRINGER, role: 'wijkteammedewerker', organisation: 'wijk' },
    { key: 'ines', name: 'Ines Helpt', role: 'wijkteammedewerker', organisation: 'wijk' },
    { key: 'noor', name: NOTULIST, role: 'wijkteammedewerker', organisation: 'wijk' },
    { key: 'vera', name: 'Vera Veilig', role: 'veilig-thuis', organisation: 'vt' },
    { key: 'guus', name: 'Guus Gedrag', role: 'gedragsdeskundige', organisation: 'jb' },
    {
      key: 'gijs',
      name: GUEST,
      role: 'gast',
      organisation: 'school',
      guestOf: { family: 'P-2', function: 'intern begeleider', question: 'Hoe gaat het in de klas?' },
    },
  ],
  families: ['P-1', 'P-2', 'P-3', 'P-4', 'P-5'].map((code) => family(code, `Wat heeft ${code} nodig?`)),
};
const SEATED = definition.people.filter(({ role }) => role !== 'gast');

const importMeeting = async (): Promise<RunningServer> => {
  const [dataDir, keyDir] = [join(folders.make(), 'data'), join(folders.make(), 'keys')];
  const file = join(folders.make(), 'overleg.json');
  writeFileSync(file, JSON.stringify(definition));
  const imported = await runToEnd({ program: [join(PROJECT, 'dist/server/import.js'), file], dataDir, keyDir });
  expect([imported.code, imported.stderr]).toEqual([0, '']);
  server = await startServer({ dataDir, keyDir });
  return server;
};

const isAt = (page: Page, code: string) =>
  expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain(code);
const bar = (page: Page) => page.getByRole('region', { name: 'Het overleg nu' });

/** What somebody does to get something done: what is pressed or clicked, typing not counted. */
const counted = () => {
  let count = 0;
  return {
    click: async (page: Page, name: string) => {
      count++;
      const button = page.getByRole('button', { name, exact: true });
      await button.or(page.getByRole('link', { name, exact: true })).click();
    },
    total: () => count,
  };
};

const bringIn = async (page: Page): Promise<number> => {
  const { click, total } = counted();
  await click(page, 'Gezin inbrengen');
  await click(page, 'Nee, geen gevaar nu');
  const code = page.getByRole('textbox', { name: 'Code' });
  await code.fill('P-6');
  await page.getByRole('textbox', { name: 'Vraag aan de tafel' }).fill('Wat heeft P-6 nodig?');
  await page.getByRole('textbox', { name: 'Waarom nu?' }).fill('School belde gisteren.');
  await click(page, 'Op de agenda zetten');
  await isAt(page, 'P-6');
  return total();
};

/** Somebody writes a line in a frame, and the other one reads it. */
const writes = async (writer: Page, reader: Page, text: string): Promise<void> => {
  for (const page of [writer, reader]) {
    await page.getByRole('radio', { name: 'Lijst' }).click();
    await shows(page, 'saved');
  }
  const line = writer.getByRole('textbox', { name: 'Nieuwe notitie in Feiten' });
  await line.fill(`${text} *verslag`);
  await line.press('Enter');
  await note(reader, text).waitFor();
};

const agree = async (page: Page, what: string): Promise<void> => {
  await page.getByRole('button', { name: /^Afspraken/ }).click();
  const line = page.getByRole('textbox', { name: 'Wat spreekt u af?' });
  await line.fill(what);
  await line.press('Enter');
  await page.getByRole('complementary', { name: 'Afspraken' }).getByText(what).waitFor();
  await page.getByRole('complementary', { name: 'Afspraken' }).getByRole('button', { name: 'Sluiten' }).click();
};

/** The guest hears that it is their turn, writes, and the table reads it. */
const guestSpeaks = async (guest: Page, reader: Page): Promise<void> => {
  await guest.getByText('U bent aan de beurt').first().waitFor();
  const line = guest.getByRole('textbox', { name: 'Nieuwe regel' });
  await line.fill('In de klas gaat het rustig.');
  await line.press('Enter');
  await reader.getByRole('button', { name: /^Gasten/ }).click();
  const panel = reader.getByRole('complementary', { name: 'Gasten' });
  await panel.getByText('In de klas gaat het rustig.').waitFor();
  await panel.getByRole('button', { name: 'Sluiten' }).click();
};

const closeFamily = async (leader: Page, next: string | undefined): Promise<number> => {
  const { click, total } = counted();
  await click(leader, 'Gezin afsluiten');
  await click(leader, next ? `Afsluiten en naar ${next}` : 'Afsluiten');
  return total();
};

const readAll = async (at: RunningServer): Promise<{ meeting: Meeting; agreements: string[] }> => {
  const cookie = await at.cookieFor(LEADER);
  const get = async <Answer>(path: string): Promise<Answer> =>
    (await fetch(`${at.url}${path}`, { headers: { cookie } })).json() as Promise<Answer>;
  const { meetings } = await get<{ meetings: { id: string; title: string }[] }>('/api/meetings');
  const id = meetings.find(({ title }) => title === definition.title)?.id;
  const meeting = await get<Meeting>(`/api/meetings/${id}`);
  const lists = await Promise.all(
    meeting.conferences.map((each) => get<Agreements>(`/api/conferences/${each.id}/agreements`)),
  );
  return { meeting, agreements: lists.flatMap(({ agreements }) => agreements.map(({ what }) => what)) };
};

test('six families, eight people and a guest: played through from bringing in to closing', {
  timeout: 420_000,
}, async () => {
  const at = await importMeeting();
  const table = new Map<string, Page>();
  for (const { name } of SEATED) table.set(name, await newPerson(at, name));
  const seat = (name: string): Page => table.get(name) as Page;
  const [leader, bringer, notulist] = [seat(LEADER), seat(BRINGER), seat(NOTULIST)];
  const members = SEATED.filter(({ achtervang }) => !achtervang).map(({ name }) => seat(name));
  const guest = await newPage(at);
  await guest.goto(at.url + new URL(at.links.find(({ name }) => name === GUEST)?.url ?? '').pathname);
  await guest.getByText('Even wachten').first().waitFor();

  const actions = {
    'bringing in': await bringIn(bringer),
    opening: 0,
    'closing and next': 0,
    'closing the meeting': 0,
  };
  const opening = counted();
  await opening.click(leader, 'Overleg openen');
  actions.opening = opening.total();

  const codes = ['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6'];
  for (const [i, code] of codes.entries()) {
    for (const page of members) await isAt(page, code);
    await expect.poll(() => bar(notulist).textContent()).toContain(code);
    const writer = members[(i + 1) % members.length] as Page;
    await writes(writer, members[(i + 3) % members.length] as Page, `Dit weten wij van ${code}.`);
    if (code === 'P-2') await guestSpeaks(guest, bringer);
    await agree(bringer, `Nabellen over ${code}`);
    actions['closing and next'] = await closeFamily(leader, codes[i + 1]);
    if (code === 'P-2') await guest.getByText('Uw beurt is voorbij').first().waitFor();
  }
  await expect.poll(() => bar(bringer).textContent()).toContain('Tussen twee gezinnen');

  const closing = counted();
  await closing.click(leader, 'Overleg sluiten');
  await leader.getByRole('dialog').getByRole('button', { name: 'Overleg sluiten' }).click();
  actions['closing the meeting'] = closing.total() + 1;

  await expect
    .poll(async () => {
      const { meeting } = await readAll(at);
      return [meeting.state, meeting.conferences.map(({ closedAt }) => closedAt !== undefined)];
    })
    .toEqual(['closed', codes.map(() => true)]);
  expect((await readAll(at)).agreements.sort()).toEqual(codes.map((code) => `Nabellen over ${code}`));
  // The fewest possible: to bring in one presses twice besides what one types; all else is one or two.
  expect(actions).toEqual({ 'bringing in': 3, opening: 1, 'closing and next': 2, 'closing the meeting': 2 });
  for (const page of [...table.values(), guest]) expect(complaintsOf(page)).toEqual([]);
});
