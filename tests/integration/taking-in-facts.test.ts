import { afterEach, beforeEach, expect, test } from 'vitest';
import { agreementId } from '../../server/agreements/laying-down';
import { sealWords } from '../../server/agreements/words';
import { takeInFacts } from '../../server/boot/taking-in/take-in-facts';
import { readDetails, writeDetails } from '../../server/families/sealed';
import { sealFeedback } from '../../server/feedback/words';
import { factsOf } from '../../server/happened/stored';
import { writeDrafts } from '../../server/outcomes/sealed';
import { reading } from '../../server/store/store';
import { ORDER } from '../../shared/happened/topics';
import { setTable, type Table } from '../harness/table';

let table: Table;
beforeEach(async () => {
  table = await setTable();
});
afterEach(async () => {
  await table.close();
});

const AT = Date.parse('2026-02-20T10:00:00Z');

/** As it was kept in four places, before what happened was a fact of its own. */
const layDownAsItWas = async (): Promise<void> => {
  const { store, sealer, conferenceId, familyId } = table;
  const { sql } = store;
  await sealer.loadKey(familyId);
  const by = table.personOf('wijkteammedewerker');
  const slot = (value: string | object) => ({ version: 1, value, by, at: AT }) as never;
  const door = { personId: by, name: 'Persoon' };
  const slots = {
    'vertellen/ouder': slot({ wie: 'Ouder', door, voor: '2026-02-25', verteld: '2026-02-21', taal: 'Tigrinya' }),
    'vertellen/andere-ouder': slot({ wie: 'Andere ouder', door, voor: '2026-02-25' }),
    'vertellen/kind-1': slot({ wie: 'Kind 1', door, voor: '2026-02-25' }),
    opdrachtOntvangen: slot('2026-02-22'),
    instemming: slot('ja'),
    instemmingVan: slot('Moeder, aan de keukentafel'),
  };
  const place = { conferenceId, familyId };
  const agreement = (line: string) => agreementId(place, 'drang', `vertellen/${line}`);
  await store.write(function* () {
    yield* writeDrafts(store, sealer, place, {
      version: 0,
      drafts: { chosen: 'drang', cards: { drang: { slots, skips: {} } }, handover: [] },
    });
    const details = yield* readDetails(store, sealer, familyId);
    const said = { what: 'Dat wij overleggen', whom: 'moeder', on: '2026-02-18', by: 'Persoon' };
    const before = [{ ...said, changedBy: by, changedAt: AT + 5 }];
    yield* writeDetails(store, sealer, familyId, {
      ...details,
      told: [{ id: 'told-line-1', ...said, whom: 'vader', before }],
    });
    const rows = [
      // Told on the card, and still open here.
      { line: 'ouder', status: 'open', trail: [] },
      // Done here, and the card did not know.
      { line: 'andere-ouder', status: 'done', trail: [{ at: AT + 9, by, status: 'done' as const }] },
    ];
    for (const { line, status, trail } of rows) {
      const id = agreement(line);
      yield sql.insertInto('agreement').values({
        id,
        conference_id: conferenceId,
        family_id: familyId,
        owner: by,
        due: '2026-02-25',
        status,
        made_at: AT,
        made_by: by,
        sealed: sealWords(sealer, familyId, id, { what: 'Vertellen', trail }),
      });
    }
    const words = { hearer: 'ouder', whom: 'Ouder', what: 'Dat', ground: 'Eigen', waits: false } as const;
    yield sql.insertInto('feedback').values({
      id: 'feedback-1',
      conference_id: conferenceId,
      family_id: familyId,
      owner: by,
      due: '2026-02-25',
      status: 'done',
      made_at: AT,
      made_by: by,
      sealed: sealFeedback(sealer, familyId, 'feedback-1', { ...words, done: { at: AT + 86_400_000 * 4, by } }),
    });
  });
};

const facts = async () => {
  const { store, sealer, familyId } = table;
  const laid = await reading(store, factsOf(store, sealer, { familyId }));
  return Object.fromEntries(laid.map((one) => [one.topic, one]));
};

test('what stood in four places becomes one fact each: nothing is lost and nothing stands twice', async () => {
  await layDownAsItWas();
  await takeInFacts(table.store, table.sealer);
  const found = await facts();
  expect(Object.keys(found).sort()).toEqual([
    'consent/gezin',
    ORDER,
    'told/andere-ouder',
    'told/ouder',
    'told/told-line-1',
  ]);
  // The day that the card has, not that on which somebody ticked it.
  expect(found['told/ouder']).toMatchObject({ whom: 'Ouder', fact: { on: '2026-02-21', interpreter: 'Tigrinya' } });
  expect(found['told/andere-ouder']?.fact).toMatchObject({ kind: 'told', on: '2026-02-20' });
  expect(found[ORDER]?.fact).toEqual({ kind: 'received', on: '2026-02-22' });
  expect(found['consent/gezin']?.fact).toMatchObject({ kind: 'agreed', words: 'Moeder, aan de keukentafel' });
  expect(found['told/told-line-1']).toMatchObject({ whom: 'vader', trail: [{ whom: 'moeder' }, { whom: 'vader' }] });
  const agreements = await table.store.read(table.store.sql.selectFrom('agreement').select('status'));
  expect(agreements.map(({ status }) => status)).toEqual(['done', 'done']);
  await table.sealer.loadKey(table.familyId);
  const { told } = await reading(table.store, readDetails(table.store, table.sealer, table.familyId));
  expect(told).toEqual([]);
});

test('is taken in once: another start changes nothing, and what was taken back since stays so', async () => {
  await layDownAsItWas();
  await takeInFacts(table.store, table.sealer);
  const before = await facts();
  await takeInFacts(table.store, table.sealer);
  expect(await facts()).toEqual(before);
});

test('a family whose key is gone keeps nobody from starting', async () => {
  await layDownAsItWas();
  const without = { ...table.sealer, loadKey: async () => Promise.reject(new Error('gone')) };
  await takeInFacts(table.store, without);
  expect(await facts()).toEqual({});
});
