import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFamilyLine } from '../../server/meetings/family-line';
import { makeChainKey } from '../../server/sealing/chain-key';
import { createSealer, makeMasterKey, readMasterKey } from '../../server/sealing/sealing';
import { CLOSE } from '../../shared/sync/protocol';
import { texts, write } from '../harness/board-words';
import { PROJECT, type RunningServer, runToEnd, startServer, temporaryFolders } from '../harness/server';
import { connect, type SyncClient } from '../harness/sync-client';
import { treeOf } from '../harness/tree';

const folders = temporaryFolders();
afterAll(folders.clear);

interface Places {
  dataDir: string;
  keyDir: string;
}

const fresh = (): Places => {
  const root = folders.make();
  return { dataDir: join(root, 'data'), keyDir: join(root, 'keys') };
};
const run = (program: string, at: Places, ...args: string[]) =>
  runToEnd({ ...at, program: [join(PROJECT, `dist/server/${program}.js`), program, ...args] });
const backUp = (from: Places, to: Places) => run('backup', from, to.dataDir, to.keyDir);
const restore = (from: Places, to: Places, ...more: string[]) => run('restore', to, from.dataDir, from.keyDir, ...more);
const headIn = (said: string): string => /Controlegetal[^:]*: ([0-9a-f]{64})/.exec(said)?.[1] ?? '';

const boardsOf = async ({ url }: RunningServer, cookie: string): Promise<string[]> => {
  const get = async (path: string) => (await fetch(`${url}${path}`, { headers: { cookie } })).json();
  const { meetings } = (await get('/api/meetings')) as { meetings: { id: string }[] };
  const { conferences } = (await get(`/api/meetings/${meetings[0]?.id}`)) as {
    conferences: { boardDocument: string }[];
  };
  return conferences.map(({ boardDocument }) => boardDocument);
};
const enter = async (server: RunningServer): Promise<SyncClient> => {
  const cookie = await server.cookieFor('contactpersoon-jb');
  const [document = ''] = await boardsOf(server, cookie);
  const client = connect({ url: server.url.replace('http', 'ws'), document, cookie });
  await client.synced;
  return client;
};

/** A server that ran and stopped, with a backup of it. */
let ran: Places;
let kept: Places;
let head: string;
/** One of its families, and the board of that family. */
let family: { id: string; board: string };
beforeAll(async () => {
  ran = fresh();
  kept = fresh();
  const server = await startServer(ran);
  await server.stop();
  const { code, stdout, stderr } = await backUp(ran, kept);
  if (code !== 0) throw new Error(stderr);
  head = headIn(stdout);
  const db = new Database(join(ran.dataDir, 'casustafel.db'), { readonly: true });
  family = db
    .prepare<[], typeof family>(
      "SELECT family_id AS id, 'board:' || id AS board FROM conference ORDER BY rowid LIMIT 1",
    )
    .get() ?? { id: '', board: '' };
  db.close();
});

const copyOf = ({ dataDir, keyDir }: Places): Places => {
  const to = fresh();
  cpSync(dataDir, to.dataDir, { recursive: true });
  cpSync(keyDir, to.keyDir, { recursive: true });
  return to;
};

describe('a backup', () => {
  test('that was made while somebody typed has all that was confirmed before, and verifies wherever it is put back', async () => {
    const server = await startServer();
    const cookie = await server.cookieFor('contactpersoon-jb');
    const [board = ''] = await boardsOf(server, cookie);
    const writer = connect({ url: server.url.replace('http', 'ws'), document: board, cookie });
    await writer.synced;
    const confirmed: string[] = [];
    let typing = true;
    const typed = (async () => {
      for (let n = 1; typing; n++) {
        write(writer.doc, `bewering ${n}`);
        await writer.saved();
        confirmed.push(`bewering ${n}`);
      }
    })();
    await writer.until(() => confirmed.length > 3);
    const before = [...confirmed];
    const to = fresh();
    const made = await backUp(server, to);
    const meanwhile = confirmed.length;
    typing = false;
    await typed;
    await writer.close();
    await server.stop();
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(meanwhile).toBeGreaterThan(before.length);
    expect(readdirSync(to.dataDir)).toEqual(['casustafel.db']);
    expect(readdirSync(to.keyDir).sort()).toEqual(['chain.key', 'families', 'master.key']);

    const elsewhere = fresh();
    const restored = await restore(to, elsewhere, '--head', headIn(made.stdout));
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    const again = await startServer(elsewhere);
    // Who still had the board open is told why they must come in anew, so that their screen keeps what it has.
    const refused = await fetch(`${again.url}/api/me`, { headers: { cookie } });
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([401, 'restored']);
    const back = connect({ url: again.url.replace('http', 'ws'), document: board, cookie, doc: writer.doc });
    expect((await back.closed).code).toBe(CLOSE.restored);
    const reader = await enter(again);
    expect(texts(reader.doc)).toEqual(expect.arrayContaining(before));
    await reader.close();
    const verified = await run('verify', elsewhere, elsewhere.dataDir, '--head', headIn(made.stdout));
    expect(verified.code).toBe(0);
    expect(await again.stop()).toBe(0);
  });

  test('has no way in: links are made anew where it is put back', async () => {
    const to = fresh();
    expect((await restore(kept, to)).code).toBe(0);
    const was = JSON.parse(readFileSync(join(ran.dataDir, 'links.json'), 'utf8')) as RunningServer['links'];
    const again = await startServer(to);
    await again.stop();
    const tokens = (links: RunningServer['links']) => links.map(({ url }) => new URL(url).pathname);
    expect(again.links.map(({ name }) => name).sort()).toEqual(was.map(({ name }) => name).sort());
    expect(tokens(again.links).filter((token) => tokens(was).includes(token))).toEqual([]);
  });

  test('is made of what was tampered with too, and says so', async () => {
    const altered = copyOf(ran);
    const db = new Database(join(altered.dataDir, 'casustafel.db'));
    db.exec("UPDATE audit SET person_id = 'somebody-else' WHERE id = 3");
    db.close();
    const to = fresh();
    const { code, stdout } = await backUp(altered, to);
    expect(code).toBe(1);
    expect(stdout).toContain('schakel 3 (logregel 3) is veranderd');
    expect(readdirSync(to.dataDir)).toEqual(['casustafel.db']);
  });

  test('that was put back says so in the chain', async () => {
    const to = fresh();
    await restore(kept, to);
    const db = new Database(join(to.dataDir, 'casustafel.db'), { readonly: true });
    const last = db.prepare('SELECT act, subject FROM audit ORDER BY id DESC').get();
    db.close();
    expect(last).toEqual({ act: 'data-restored', subject: `backup:${head}` });
  });

  test.each([
    ['nothing to copy', () => [fresh(), fresh()], /staan geen gegevens/],
    ['a folder that has something in it', () => [ran, kept], /niet leeg/],
    [
      'one folder for both',
      () => {
        const { dataDir } = fresh();
        return [ran, { dataDir, keyDir: join(dataDir, 'keys') }];
      },
      /liggen in elkaar/,
    ],
    [
      'a copy inside what it copies',
      () => [ran, { ...fresh(), dataDir: join(ran.dataDir, 'copy') }],
      /liggen in elkaar/,
    ],
  ] satisfies [string, () => [Places, Places], RegExp][])('is not made of, or to, %s', async (_what, places, line) => {
    const [from, to] = places();
    const before = [treeOf(from.dataDir), treeOf(to.dataDir), treeOf(to.keyDir)];
    const { code, stderr, stdout } = await backUp(from, to);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(line);
    expect([treeOf(from.dataDir), treeOf(to.dataDir), treeOf(to.keyDir)]).toEqual(before);
  });
});

describe('what was purged after a backup was made', () => {
  /** Its key is gone from where the keys are now: that is what purging a family's content comes down to. */
  const purged = (): Places => {
    const now = copyOf(ran);
    rmSync(join(now.keyDir, 'families', `${family.id}.key`));
    return now;
  };
  /** Whether what the agenda says of this family, and of the others, opens with these keys. */
  const opens = async ({ dataDir, keyDir }: Places): Promise<{ purged: boolean; others: boolean }> => {
    const sealer = createSealer(keyDir, (await readMasterKey(keyDir)) ?? Buffer.of());
    const db = new Database(join(dataDir, 'casustafel.db'), { readonly: true });
    const lines = db
      .prepare<[], Parameters<typeof readFamilyLine>[1]>(
        'SELECT id AS conferenceId, family_id AS familyId, sealed FROM conference',
      )
      .all();
    db.close();
    const unreadable = new Set<string>();
    for (const line of lines) await readFamilyLine(sealer, line, () => unreadable.add(line.familyId));
    return { purged: !unreadable.has(family.id), others: [...unreadable].every((id) => id === family.id) };
  };

  test('stays unreadable when the data are put back beside the keys of now', async () => {
    const now = purged();
    rmSync(now.dataDir, { recursive: true });
    const ended = await restore({ dataDir: kept.dataDir, keyDir: now.keyDir }, now);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('1 gezinnen of consulten hebben geen sleutel (meer)');
    expect(await opens(now)).toEqual({ purged: false, others: true });
  });

  test('stays unreadable when the keys come from a newer backup than the data', async () => {
    const newer = fresh();
    expect((await backUp(purged(), newer)).code).toBe(0);
    const to = fresh();
    expect((await restore({ dataDir: kept.dataDir, keyDir: newer.keyDir }, to)).code).toBe(0);
    expect(await opens(to)).toEqual({ purged: false, others: true });
  });

  test('does not come back with the keys of then where there are keys of now', async () => {
    const now = purged();
    rmSync(now.dataDir, { recursive: true });
    const before = treeOf(now.keyDir);
    const { code, stderr } = await restore(kept, now);
    expect(code).toBe(1);
    expect(stderr).toContain(`npm run restore -- ${kept.dataDir} ${now.keyDir}`);
    expect(treeOf(now.keyDir)).toEqual(before);
    expect(readdirSync(join(now.dataDir, '..'))).toEqual(['keys']);
  });
});

describe('nothing is put back', () => {
  /** Refused in one breath, with nothing made or changed where it would have gone. */
  const expectRefusal = async (from: Places, to: Places, line: RegExp, ...more: string[]) => {
    const before = [treeOf(to.dataDir), treeOf(to.keyDir), treeOf(from.dataDir), treeOf(from.keyDir)];
    const { code, stderr, stdout } = await restore(from, to, ...more);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^Er is niets teruggezet: /);
    expect(stderr).toMatch(line);
    expect([treeOf(to.dataDir), treeOf(to.keyDir), treeOf(from.dataDir), treeOf(from.keyDir)]).toEqual(before);
  };

  test('over data that are there', async () => {
    await expectRefusal(kept, copyOf(ran), /DATA_DIR .* is niet leeg/);
  });

  test('of a backup that was tampered with', async () => {
    const altered = copyOf(kept);
    const db = new Database(join(altered.dataDir, 'casustafel.db'));
    db.exec("UPDATE audit SET person_id = 'somebody-else' WHERE id = 3");
    db.close();
    await expectRefusal(altered, fresh(), /schakel 3 \(logregel 3\) is veranderd/);
  });

  test('of a backup whose end was cut, when its head is given', async () => {
    const cut = copyOf(kept);
    const db = new Database(join(cut.dataDir, 'casustafel.db'));
    const last = db.prepare("SELECT max(seq) AS seq, item FROM chain WHERE item LIKE 'audit:%'").get() as {
      item: string;
    };
    db.exec(`DELETE FROM chain WHERE item = '${last.item}'; DELETE FROM audit WHERE 'audit:' || id = '${last.item}'`);
    db.close();
    await expectRefusal(cut, fresh(), /afgeknipt/, '--head', head);
  });

  test('with the keys of another Casustafel', async () => {
    const other = fresh();
    await makeChainKey(other.keyDir, await makeMasterKey(other.keyDir));
    await expectRefusal({ dataDir: kept.dataDir, keyDir: other.keyDir }, fresh(), /van een andere Casustafel/);
  });

  test('with keys that do not belong together', async () => {
    const mixed = copyOf(kept);
    cpSync(join(ran.keyDir, 'families', `${family.id}.key`), join(mixed.keyDir, 'chain.key'));
    await expectRefusal(mixed, fresh(), /horen niet bij elkaar/);
  });

  test('without being told what', async () => {
    const { code, stderr } = await run('restore', fresh());
    expect(code).toBe(1);
    expect(stderr).toContain('npm run restore -- <gegevens van de back-up>');
  });
});
