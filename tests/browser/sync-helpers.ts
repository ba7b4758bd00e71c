import type { Page } from 'playwright-core';
import type { SaveStatus } from '../../client/sync/room';
import type { RunningServer } from '../harness/server';

const line = (page: Page, frame: string) => page.getByRole('textbox', { name: `Nieuwe notitie in ${frame}` });

/** The page of the nth family of the meeting that the page shows. */
export const boardAddress = async (server: RunningServer, page: Page, family: number): Promise<string> => {
  const links = page.getByRole('region', { name: 'Gezinnen' }).getByRole('link');
  await links.first().waitFor();
  return `${server.url}${await links.nth(family).getAttribute('href')}?view=list`;
};

/** Waits until the indicator shows this. */
export const shows = (page: Page, kind: SaveStatus['kind'] | 'damaged', words?: string) =>
  page.locator(`[data-save-status="${kind}"]`, words ? { hasText: words } : {}).waitFor();

export const openBoard = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await shows(page, 'saved');
};

export const write = async (page: Page, text: string): Promise<void> => {
  await line(page, 'Feiten').fill(text);
  await line(page, 'Feiten').press('Enter');
  await note(page, text).waitFor();
};

export const note = (page: Page, text: string) =>
  page.getByRole('grid', { name: 'Notities in Feiten' }).getByRole('row').filter({ hasText: text });

/** All that this browser keeps, as text: binary data byte by byte. */
export const keptInBrowser = (page: Page): Promise<{ copies: number; asides: number; dump: string; keys: boolean[] }> =>
  page.evaluate(async () => {
    const request = indexedDB.open('casustafel');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = (store: string) =>
      new Promise<unknown[]>((resolve) => {
        if (!db.objectStoreNames.contains(store)) return resolve([]);
        const found = db.transaction(store).objectStore(store).getAll();
        found.onsuccess = () => resolve(found.result);
      });
    const asText = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
      if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(new Uint8Array(value));
      if (typeof value === 'object' && value !== null) return Object.values(value).map(asText).join('\n');
      return String(value);
    };
    const stores = [...db.objectStoreNames];
    const dump = (await Promise.all(stores.map(all))).flat().map(asText).join('\n');
    const keys = ((await all('keys')) as { key: CryptoKey }[]).map(({ key }) => key.extractable);
    const [copies, asides] = [await all('copies'), await all('asides')];
    db.close();
    return { copies: copies.length, asides: asides.length, dump, keys };
  });
