import type { Page, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLOSE, MESSAGE } from '../../shared/sync/protocol';
import { checkAxe, newPerson } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';
import { boardAddress, keptInBrowser, note, openBoard, shows, write } from './sync-helpers';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

/** Somebody at a board over a wire that the test holds: it can lose what the client sends, and close with a code. */
const openOverWire = async () => {
  const page = await newPerson(server, 'wijkteammedewerker');
  const wires: WebSocketRoute[] = [];
  let losing = false;
  await page.routeWebSocket(/\/sync\//, (wire) => {
    wires.push(wire);
    const onward = wire.connectToServer();
    wire.onMessage((message) => {
      const isPresence = typeof message !== 'string' && message[0] === MESSAGE.awareness;
      if (!losing || isPresence) onward.send(message);
    });
  });
  await openBoard(page, await boardAddress(server, page, 0));
  return {
    page,
    lose() {
      losing = true;
    },
    async refuse(code: number) {
      losing = false;
      await wires.at(-1)?.close({ code });
    },
  };
};

const refuseOneNote = async (code: number, text: string) => {
  const wire = await openOverWire();
  wire.lose();
  await write(wire.page, text);
  await shows(wire.page, 'saving');
  await wire.refuse(code);
  return wire.page;
};
const offer = (page: Page) => page.getByRole('heading', { name: '1 notitie kon niet worden bewaard' });

describe.each([
  ['too large', CLOSE.tooLarge],
  ['not understood', CLOSE.badMessage],
])('an edit that was %s', (_why, code) => {
  test('is taken off the board, offered, and taken over', async () => {
    const page = await refuseOneNote(code, `geweigerd met ${code}`);
    await offer(page).waitFor();
    await shows(page, 'saved');
    expect(await note(page, `geweigerd met ${code}`).count()).toBe(0);
    expect(await keptInBrowser(page)).toMatchObject({ asides: 1 });
    expect((await keptInBrowser(page)).dump).not.toContain('geweigerd');
    await page.getByRole('button', { name: 'Overnemen' }).click();
    await note(page, `geweigerd met ${code}`).waitFor();
    await shows(page, 'saved');
    await offer(page).waitFor({ state: 'detached' });
  });
});

test('what was refused is still offered after a reload, and can be thrown away', async () => {
  const page = await refuseOneNote(CLOSE.tooLarge, 'weg ermee');
  await offer(page).waitFor();
  await expect.poll(async () => (await keptInBrowser(page)).asides).toBe(1);
  await page.reload();
  await offer(page).waitFor();
  await checkAxe(page);
  await page.getByRole('button', { name: 'Weggooien' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Weggooien' }).click();
  await offer(page).waitFor({ state: 'detached' });
  await expect.poll(async () => (await keptInBrowser(page)).asides).toBe(0);
});

test('what was refused can be copied as text', async () => {
  const page = await refuseOneNote(CLOSE.tooLarge, 'over de rand');
  await offer(page).waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Kopiëren als tekst' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('over de rand');
});

test('an old client is told to reload, and finds its work after that', async () => {
  const page = await refuseOneNote(CLOSE.oldClient, 'met een oude pagina');
  const dialog = page.getByRole('alertdialog', { name: 'Er is een nieuwe versie' });
  await dialog.waitFor();
  await checkAxe(page);
  await dialog.getByRole('button', { name: 'Opnieuw laden' }).click();
  await offer(page).waitFor();
});

test('where the server was put back to an earlier moment the screen keeps what it had, and the board offers what is missing', async () => {
  const page = await refuseOneNote(CLOSE.restored, 'van na de back-up');
  await page.getByRole('heading', { name: 'Open uw persoonlijke link opnieuw' }).waitFor();
  await checkAxe(page);
  await expect.poll(() => keptInBrowser(page)).toMatchObject({ copies: 0, asides: 1 });
  expect((await keptInBrowser(page)).dump).not.toContain('back-up');
  await page.reload();
  const missing = page.getByRole('heading', { name: '1 notitie staat niet meer op dit bord' });
  await missing.waitFor();
  await page.getByRole('button', { name: 'Overnemen' }).click();
  await note(page, 'van na de back-up').waitFor();
  await missing.waitFor({ state: 'detached' });
  await expect.poll(() => keptInBrowser(page)).toMatchObject({ asides: 0 });
});

test('who may no longer see the board keeps nothing of it, and is told', async () => {
  const page = await refuseOneNote(CLOSE.notFound, 'niet meer voor u');
  const dialog = page.getByRole('alertdialog', { name: 'U kunt dit bord niet meer zien' });
  await dialog.waitFor();
  await expect.poll(() => keptInBrowser(page)).toMatchObject({ copies: 0, asides: 0 });
  await dialog.getByRole('button', { name: 'Naar de gezinnen' }).click();
  await page.getByRole('region', { name: 'Gezinnen' }).getByRole('link').first().waitFor();
});

test('who has no session any more is shut out, and nothing stays', async () => {
  const page = await refuseOneNote(CLOSE.noSession, 'niet meer voor u');
  await page.getByRole('heading', { name: 'Open uw persoonlijke link' }).waitFor();
  await expect.poll(() => keptInBrowser(page)).toMatchObject({ copies: 0, asides: 0, keys: [] });
});
