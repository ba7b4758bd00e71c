import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { checkAxe, newPerson } from '../harness/browser';
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
    await page.getByText('Dit bord is nog niet opgehaald. Het is niet leeg').waitFor();
    expect(await entry(page).count()).toBe(0);
    expect(await page.getByText(/[Gg]een notities/).count()).toBe(0);
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
  const damageAll = (page: Page) =>
    page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const asked = indexedDB.open('casustafel');
        asked.onsuccess = () => resolve(asked.result);
      });
      const transaction = db.transaction('updates', 'readwrite');
      const store = transaction.objectStore('updates');
      const pieces = await new Promise<{ update: { bytes: ArrayBuffer } }[]>((resolve) => {
        const asked = store.getAll();
        asked.onsuccess = () => resolve(asked.result);
      });
      for (const piece of pieces) {
        new Uint8Array(piece.update.bytes)[0] = (new Uint8Array(piece.update.bytes)[0] ?? 0) ^ 1;
        store.put(piece);
      }
      await new Promise((done) => {
        transaction.oncomplete = done;
      });
      db.close();
      return pieces.length;
    });

  test('is said to be one, of which moment; what waits in it and cannot be read is said, and not called saved', async () => {
    const page = await newPerson(at(FAR), 'gedragsdeskundige');
    const address = await boardAddress(at(FAR), page, 1);
    await openBoard(page, address);
    office.let('refuse');
    await page.reload();
    await page.getByText('Uw netwerk houdt de lijn naar het bord tegen').waitFor();
    office.let('pass');
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await shows(page, 'saved');

    office.let('refuse');
    await page.evaluate(() => window.dispatchEvent(new Event('offline')));
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

    await expect.poll(() => damageAll(page)).toBeGreaterThan(0);
    await page.reload();
    await page.getByText('De kopie op dit apparaat is beschadigd').waitFor();
    await checkAxe(page);
    office.let('pass');
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await shows(page, 'damaged');
    expect(await page.locator('[data-save-status="saved"]').count()).toBe(0);
    await page.getByRole('button', { name: 'Gezien' }).click();
    await shows(page, 'saved');
  });
});
