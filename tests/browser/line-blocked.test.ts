import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { checkAxe, newPage, newPerson } from '../harness/browser';
import { type OfficeProxy, openOfficeProxy } from '../harness/office-proxy';
import { type RunningServer, startServer } from '../harness/server';
import { boardAddress, note, openBoard, shows, write } from './sync-helpers';

/** The server has one loopback address, the office's proxy another; both are its own to it. */
const NEAR = '127.0.0.2';
const FAR = '127.0.0.1';

let server: RunningServer;
let office: OfficeProxy;
beforeAll(async () => {
  server = await startServer({ env: { HOST: NEAR } });
  const { port } = server;
  office = await openOfficeProxy({ host: NEAR, port }, { host: FAR, port });
});
afterEach(() => office.let('pass'));
afterAll(async () => {
  await office.close();
  await server.stop();
});

const at = (host: string) => ({ ...server, url: `http://${host}:${server.port}` });
const entry = (page: Page) => page.getByRole('textbox', { name: 'Nieuwe notitie in Feiten' });
/** A board with notes, of somebody in the office, when its line does not come through. */
const inOffice = async (sockets: Parameters<OfficeProxy['let']>[0]) => {
  const page = await newPerson(at(FAR), 'wijkteammedewerker');
  const address = await boardAddress(at(FAR), page, 0);
  office.let(sockets);
  await page.goto(address);
  return page;
};

describe('a network that holds the line to the board', () => {
  test('is said in words for the person and for their IT; the board is not shown as empty, nor written on', async () => {
    const page = await inOffice('refuse');
    await page.getByText('Uw netwerk houdt de lijn naar het bord tegen').waitFor();
    await page.getByRole('heading', { name: 'Dit bord is nog niet opgehaald' }).waitFor();
    await page.getByText('Het is niet leeg.').waitFor();
    expect(await page.getByText('Het bord wordt opgehaald').count()).toBe(0);
    expect(await entry(page).count()).toBe(0);
    expect(await page.getByText(/[Gg]een notities/).count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Leeg is het niet: druk af zodra het er is.').waitFor();
    await page.emulateMedia({ media: null });
    await page.getByText('Voor uw ICT-afdeling').click();
    await page.getByText(`ws://${FAR}:${server.port}/sync/…`).waitFor();
    await checkAxe(page);
    await page.getByRole('button', { name: 'Nu opnieuw proberen' }).click();
    office.let('pass');
    await shows(page, 'saved');
    await entry(page).waitFor();
    expect(await page.getByText('Uw netwerk houdt de lijn naar het bord tegen').count()).toBe(0);
  });

  test.each(['hang', 'silent'] as const)(
    'and that says nothing (%s): an attempt is given up, and the next is tried',
    async (how) => {
      const page = await inOffice(how);
      const before = office.attempts();
      await page.getByText('Uw netwerk houdt de lijn naar het bord tegen').waitFor();
      await expect.poll(() => office.attempts()).toBeGreaterThan(before + 1);
      expect(await entry(page).count()).toBe(0);
      office.let('pass');
      await shows(page, 'saved');
      await entry(page).waitFor();
    },
  );

  test('is tried again at once when the network is back, or the page is', async () => {
    const page = await inOffice('hang');
    await page.getByText('Uw netwerk houdt de lijn naar het bord tegen').waitFor();
    const before = office.attempts();
    office.let('pass');
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await shows(page, 'saved');
    expect(office.attempts()).toBe(before + 1);
  });
});

describe('a copy on this device', () => {
  /** Flips a bit in all that this browser keeps of a kind, or takes its last piece away; returns how much there was. */
  const harm = (page: Page, kind: 'updates' | 'asides', how: 'flip' | 'take') =>
    page.evaluate(
      async ([name, harm]) => {
        const db = await new Promise<IDBDatabase>((resolve) => {
          const asked = indexedDB.open('casustafel');
          asked.onsuccess = () => resolve(asked.result);
        });
        const transaction = db.transaction(name, 'readwrite');
        const store = transaction.objectStore(name);
        type Kept = { copy: string; piece: number; update?: { bytes: ArrayBuffer }; drafts?: { bytes: ArrayBuffer } };
        const all = await new Promise<Kept[]>((resolve) => {
          const asked = store.getAll();
          asked.onsuccess = () => resolve(asked.result);
        });
        const last = all.at(-1);
        if (harm === 'take' && last) store.delete([last.copy, last.piece]);
        for (const kept of harm === 'flip' ? all : []) {
          const bytes = new Uint8Array((kept.update ?? kept.drafts)?.bytes ?? new ArrayBuffer(1));
          bytes[0] = (bytes[0] ?? 0) ^ 1;
          store.put(kept);
        }
        await new Promise((done) => {
          transaction.oncomplete = done;
        });
        db.close();
        return all.length;
      },
      [kind, how] as const,
    );
  const online = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('online')));
  const offline = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('offline')));

  test('is said to be one, of which moment; what waits in it and cannot be read is said, and not called saved', async () => {
    const page = await newPerson(at(FAR), 'gedragsdeskundige');
    const address = await boardAddress(at(FAR), page, 1);
    await openBoard(page, address);
    office.let('refuse');
    await page.reload();
    await page.getByText('Uw netwerk houdt de lijn naar het bord tegen').waitFor();
    office.let('pass');
    await online(page);
    await shows(page, 'saved');

    office.let('refuse');
    await offline(page);
    await shows(page, 'offline');
    await write(page, 'Getypt zonder verbinding.');
    await shows(page, 'offline', '1 wijziging wacht');
    await page.reload();
    await page.getByText(/^U ziet de kopie op dit apparaat, van/).waitFor();
    await note(page, 'Getypt zonder verbinding.').waitFor();

    office.let('silent');
    await page.reload();
    await page.getByText('Uw netwerk houdt de lijn naar het bord tegen').waitFor();
    await page.getByText(/^U ziet de kopie op dit apparaat, van/).waitFor();

    await expect.poll(() => harm(page, 'updates', 'flip')).toBeGreaterThan(0);
    await page.reload();
    await page.getByText('De kopie op dit apparaat is beschadigd').waitFor();
    await checkAxe(page);
    office.let('pass');
    await online(page);
    await shows(page, 'damaged');
    expect(await page.locator('[data-save-status="saved"]').count()).toBe(0);
    await page.reload();
    await shows(page, 'damaged');
    await page.getByRole('button', { name: 'Gezien' }).click();
    await shows(page, 'saved');
    await page.reload();
    await shows(page, 'saved');
    expect(await page.getByText('De kopie op dit apparaat is beschadigd').count()).toBe(0);
  });

  test('of which a piece is missing says so', async () => {
    const page = await newPerson(at(FAR), 'gedragsdeskundige');
    await openBoard(page, await boardAddress(at(FAR), page, 1));
    office.let('refuse');
    await offline(page);
    await shows(page, 'offline');
    await write(page, 'Een eerste zin.');
    await write(page, 'Een tweede zin.');
    await shows(page, 'offline', '2 wijzigingen wachten');
    await expect.poll(() => harm(page, 'updates', 'take')).toBeGreaterThan(1);
    await page.reload();
    await page.getByText('De kopie op dit apparaat is beschadigd').waitFor();
    await note(page, 'Een eerste zin.').waitFor();
    office.let('pass');
    await online(page);
    await page.getByRole('button', { name: 'Gezien' }).click();
  });
});

describe('a network that holds the line, in a turn', () => {
  test('leaves no screen empty: not the beamer’s, and not a guest’s', async () => {
    const leader = await newPerson(at(FAR), 'contactpersoon-jb');
    const address = new URL(await boardAddress(at(FAR), leader, 0));
    const [, , meetingId, , conferenceId] = address.pathname.split('/');
    const opened = await leader.evaluate(
      async ([id, body]) =>
        (
          await fetch(`/api/meetings/${id}/leading`, {
            method: 'POST',
            body,
            headers: { 'content-type': 'application/json' },
          })
        ).status,
      [meetingId, JSON.stringify({ act: 'open', version: 0, conferenceId })] as const,
    );
    expect(opened).toBe(200);
    office.let('refuse');
    await leader.goto(new URL(`/overleg/${meetingId}/beamer`, address).href);
    await leader.getByRole('heading', { name: 'Dit bord is nog niet opgehaald' }).waitFor();
    expect(await leader.getByRole('region', { name: 'Feiten' }).count()).toBe(0);

    const guest = await newPage(at(FAR));
    const link = server.links.find(({ role }) => role === 'gast')?.url ?? '';
    await guest.goto(at(FAR).url + new URL(link).pathname);
    await guest.getByRole('heading', { name: 'U bent aan de beurt' }).waitFor();
    await guest.getByText('Uw regels worden opgehaald.').waitFor();
    expect(await guest.getByText('Schrijf hieronder uw eerste regel.').count()).toBe(0);
    office.let('pass');
    await guest.evaluate(() => window.dispatchEvent(new Event('online')));
    await guest.getByText('Schrijf hieronder uw eerste regel.').waitFor();
  });
});
