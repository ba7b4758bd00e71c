import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { layDownAgreements } from '../../server/agreements/laying-down';
import { createChosenCards } from '../../server/outcomes/card-of';
import { PACT_PROPOSAL } from '../../server/series/pact-proposal';
import type { Agreement, Agreements } from '../../shared/api/agreements';
import type { Role } from '../../shared/api/contract';
import type { FamilyPage } from '../../shared/api/families';
import type { Feedback, Feedbacks } from '../../shared/api/feedback';
import type { Fact, FactChange, HappenedPage } from '../../shared/api/happened';
import type { Outcome, OutcomeCommand } from '../../shared/api/outcomes';
import type { TimeLine } from '../../shared/api/time-line';
import type { Today } from '../../shared/api/today';
import { usualChoice } from '../../shared/exports/parts';
import { ORDER, REWEIGHED_TOPIC, topicOf } from '../../shared/happened/topics';
import type { CriteriaList } from '../../shared/safety/criteria';
import { type Door, openDoor } from '../harness/http';
import { setTable, type Table } from '../harness/table';
import { weighingAt } from '../harness/weighing';

const WRITER: Role = 'wijkteammedewerker';
const CARD = 'drang';
let table: Table;
let door: Door;
beforeEach(async () => {
  table = await setTable();
  door = await openDoor(table);
});
afterEach(async () => {
  await door.close();
  await table.close();
});

const conference = (rest: string): string => `/api/conferences/${table.conferenceId}/${rest}`;
const post = async (path: string, body: object, role: Role = WRITER): Promise<Response> =>
  door.ask(path, {
    method: 'POST',
    cookie: await table.cookieOf(role),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const get = async <T>(path: string): Promise<T> =>
  (await door.ask(path, { cookie: await table.cookieOf(WRITER) })).json();
const me = () => ({ personId: table.personOf(WRITER), name: `Persoon ${WRITER}` });
const command = (one: OutcomeCommand) => post(conference('outcome'), one);
const record = (topic: string, fact: Fact, more: Partial<FactChange> = {}) =>
  post(conference('happened'), { topic, version: 0, fact, ...more });
const happened = () => get<HappenedPage>(conference('happened'));

/** A family with a mother and a father who have gezag, and drang chosen for it. */
const chooseDrang = async (): Promise<void> => {
  const { versions } = await get<FamilyPage>(conference('family'));
  const adults = [
    { id: 'the-mother', part: 'moeder', gezag: 'ja' },
    { id: 'the-father', part: 'vader', gezag: 'ja' },
  ];
  await post(conference('adults'), { version: versions.family, adults });
  await command({ act: 'choose', card: CARD, version: 0 });
};
const decide = async (): Promise<void> => {
  const { store, sealer, conferenceId, familyId } = table;
  const chosen = await createChosenCards({ store, sealer, now: table.now }).cardOf(conferenceId);
  if (!chosen) throw new Error('no card was chosen');
  const decided = { card: chosen.card, personId: me().personId, at: table.now() };
  await store.write(() => layDownAgreements(store, sealer, { conferenceId, familyId }, decided));
};
const agreed = async (what: string): Promise<Agreement | undefined> =>
  (await get<Agreements>(conference('agreements'))).agreements.find((one) => one.what === what);
const MOTHER = topicOf('told', 'the-mother');
const FATHER = topicOf('told', 'the-father');
const TELL = 'Vertellen aan Moeder wat er besloten is';

describe('that somebody was told is one fact', () => {
  let feedback: Feedback;
  beforeEach(async () => {
    await chooseDrang();
    await decide();
    const made = {
      id: nanoid(),
      hearer: 'ouder',
      whom: 'Moeder',
      what: 'Dat er drang komt',
      who: { personId: me().personId },
      due: '2026-03-05',
      ground: 'Het gaat over haarzelf',
      waits: false,
    };
    feedback = await (await post(conference('feedback'), made)).json();
  });

  const tick = {
    'on the card': () => record(MOTHER, { kind: 'told', on: '2026-03-10', by: me() }),
    'in the agreements': async () => {
      const { id, version } = (await agreed(TELL)) ?? { id: '', version: 0 };
      return post(`/api/agreements/${id}/follow-up`, { version, status: 'done' });
    },
    'in feedback': () => post(`/api/feedback/${feedback.id}/follow-up`, { version: feedback.version, status: 'done' }),
    'on the first page': async () => {
      const today = await get<Today>('/api/today');
      const line = today.feedback.find(({ id }) => id === feedback.id);
      return post(`/api/feedback/${line?.id}/follow-up`, { version: line?.version, status: 'done' });
    },
  };
  const shown = async (): Promise<Record<string, boolean>> => {
    const outcome = await get<Outcome>(conference('outcome'));
    const slot = outcome.open.find(({ key }) => key === CARD)?.slots['vertellen/the-mother']?.value;
    const { feedback: lines } = await get<Feedbacks>(conference('feedback'));
    const today = await get<Today>('/api/today');
    const line = await get<TimeLine>(conference('time-line'));
    const family = await get<FamilyPage>(conference('family'));
    return {
      card: typeof slot === 'object' && 'verteld' in slot && slot.verteld === '2026-03-10',
      agreement: (await agreed(TELL))?.status === 'done',
      feedback: lines.find(({ id }) => id === feedback.id)?.status === 'done',
      today: ![...today.feedback, ...today.agreements].some(({ family: of }) => JSON.stringify(of).includes('Moeder')),
      timeLine: line.conferences[0]?.happened.some(({ kind, whom }) => kind === 'told' && whom === 'moeder') === true,
      family: family.told.some(({ whom, on, takenBack }) => whom === 'moeder' && on === '2026-03-10' && !takenBack),
    };
  };
  const all = (is: boolean) => ({ card: is, agreement: is, feedback: is, today: is, timeLine: is, family: is });

  test.each(Object.entries(tick))(
    'ticked %s it shows everywhere, and taken back it is nowhere',
    async (_where, lay) => {
      expect(await shown()).toEqual(all(false));
      expect((await lay()).status).toBeLessThan(300);
      expect(await shown()).toEqual(all(true));
      const { facts } = await happened();
      expect(facts.filter(({ topic }) => topic === MOTHER)).toHaveLength(1);
      await post(conference('happened'), { topic: MOTHER, version: 1 });
      expect(await shown()).toEqual(all(false));
    },
  );

  test('what must be told stands once on the first page of who tells it, though it was agreed and promised', async () => {
    const { agreements, feedback: lines } = await get<Today>('/api/today');
    const about = [...agreements, ...lines].filter(({ family }) => JSON.stringify(family).includes('Moeder'));
    expect(about).toHaveLength(1);
  });

  test('corrected in the family’s list, it is corrected everywhere', async () => {
    await tick['on the card']();
    const { told } = await get<FamilyPage>(conference('family'));
    const words = { what: 'Wat er besloten is', whom: 'moeder', on: '2026-03-09', by: 'Persoon' };
    const corrected = await post(conference('told-correction'), { id: told[0]?.id, version: 0, words });
    expect(corrected.status).toBe(200);
    const line = await get<Feedbacks>(conference('feedback'));
    expect(line.feedback[0]?.doneOn).toBe('2026-03-09');
  });
});

describe('agreement to drang', () => {
  beforeEach(chooseDrang);
  const says = (who: string, fact: Fact, version = 0) => record(topicOf('consent', who), fact, { version });
  const on = '2026-03-10';

  test('is kept of each whose agreement counts, and can be said, refused and withdrawn after the decision and closing', async () => {
    await says('the-mother', { kind: 'to-ask', by: me(), before: '2026-03-16' });
    await decide();
    await table.store.write(function* () {
      yield table.store.sql
        .updateTable('conference')
        .set({ closed_at: table.now() })
        .where('id', '=', table.conferenceId);
    });
    expect((await says('the-mother', { kind: 'agreed', on, by: me() }, 1)).status).toBe(200);
    expect((await says('the-father', { kind: 'agreed', on, by: me() })).status).toBe(200);
    expect((await says('the-mother', { kind: 'withdrawn', on, by: me() }, 2)).status).toBe(200);
    const page = await happened();
    expect(page.reweigh).toBe(true);
    expect((await get<TimeLine>(conference('time-line'))).conferences[0]?.reweigh).toBe(true);
    const outcome = await get<Outcome>(conference('outcome'));
    expect(outcome.open[0]?.slots['instemmingen/the-mother']?.value).toMatchObject({ antwoord: 'withdrawn' });
  });

  test('that is refused has the opdrachtgever weigh anew, on their first page, until they did', async () => {
    await table.store.write(function* () {
      yield table.store.sql
        .updateTable('conference')
        .set({ opdrachtgever: me().personId })
        .where('id', '=', table.conferenceId);
    });
    await says('the-father', { kind: 'refused', on, by: me() });
    expect((await get<Today>('/api/today')).reweigh).toMatchObject([{ against: ['vader'] }]);
    table.clock.now += 1;
    await record(REWEIGHED_TOPIC, { kind: 'reweighed', on, by: me(), choice: 'andere-hulp' });
    expect((await get<Today>('/api/today')).reweigh).toEqual([]);
  });

  test('is waited for by the plan, while the order and its terms are not', async () => {
    await record(ORDER, { kind: 'received', on: '2026-03-12' });
    await says('the-mother', { kind: 'agreed', on, by: me() });
    const dates = async () => (await get<Outcome>(conference('outcome'))).open[0]?.dates ?? [];
    const of = async (key: string) => (await dates()).find((date) => date.key === key);
    expect(await of('plan')).toMatchObject({ day: '2026-04-09', waits: { nl: 'wacht op instemming van Vader' } });
    expect(await of('contactGezin')).toMatchObject({ day: '2026-03-17' });
    await says('the-father', { kind: 'agreed', on, by: me() });
    expect(await of('plan')).not.toHaveProperty('waits');
  });

  test('asked in a talk that is to come, stands on the first page of who asks it', async () => {
    await says('the-mother', { kind: 'to-ask', by: me(), before: '2026-03-16' });
    const [owed] = (await get<Today>('/api/today')).owed;
    expect(owed).toMatchObject({ kind: 'to-ask', due: '2026-03-16', family: { whom: 'moeder' } });
    await says('the-mother', { kind: 'agreed', on, by: me() }, owed?.version);
    expect((await get<Today>('/api/today')).owed).toEqual([]);
  });
});

test('who was laid down to be in the family after the card was opened comes on it when it is drawn anew', async () => {
  await command({ act: 'choose', card: CARD, version: 0 });
  const { versions } = await get<FamilyPage>(conference('family'));
  const adults = [{ id: 'the-mother', part: 'moeder', gezag: 'ja' }];
  await post(conference('adults'), { version: versions.family, adults });
  for (const field of ['vertellen', 'instemmingen']) {
    expect((await command({ act: 'draw', card: CARD, field })).status).toBe(200);
  }
  const slots = (await get<Outcome>(conference('outcome'))).open[0]?.slots ?? {};
  expect(slots['vertellen/the-mother']?.value).toMatchObject({ wie: 'Moeder' });
  expect(slots['instemmingen/the-mother']?.value).toEqual({ wie: 'Moeder' });
});

describe('an order', () => {
  beforeEach(chooseDrang);

  test('is received though a father died and a child is a baby; who could have been told is named', async () => {
    await record(FATHER, { kind: 'not-told', because: 'overleden' });
    expect((await record(ORDER, { kind: 'received', on: '2026-03-12' })).status).toBe(200);
    const { remarks, told } = await happened();
    expect(told.map(({ id }) => id)).toContain('the-mother');
    expect(remarks[0]?.whom).toContain('Moeder');
    expect(remarks[0]?.whom).not.toContain('Vader');
  });

  test('waits in what the product sends until each was told, or there is a reason why not', async () => {
    expect((await happened()).untold).toContain('Vader');
    const { told } = await happened();
    for (const { id } of told) {
      if (id !== 'the-father') await record(topicOf('told', id), { kind: 'told', on: '2026-03-10', by: me() });
    }
    expect((await happened()).untold).toEqual(['Vader']);
    await record(FATHER, { kind: 'not-told', because: 'onveilig', until: '2026-04-01', again: me() });
    expect((await happened()).untold).toEqual([]);
    expect((await get<Today>('/api/today')).owed).toMatchObject([{ kind: 'not-told', family: { whom: 'vader' } }]);
  });
});

test('the product sends no order before the family was told; what is not an order it sends, and who died holds up nothing', async () => {
  await door.close();
  const { store, sealer, now } = table;
  door = await openDoor(table, { sources: { prepareCard: createChosenCards({ store, sealer, now }).prepare } });
  await chooseDrang();
  const chosen = await createChosenCards({ store, sealer, now }).cardOf(table.conferenceId);
  for (const { field } of chosen?.problems ?? []) {
    await command({ act: 'skip', card: CARD, field, version: 0, reason: 'Volgt' });
  }
  await post(conference('decision/proposal'), { id: nanoid(), on: 0, words: 'Drang' });
  const { version } = await get<{ version: number }>(conference('decision'));
  const decision = { id: nanoid(), version, reasons: 'Advies hielp niet.', withoutVoices: 'Later' };
  expect((await post(conference('decision'), decision)).status).toBe(200);
  const [organisation] = await store.read(store.sql.selectFrom('organisation').select(['id', 'name']));
  const receiver = { kind: 'organisatie' as const, name: organisation?.name ?? '', id: organisation?.id ?? '' };
  const send = async (deliver: boolean) => {
    const made = { id: nanoid(), version: 1, choice: usualChoice(receiver), deliver };
    const answer = await post(conference('exports'), made);
    return answer.ok ? 'done' : (await answer.json()).code;
  };
  expect([await send(false), await send(true)]).toEqual(['done', 'told-first']);
  const { told } = await happened();
  for (const { id } of told) {
    const isFather = id === 'the-father';
    const fact: Fact = isFather
      ? { kind: 'not-told', because: 'overleden' }
      : { kind: 'told', on: '2026-03-10', by: me() };
    await record(topicOf('told', id), fact);
  }
  expect(await send(true)).toBe('done');
});

test('a child that was not heard gets somebody and a day, which stands on their first page', async () => {
  const { children } = await get<FamilyPage>(conference('family'));
  const topic = topicOf('hearing', children[0]?.id ?? '');
  await record(topic, { kind: 'to-hear', by: me(), before: '2026-03-20' });
  expect((await get<Today>('/api/today')).owed).toMatchObject([
    { kind: 'to-hear', due: '2026-03-20', family: { whom: 'kind 1 (4-7 jaar)' } },
  ]);
  await record(topic, { kind: 'not-heard', words: 'Oma past op; het kind spreekt nog niet.' }, { version: 1 });
  expect((await get<Today>('/api/today')).owed).toEqual([]);
});

test('only a criterion of drang, or of either, is one for drang', async () => {
  await chooseDrang();
  const at = weighingAt(table, door);
  const asks = async () =>
    (
      await createChosenCards({ store: table.store, sealer: table.sealer, now: table.now }).cardOf(table.conferenceId)
    )?.problems.some(({ field }) => field === 'zonderCriterium');
  const tick = (list: CriteriaList, ticked = true) =>
    at.weigh('wijkteammedewerker', {
      act: 'criterion',
      version: ticked ? 0 : 1,
      text: PACT_PROPOSAL.criteria[list][0] ?? '',
      ticked,
      facts: [],
    });
  for (const list of ['advies', 'lokaalVeld'] as const) {
    expect((await tick(list)).status).toBe(200);
    expect(await asks()).toBe(true);
  }
  for (const list of ['drang', 'beide'] as const) {
    await tick(list);
    expect(await asks()).toBe(false);
    await tick(list, false);
    expect(await asks()).toBe(true);
  }
});

test('drang without a criterion ticked asks why, and the reason stands in what is proposed', async () => {
  await chooseDrang();
  const chosen = () =>
    createChosenCards({ store: table.store, sealer: table.sealer, now: table.now }).cardOf(table.conferenceId);
  expect((await chosen())?.problems.map(({ field }) => field)).toContain('zonderCriterium');
  await command({ act: 'answer', card: CARD, field: 'zonderCriterium', version: 0, value: 'Wij kenden ze niet.' });
  const after = await chosen();
  expect(after?.problems.map(({ field }) => field)).not.toContain('zonderCriterium');
  expect(after?.card.fields.find(({ key }) => key === 'zonderCriterium')?.answer).toMatchObject({
    text: 'Wij kenden ze niet.',
  });
});
