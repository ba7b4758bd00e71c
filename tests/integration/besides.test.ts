import { strFromU8, unzipSync } from 'fflate';
import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createChosenCards } from '../../server/outcomes/card-of';
import { earlierOf } from '../../server/outcomes/earlier';
import type { Agreements } from '../../shared/api/agreements';
import type { Role } from '../../shared/api/contract';
import type { DecisionPage } from '../../shared/api/decisions';
import type { ExportsPage, Format } from '../../shared/api/exports';
import type { Outcome, OutcomeCommand } from '../../shared/api/outcomes';
import type { Regie } from '../../shared/api/regie';
import type { TimeLine } from '../../shared/api/time-line';
import { besluitenlijst } from '../../shared/exports/besluitenlijst';
import type { Copy } from '../../shared/exports/copy';
import { usualChoice } from '../../shared/exports/parts';
import { USUAL_OUTCOMES } from '../../shared/outcomes/settings';
import { type Door, openDoor } from '../harness/http';
import { fileOf, runTool } from '../harness/other-tools';
import { makeSeries } from '../harness/series';
import { setTable, type Table } from '../harness/table';

/** Brings in, and decides. */
const WRITER: Role = 'wijkteammedewerker';
const MELDING = 'melding-veilig-thuis';
const RAAD = 'verzoek-onderzoek-raad';
let table: Table;
let door: Door;
beforeEach(async () => {
  table = await setTable();
  const { store, sealer, now } = table;
  door = await openDoor(table, { sources: { prepareCard: createChosenCards({ store, sealer, now }).prepare } });
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
const outcome = () => get<Outcome>(conference('outcome'));
const send = (command: OutcomeCommand) => post(conference('outcome'), command);
const choose = async (card: string) => send({ act: 'choose', card, version: (await outcome()).version });
const beside = async (card: string, stands = true, version?: number) =>
  send({ act: 'beside', card, stands, version: version ?? (await outcome()).version });
const answer = (card: string, field: string, value: string | object, version = 0) =>
  send({ act: 'answer', card, field, version, value } as OutcomeCommand);
const line = (card: string, field: string, value: object) =>
  send({ act: 'answer', card, field, line: 'l1', version: 0, value } as OutcomeCommand);
const writer = () => ({ personId: table.personOf(WRITER), name: `Persoon ${WRITER}` });

describe('a card beside the chosen one', () => {
  test('stands there once, opened, and goes again; its answers stay', async () => {
    await choose('advies');
    expect((await outcome()).offeredBeside).toEqual([MELDING]);
    expect((await beside(MELDING)).status).toBe(200);
    const { version } = await outcome();
    await beside(MELDING);
    expect(await outcome()).toMatchObject({ version, chosen: 'advies', beside: [MELDING] });
    await answer(MELDING, 'signalen', 'Een blauwe plek op de arm.');
    await beside(MELDING, false);
    expect((await outcome()).beside).toEqual([]);
    await beside(MELDING, false);
    await beside(MELDING);
    const melding = (await outcome()).open.find(({ key }) => key === MELDING);
    expect(melding?.slots.signalen?.value).toBe('Een blauwe plek op de arm.');
  });

  test('is refused on an older version, so that nobody undoes what they did not see', async () => {
    await choose('advies');
    const { version } = await outcome();
    await answer('advies', 'vorm', 'kort');
    expect(await (await beside(MELDING, true, version)).json()).toMatchObject({ code: 'stale' });
    expect((await outcome()).beside).toEqual([]);
  });

  test('is refused where none was chosen, for a card that stands by itself, and for one that the series has not', async () => {
    expect((await beside(MELDING)).status).toBe(409);
    await choose(MELDING);
    for (const card of [MELDING, 'drang', 'melding-lokaal-veld']) expect((await beside(card)).status).toBe(409);
    expect((await outcome()).beside).toEqual([]);
  });

  test('becomes the main one when it is chosen itself', async () => {
    await choose('advies');
    await beside(MELDING);
    await choose(MELDING);
    expect(await outcome()).toMatchObject({ chosen: MELDING, beside: [] });
  });

  test('is not touched once the family is closed', async () => {
    await choose('advies');
    await table.store.write(function* () {
      yield table.store.sql.updateTable('conference').set({ closed_at: table.now() });
    });
    expect((await beside(MELDING)).status).toBe(404);
  });
});

describe('what is decided with a card beside it', () => {
  const SIGNAL = 'Een blauwe plek op de arm.';
  const WITHOUT = 'Dat zoeken we uit';
  const page = () => get<DecisionPage>(conference('decision'));
  const propose = () =>
    post(conference('decision/proposal'), { id: nanoid(), on: 0, words: '', without: WITHOUT }, 'contactpersoon-jb');
  const decide = async () => {
    expect((await propose()).status).toBe(200);
    const { version } = await page();
    const made = { id: nanoid(), version, reasons: 'Zo is het veilig genoeg', withoutVoices: 'Vandaag niet gehoord' };
    expect((await post(conference('decision'), made)).status).toBe(200);
  };
  beforeEach(async () => {
    await choose('advies');
    await answer('advies', 'advies', 'Praat met school.');
    await line('advies', 'taken', { wat: 'School bellen', wie: writer() });
    await beside(MELDING);
    await answer(MELDING, 'onveiligheid', 'structureel');
    await answer(MELDING, 'signalen', SIGNAL);
    await answer(MELDING, 'melder', writer());
  });

  test('is proposed with what each of the two lacks, and stands whole in the record', async () => {
    const { cards } = await page();
    expect(cards.map(({ title }) => title.nl)).toEqual(['Advies', 'Melding Veilig Thuis']);
    expect(cards[1]?.open.map(({ field }) => field)).toContain('gesprek');
    await decide();
    const proposal = (await page()).decided?.record.proposal;
    expect(proposal?.card?.key).toBe('advies');
    expect(proposal?.besides?.map(({ key }) => key)).toEqual([MELDING]);
    expect(JSON.stringify(proposal?.besides)).toContain(SIGNAL);
    expect(proposal?.without?.missing.map(({ nl }) => nl)).toContainEqual(
      expect.stringMatching(/^Melding Veilig Thuis: Is er met/),
    );
  });

  test('a change of either is said as long as the proposal lies there', async () => {
    await propose();
    expect((await page()).proposal?.changed).toEqual([]);
    await answer(MELDING, 'signalen', 'Nog een plek.', 1);
    expect((await page()).proposal?.changed).toEqual(['card']);
  });

  test('lays down what both agree, and what both ask once', async () => {
    await decide();
    const { agreements } = await get<Agreements>(conference('agreements'));
    const made = agreements.map(({ what }) => what);
    expect(made).toContain('Melden bij Veilig Thuis (0800-2000)');
    expect(made.filter((what) => what === 'School bellen')).toHaveLength(1);
    expect(made.filter((what) => what.startsWith('Vertellen aan'))).toEqual(
      [...new Set(made)].filter((what) => what.startsWith('Vertellen aan')),
    );
    const { held } = await get<Regie>(conference('regie'));
    expect(held.filter(({ kind }) => kind === 'casusregie')).toHaveLength(1);
  });

  test('shows on the time line by both names', async () => {
    await decide();
    const { conferences } = await get<TimeLine>(conference('time-line'));
    expect(conferences[0]?.decision?.titles.map(({ nl }) => nl)).toEqual(['Advies', 'Melding Veilig Thuis']);
  });

  test('is in a copy of every format, and in the besluitenlijst', async () => {
    await decide();
    const { receivers } = await get<ExportsPage>(conference('exports'));
    const receiver = receivers.find((one) => one.receiver.kind === 'organisatie')?.receiver;
    if (!receiver) throw new Error('no organisation sits at the table');
    const { parts, omitted, included } = usualChoice(receiver);
    const choice = { receiver, parts: [...parts], omitted: [...omitted], included: [...included] };
    const made = { id: nanoid(), version: 1, choice, deliver: false };
    expect((await post(conference('exports'), made)).status).toBe(200);
    const bytes = async (format: Format): Promise<Uint8Array> => {
      const path = `/api/exports/${made.id}/files/${format}`;
      return new Uint8Array(await (await door.ask(path, { cookie: await table.cookieOf(WRITER) })).arrayBuffer());
    };
    const copy: Copy = JSON.parse(Buffer.from(await bytes('json')).toString());
    expect(copy.outcome?.key).toBe('advies');
    expect(copy.besides?.map(({ key, title }) => [key, title])).toEqual([[MELDING, 'Melding Veilig Thuis']]);
    const word = strFromU8(unzipSync(await bytes('docx'))['word/document.xml'] ?? new Uint8Array());
    const pdf = runTool('pdftotext', '-raw', fileOf('copy.pdf', await bytes('pdf')), '-').out;
    for (const text of [JSON.stringify(copy), word, pdf.replace(/\s+/g, ' ')]) {
      for (const words of ['Praat met school.', 'Melding Veilig Thuis', SIGNAL]) expect(text).toContain(words);
    }
    expect(besluitenlijst([copy]).decided[0]?.outcome).toBe('Advies + Melding Veilig Thuis');
  });

  test('a decision of one card has the bytes that it always had', async () => {
    await beside(MELDING, false);
    await decide();
    expect(Object.keys((await page()).decided?.record.proposal ?? {})).not.toContain('besides');
  });

  test('is what the next card starts with', async () => {
    const { store, sealer, familyId, meeting, now } = table;
    const seriesId = await makeSeries(table, meeting);
    const outcomes = JSON.stringify({ ...USUAL_OUTCOMES, cards: [RAAD] });
    await store.read(store.sql.updateTable('series').set({ outcomes }).where('id', '=', seriesId));
    await choose(MELDING);
    expect((await beside(RAAD)).status).toBe(200);
    const rule = { eis: 'Er is elke avond iemand thuis.', stand: 'besproken' };
    await line(RAAD, 'bodemeisen', rule);
    await decide();
    const earlier = await earlierOf({ store, sealer, now }, { conferenceId: 'the-next', familyId });
    expect(earlier.bodemeisen).toEqual([{ id: 'l1', line: rule }]);
  });
});
