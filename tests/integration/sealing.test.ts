import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SealError } from '../../server/sealing/box';
import type { Sealer } from '../../server/sealing/sealer';
import { createSealer, makeMasterKey, readMasterKey } from '../../server/sealing/sealing';
import { temporaryFolders } from '../harness/folders';
import { setTable } from '../harness/table';

const folders = temporaryFolders();
afterAll(folders.clear);

const text = 'moeder zegt dat het goed gaat';
const bytes = Buffer.from(text);

describe('a sealer', () => {
  let sealer: Sealer;
  let keyDir: string;
  let masterKey: Buffer;

  beforeAll(async () => {
    keyDir = join(folders.make(), 'keys');
    masterKey = await makeMasterKey(keyDir);
    sealer = createSealer(keyDir, masterKey);
    await sealer.createKey('family-one');
    await sealer.createKey('family-two');
  });

  test('opens what it sealed, also after a restart', async () => {
    const sealed = sealer.seal('family-one', 'place', bytes);
    const again = createSealer(keyDir, masterKey);
    await again.loadKey('family-one');
    expect(again.open('family-one', 'place', sealed).toString()).toBe(text);
  });

  test('never seals twice alike, and shows nothing of the content', () => {
    const [one, two] = [0, 1].map(() => Buffer.from(sealer.seal('family-one', 'place', bytes)));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(false);
    expect(one?.includes('moeder')).toBe(false);
  });

  test('opens nothing for another family or another place', () => {
    const sealed = sealer.seal('family-one', 'place', bytes);
    expect(() => sealer.open('family-two', 'place', sealed)).toThrow(SealError);
    expect(() => sealer.open('family-one', 'elsewhere', sealed)).toThrow(SealError);
  });

  test('opens nothing of which one bit was changed', () => {
    const sealed = sealer.seal('family-one', 'place', bytes);
    for (let i = 0; i < sealed.length; i++) {
      const altered = Uint8Array.from(sealed);
      altered[i] = (altered[i] ?? 0) ^ 1;
      expect(() => sealer.open('family-one', 'place', altered)).toThrow(SealError);
    }
    expect(() => sealer.open('family-one', 'place', sealed.subarray(0, 20))).toThrow(SealError);
  });

  test('seals an empty text and a megabyte', () => {
    for (const size of [0, 1_000_000]) {
      const sealed = sealer.seal('family-one', 'place', new Uint8Array(size));
      expect(sealer.open('family-one', 'place', sealed).length).toBe(size);
    }
  });

  test('does not seal without the family’s key, and loads none that is missing, swapped or damaged', async () => {
    expect(() => sealer.seal('family-six', 'place', bytes)).toThrow(SealError);
    await expect(sealer.loadKey('family-six')).rejects.toThrow(SealError);
    copyFileSync(join(keyDir, 'families/family-one.key'), join(keyDir, 'families/family-tri.key'));
    await expect(sealer.loadKey('family-tri')).rejects.toThrow(SealError);
  });

  test('loads no key under another master key', async () => {
    const other = createSealer(keyDir, await makeMasterKey(join(folders.make(), 'keys')));
    await expect(other.loadKey('family-one')).rejects.toThrow(SealError);
  });

  test('never makes a family’s key a second time', async () => {
    await expect(sealer.createKey('family-one')).rejects.toThrow(SealError);
    await expect(createSealer(keyDir, masterKey).createKey('family-one')).rejects.toThrow(SealError);
  });

  test('takes no family id that is a path', async () => {
    await expect(sealer.createKey('../../escape')).rejects.toThrow(SealError);
  });
});

describe('key files', () => {
  test('are for their owner alone, and nothing unfinished stays', async () => {
    const keyDir = join(folders.make(), 'keys');
    const sealer = createSealer(keyDir, await makeMasterKey(keyDir));
    await sealer.createKey('family-one');
    const modeOf = (path: string) => statSync(join(keyDir, path)).mode & 0o777;
    expect([modeOf('.'), modeOf('families')]).toEqual([0o700, 0o700]);
    expect([modeOf('master.key'), modeOf('families/family-one.key')]).toEqual([0o600, 0o600]);
    expect(readdirSync(join(keyDir, 'families'))).toEqual(['family-one.key']);
    expect(readdirSync(keyDir).sort()).toEqual(['families', 'master.key']);
  });

  test('hold no family key in the clear', async () => {
    const keyDir = join(folders.make(), 'keys');
    const masterKey = await makeMasterKey(keyDir);
    expect((await readMasterKey(keyDir))?.equals(masterKey)).toBe(true);
    await createSealer(keyDir, masterKey).createKey('family-one');
    const wrapped = readFileSync(join(keyDir, 'families/family-one.key'));
    expect(wrapped.length).toBe(1 + 12 + 32 + 16);
  });
});

describe('a data folder', () => {
  test('holds no word of a family in any byte, and opens with the keys', async () => {
    const words = ['zoutvaatje', 'regenboogtrui'];
    const notes = words.map((word) => ({
      text: `Er was een ${word}`,
      places: { viervensters: { frame: 'feiten' as const } },
    }));
    const table = await setTable([{ familyCode: 'G-1', notes }]);
    const hidden = [...words, 'G-1', 'A.B.', 'Wat is er nodig', 'feiten'];
    const contents = readdirSync(table.dataDir).map((name) => readFileSync(join(table.dataDir, name)));
    expect(contents.length).toBeGreaterThan(0);
    for (const content of contents) {
      for (const word of hidden) {
        for (const encoding of ['utf8', 'utf16le'] as const) expect(content.includes(word, 0, encoding)).toBe(false);
      }
    }
    const [row] = await table.store.read(table.store.sql.selectFrom('document_update').selectAll());
    const opened = table.sealer.open(table.familyId, `document_update:${table.board}`, row?.sealed ?? new Uint8Array());
    expect(Buffer.from(opened).includes('zoutvaatje')).toBe(true);
    await table.close();
  });
});
