import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lookAtChain } from '../../server/audit/look';
import { openToRead } from '../../server/boot/open-to-read';
import type { Role } from '../../shared/api/contract';
import type { ExportsPage, Format, MeetingExports, NewExport, Preview } from '../../shared/api/exports';
import type { Copy } from '../../shared/exports/copy';
import { type Receiver, usualChoice } from '../../shared/exports/parts';
import type { WeighingForRecord } from '../../shared/safety/weighing';
import { type Door, openDoor } from '../harness/http';
import { setTable, type Table } from '../harness/table';

/** Brings in, and is the opdrachtgever. */
const OPDRACHTGEVER: Role = 'wijkteammedewerker';
const ADDRESS = 'Moeder verblijft aan de Lindelaan 12';
const WEIGHING: WeighingForRecord = {
  version: 1,
  criteria: [
    {
      text: 'Er zijn concrete signalen',
      ticked: true,
      facts: [{ text: 'Slaapt slecht' }, { text: ADDRESS, note: 'n', marks: ['geheim-adres'] }],
    },
  ],
  instruments: [],
  judgements: [],
  voices: [
    {
      id: 'v1',
      of: 'ouder',
      who: 'moeder',
      said: 'Ik wil rust',
      toldTo: 'A',
      on: '2026-03-01',
      typedBy: 'A',
      typedAt: 1,
    },
    {
      id: 'v2',
      of: 'ouder',
      who: 'vader',
      said: 'Ik blijf hier',
      toldTo: 'A',
      on: '2026-03-01',
      typedBy: 'A',
      typedAt: 1,
    },
  ],
  unheard: { children: [], parents: false },
};

let table: Table;
let door: Door;
let cookies: Map<Role, string>;
const open = async () => {
  const once = table.store.sql.selectFrom('meeting').select('id');
  door = await openDoor(table, {
    sources: {
      *weighing() {
        yield once;
        return WEIGHING;
      },
    },
  });
};
const FATHER: Receiver = { kind: 'ouder', name: 'vader', id: 'father' };
const MOTHER: Receiver = { kind: 'ouder', name: 'moeder', id: 'mother' };
beforeEach(async () => {
  table = await setTable();
  cookies = new Map();
  await open();
  const adults = [
    { id: MOTHER.id, part: 'moeder', gezag: 'ja' },
    { id: FATHER.id, part: 'vader', gezag: 'ja' },
  ];
  expect((await send(conference('/adults'), { version: 0, adults })).status).toBe(200);
});
afterEach(async () => {
  await door.close();
  await table.close();
});

const cookieOf = async (role: Role): Promise<string> => {
  const cookie = cookies.get(role) ?? (await table.cookieOf(role));
  cookies.set(role, cookie);
  return cookie;
};
const send = async (path: string, body: object, role: Role = OPDRACHTGEVER): Promise<Response> =>
  door.ask(`/api${path}`, {
    method: 'POST',
    cookie: await cookieOf(role),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const get = async (path: string, role: Role = OPDRACHTGEVER): Promise<Response> =>
  door.ask(`/api${path}`, { cookie: await cookieOf(role) });

const conference = (rest: string) => `/conferences/${table.conferenceId}${rest}`;
const page = async (role?: Role): Promise<ExportsPage> => (await get(conference('/exports'), role)).json();
const propose = (words = 'Advies met een vast aanspreekpunt') =>
  send(conference('/decision/proposal'), { id: nanoid(), on: 0, words }, 'contactpersoon-jb');
const decide = async () => {
  await propose();
  const { version } = await (await get(conference('/decision'))).json();
  const made = { id: nanoid(), version, reasons: `Zo is het veilig genoeg. ${ADDRESS}.` };
  expect((await send(conference('/decision'), made)).status).toBe(200);
};
const correct = async () => {
  const { version } = await (await get(conference('/decision'))).json();
  const body = { id: nanoid(), version, why: 'Vergist', changes: [{ key: 'reasons', to: 'Zo is het genoeg' }] };
  expect((await send(conference('/decision/corrections'), body)).status).toBe(200);
};
const ownOrganisation = async (): Promise<Receiver> => {
  const found = (await page()).receivers.find(({ receiver }) => receiver.kind === 'organisatie');
  if (!found) throw new Error('no organisation sits at the table');
  return found.receiver;
};
const order = (receiver: Receiver, more: Partial<NewExport> = {}): NewExport => {
  const { parts, omitted, included } = usualChoice(receiver);
  const choice = { receiver, parts: [...parts], omitted: [...omitted], included: [...included] };
  return { id: nanoid(), version: 1, choice, deliver: false, ...more };
};
const make = (made: NewExport, role?: Role) => send(conference('/exports'), made, role);
const file = (id: string, format: Format, role?: Role) => get(`/exports/${id}/files/${format}`, role);
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
const connect = (connections: object) =>
  writeFileSync(join(table.keyDir, 'koppelingen.json'), JSON.stringify(connections));
const deliveryOf = async (id: string) => (await page()).exports.find((line) => line.id === id)?.delivery;
const audited = async (act: string) =>
  table.store.read(table.store.sql.selectFrom('audit').select('subject').where('act', '=', act));

describe('what goes out of a record', () => {
  test('is nothing as long as nothing is proposed, and a concept until it is decided', async () => {
    const empty = await page();
    expect(empty.version).toBeUndefined();
    expect((await make(order(FATHER, { version: 0 }))).status).toBe(409);
    await propose();
    const made = order(FATHER, { version: 0 });
    expect((await make(made)).status).toBe(200);
    const copy: Copy = await (await file(made.id, 'json')).json();
    expect(copy.status).toBe('concept');
    const delivered = order(await ownOrganisation(), { version: 0, deliver: true, zaak: 'Z-1' });
    expect((await make(delivered)).status).toBe(409);
  });

  test('is shown before it goes, laid down once with an audit line, and had as a file in every form', async () => {
    await decide();
    expect((await page()).receivers.map(({ receiver }) => receiver)).toEqual([
      { kind: 'organisatie', name: 'Organisatie', id: expect.any(String) },
      MOTHER,
      FATHER,
      { kind: 'jeugdige', name: 'kind 1 (4-7 jaar)', id: expect.any(String) },
    ]);
    const made = order(FATHER);
    const preview = await (await send(conference('/exports/preview'), made.choice)).json();
    for (const _ of [1, 2]) expect((await make(made)).status).toBe(200);
    expect(await audited('export-made')).toEqual([{ subject: `export:${made.id}` }]);
    const copy: Copy = await (await file(made.id, 'json')).json();
    expect(copy).toEqual(preview.copy);
    const starts = { pdf: '%PDF-1.', docx: 'PK', csv: '\uFEFF', ics: 'BEGIN:VCALENDAR' };
    for (const [format, start] of Object.entries(starts)) {
      const answer = await file(made.id, format as Format);
      expect(answer.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="[A-Za-z0-9_-]+\\.${format}"$`),
      );
      expect((await bytesOf(answer)).toString().startsWith(start)).toBe(true);
    }
    expect(await bytesOf(await file(made.id, 'pdf'))).toEqual(await bytesOf(await file(made.id, 'pdf')));
  });

  test('holds no byte of what is marked, retyped neither, unless it is taken in on a ground', async () => {
    await decide();
    const made = order(FATHER);
    await make(made);
    expect(await (await file(made.id, 'json')).text()).not.toContain('Lindelaan');
    expect((await page()).exports).toMatchObject([{ cut: true, receiver: FATHER, version: 1, outdated: false }]);
    const mother = { ...made.choice, receiver: { kind: 'ouder' as const, name: 'moeder', id: 'mother' } };
    const { items }: Preview = await (await send(conference('/exports/preview'), mother)).json();
    const address = items.find(({ text }) => text === ADDRESS)?.address ?? '';
    const choice = { ...mother, included: [address] };
    const own = { ...made, id: nanoid(), choice };
    expect(await (await make(own)).json()).toMatchObject({ code: 'ground-missing' });
    expect((await make({ ...own, ground: 'Het is haar eigen adres' })).status).toBe(200);
    expect(await (await file(own.id, 'json')).text()).toContain('Lindelaan');
  });

  test('stays as it went when the record is corrected, and says that there is a newer one', async () => {
    await decide();
    const made = order(FATHER);
    await make(made);
    const before = await bytesOf(await file(made.id, 'json'));
    await correct();
    expect(await bytesOf(await file(made.id, 'json'))).toEqual(before);
    expect((await page()).exports).toMatchObject([{ version: 1, outdated: true }]);
    expect(await (await make(order(FATHER))).json()).toMatchObject({ code: 'stale' });
    expect((await make(order(FATHER, { version: 2 }))).status).toBe(200);
  });

  test('stands in the chain: what went out cannot be changed unseen', async () => {
    await decide();
    await make(order(FATHER));
    const look = () => {
      const db = openToRead(join(table.dataDir, 'casustafel.db'));
      try {
        return lookAtChain(db, table.store.chainKey ?? new Uint8Array(), table.sealer).findings;
      } finally {
        db.close();
      }
    };
    expect(look()).toEqual([]);
    await table.store.write(function* () {
      yield table.store.sql.updateTable('export').set({ at: 1 });
    });
    expect(look()).toMatchObject([{ what: 'altered' }]);
  });
});

describe('a delivery', () => {
  test('goes into the receiver’s system by itself; what fails says why, and is tried again when asked', async () => {
    await decide();
    const folder = join(table.dataDir, 'in');
    connect({ Organisatie: { kind: 'folder', folder } });
    const receiver = await ownOrganisation();
    const made = order(receiver, { deliver: true, zaak: 'Z-1' });
    await make(made);
    await expect
      .poll(() => deliveryOf(made.id))
      .toMatchObject({ state: 'failed', problem: expect.stringContaining(folder) });
    mkdirSync(folder);
    expect((await send(`/exports/${made.id}/delivery`, {})).status).toBe(200);
    await expect.poll(async () => (await deliveryOf(made.id))?.state).toMatch(/^(sent|received)$/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
    expect((await page()).receivers.find((one) => one.zaak)?.zaak).toBe('Z-1');
    expect(await audited('export-delivered')).toHaveLength(1);
  });

  test('says what to do when there is no connection, or the file with connections is wrong', async () => {
    await decide();
    const receiver = await ownOrganisation();
    const none = order(receiver, { deliver: true });
    await make(none);
    await expect.poll(async () => (await deliveryOf(none.id))?.problem).toContain('geen koppeling');
    writeFileSync(join(table.keyDir, 'koppelingen.json'), '{');
    await send(`/exports/${none.id}/delivery`, {});
    await expect.poll(async () => (await deliveryOf(none.id))?.problem).toContain('koppelingen.json');
  });

  test('that was under way when the server stopped goes on at its next start', async () => {
    await decide();
    const folder = join(table.dataDir, 'in');
    const made = order(await ownOrganisation(), { deliver: true });
    await make(made);
    await expect.poll(async () => (await deliveryOf(made.id))?.state).toBe('failed');
    await door.close();
    await table.store.write(function* () {
      yield table.store.sql.updateTable('job').set({ state: 'working' });
    });
    mkdirSync(folder);
    connect({ Organisatie: { kind: 'folder', folder } });
    await open();
    await expect.poll(async () => (await deliveryOf(made.id))?.state).toMatch(/^(sent|received)$/);
  });
});

describe('all of a meeting', () => {
  const meeting = (rest = '') => `/meetings/${table.meeting.meetingId}/exports${rest}`;
  const read = async (role?: Role): Promise<MeetingExports> => (await get(meeting(), role)).json();

  test('is made into one file for one’s own organisation, with its progress, for who asked for it alone', async () => {
    expect((await send(meeting(), { id: nanoid(), deliver: false })).status).toBe(409);
    await decide();
    const id = nanoid();
    for (const _ of [1, 2]) expect((await send(meeting(), { id, deliver: false })).status).toBe(200);
    await expect.poll(async () => (await read()).bundles).toMatchObject([{ id, state: 'ready', done: 5, total: 5 }]);
    expect((await read()).families.map(({ version, exports }) => [version, exports.length])).toEqual([
      [1, 1],
      [0, 0],
    ]);
    const zip = await bytesOf(await get(`/bundles/${id}/file`));
    expect(zip.subarray(0, 2).toString()).toBe('PK');
    expect(zip.includes('besluitenlijst.pdf')).toBe(true);
    expect(zip.includes('besluitenlijst.docx')).toBe(true);
    expect(zip.includes('manifest.json')).toBe(true);
    expect((await get(`/bundles/${id}/file`, 'contactpersoon-jb')).status).toBe(404);
    expect((await read('contactpersoon-jb')).bundles).toEqual([]);
  });

  test('is kept for a day', async () => {
    await decide();
    const id = nanoid();
    await send(meeting(), { id, deliver: false });
    await expect.poll(async () => (await read()).bundles[0]?.state).toBe('ready');
    table.clock.now += 25 * 60 * 60 * 1000;
    cookies.clear();
    expect((await read()).bundles[0]?.state).toBe('gone');
    expect((await get(`/bundles/${id}/file`)).status).toBe(404);
  });
});
