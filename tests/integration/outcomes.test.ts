import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { layDownAgreements } from '../../server/agreements/laying-down';
import { sealAnswers, sealQuestion } from '../../server/consults/consult-words';
import { readSource } from '../../server/exports/source';
import { createChosenCards } from '../../server/outcomes/card-of';
import { AWAITING } from '../../server/outcomes/sealed';
import { reading } from '../../server/store/store';
import type { Agreements } from '../../shared/api/agreements';
import type { Role } from '../../shared/api/contract';
import type { FactChange, HappenedPage } from '../../shared/api/happened';
import type { Outcome, OutcomeCommand, OutcomeNote, SlotView } from '../../shared/api/outcomes';
import { whoConfirms } from '../../shared/happened/confirming';
import { ORDER, TAKEN_OVER } from '../../shared/happened/topics';
import { type Door, openDoor } from '../harness/http';
import { setTable, type Table } from '../harness/table';

let table: Table;
let door: Door;
beforeEach(async () => {
  table = await setTable([
    {
      familyCode: 'G-1',
      notes: [
        { text: 'Er is elke avond iemand thuis.', places: { driekolommen: { frame: 'verbeteren' } } },
        { text: 'Het adres van de opvang', marks: ['geheim-adres'], places: { driekolommen: { frame: 'verbeteren' } } },
        { text: 'Oma', leefgebieden: ['netwerk'], places: { viervensters: { frame: 'mensen' } } },
      ],
    },
  ]);
  door = await openDoor(table);
});
afterEach(async () => {
  await door.close();
  await table.close();
});

const WRITER: Role = 'wijkteammedewerker';
const pathOf = (rest = '') => `/api/conferences/${table.conferenceId}/outcome${rest}`;
const post = async (role: Role, path: string, body: object): Promise<Response> =>
  door.ask(path, {
    method: 'POST',
    cookie: await table.cookieOf(role),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const send = (command: OutcomeCommand, role: Role = WRITER) => post(role, pathOf(), command);
const read = async (role: Role = WRITER): Promise<Outcome> =>
  (await door.ask(pathOf(), { cookie: await table.cookieOf(role) })).json();
const cardIn = ({ open }: Outcome, key: string) => open.find((card) => card.key === key);
const slotsIn = (outcome: Outcome, key: string) => cardIn(outcome, key)?.slots ?? ({} as Record<string, SlotView>);
const answer = (card: string, field: string, value: string | object, version = 0) =>
  send({ act: 'answer', card, field, version, value } as OutcomeCommand);
const note = (role: Role, body: OutcomeNote) => post(role, pathOf('/notes'), body);
const personIn = (role: Role) => ({ personId: table.personOf(role), name: `Persoon ${role}` });
const closeFamily = () =>
  table.store.write(function* () {
    yield table.store.sql
      .updateTable('conference')
      .set({ closed_at: table.now() })
      .where('id', '=', table.conferenceId);
  });
const cards = () => createChosenCards({ store: table.store, sealer: table.sealer, now: table.now });

describe('opening a card', () => {
  test('draws from bringing in and from the board, and nothing that is marked secret', async () => {
    await send({ act: 'open', card: 'drang' });
    const slots = cardIn(await read('veilig-thuis'), 'drang')?.slots ?? {};
    const lines = (list: string) =>
      Object.entries(slots).flatMap(([key, { value }]) => (key.startsWith(`${list}/`) ? [value] : []));
    expect(slots.casusregie).toMatchObject({ value: personIn(WRITER), drawn: true, by: `Persoon ${WRITER}` });
    expect(lines('bodemeisen')).toEqual([{ eis: 'Er is elke avond iemand thuis.', stand: 'concept' }]);
    expect(lines('netwerk')).toEqual([{ wie: 'Oma' }]);
    expect(JSON.stringify(slots)).not.toContain('adres');
    expect(lines('vertellen')).toContainEqual({
      wie: 'Kind 1 (4-7 jaar)',
      door: personIn(WRITER),
      voor: '2026-03-17',
    });
  });

  test('twice is once, and a second card takes over what means the same', async () => {
    await send({ act: 'open', card: 'advies' });
    await answer('advies', 'medewerkers', 'no');
    const { version } = await read();
    await send({ act: 'open', card: 'advies' });
    expect((await read()).version).toBe(version);
    await send({ act: 'open', card: 'drang' });
    expect(cardIn(await read(), 'drang')?.slots.medewerkers?.value).toBe('no');
  });

  test('takes the answer to the kort consult that the family grew from', async () => {
    const { store, sealer, familyId } = table;
    const [{ id: series }] = await store.write(function* () {
      const made = yield store.sql
        .insertInto('series')
        .values({
          id: 'series',
          title: 'Reeks',
          first_day: '2026-03-10',
          time: '13:00',
          every_weeks: 2,
          minutes: 120,
          call_url: null,
          on_holiday: 'skip',
          table_sees: 1,
          days_before: 14,
          days_after: 14,
          steps: null,
        })
        .returning('id');
      return made as [{ id: string }];
    });
    const words = { question: 'Wat nu?', facts: 'Veel', ages: [], tried: '' };
    await store.write(function* () {
      yield store.sql.insertInto('consult').values({
        id: familyId,
        series_id: series,
        asked_by: table.personOf(WRITER),
        asked_at: 1,
        answered_by: table.personOf('contactpersoon-jb'),
        answered_at: 2,
        family_id: familyId,
        sealed: sealQuestion(sealer, familyId, words),
        sealed_answer: sealAnswers(sealer, familyId, [
          { text: 'Bel eerst oma.', at: 2, by: table.personOf('contactpersoon-jb') },
        ]),
      });
    });
    await send({ act: 'open', card: 'advies' });
    expect(cardIn(await read(), 'advies')?.slots.advies).toMatchObject({ value: 'Bel eerst oma.', drawn: true });
  });

  test('an optional card is not offered until the series turns it on', async () => {
    expect((await read()).offered).not.toContain('aanhouden');
    expect((await send({ act: 'open', card: 'aanhouden' })).status).toBe(409);
  });
});

describe('filling in', () => {
  beforeEach(async () => {
    await send({ act: 'open', card: 'advies' });
  });

  test('two who answer the same at once: the second is refused and sees what stands', async () => {
    expect((await answer('advies', 'advies', 'Bel oma.')).status).toBe(200);
    expect((await answer('advies', 'advies', 'Bel school.')).status).toBe(409);
    expect(cardIn(await read(), 'advies')?.slots.advies).toMatchObject({ value: 'Bel oma.', version: 1 });
    expect((await answer('advies', 'advies', 'Bel oma. Bel school.', 1)).status).toBe(200);
  });

  test('two who answer two things at once are both right', async () => {
    const both = await Promise.all([answer('advies', 'advies', 'Bel oma.'), answer('advies', 'vorm', 'kort')]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(cardIn(await read(), 'advies')?.slots).toMatchObject({ vorm: { value: 'kort' }, advies: { version: 1 } });
  });

  test('sending the same again changes nothing', async () => {
    await answer('advies', 'vorm', 'kort');
    const before = await read();
    expect((await answer('advies', 'vorm', 'kort')).status).toBe(200);
    expect((await read()).version).toBe(before.version);
  });

  test.each([
    ['an option that the card does not have', 'vorm', 'lang'],
    ['a day that is in no calendar', 'evaluatie', '2026-02-30'],
    ['a field that the card does not have', 'kleur', 'rood'],
    ['somebody who has nothing to do with the family', 'casusregie', { personId: 'nobody-here', name: 'N' }],
  ])('%s is no answer', async (_what, field, value) => {
    expect((await answer('advies', field, value, field === 'casusregie' ? 1 : 0)).status).toBe(409);
  });

  test('lines come, change and go by themselves', async () => {
    const line = (id: string, version: number, value?: object) =>
      send({
        act: 'answer',
        card: 'advies',
        field: 'taken',
        line: id,
        version,
        ...(value && { value }),
      } as OutcomeCommand);
    await Promise.all([line('a', 0, { wat: 'School bellen' }), line('b', 0, { wat: 'Oma bellen' })]);
    await line('a', 1, { wat: 'School bellen', wie: personIn('teamleider') });
    await line('b', 1);
    const slots = slotsIn(await read(), 'advies');
    expect(slots['taken/a']).toMatchObject({
      version: 2,
      value: { wat: 'School bellen', wie: personIn('teamleider') },
    });
    expect(slots['taken/b']).not.toHaveProperty('value');
  });

  test('a reason to go on without is kept with who gave it, and can be taken back', async () => {
    await send({ act: 'skip', card: 'advies', field: 'evaluatie', version: 0, reason: 'Volgt later' });
    expect(cardIn(await read(), 'advies')?.skips.evaluatie).toMatchObject({
      reason: 'Volgt later',
      by: `Persoon ${WRITER}`,
    });
    await send({ act: 'skip', card: 'advies', field: 'evaluatie', version: 1 });
    expect(cardIn(await read(), 'advies')?.skips.evaluatie).not.toHaveProperty('reason');
  });

  test('leaves an audit line without words', async () => {
    await answer('advies', 'advies', 'Bel oma.');
    const lines = await table.store.read(
      table.store.sql.selectFrom('audit').select(['act', 'subject']).where('act', '=', 'outcome-changed'),
    );
    expect(lines).toEqual([
      { act: 'outcome-changed', subject: `conference:${table.conferenceId}` },
      { act: 'outcome-changed', subject: `conference:${table.conferenceId}` },
    ]);
  });

  test('nothing that was answered is readable on disk, the chosen card neither', async () => {
    const { version } = await read();
    await send({ act: 'choose', card: 'terug-naar-vrijwillig', version });
    await answer('advies', 'advies', 'Een heel herkenbaar advies');
    const files = readdirSync(table.dataDir).map((name) => readFileSync(join(table.dataDir, name)).toString('latin1'));
    expect(files.some((text) => text.includes('herkenbaar'))).toBe(false);
    expect(files.some((text) => text.includes('terug-naar-vrijwillig'))).toBe(false);
  });

  test('ends when the family is closed', async () => {
    await closeFamily();
    expect((await answer('advies', 'vorm', 'kort')).status).toBe(404);
    expect((await read()).may.fill).toBe(false);
  });
});

describe('choosing', () => {
  test('two at one moment never choose two cards', async () => {
    const both = await Promise.all(
      ['advies', 'drang'].map((card) => send({ act: 'choose', card, version: 0 } as OutcomeCommand)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('gives the decision a card with all that it lacks', async () => {
    expect(await cards().cardOf(table.conferenceId)).toBeUndefined();
    await send({ act: 'choose', card: 'advies', version: 0 });
    await answer('advies', 'vorm', 'kort');
    const chosen = await cards().cardOf(table.conferenceId);
    expect(chosen?.card).toMatchObject({ key: 'advies', protocol: 2, conferenceId: table.conferenceId });
    expect(chosen?.card.fields.find(({ key }) => key === 'casusregie')?.answer).toEqual({
      kind: 'person',
      who: personIn(WRITER),
    });
    expect(chosen?.problems.map(({ field }) => field)).toContain('advies');
  });
});

const PLAN = 'Het plan is klaar; plan en hulp wachten op instemming';

describe('what becomes known after the decision', () => {
  const decide = async () => {
    const chosen = await cards().cardOf(table.conferenceId);
    if (!chosen) throw new Error('no card was chosen');
    const { store, sealer, conferenceId, familyId } = table;
    const decided = { card: chosen.card, personId: table.personOf(WRITER), at: table.now() };
    for (let times = 0; times < 2; times++) {
      await store.write(() => layDownAgreements(store, sealer, { conferenceId, familyId }, decided));
    }
  };
  const agreed = async () => {
    const path = `/api/conferences/${table.conferenceId}/agreements`;
    const { agreements }: Agreements = await (await door.ask(path, { cookie: await table.cookieOf(WRITER) })).json();
    return agreements;
  };
  const record = (change: FactChange, role: Role = WRITER) =>
    post(role, `/api/conferences/${table.conferenceId}/happened`, change);
  const received = (on = '2026-03-12', version = 0) =>
    record({ topic: ORDER, version, fact: { kind: 'received', on } });
  beforeEach(async () => {
    await send({ act: 'choose', card: 'drang', version: 0 });
    await answer('drang', 'maatregel', 'geen');
    await answer('drang', 'overbrugging', personIn('contactpersoon-jb'));
  });

  test('agreements of a decided card stand once, with who does them, before there is a day', async () => {
    await decide();
    const plan = (await agreed()).filter(({ what }) => what === PLAN);
    expect(plan).toHaveLength(1);
    expect(plan[0]).toMatchObject({ owner: { id: table.personOf('contactpersoon-jb') } });
    expect(plan[0]).not.toHaveProperty('due');
  });

  test('that an order came in is recorded, also before the family was told: said with it, and never refused', async () => {
    expect((await received()).status).toBe(200);
    const page: HappenedPage = await (await received()).json();
    expect(page.remarks).toMatchObject([{ topic: ORDER, says: 'order-before-told' }]);
    expect(cardIn(await read(), 'drang')?.slots.opdrachtOntvangen?.value).toBe('2026-03-12');
    const typed = { card: 'drang', field: 'opdrachtOntvangen', version: 1, value: '2026-03-13' };
    expect((await note(WRITER, typed)).status).toBe(409);
  });

  test('the order comes in after the family was closed: the dates run from that day, in the agreements too', async () => {
    await decide();
    await closeFamily();
    await received();
    const due = Object.fromEntries((await agreed()).map((one) => [one.what, one.due]));
    expect(due[PLAN]).toBe('2026-04-09');
    expect(due['Drang eindigt; zonder nieuw besluit loopt niets door']).toBe('2026-07-12');
    const { dates = [] } = cardIn(await read(), 'drang') ?? {};
    expect(dates.find(({ key }) => key === 'einde')?.day).toBe('2026-07-12');
  });

  test('who is allocated takes over what the bridge had to do', async () => {
    await decide();
    await note(WRITER, { card: 'drang', field: 'jeugdbeschermer', version: 0, value: personIn('gedragsdeskundige') });
    const plan = (await agreed()).find(({ what }) => what === PLAN);
    expect(plan?.owner?.id).toBe(table.personOf('gedragsdeskundige'));
  });

  test('what somebody moved by hand stays where they put it', async () => {
    await decide();
    const plan = (await agreed()).find(({ what }) => what === PLAN);
    await post(WRITER, `/api/agreements/${plan?.id}/follow-up`, { version: 0, status: 'moved', due: '2026-05-01' });
    await received();
    expect((await agreed()).find(({ id }) => id === plan?.id)?.due).toBe('2026-05-01');
  });

  test('nothing else of a card changes any more', async () => {
    await closeFamily();
    expect((await note(WRITER, { card: 'drang', field: 'doel', version: 0, value: 'Iets anders' })).status).toBe(409);
  });
});

describe('taking over', () => {
  const RECEIVER: Role = 'teamleider';
  const hand = (role: Role, body: object) => post(role, pathOf('/handover'), body);
  const awaiting = async () =>
    (await table.store.read(table.store.sql.selectFrom('outcome').select('awaiting')))[0]?.awaiting;
  const version = async () => (await read()).version;
  beforeEach(async () => {
    await send({ act: 'choose', card: 'terug-naar-vrijwillig', version: 0 });
    await answer('terug-naar-vrijwillig', 'ontvanger', personIn(RECEIVER));
  });

  test('waits for the receiver, who accepts', async () => {
    expect((await read(RECEIVER)).handover).toMatchObject({ who: personIn(RECEIVER), escalated: false });
    expect(await awaiting()).toBe(AWAITING.receiver);
    expect((await hand(RECEIVER, { version: await version(), accepts: true })).status).toBe(200);
    expect((await read()).handover?.answer).toMatchObject({ accepts: true, by: `Persoon ${RECEIVER}` });
    expect(await awaiting()).toBe(AWAITING.family);
  });

  test('nobody accepts in the place of a receiver who is here', async () => {
    expect((await hand(WRITER, { version: await version(), accepts: true })).status).toBe(409);
    expect((await read()).may.answer).toBe(false);
    expect((await read(RECEIVER)).may.answer).toBe(true);
  });

  test('what is missing waits for the teamleiders, and is not the end', async () => {
    const missing = 'De veiligheidsafspraken';
    await hand(RECEIVER, { version: await version(), accepts: false, missing });
    expect((await read()).handover).toMatchObject({ escalated: true, answer: { accepts: false, missing } });
    await hand(RECEIVER, { version: await version(), accepts: true });
    expect((await read()).handover?.escalated).toBe(false);
  });

  test('no answer by its day waits for the teamleiders', async () => {
    await answer('terug-naar-vrijwillig', 'antwoordVoor', '2026-03-17');
    expect((await read()).handover).toMatchObject({ before: '2026-03-17', escalated: false });
    table.clock.now = Date.parse('2026-03-18T09:00:00Z');
    expect((await read()).handover?.escalated).toBe(true);
  });

  test('somebody who is not in the system is asked by who works on the family', async () => {
    await answer('terug-naar-vrijwillig', 'ontvanger', { name: 'Huisarts' }, 1);
    expect((await hand(WRITER, { version: await version(), accepts: true })).status).toBe(200);
  });

  test('another receiver is asked anew', async () => {
    await hand(RECEIVER, { version: await version(), accepts: true });
    await answer('terug-naar-vrijwillig', 'ontvanger', personIn('veilig-thuis'), 1);
    expect((await read()).handover).not.toHaveProperty('answer');
    expect(await awaiting()).toBe(AWAITING.receiver);
  });

  test('who cannot names who can: they are asked next, and it stays with the teamleiders until somebody accepts', async () => {
    const missing = 'De veiligheidsafspraken';
    const next = personIn('veilig-thuis');
    expect((await hand(RECEIVER, { version: await version(), accepts: false, missing, next })).status).toBe(200);
    expect((await read()).handover).toMatchObject({
      who: next,
      passed: [{ name: `Persoon ${RECEIVER}`, missing }],
      escalated: true,
    });
    expect((await hand(RECEIVER, { version: await version(), accepts: true })).status).toBe(409);
    expect((await hand('veilig-thuis', { version: await version(), accepts: true })).status).toBe(200);
    expect((await read()).handover).toMatchObject({ who: next, escalated: false, answer: { accepts: true } });
    const stranger = { personId: 'nobody-of-this-table', name: 'Vreemde' };
    await answer('terug-naar-vrijwillig', 'ontvanger', personIn('teamleider'), 1);
    const named = { version: await version(), accepts: false, missing, next: stranger };
    expect((await hand('teamleider', named)).status).toBe(409);
  });

  describe('and until the family confirms it', () => {
    const happenedPath = () => `/api/conferences/${table.conferenceId}/happened`;
    const page = async (): Promise<HappenedPage> =>
      (await door.ask(happenedPath(), { cookie: await table.cookieOf(WRITER) })).json();
    const lay = async (topic: string, fact: object) => {
      const { facts } = await page();
      const stood = facts.find((one) => one.topic === topic)?.version ?? 0;
      return (await post(WRITER, happenedPath(), { topic, version: stood, fact })).status;
    };
    const said = { on: '2026-03-10', by: { name: 'Persoon' } };

    test('it is open; whom nobody can tell holds nothing up; what was confirmed can be taken back', async () => {
      await hand(RECEIVER, { version: await version(), accepts: true });
      expect(whoConfirms((await page()).agree, (await page()).facts)).toEqual([
        { id: 'ouder', words: 'ouder', confirmed: false },
        { id: 'andere-ouder', words: 'andere ouder', confirmed: false },
      ]);
      expect(await lay('confirmed/ouder', { kind: 'confirmed', ...said })).toBe(200);
      expect(await awaiting()).toBe(AWAITING.family);
      expect(await lay('told/andere-ouder', { kind: 'not-told', because: 'onveilig' })).toBe(200);
      expect(await awaiting()).toBe(AWAITING.nobody);
      expect(await lay('confirmed/ouder', { kind: 'not-confirmed', ...said, words: 'Kent haar niet' })).toBe(200);
      expect(await awaiting()).toBe(AWAITING.family);
    });

    test('what the receiver says is a fact of its own, which only they lay down', async () => {
      const missing = 'De veiligheidsafspraken';
      await hand(RECEIVER, { version: await version(), accepts: false, missing });
      await hand(RECEIVER, { version: await version(), accepts: true });
      const [fact] = (await page()).facts.filter(({ topic }) => topic === TAKEN_OVER);
      expect(fact).toMatchObject({
        fact: { kind: 'accepted', on: '2026-03-10', by: personIn(RECEIVER) },
        before: [{ fact: { kind: 'not-accepted', words: missing } }],
      });
      expect(await lay(TAKEN_OVER, { kind: 'accepted', ...said })).toBe(409);
      const line = await door.ask(`/api/conferences/${table.conferenceId}/time-line`, {
        cookie: await table.cookieOf(WRITER),
      });
      expect(JSON.stringify((await line.json()).conferences)).toContain('"kind":"accepted"');
      await door.ask(`/api/conferences/${table.conferenceId}/decision/proposal`, {
        method: 'POST',
        cookie: await table.cookieOf('contactpersoon-jb'),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: nanoid(), on: 0, words: 'Terug naar vrijwillig', without: 'Volgt' }),
      });
      const place = { conferenceId: table.conferenceId, familyId: table.familyId };
      const source = await reading(table.store, readSource(table.store, table.sealer, place));
      expect(source?.handingOver).toEqual([{ who: `Persoon ${RECEIVER}`, state: 'accepted', day: '2026-03-10' }]);
    });
  });

  test('never prolongs drang: its last day is what the card says', async () => {
    await answer('terug-naar-vrijwillig', 'aanleiding', 'einde');
    await answer('terug-naar-vrijwillig', 'drangEinde', '2026-04-01');
    await hand(RECEIVER, { version: await version(), accepts: false, missing: 'Alles' });
    const chosen = await cards().cardOf(table.conferenceId);
    expect(chosen?.card.fields.find(({ key }) => key === 'drangEinde')?.answer).toEqual({
      kind: 'date',
      day: '2026-04-01',
    });
  });
});

test('a card of a conference that is not there cannot be told from one that is forbidden', async () => {
  const path = `/api/conferences/${nanoid()}/outcome`;
  const absent = await door.ask(path, { cookie: await table.cookieOf(WRITER) });
  const forbidden = await door.ask(pathOf(), { cookie: await table.cookieOf('gast') });
  expect([absent.status, await absent.text()]).toEqual([forbidden.status, await forbidden.text()]);
});
