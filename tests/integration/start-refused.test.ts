import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATA_VERSION } from '../../server/store/migrations';
import { runToEnd, type ServerOptions, startServer, temporaryFolders } from '../harness/server';
import { treeOf } from '../harness/tree';

const folders = temporaryFolders();
afterAll(folders.clear);

/** Data and keys of a server that ran and stopped, to be copied. */
let ran: string;
beforeAll(async () => {
  ran = folders.make();
  const server = await startServer({ dataDir: join(ran, 'data'), keyDir: join(ran, 'keys') });
  await server.stop();
});

const copy = (): { root: string; dataDir: string; keyDir: string } => {
  const root = folders.make();
  cpSync(ran, root, { recursive: true });
  return { root, dataDir: join(root, 'data'), keyDir: join(root, 'keys') };
};

/** Refused with one line that says this, and not a byte, name or mode changed below `root`. */
const expectRefusal = async (root: string, options: ServerOptions, line: RegExp) => {
  const before = treeOf(root);
  const ended = await runToEnd(options);
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toMatch(/^Casustafel start niet: [^\n]+\n$/);
  expect(ended.stderr).toMatch(line);
  expect(treeOf(root)).toEqual(before);
};

describe('data that cannot be used', () => {
  const alterDatabase = (dataDir: string, pragma: string) => {
    const db = new Database(join(dataDir, 'casustafel.db'));
    db.pragma(pragma);
    db.close();
  };

  test('of a newer version', async () => {
    const { root, ...at } = copy();
    alterDatabase(at.dataDir, `user_version = ${DATA_VERSION + 3}`);
    await expectRefusal(root, at, new RegExp(`nieuwere Casustafel \\(versie ${DATA_VERSION + 3}`));
  });

  test('of another program', async () => {
    const { root, ...at } = copy();
    alterDatabase(at.dataDir, 'application_id = 42');
    await expectRefusal(root, at, /niet van Casustafel/);
  });

  test('under a path that is a file', async () => {
    const root = folders.make();
    writeFileSync(join(root, 'data'), 'a file');
    await expectRefusal(
      root,
      { dataDir: join(root, 'data'), keyDir: join(root, 'keys') },
      /In DATA_DIR .* kan niet worden geschreven/,
    );
    await expectRefusal(root, { dataDir: join(root, 'data/below'), keyDir: join(root, 'keys') }, /In DATA_DIR/);
  });

  // Root may write anywhere, so there the server runs without the right to pass over modes.
  const LIKE_ANYBODY = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override'] : [];
  test('in a folder that may not be written', async () => {
    const { root, ...at } = copy();
    chmodSync(at.dataDir, 0o555);
    const under = LIKE_ANYBODY;
    await expectRefusal(root, { ...at, under }, /In DATA_DIR .* kan niet worden geschreven: geen toegang/);
  });
});

describe('keys that cannot be used', () => {
  test('missing while there is data', async () => {
    const { root, ...at } = copy();
    rmSync(join(at.keyDir, 'master.key'));
    await expectRefusal(root, at, /In KEY_DIR .* ontbreekt master\.key/);
  });

  test('all missing while there is data', async () => {
    const { root, ...at } = copy();
    rmSync(at.keyDir, { recursive: true });
    await expectRefusal(root, at, /In KEY_DIR .* ontbreekt master\.key/);
  });

  test('of another installation', async () => {
    const { root, ...at } = copy();
    writeFileSync(join(at.keyDir, 'master.key'), Buffer.alloc(32, 1));
    await expectRefusal(root, at, /past niet op de sleutels/);
  });

  test('without that of the chain while there is one', async () => {
    const { root, ...at } = copy();
    rmSync(join(at.keyDir, 'chain.key'));
    await expectRefusal(root, at, /In KEY_DIR .* ontbreekt chain\.key/);
  });

  test('with a damaged key of the chain', async () => {
    const { root, ...at } = copy();
    writeFileSync(join(at.keyDir, 'chain.key'), Buffer.alloc(61, 1));
    await expectRefusal(root, at, /sleutel van de keten .* is niet te gebruiken/);
  });

  test('cut short', async () => {
    const { root, ...at } = copy();
    writeFileSync(join(at.keyDir, 'master.key'), Buffer.alloc(31));
    await expectRefusal(root, at, /niet precies 32 bytes/);
  });

  test('inside the data folder', async () => {
    const { root, dataDir } = copy();
    await expectRefusal(root, { dataDir, keyDir: join(dataDir, 'keys') }, /KEY_DIR ligt in DATA_DIR/);
  });
});

describe('settings that are wrong', () => {
  test.each(['abc', '-1', '65536', '80.5'])('PORT=%s', async (PORT) => {
    const { root, ...at } = copy();
    await expectRefusal(root, { ...at, env: { PORT } }, /PORT is/);
  });

  test('a HOST that is not of this computer', async () => {
    const { root, ...at } = copy();
    await expectRefusal(root, { ...at, env: { HOST: '192.0.2.1' } }, /HOST 192\.0\.2\.1/);
  });

  test.each(['casustafel', 'ftp://x', 'https://x/path', 'https://x?y'])('PUBLIC_URL=%s', async (PUBLIC_URL) => {
    const { root, ...at } = copy();
    await expectRefusal(root, { ...at, env: { PUBLIC_URL } }, /PUBLIC_URL is/);
  });

  const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://casustafel.example' };

  test.each(['DATA_DIR', 'KEY_DIR', 'PUBLIC_URL'])('production without %s', async (name) => {
    const { root, ...at } = copy();
    await expectRefusal(root, { ...at, env: { ...production, [name]: '' } }, new RegExp(`${name} ontbreekt`));
  });

  test('production without a key says how to make one', async () => {
    const root = folders.make();
    mkdirSync(join(root, 'keys'));
    const at = { dataDir: join(root, 'data'), keyDir: join(root, 'keys') };
    await expectRefusal(root, { ...at, env: production }, /KEY_DIR .* ontbreekt master\.key\. Maak die .*urandom/);
  });

  test('production with a store that does not sync', async () => {
    const { root, ...at } = copy();
    await expectRefusal(
      root,
      { ...at, env: { ...production, SQLITE_SYNCHRONOUS: 'OFF' } },
      /SQLITE_SYNCHRONOUS is alleen/,
    );
  });
});
