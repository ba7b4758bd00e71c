import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { lookAtChain } from '../../server/audit/look';
import { openToRead } from '../../server/boot/open-to-read';
import type { Role } from '../../shared/api/contract';
import type { DecisionPage, NewDecision } from '../../shared/api/decisions';
import { makeNotes, type NoteDraft } from '../../shared/board/commands';
import type { Problem } from '../../shared/outcomes/check';
import type { FilledCard } from '../../shared/outcomes/filled';
import type { WeighingForRecord } from '../../shared/safety/weighing';
import { type Door, openDoor } from '../harness/http';
import { serveSync } from '../harness/sync-server';
import { setTable, type Table } from '../harness/table';

/** Brings in, and is the opdrachtgever; of the wijkteam. */
const OPDRACHTGEVER: Role = 'wijkteammedewerker';
const said = (nl: string) => ({ nl, en: nl });
const CARD: FilledCard = {
  key: 'drang',
  protocol: 1,
  title: said('Drang'),
  conferenceId: 'x',
  version: 3,
  fields: [],
  skipped: [],
  dates: [
    {
      key: 'plan',
      label: said('Plan'),
      rule: said('4 weken'),
      day: '2026-04-07',
      from: { key: 'besluit', label: said('Besluit') },
      agreement: { key: 'plan', what: 'Plan maken', who: { name: 'Jeugdbescherming' }, due: '2026-04-07' },
    },
  ],
  tasks: [],
};
const HEARD: WeighingForRecord = {
  version: 1,
  criteria: [],
  instruments: [],
  judgements: [],
  voices: [{ id: 'v', of: 'kind', said: 'Thuis', toldTo: 'juf', on: '2026-03-01', typedBy: 'A', typedAt: 1 }],
  unheard: { children: [], parents: false },
};

let table: Table;
let door: Door;
let cookies: Map<Role, string>;
let drawn: { card: FilledCard | undefined; problems: Problem[]; weighing: WeighingForRecord | undefined };
let settle: (document: string) => Promise<string[]>;
beforeEach(async () => {
  table = await setTable();
  cookies = new Map();
  drawn = { card: undefined, problems: [], weighing: HEARD };
  settle = async () => [];
  const once = table.store.sql.selectFrom('meeting').select('id');
  door = await openDoor(table, {
    settle: (document) => settle(document),
    sources: {
      prepareCard: async () =>
        function* () {
          yield once;
          return drawn.card && { card: drawn.card, problems: drawn.problems, besides: [] };
        },
      *weighing() {
        yield once;
        return drawn.weighing;
      },
    },
  });
  await spread();
});
afterEach(async () => {
  await door.close();
  await table.close();
});

/** Everybody of an organisation of their own, but the two of the wijkteam. */
const spread = () =>
  table.store.write(function* () {
    const { sql } = table.store;
    for (const id of ['jb', 'wijkteam', 'vt']) yield sql.insertInto('organisation').values({ id, name: `De ${id}` });
    const seat = (role: Role, organisation_id: string) =>
      sql.updateTable('person').set({ organisation_id }).where('id', '=', table.personOf(role));
    yield seat('contactpersoon-jb', 'jb');
    yield seat('gedragsdeskundige', 'jb');
    yield seat('teamleider', 'wijkteam');
    yield seat('wijkteammedewerker', 'wijkteam');
    yield seat('veilig-thuis', 'vt');
  });

const cookieOf = async (role: Role): Promise<string> => {
  const cookie = cookies.get(role) ?? (await table.cookieOf(role));
  cookies.set(role, cookie);
  return cookie;
};
const writeNotes = (doc: Y.Doc, drafts: readonly NoteDraft[]) => {
  const made = makeNotes(doc, drafts, nanoid);
  if (!made.ok) throw new Error(made.problem);
};
const path = (rest = '') => `/api/conferences/${table.conferenceId}/decision${rest}`;
const send = async (role: Role, rest: string, body: object): Promise<Response> =>
  door.ask(path(rest), {
    method: 'POST',
    cookie: await cookieOf(role),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const read = async (role: Role = OPDRACHTGEVER): Promise<DecisionPage> =>
  (await door.ask(path(), { cookie: await cookieOf(role) })).json();
const propose = async (words = 'Advies met een vast aanspreekpunt', on?: number, more: object = {}) =>
  send('contactpersoon-jb', '/proposal', {
    id: nanoid(),
    on: on ?? (await read()).proposal?.number ?? 0,
    words,
    ...more,
  });
const giveView = async (role: Role, more: object = {}) =>
  send(role, '/views', {
    id: nanoid(),
    digest: (await read()).proposal?.digest,
    kind: 'agreed',
    words: '',
    ...more,
  });
const decide = async (more: Partial<NewDecision> = {}, role: Role = OPDRACHTGEVER) =>
  send(role, '', { id: nanoid(), version: (await read()).version, reasons: 'Zo is het veilig genoeg', ...more });
const setPresent = (role: Role, present: number) =>
  table.store.write(function* () {
    const row = { conference_id: table.conferenceId, person_id: table.personOf(role), present, at: 1, set_by: 'x' };
    yield table.store.sql.insertInto('attendance').values(row);
  });
const audited = async () =>
  (
    await table.store.read(
      table.store.sql.selectFrom('audit').select('act').where('at', '=', table.now()).orderBy('id'),
    )
  ).map(({ act }) => act);
const verified = () => {
  const db = openToRead(join(table.dataDir, 'casustafel.db'));
  try {
    return lookAtChain(db, table.store.chainKey ?? new Uint8Array(), table.sealer).findings;
  } finally {
    db.close();
  }
};

describe('a proposal', () => {
  test('freezes what was ticked for the record, with who typed it, and nothing else of the board', async () => {
    const sync = await serveSync(table);
    const writer = await sync.enter('teamleider');
    writeNotes(writer.doc, [
      {
        text: 'De juf ziet hem elke dag',
        places: { viervensters: { frame: 'feiten' } },
        source: 'school',
        kind: 'feit',
        marks: ['naar-het-verslag'],
      },
      { text: 'Alleen voor aan tafel', places: { viervensters: { frame: 'feiten' } } },
    ]);
    await writer.saved();
    await propose();
    const { proposal } = await read('veilig-thuis');
    expect(proposal).toMatchObject({ number: 1, late: [], by: 'Persoon contactpersoon-jb' });
    expect(proposal?.frozen.notes).toEqual([
      {
        id: expect.any(String),
        frame: 'feiten',
        kind: 'feit',
        text: 'De juf ziet hem elke dag',
        source: 'school',
        by: 'Persoon teamleider',
        marks: [],
      },
    ]);
    await sync.close();
  });

  test('waits for what every screen has typed, and names whose screen did not answer', async () => {
    const sync = await serveSync(table);
    const writer = await sync.enter('teamleider');
    const places = { viervensters: { frame: 'feiten' } } as const;
    settle = (document) => {
      writeNotes(writer.doc, [{ text: 'Op het laatste moment', places, marks: ['naar-het-verslag'] }]);
      return sync.sync.settle(document);
    };
    expect((await propose()).status).toBe(200);
    expect((await read()).proposal?.frozen.notes.map(({ text }) => text)).toEqual(['Op het laatste moment']);

    settle = async () => [table.personOf('veilig-thuis')];
    await propose('Toch anders');
    expect((await read()).proposal?.late).toEqual(['Persoon veilig-thuis']);
    await sync.close();
  });

  test('that says nothing is refused', async () => {
    expect((await propose('  ')).status).toBe(409);
    drawn.card = CARD;
    expect((await propose('  ')).status).toBe(200);
  });

  test('of a card that lacks something says why, and what; the record keeps it', async () => {
    drawn.card = CARD;
    const lack = (what: Problem['what'], label: string, reason?: string): Problem => ({
      field: label,
      label: said(label),
      what,
      says: said('Het doet ertoe'),
      ...(reason && { reason }),
    });
    drawn.problems = [lack('empty', 'Doel'), lack('empty', 'School', 'Die is dicht')];
    const silent = await propose('Drang');
    expect([silent.status, (await silent.json()).code]).toEqual([409, 'card-unfinished']);
    expect((await propose('Drang', 0, { without: ' ' })).status).toBe(400);
    expect(await read()).toMatchObject({ cards: [{ title: CARD.title, open: [{ field: 'Doel' }] }] });

    expect((await propose('Drang', 0, { without: ' Vader komt morgen ' })).status).toBe(200);
    await decide();
    const { decided } = await read('veilig-thuis');
    expect(decided?.record.proposal.without).toEqual({ missing: [said('Doel')], why: 'Vader komt morgen' });
  });

  test('of a card that does not hold with its answers is refused, whatever is said', async () => {
    drawn.card = CARD;
    drawn.problems = [{ field: 'instemming', label: said('Instemming'), what: 'stop', says: said('Weeg opnieuw') }];
    const refused = await propose('Drang', 0, { without: 'Het moet nu' });
    expect([refused.status, (await refused.json()).code]).toEqual([409, 'card-stopped']);
    expect((await read()).proposal).toBeUndefined();
  });

  test('says what has become otherwise since, until it is put forward again', async () => {
    drawn.card = CARD;
    await propose();
    drawn.card = { ...CARD, version: CARD.version + 1 };
    drawn.weighing = { ...HEARD, version: 2 };
    expect((await read()).proposal?.changed).toEqual([]);
    drawn.card = { ...CARD, skipped: [{ key: 'x', label: said('X'), reason: 'Y', by: { name: 'Z' }, at: 1 }] };
    drawn.weighing = { ...HEARD, unsafe: { answer: 'acuut', why: '', by: 'A', at: 1 } };
    expect((await read()).proposal?.changed).toEqual(['card', 'weighing']);
    await propose();
    expect((await read()).proposal).toMatchObject({ number: 2, changed: [] });
  });

  test('has the same digest for the same words, and another for others', async () => {
    const digests = [];
    for (const words of ['Advies', 'Drang', 'Advies']) {
      await propose(words);
      digests.push((await read()).proposal?.digest);
    }
    expect(digests[0]).toBe(digests[2]);
    expect(digests[0]).not.toBe(digests[1]);
  });

  test('that is changed lets the views fall away, and says so', async () => {
    await propose();
    await giveView('veilig-thuis');
    await propose('Drang');
    const { views, voided, awaited } = await read();
    expect(views).toEqual([]);
    expect(voided).toMatchObject([{ organisation: 'De vt', on: 1, kind: 'agreed' }]);
    expect(awaited.map(({ organisation }) => organisation)).toEqual(['De jb', 'De vt', 'De wijkteam']);
  });

  test('is heard of at once by who follows the meeting', async () => {
    const cookie = await cookieOf('veilig-thuis');
    const answer = await door.ask(`/api/meetings/${table.meeting.meetingId}/events`, { cookie });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    await propose();
    let heard = '';
    while (!heard.includes('event: change')) heard += (await reader?.read())?.value ?? '';
    await reader?.cancel();
  });
});

describe('a view', () => {
  beforeEach(() => propose());

  test('is of an organisation, by who has its mandate', async () => {
    const answers = await Promise.all(
      (['contactpersoon-jb', 'gedragsdeskundige', 'teamleider', 'wijkteammedewerker', 'veilig-thuis'] as const).map(
        async (role) => [role, (await giveView(role)).status],
      ),
    );
    expect(answers).toEqual([
      ['contactpersoon-jb', 200],
      ['gedragsdeskundige', 404],
      ['teamleider', 200],
      ['wijkteammedewerker', 404],
      ['veilig-thuis', 200],
    ]);
    expect((await read()).awaited).toEqual([]);
  });

  test('is of who was marked in the series, where somebody was', async () => {
    await table.store.write(function* () {
      const { sql } = table.store;
      yield sql.insertInto('series').values({
        id: 'series',
        title: 'Reeks',
        first_day: '2026-03-10',
        time: '13:00',
        every_weeks: 2,
        minutes: 120,
        call_url: null,
        on_holiday: 'skip',
        table_sees: 1,
        days_before: 7,
        days_after: 14,
        steps: null,
      });
      yield sql.updateTable('meeting').set({ series_id: 'series' }).where('id', '=', table.meeting.meetingId);
      for (const role of ['contactpersoon-jb', 'teamleider', 'wijkteammedewerker', 'veilig-thuis'] as const) {
        const seat = { series_id: 'series', person_id: table.personOf(role), part: 'member' };
        yield sql.insertInto('series_member').values(seat);
      }
    });
    const mark = async (role: Role, mandate: boolean) =>
      door.ask(`/api/series/series/members/${table.personOf('wijkteammedewerker')}/mandate`, {
        method: 'PUT',
        cookie: await cookieOf(role),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ mandate }),
      });
    expect((await mark('teamleider', true)).status).toBe(404);
    const { members } = await (await mark('contactpersoon-jb', true)).json();
    expect(members.filter((member: { mandate?: true }) => member.mandate)).toMatchObject([
      { role: 'wijkteammedewerker' },
    ]);
    expect((await giveView('teamleider')).status).toBe(404);
    expect((await giveView('wijkteammedewerker')).status).toBe(200);
    await mark('contactpersoon-jb', false);
    expect((await giveView('teamleider')).status).toBe(200);
  });

  test('on another digest than what lies before the table is refused', async () => {
    expect((await giveView('veilig-thuis', { digest: '0'.repeat(64) })).status).toBe(409);
  });

  test('that does not agree says why', async () => {
    expect((await giveView('veilig-thuis', { kind: 'not-agreed', words: ' ' })).status).toBe(409);
    expect((await giveView('veilig-thuis', { kind: 'not-agreed', words: ' Te vroeg ' })).status).toBe(200);
    expect((await read()).views).toMatchObject([{ kind: 'not-agreed', words: 'Te vroeg', later: false }]);
  });

  test('that is sent a hundred times is given once', async () => {
    const digest = (await read()).proposal?.digest;
    const body = { id: nanoid(), digest, kind: 'agreed', words: '' };
    const answers = await Promise.all(Array.from({ length: 100 }, () => send('veilig-thuis', '/views', body)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await read()).toMatchObject({ version: 2, views: [{ organisation: 'De vt' }] });
    expect(await audited()).toEqual(expect.arrayContaining(['view-given']));
    expect((await audited()).filter((act) => act === 'view-given')).toHaveLength(1);
    expect(verified()).toEqual([]);
  });
});

describe('the decision', () => {
  beforeEach(() => propose());

  test('is the opdrachtgever’s, with or without the views of the others', async () => {
    await giveView('veilig-thuis', { kind: 'not-agreed', words: 'Wij zien meer gevaar' });
    await setPresent(OPDRACHTGEVER, 1);
    expect((await decide({}, 'contactpersoon-jb')).status).toBe(404);
    expect((await decide({}, 'teamleider')).status).toBe(404);
    expect((await decide()).status).toBe(200);
    const { decided } = await read('veilig-thuis');
    expect(decided?.record).toMatchObject({
      version: 1,
      decidedBy: { name: `Persoon ${OPDRACHTGEVER}`, organisation: 'De wijkteam' },
      reasons: 'Zo is het veilig genoeg',
      views: [{ organisation: 'De vt', kind: 'not-agreed', words: 'Wij zien meer gevaar' }],
      withoutView: ['De jb', 'De wijkteam'],
      present: [{ name: `Persoon ${OPDRACHTGEVER}` }],
    });
  });

  test('can be taken by who has the mandate of the opdrachtgever’s organisation when they are away, named', async () => {
    expect((await decide({}, 'veilig-thuis')).status).toBe(404);
    expect((await read('teamleider')).insteadOf).toBe(`Persoon ${OPDRACHTGEVER}`);
    expect((await decide({}, 'teamleider')).status).toBe(200);
    expect((await read()).decided?.record).toMatchObject({
      decidedBy: { name: 'Persoon teamleider' },
      insteadOf: `Persoon ${OPDRACHTGEVER}`,
    });
  });

  test('without hearing child and parents asks why, and keeps it', async () => {
    drawn.weighing = { ...HEARD, voices: [], unheard: { children: [], parents: true } };
    await propose('Drang');
    const refused = await decide();
    expect([refused.status, (await refused.json()).code]).toEqual([409, 'voices-missing']);
    expect((await decide({ withoutVoices: 'Het kind is een week oud' })).status).toBe(200);
    expect((await read()).decided?.record.withoutVoices).toBe('Het kind is een week oud');
  });

  test('lays down what the card agrees in the same act, once', async () => {
    drawn.card = CARD;
    await propose();
    const body = { id: nanoid(), version: (await read()).version, reasons: 'Zo is het' };
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(OPDRACHTGEVER, '', body)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const agreed = await door.ask(`/api/conferences/${table.conferenceId}/agreements`, {
      cookie: await cookieOf(OPDRACHTGEVER),
    });
    expect((await agreed.json()).agreements).toMatchObject([
      { what: 'Plan maken', who: 'Jeugdbescherming', due: '2026-04-07', status: 'open' },
    ]);
    expect((await read()).decided?.record.agreements).toMatchObject([{ what: 'Plan maken' }]);
    expect((await audited()).filter((act) => act === 'decision-made')).toHaveLength(1);
    expect(verified()).toEqual([]);
  });

  test('tells what was agreed in one moment by day, and then as one counts', async () => {
    const agree = (key: string, what: string, due: string) => ({
      key,
      label: said(key),
      rule: said(key),
      from: { key: 'besluit', label: said('Besluit') },
      agreement: { key, what, who: { name: 'Elif' }, due },
    });
    drawn.card = {
      ...CARD,
      dates: [
        agree('a', 'Kind 10', '2026-04-08'),
        agree('b', 'Kind 2', '2026-04-08'),
        agree('c', 'Plan', '2026-04-07'),
      ],
    };
    await propose();
    await decide();
    const { agreements } = (await read()).decided?.record ?? { agreements: [] };
    expect(agreements.map(({ what }) => what)).toEqual(['Plan', 'Kind 2', 'Kind 10']);
  });

  test('settles the cards: nothing more is filled in, and their dates count from its own day', async () => {
    const outcome = async () =>
      (
        await door.ask(`/api/conferences/${table.conferenceId}/outcome`, { cookie: await cookieOf(OPDRACHTGEVER) })
      ).json();
    const fill = async () =>
      door.ask(`/api/conferences/${table.conferenceId}/outcome`, {
        method: 'POST',
        cookie: await cookieOf(OPDRACHTGEVER),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ act: 'open', card: 'advies' }),
      });
    expect((await outcome()).may.fill).toBe(true);
    await propose();
    await decide();
    expect((await outcome()).may).toMatchObject({ fill: false, note: true });
    expect((await fill()).status).toBe(409);
  });

  test('and a view that comes at the same moment: the decision is made on what was read', async () => {
    const { version } = await read();
    const [view, decision] = await Promise.all([giveView('veilig-thuis'), decide({ version })]);
    const { decided, views } = await read();
    expect(view.status).toBe(200);
    if (decision.status === 409) expect(decided).toBeUndefined();
    else expect(views).toMatchObject([{ later: true }]);
  });

  test('leaves nothing behind when its record cannot be chained', async () => {
    drawn.card = CARD;
    await propose();
    await table.store.write(function* () {
      yield table.store.sql.schema
        .createTable('chain_was')
        .as(table.store.sql.selectFrom('chain').selectAll())
        .compile();
      yield table.store.sql.schema.dropTable('chain').compile();
    });
    expect((await decide()).status).toBe(500);
    expect((await read()).decided).toBeUndefined();
    expect(await table.store.read(table.store.sql.selectFrom('agreement').select('id'))).toEqual([]);
  });

  test('can be read, and a view added, by who was absent, after the family was closed', async () => {
    await decide();
    await table.store.write(function* () {
      yield table.store.sql.updateTable('conference').set({ closed_at: 1 }).where('id', '=', table.conferenceId);
    });
    expect((await propose()).status).toBe(404);
    expect((await giveView('veilig-thuis', { kind: 'agreed-if', words: 'Als wij erbij zijn' })).status).toBe(200);
    const { decided, may } = await read('veilig-thuis');
    expect(decided?.record.views).toEqual([]);
    expect(decided?.later).toMatchObject([{ organisation: 'De vt', words: 'Als wij erbij zijn' }]);
    expect(may).toMatchObject({ propose: false, view: false, decide: false });
    expect(verified()).toEqual([]);
  });
});

describe('the record', () => {
  beforeEach(async () => {
    await propose();
    await decide();
  });
  const correct = async (changes: object[], role: Role = OPDRACHTGEVER, version?: number) =>
    send(role, '/corrections', {
      id: nanoid(),
      version: version ?? (await read()).version,
      why: 'Verschreven',
      changes,
    });

  test('is corrected by a new version that shows what changed, by whom, why', async () => {
    await setPresent(OPDRACHTGEVER, 1);
    expect((await correct([{ key: 'reasons', to: 'Anders' }], 'veilig-thuis')).status).toBe(404);
    expect((await correct([{ key: 'reasons', to: 'Het is nu veilig genoeg' }])).status).toBe(200);
    expect((await read('veilig-thuis')).decided?.record).toMatchObject({
      version: 2,
      reasons: 'Het is nu veilig genoeg',
      corrections: [
        {
          version: 2,
          by: `Persoon ${OPDRACHTGEVER}`,
          why: 'Verschreven',
          changes: [{ key: 'reasons', from: 'Zo is het veilig genoeg', to: 'Het is nu veilig genoeg' }],
        },
      ],
    });
    expect(verified()).toEqual([]);
  });

  test('is corrected by one of two at once', async () => {
    const { version } = await read();
    const answers = await Promise.all(
      ['Een', 'Twee'].map((to) => correct([{ key: 'reasons', to }], OPDRACHTGEVER, version)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read()).decided?.record.version).toBe(2);
  });

  test('takes in what a parent thinks, typed in their name, once', async () => {
    const body = { id: nanoid(), who: 'moeder', says: ' Ik ben het er niet mee eens ', on: '2026-03-11' };
    const answers = await Promise.all([1, 2, 3].map(() => send('teamleider', '/family-views', body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await read()).decided?.family).toEqual([
      {
        id: body.id,
        who: 'moeder',
        says: 'Ik ben het er niet mee eens',
        on: '2026-03-11',
        typedBy: 'Persoon teamleider',
        at: table.now(),
      },
    ]);
    expect((await send('teamleider', '/family-views', { ...body, id: nanoid(), on: '2026-02-30' })).status).toBe(409);
    expect(verified()).toEqual([]);
  });

  test('shows in the chain when anybody alters or removes it', async () => {
    const { sql } = table.store;
    const [row] = await table.store.read(sql.selectFrom('record').select(['id', 'sealed']));
    const sealed = Buffer.from(row?.sealed ?? []);
    sealed[40] = (sealed[40] ?? 0) ^ 1;
    const tamper = (query: Parameters<typeof table.store.read>[0]) =>
      table.store.write(function* () {
        yield query;
      });
    await tamper(sql.updateTable('record').set({ sealed }));
    expect(verified()).toMatchObject([{ what: 'altered', item: `record:${row?.id}` }]);
    await tamper(sql.updateTable('record').set({ sealed: row?.sealed ?? sealed, at: 1 }));
    expect(verified()).toMatchObject([{ what: 'altered', item: `record:${row?.id}` }]);
    await tamper(sql.deleteFrom('record'));
    expect(verified()).toMatchObject([{ what: 'removed', item: `record:${row?.id}` }]);
  });

  test('stands nowhere in the clear', async () => {
    await correct([{ key: 'reasons', to: 'Appeltaart bezorgen' }]);
    await send('teamleider', '/family-views', {
      id: nanoid(),
      who: 'Sinterklaas',
      says: 'Bezemsteel',
      on: '2026-03-11',
    });
    const bytes = Buffer.concat(readdirSync(table.dataDir).map((file) => readFileSync(join(table.dataDir, file))));
    for (const word of ['Appeltaart', 'Verschreven', 'Sinterklaas', 'Bezemsteel', 'aanspreekpunt']) {
      expect(bytes.includes(word)).toBe(false);
      expect(door.logged.join()).not.toContain(word);
    }
  });
});

test('nobody of another table, and no guest, learns that there is a decision', async () => {
  await propose();
  const other = await table.anotherMeeting();
  const cookies_ = [await table.cookieOf('contactpersoon-jb', other), await cookieOf('gast')];
  const answers = await Promise.all(cookies_.map((cookie) => door.ask(path(), { cookie })));
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
});
