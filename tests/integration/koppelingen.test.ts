import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { closeSystems, configFor, startSystem } from '../harness/deliver';
import { PROJECT, runToEnd, temporaryFolders } from '../harness/server';

const PROGRAM = join(PROJECT, 'dist/server/koppelingen.js');
const folders = temporaryFolders();
afterEach(closeSystems);
afterAll(() => folders.clear());

/** Runs it on a file with this in it. */
const look = (connections: object | undefined, { mode = 0o600, zaak = '' } = {}) => {
  const keyDir = folders.make();
  const file = join(keyDir, 'koppelingen.json');
  if (connections) {
    writeFileSync(file, JSON.stringify(connections));
    chmodSync(file, mode);
  }
  return runToEnd({ keyDir, program: [PROGRAM, 'koppelingen', ...(zaak ? ['--zaak', zaak] : [])] });
};

test('all that can deliver is said to be in order, and nothing is delivered', async () => {
  const system = await startSystem();
  const folder = folders.make();
  const connections = { Wijkteam: configFor(system), Archief: { kind: 'folder', folder } };
  const { code, stdout } = await look(connections, { zaak: 'ZAAK-2026-0000001' });
  expect(stdout).toContain('De zaak ZAAK-2026-0000001 is gevonden.');
  expect(stdout).toContain('Alle koppelingen zijn in orde.');
  expect(code).toBe(0);
  expect(system.held.documents).toEqual([]);
});

test('what is wrong is said per organisation, with what to do', async () => {
  const system = await startSystem();
  const away = await startSystem();
  await away.close();
  const { code, stdout } = await look({
    Kluis: { kind: 'folder', folder: '/bestaat/niet' },
    Onbekend: { kind: 'post' },
    Half: { kind: 'zgw', zaken: 'https://zaken.example/zaken/api/v1' },
    Weg: {
      kind: 'webhook',
      url: `${away.origin}/in`,
      secret: `whsec_${Buffer.alloc(32, 1).toString('base64')}`,
    },
    Vreemd: configFor(system, { secret: 'een-ander' }),
  });
  expect(code).toBe(1);
  for (const words of [
    'De map /bestaat/niet bestaat niet.',
    'kind moet een van deze zijn: zgw, webhook, folder',
    'documenten ontbreekt',
    'de verbinding wordt geweigerd',
    'Kloppen client-id en geheim',
  ]) {
    expect(stdout).toContain(words);
  }
});

test('a file that others can read is wrong, and none at all cannot be tested', async () => {
  const read = await look({}, { mode: 0o644 });
  expect([read.code, read.stdout]).toEqual([1, expect.stringContaining('chmod 600')]);
  const none = await look(undefined);
  expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('KEY_DIR')]);
});
