import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeExample } from '../../server/boot/first-run';
import { createChosenCards } from '../../server/outcomes/card-of';
import { makeChainKey } from '../../server/sealing/chain-key';
import { createSealer, makeMasterKey } from '../../server/sealing/sealing';
import { openSqlite } from '../../server/store/sqlite';
import type { Store } from '../../server/store/store';
import { CARDS } from '../../shared/outcomes/registry';
import { temporaryFolders } from '../harness/folders';

const folders = temporaryFolders();
let store: Store;
let filled: NonNullable<Awaited<ReturnType<ReturnType<typeof createChosenCards>['cardOf']>>>[];
beforeAll(async () => {
  const keyDir = folders.make();
  const masterKey = await makeMasterKey(keyDir);
  const sealer = createSealer(keyDir, masterKey);
  store = openSqlite(join(folders.make(), 'casustafel.db'), { chainKey: await makeChainKey(keyDir, masterKey) });
  await makeExample({ store, sealer } as Parameters<typeof makeExample>[0]);
  const { cardOf } = createChosenCards({ store, sealer, now: Date.now });
  const conferences = await store.read(store.sql.selectFrom('conference').select('id'));
  filled = [];
  for (const { id } of conferences) {
    const card = await cardOf(id);
    if (card) filled.push(card);
  }
});
afterAll(async () => {
  await store.close();
  folders.clear();
});

describe('the example', () => {
  test('has a family for each card that is there without being turned on', () => {
    const usual = CARDS.filter(({ optional }) => !optional).map(({ key }) => key);
    expect(filled.map(({ card }) => card.key).sort()).toEqual(usual.sort());
  });

  test('has cards on which nothing is missing', () => {
    expect(filled.flatMap(({ card, problems }) => problems.map(({ field }) => `${card.key} ${field}`))).toEqual([]);
  });
});
