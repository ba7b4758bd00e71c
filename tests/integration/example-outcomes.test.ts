import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Access, Session } from '../../server/access/access';
import { lookAtChain } from '../../server/audit/look';
import { makeExample } from '../../server/boot/first-run';
import { openToRead } from '../../server/boot/open-to-read';
import { openAnswers } from '../../server/consults/consult-words';
import { readRecords } from '../../server/decisions/rows';
import { createTimeLines } from '../../server/families/time-line';
import { createChosenCards } from '../../server/outcomes/card-of';
import { knownOf } from '../../server/outcomes/known';
import { makeChainKey } from '../../server/sealing/chain-key';
import type { Sealer } from '../../server/sealing/sealer';
import { createSealer, makeMasterKey } from '../../server/sealing/sealing';
import { openSqlite } from '../../server/store/sqlite';
import type { Store } from '../../server/store/store';
import { reading } from '../../server/store/store';
import type { DecisionRecord } from '../../shared/decisions/record';
import { answerTo, linesOf } from '../../shared/outcomes/draft';
import { openDraft } from '../../shared/outcomes/draw';
import { CARDS, cardByKey } from '../../shared/outcomes/registry';
import { temporaryFolders } from '../harness/folders';

const folders = temporaryFolders();
let store: Store;
let sealer: Sealer;
let dataFile: string;
let filled: NonNullable<Awaited<ReturnType<ReturnType<typeof createChosenCards>['cardOf']>>>[];
beforeAll(async () => {
  const keyDir = folders.make();
  const masterKey = await makeMasterKey(keyDir);
  sealer = createSealer(keyDir, masterKey);
  dataFile = join(folders.make(), 'casustafel.db');
  store = openSqlite(dataFile, { chainKey: await makeChainKey(keyDir, masterKey) });
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

const usual = () =>
  CARDS.filter(({ optional }) => !optional)
    .map(({ key }) => key)
    .sort();
/** The decisions as they now read, with where they were made. */
const decided = async (): Promise<{ record: DecisionRecord; meetingId: string; conferenceId: string }[]> => {
  const rows = await store.read(
    store.sql
      .selectFrom('conference')
      .select(['id', 'family_id', 'meeting_id'])
      .where('id', 'in', store.sql.selectFrom('record').select('conference_id')),
  );
  return Promise.all(
    rows.map(async ({ id, family_id, meeting_id }) => {
      const place = { conferenceId: id, familyId: family_id };
      const last = (await reading(store, readRecords(store, sealer, place))).at(-1)?.laid;
      if (last?.kind !== 'record') throw new Error('this decision has no record');
      return { record: last.record, meetingId: meeting_id, conferenceId: id };
    }),
  );
};
const line = (conferenceId: string) => {
  const access = { may: async () => true } as unknown as Access;
  const session = { organisationId: 'none' } as Session;
  return createTimeLines({ store, sealer, access, now: Date.now }).timeLine(session, conferenceId);
};

/** The newest conference of the family with most of them: the one with a year behind it. */
const afterAYear = async (): Promise<string> => {
  const [row] = await store.read(
    store.sql
      .selectFrom('conference')
      .select((is) => is.fn.count<number>('id').as('conferences'))
      .select('family_id')
      .groupBy('family_id')
      .orderBy('conferences', 'desc')
      .limit(1),
  );
  const [last] = await store.read(
    store.sql
      .selectFrom('conference')
      .select('id')
      .where('family_id', '=', row?.family_id ?? '')
      .orderBy('made_at', 'desc')
      .limit(1),
  );
  if (!last) throw new Error('no family came twice');
  return last.id;
};

test('a new card starts with what the earlier ones of its family hold', async () => {
  const known = await knownOf(store, sealer, await afterAYear(), Date.now());
  const card = cardByKey('terug-naar-vrijwillig');
  if (!known || !card) throw new Error('nothing is known');
  const draft = openDraft(card, undefined, known, { by: 'x', at: 1 });
  expect(answerTo(draft, 'drangEinde')).toBe(known.earlier?.drangEnds);
  expect(known.earlier?.drangEnds).toMatch(/^\d{4}-\d\d-\d\d$/);
  const asked = linesOf(draft, 'bodemeisen');
  expect(asked.map(({ line }) => line.stand)).toContain('besproken');
  expect(asked.map(({ line }) => line.eis)).toEqual([...new Set(asked.map(({ line }) => line.eis))]);
  expect(linesOf(draft, 'veiligheidsafspraken').length).toBeGreaterThan(0);
});

describe('the example', () => {
  test('has a family for each card that is there without being turned on', () => {
    expect([...new Set(filled.map(({ card }) => card.key))].sort()).toEqual(usual());
  });

  test('has cards on which nothing is missing', () => {
    expect(filled.flatMap(({ card, problems }) => problems.map(({ field }) => `${card.key} ${field}`))).toEqual([]);
  });

  test('has a decided family for each of those cards, a decision with dissent and one with a correction', async () => {
    const records = (await decided()).map(({ record }) => record);
    expect([...new Set(records.map(({ proposal }) => proposal.card?.key))].sort()).toEqual(usual());
    expect(records.some(({ views }) => views.some(({ kind }) => kind === 'not-agreed'))).toBe(true);
    expect(records.some(({ corrections }) => corrections.length > 0)).toBe(true);
  });

  test('has a kort consult that became an advies, with its answer', async () => {
    const [grown] = await store.read(
      store.sql
        .selectFrom('consult')
        .innerJoin('conference', 'conference.family_id', 'consult.family_id')
        .select(['conference.id', 'consult.id as consult', 'consult.sealed_answer']),
    );
    const [answer] = openAnswers(sealer, grown?.consult ?? '', grown?.sealed_answer ?? null);
    const found = (await decided()).find(({ conferenceId }) => conferenceId === grown?.id)?.record.proposal.card;
    expect(answer?.text).toBeTruthy();
    expect(found?.fields.find(({ key }) => key === 'advies')?.answer).toEqual({ kind: 'text', text: answer?.text });
  });

  test('has nothing decided in the meeting to come: it can still be played', async () => {
    const [coming] = await store.read(
      store.sql.selectFrom('meeting').select('id').where('state', '=', 'planned').orderBy('starts_at').limit(1),
    );
    expect((await decided()).filter(({ meetingId }) => meetingId === coming?.id)).toEqual([]);
  });

  test('has a family with a year behind it, drang that ended and what became of its agreements', async () => {
    const [most] = await store.read(
      store.sql
        .selectFrom('conference')
        .select((is) => ['family_id', is.fn.max<string>('id').as('id'), is.fn.countAll<number>().as('times')])
        .groupBy('family_id')
        .orderBy('times', 'desc')
        .limit(1),
    );
    const { conferences = [] } = (await line(most?.id ?? '')) ?? {};
    const [now, ...before] = conferences;
    expect([now?.state, before.length >= 6, before.every(({ state }) => state === 'closed')]).toEqual([
      'coming',
      true,
      true,
    ]);
    const oldest = before.at(-1);
    const days = (Date.parse(now?.meeting.startsAt ?? '') - Date.parse(oldest?.meeting.startsAt ?? '')) / 86_400_000;
    expect(Math.round(days)).toBe(364);
    expect(before.flatMap(({ decision }) => decision?.titles.map(({ nl }) => nl) ?? [])).toEqual([
      'Advies',
      'Terug naar vrijwillig',
      'Drang',
      'Advies',
    ]);
    expect(before.every(({ judgements }) => judgements.length > 0)).toBe(true);
    expect(before.some(({ postponed }) => postponed.length > 0)).toBe(true);
    const became = before.flatMap(({ agreements }) => agreements.map(({ late, status }) => (late ? 'late' : status)));
    expect([...new Set(became)].sort()).toEqual(['done', 'late', 'moved', 'not-done', 'open']);
  });

  test('stands in a chain that holds', () => {
    const db = openToRead(dataFile);
    expect(lookAtChain(db, store.chainKey ?? new Uint8Array(), sealer).findings).toEqual([]);
    db.close();
  });
});
