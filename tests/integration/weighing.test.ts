import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeDetails, writeNaming } from '../../server/families/sealed';
import { weighingOf } from '../../server/safety/record';
import { PACT_PROPOSAL } from '../../server/series/pact-proposal';
import { layDownPact } from '../../server/series/pacts';
import { reading } from '../../server/store/store';
import { ROLES } from '../../shared/api/roles';
import type { VoiceChange, WeighingCommand } from '../../shared/api/safety';
import { listedCriteria } from '../../shared/safety/criteria';
import { type Door, openDoor } from '../harness/http';
import { makeSeries } from '../harness/series';
import { setTable, type Table } from '../harness/table';
import { weighingAt } from '../harness/weighing';

let table: Table;
let door: Door;
let at: ReturnType<typeof weighingAt>;
beforeEach(async () => {
  table = await setTable();
  door = await openDoor(table);
  at = weighingAt(table, door);
});
afterEach(async () => {
  await door.close();
  await table.close();
});

const TYPIST = 'wijkteammedewerker';
const weigh = (body: WeighingCommand) => at.weigh(TYPIST, body);
const proposed = listedCriteria(PACT_PROPOSAL.criteria);
const [criterion = '', second = ''] = proposed.map(({ text }) => text);
const tick = (more: object = {}): WeighingCommand => ({
  act: 'criterion',
  version: 0,
  text: criterion,
  ticked: true,
  facts: [{ text: 'De school meldt 23 dagen verzuim.', note: 'note-of-verzuim' }],
  ...more,
});
const lirik = (more: object = {}): WeighingCommand => ({
  act: 'instrument',
  version: 0,
  id: 'lirik-of-march',
  name: 'LIRIK',
  on: '2026-03-03',
  by: 'Persoon wijkteammedewerker',
  result: 'Hoog risico op verwaarlozing',
  ...more,
});
const childKey = async (): Promise<string> => (await at.page()).children[0]?.key ?? '';
const mother: Omit<VoiceChange, 'version'> = {
  of: 'ouder',
  whose: 'moeder',
  said: 'Ik wil dat iemand mee naar school gaat.',
  toldTo: 'Persoon wijkteammedewerker',
  on: '2026-03-09',
  number: 6,
};
const record = () => reading(table.store, weighingOf(table.store, table.sealer, table.conferenceId));
const audited = async () =>
  (
    await table.store.read(
      table.store.sql.selectFrom('audit').select('act').where('subject', '=', `conference:${table.conferenceId}`),
    )
  ).map(({ act }) => act);
const setClosed = (closedAt: number | null) =>
  table.store.write(function* () {
    yield table.store.sql.updateTable('conference').set({ closed_at: closedAt }).where('id', '=', table.conferenceId);
  });

describe('the criteria', () => {
  test('are those of the proposal where the series laid nothing down, and none is ticked', async () => {
    const { criteria } = await at.page();
    expect(criteria.map(({ text, list }) => ({ text, list }))).toEqual(proposed);
    expect(criteria.filter(({ ticked, facts, former }) => ticked || facts.length > 0 || former)).toEqual([]);
  });

  test('are those of the series; what was ticked before they changed stays', async () => {
    expect((await weigh(tick())).status).toBe(200);
    const seriesId = await makeSeries(table, table.meeting, (role) => (role === 'gast' ? undefined : 'member'));
    await table.store.write(() =>
      layDownPact(
        table.store,
        { seriesId, by: table.personOf('contactpersoon-jb'), at: table.now() },
        {
          ...PACT_PROPOSAL,
          criteria: { advies: [], lokaalVeld: [], drang: ['Er is een kind dat wij niet zien.'], beide: [] },
        },
      ),
    );
    expect((await at.page()).criteria).toMatchObject([
      { text: 'Er is een kind dat wij niet zien.', ticked: false, former: false },
      { text: criterion, list: 'advies', ticked: true, former: true },
    ]);
    expect((await weigh(tick({ text: second }))).status).toBe(409);
  });

  test('stand beside the one instrument that the series named, of which the weighing asks the result', async () => {
    expect((await at.page()).instrument).toBeUndefined();
    const seriesId = await makeSeries(table, table.meeting, (role) => (role === 'gast' ? undefined : 'member'));
    await table.store.write(() =>
      layDownPact(
        table.store,
        { seriesId, by: table.personOf('contactpersoon-jb'), at: table.now() },
        { ...PACT_PROPOSAL, instrument: ' LIRIK ' },
      ),
    );
    expect((await at.page()).instrument).toBe('LIRIK');
  });

  test('are ticked with their facts, two by two people at once', async () => {
    const answers = await Promise.all([
      at.weigh('teamleider', tick()),
      at.weigh('veilig-thuis', tick({ text: second, facts: [] })),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { criteria } = await at.page('gedragsdeskundige');
    expect(criteria[0]).toMatchObject({
      version: 1,
      ticked: true,
      facts: [{ text: 'De school meldt 23 dagen verzuim.', note: 'note-of-verzuim' }],
    });
    expect(criteria[1]).toMatchObject({ version: 1, ticked: true, facts: [] });
    expect(await audited()).toEqual(['weighing-changed', 'weighing-changed']);
  });

  test('are changed on the version that was seen; the same sent again is laid down once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => weigh(tick())));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await weigh(tick({ facts: [] }))).status).toBe(409);
    expect((await weigh(tick({ version: 1, ticked: false, facts: [] }))).status).toBe(200);
    expect((await at.page()).criteria[0]).toMatchObject({ version: 2, ticked: false });
    expect(await audited()).toHaveLength(2);
  });
});

describe('an instrument', () => {
  test('is recorded with when, by whom and with what result, and can be put right or taken away', async () => {
    expect((await weigh(lirik())).status).toBe(200);
    expect((await weigh(lirik({ version: 1, result: 'Matig risico' }))).status).toBe(200);
    expect((await at.page()).instruments).toEqual([
      {
        id: 'lirik-of-march',
        version: 2,
        name: 'LIRIK',
        on: '2026-03-03',
        by: 'Persoon wijkteammedewerker',
        result: 'Matig risico',
      },
    ]);
    const gone: WeighingCommand = { act: 'remove-instrument', version: 1, id: 'lirik-of-march' };
    expect((await weigh(gone)).status).toBe(409);
    for (const _ of [1, 2]) expect((await weigh({ ...gone, version: 2 })).status).toBe(200);
    expect((await at.page()).instruments).toEqual([]);
  });

  test('is not used on a day that is none', async () => {
    expect((await weigh(lirik({ on: '2026-02-30' }))).status).toBe(409);
  });
});

describe('acute or structural unsafety', () => {
  test('is unanswered at first; who answered stands with it', async () => {
    expect(await at.page()).not.toHaveProperty('unsafe');
    expect((await weigh({ act: 'unsafe', version: 0, answer: 'structureel', why: ' Al jaren. ' })).status).toBe(200);
    expect((await at.page()).unsafe).toEqual({
      version: 1,
      answer: 'structureel',
      why: 'Al jaren.',
      by: `Persoon ${TYPIST}`,
      at: table.now(),
    });
  });

  test('is answered on the version that was seen', async () => {
    const answers = await Promise.all([
      at.weigh('teamleider', { act: 'unsafe', version: 0, answer: 'nee', why: '' }),
      at.weigh('veilig-thuis', { act: 'unsafe', version: 0, answer: 'acuut', why: '' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('the joint judgement', () => {
  const judge = (child: string, more: object = {}): WeighingCommand => ({
    act: 'judge',
    version: 0,
    child,
    number: 4,
    reasons: 'Er is nog niemand die dagelijks meekijkt.',
    dissent: [{ who: 'Persoon veilig-thuis', says: 'Ik vind het een 2: vader komt terug.' }],
    ...more,
  });

  test('is laid down per child with reasons and dissent, with or without a round before it', async () => {
    const child = await childKey();
    expect((await weigh(judge(child))).status).toBe(200);
    expect((await weigh(judge('~de jongste', { number: undefined, dissent: [] }))).status).toBe(200);
    const { judgements } = await at.page();
    expect(judgements).toMatchObject([
      { child: { key: child, initials: 'A.B.' }, number: 4, dissent: [{ who: 'Persoon veilig-thuis' }] },
      { child: { words: 'de jongste' }, reasons: 'Er is nog niemand die dagelijks meekijkt.', dissent: [] },
    ]);
    expect(judgements[1]).not.toHaveProperty('number');
    expect(await audited()).toEqual(['judgement-laid-down', 'judgement-laid-down']);
  });

  test('can be put right, on the version that was seen', async () => {
    const child = await childKey();
    await weigh(judge(child));
    expect((await weigh(judge(child, { number: 5 }))).status).toBe(409);
    expect((await weigh(judge(child, { version: 1, number: 5 }))).status).toBe(200);
    expect((await at.page()).judgements).toMatchObject([{ number: 5, version: 2 }]);
  });
});

describe('the voices', () => {
  test('are laid down in the name of child and parent, with who typed them and a number of their own', async () => {
    const child = await childKey();
    await at.layDown({ ...mother, of: 'kind', whose: child, said: 'Papa is lief als hij niet drinkt.', number: 4 });
    await at.layDown({ ...mother, number: undefined });
    const { voices } = await at.page('veilig-thuis');
    // The test's clock stands still, so neither came first.
    const byChildFirst = voices.toSorted((one, other) => one.of.localeCompare(other.of));
    expect(byChildFirst).toMatchObject([
      { of: 'kind', child: { key: child }, number: 4, typedBy: `Persoon ${TYPIST}`, typedAt: table.now() },
      { of: 'ouder', who: 'moeder', toldTo: 'Persoon wijkteammedewerker', on: '2026-03-09' },
    ]);
    expect(byChildFirst[1]).not.toHaveProperty('number');
  });

  test('sent twice are laid down once; changed on the version that was seen; taken away for good', async () => {
    const id = nanoid();
    for (const _ of [1, 2]) expect((await at.layDown({ id, ...mother })).status).toBe(200);
    const put = (version: number, said: string) =>
      at.send('teamleider', 'PUT', `/voices/${id}`, { version, ...mother, said });
    const changes = await Promise.all([put(0, 'Ik wil hulp.'), put(0, 'Ik wil rust.')]);
    expect(changes.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await at.page()).voices).toMatchObject([{ version: 1, typedBy: 'Persoon teamleider' }]);
    const withdraw = (version: number) => at.send(TYPIST, 'POST', `/voices/${id}/withdraw`, { version });
    expect((await withdraw(0)).status).toBe(409);
    for (const _ of [1, 2]) expect((await withdraw(1)).status).toBe(200);
    expect((await at.page()).voices).toEqual([]);
    expect(await table.store.read(table.store.sql.selectFrom('voice').selectAll())).toEqual([]);
    expect(await audited()).toEqual(['voice-laid-down', 'voice-changed', 'voice-withdrawn']);
  });

  test('have a day that is one', async () => {
    expect((await at.layDown({ ...mother, on: '2026-13-01' })).status).toBe(409);
  });
});

describe('for the record', () => {
  test('there is all that was weighed, children by place and band, and who was not heard', async () => {
    const child = await childKey();
    await weigh(tick());
    await weigh(lirik());
    await weigh({ act: 'unsafe', version: 0, answer: 'nee', why: '' });
    await weigh({ act: 'judge', version: 0, child, reasons: 'Veilig genoeg.', dissent: [] });
    await at.layDown(mother);
    const kept = await record();
    expect(kept).toMatchObject({
      version: 5,
      criteria: [
        { text: criterion, ticked: true, facts: [{ note: 'note-of-verzuim' }] },
        ...Array.from({ length: proposed.length - 1 }, () => ({ ticked: false })),
      ],
      instruments: [{ name: 'LIRIK' }],
      unsafe: { answer: 'nee', by: `Persoon ${TYPIST}` },
      judgements: [{ child: { key: child, place: 1, band: '4-7' }, reasons: 'Veilig genoeg.' }],
      voices: [{ of: 'ouder', who: 'moeder', number: 6 }],
      unheard: { children: [{ key: child, place: 1, band: '4-7' }], parents: false },
    });
    expect(JSON.stringify(kept)).not.toContain('A.B.');
  });

  test('its version tells of every change, and of no answer to the 0–10 question', async () => {
    const id = await at.ask();
    await at.answer('teamleider', id, 0, '03');
    await at.reveal(id);
    expect((await record())?.version).toBe(0);
    await at.layDown(mother);
    expect((await record())?.version).toBe(1);
  });

  test('there is nothing of a conference that is not there', async () => {
    expect(await reading(table.store, weighingOf(table.store, table.sealer, 'nothing-here'))).toBeUndefined();
  });
});

describe('who may', () => {
  test.each(ROLES)('read and write: %s', async (role) => {
    const status = role === 'gast' ? 404 : 200;
    expect((await at.read(role)).status).toBe(status);
    expect((await at.weigh(role, tick())).status).toBe(status);
    expect((await at.send(role, 'POST', '/voices', { id: nanoid(), ...mother })).status).toBe(status);
  });

  test('nobody writes once the family is closed; all still read', async () => {
    await setClosed(table.now() - 60_000);
    expect((await weigh(tick())).status).toBe(404);
    expect((await at.layDown(mother)).status).toBe(404);
    expect((await at.page()).may).toEqual({ write: false, ask: false });
  });

  test('know a child by name: whose organisation has a ground for it', async () => {
    const { store, sealer } = table;
    const [second] = await store.read(
      store.sql.selectFrom('conference').select(['id', 'family_id']).where('position', '=', 1),
    );
    const [own] = await store.read(store.sql.selectFrom('organisation').select('id'));
    const [familyId, organisationId] = [second?.family_id ?? '', own?.id ?? ''];
    const child = { id: 'child-of-two', band: '8-11', initials: 'Q.R.', age: 9 } as const;
    const ground = { kind: 'other', basis: 'Wet', weighing: 'Het kind eerst.' } as const;
    const grounds = [{ childId: child.id, ground, by: table.personOf(TYPIST), at: table.now() }];
    await store.write(function* () {
      yield* writeDetails(store, sealer, familyId, { version: 0, children: [child], told: [] });
      yield* writeNaming(store, sealer, { familyId, organisationId, version: 1 }, { grounds, ended: [] });
      yield store.sql.insertInto('organisation').values({ id: 'org-2', name: 'Andere' });
      yield store.sql
        .updateTable('person')
        .set({ organisation_id: 'org-2' })
        .where('id', '=', table.personOf('veilig-thuis'));
    });
    const there = weighingAt(table, door, second?.id);
    await there.ask(child.id);
    await there.layDown({ ...mother, of: 'kind', whose: child.id });
    expect(await (await there.read(TYPIST)).text()).toContain('Q.R.');
    expect(await (await there.read('veilig-thuis')).text()).not.toContain('Q.R.');
    expect((await there.page('veilig-thuis')).rounds[0]?.child).toEqual({ key: child.id, place: 1, band: '8-11' });
  });
});

test('nothing of it stands in the clear, on disk or in the log', async () => {
  await weigh(tick({ facts: [{ text: 'Appeltaart' }] }));
  await weigh(lirik({ result: 'Bezemsteel' }));
  await weigh({ act: 'judge', version: 0, child: '~Roetveeg', reasons: 'Toverdrank', dissent: [] });
  await at.layDown({ ...mother, said: 'Sinterklaas' });
  await at.ask('~Pepernoot');
  const bytes = Buffer.concat(readdirSync(table.dataDir).map((file) => readFileSync(join(table.dataDir, file))));
  for (const word of ['Appeltaart', 'Bezemsteel', 'Roetveeg', 'Toverdrank', 'Sinterklaas', 'Pepernoot']) {
    expect([word, bytes.includes(word), door.logged.join().includes(word)]).toEqual([word, false, false]);
  }
});
