import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fault } from '../../server/example-zgw/faults';
import { type HeldDocument, latest } from '../../server/example-zgw/held';
import type { ExampleZgw } from '../../server/example-zgw/server';
import type { ZgwConfig } from '../../server/exports/deliver/zgw/config';
import type { Role } from '../../shared/api/contract';
import type { Delivery, ExportsPage } from '../../shared/api/exports';
import { usualChoice } from '../../shared/exports/parts';
import type { WeighingForRecord } from '../../shared/safety/weighing';
import { closeSystems, configFor, startSystem } from '../harness/deliver';
import { type Door, openDoor } from '../harness/http';
import { setTable, type Table } from '../harness/table';

/** Brings in, and is the opdrachtgever. */
const OPDRACHTGEVER: Role = 'wijkteammedewerker';
const ZAAK = 'ZAAK-2026-0000001';
const HEARD: WeighingForRecord = {
  version: 1,
  criteria: [],
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
  ],
  unheard: { children: [], parents: false },
};
const HOUR = 60 * 60 * 1000;

let table: Table;
let door: Door;
let cookies: Map<Role, string>;
const open = async () => {
  door = await openDoor(table, {
    sources: {
      *weighing() {
        yield table.store.sql.selectFrom('meeting').select('id');
        return HEARD;
      },
    },
  });
};
beforeEach(async () => {
  table = await setTable();
  cookies = new Map();
  await open();
});
afterEach(async () => {
  await door.close();
  await table.close();
  await closeSystems();
});

const cookieOf = async (role: Role): Promise<string> => {
  const cookie = cookies.get(role) ?? (await table.cookieOf(role));
  cookies.set(role, cookie);
  return cookie;
};
const send = async (path: string, body: object, role: Role = OPDRACHTGEVER): Promise<void> => {
  const answer = await door.ask(`/api/conferences/${table.conferenceId}${path}`, {
    method: 'POST',
    cookie: await cookieOf(role),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status, await answer.text()).toBeLessThan(300);
};
const get = async (path: string): Promise<Response> =>
  door.ask(`/api${path}`, { cookie: await cookieOf(OPDRACHTGEVER) });
const page = async (): Promise<ExportsPage> => (await get(`/conferences/${table.conferenceId}/exports`)).json();
const deciding = async (): Promise<{ version: number }> =>
  (await get(`/conferences/${table.conferenceId}/decision`)).json();

const decide = async () => {
  const words = 'Advies met een vast aanspreekpunt';
  await send('/decision/proposal', { id: nanoid(), on: 0, words }, 'contactpersoon-jb');
  const { version } = await deciding();
  await send('/decision', { id: nanoid(), version, reasons: 'Zo is het veilig genoeg.' });
};
const correct = async (to: string) => {
  const { version } = await deciding();
  await send('/decision/corrections', { id: nanoid(), version, why: 'Vergist', changes: [{ key: 'reasons', to }] });
};
/** Has the record as it is now delivered to one's own organisation; says the export's id. */
const deliver = async (): Promise<string> => {
  const { receivers, version } = await page();
  const receiver = receivers.find((one) => one.receiver.kind === 'organisatie')?.receiver;
  if (!receiver) throw new Error('no organisation sits at the table');
  const { parts, omitted, included } = usualChoice(receiver);
  const choice = { receiver, parts: [...parts], omitted: [...omitted], included: [...included] };
  const id = nanoid();
  await send('/exports', { id, version, choice, deliver: true, zaak: ZAAK });
  return id;
};
const deliveryOf = async (id: string): Promise<Delivery | undefined> =>
  (await page()).exports.find((line) => line.id === id)?.delivery;
const stateOf = async (id: string) => (await deliveryOf(id))?.state;
const letTimePass = () => {
  table.clock.now += HOUR;
  door.wake();
};
/** Waits for it to come so far, and lets time pass whenever it waits to be tried again. */
const until = (id: string, state: Delivery['state']) =>
  expect
    .poll(async () => {
      const now = await stateOf(id);
      if (now === 'queued') letTimePass();
      return now;
    })
    .toBe(state);

const connect = (system: ExampleZgw, more: Partial<ZgwConfig> = {}) =>
  writeFileSync(join(table.keyDir, 'koppelingen.json'), JSON.stringify({ Organisatie: configFor(system, more) }));

/** Something that is waited for. */
const signal = () => {
  let now = () => {};
  const come = new Promise<void>((resolve) => {
    now = resolve;
  });
  return { come, now };
};

interface Wrong {
  method: string;
  path: RegExp;
  /** Absent: it goes well. */
  fault?: Fault;
  /** Told when it comes. */
  met?: () => void;
}

/** Each once. */
const wrongOnce = (wrongs: Wrong[]) => (request: { method: string; path: string }) => {
  const at = wrongs.findIndex(({ method, path }) => method === request.method && path.test(request.path));
  const [wrong] = at < 0 ? [] : wrongs.splice(at, 1);
  wrong?.met?.();
  return wrong?.fault;
};

/** An address where nobody listens yet, and what then comes to listen there. */
const awaySystem = async () => {
  const away = await startSystem();
  await away.close();
  const port = Number(new URL(away.origin).port);
  return { away, arrive: (wrongs: Wrong[] = []) => startSystem({ port, fault: wrongOnce(wrongs) }) };
};

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const sumOfFile = async (id: string) =>
  sumOf(new Uint8Array(await (await get(`/exports/${id}/files/pdf`)).arrayBuffer()));
const sumsHeld = ({ versions }: HeldDocument) => versions.map(({ bytes }) => sumOf(bytes ?? new Uint8Array()));
const counts = ({ held }: ExampleZgw) =>
  [held.documents, held.besluiten, held.zaakLinks, held.besluitLinks].map(({ length }) => length);
const deliveredLines = async () =>
  (await table.store.read(table.store.sql.selectFrom('audit').select('id').where('act', '=', 'export-delivered')))
    .length;

test('a decision and its correction arrive once, through a system that is away, lost answers and restarts', async () => {
  const { away, arrive } = await awaySystem();
  connect(away, { timeoutMs: 500 });
  await decide();
  const made = await deliver();
  await expect.poll(() => deliveryOf(made)).toMatchObject({ state: 'queued', attempts: 1 });
  expect((await deliveryOf(made))?.problem).toContain('geweigerd');

  const reached = signal();
  const wrongs: Wrong[] = [
    { method: 'POST', path: /\/enkelvoudiginformatieobjecten$/, fault: 'after' },
    { method: 'POST', path: /\/besluiten$/, fault: 'silent-after', met: reached.now },
    { method: 'POST', path: /\/besluitinformatieobjecten$/, fault: 'error-after' },
  ];
  const system = await arrive(wrongs);
  letTimePass();
  await expect.poll(() => deliveryOf(made)).toMatchObject({ state: 'queued', attempts: 2 });
  expect(counts(system)).toEqual([1, 0, 0, 0]);
  letTimePass();
  await reached.come;
  await door.close();
  await open();
  await until(made, 'received');
  expect(wrongs).toEqual([]);
  expect(counts(system)).toEqual([1, 1, 1, 1]);
  const [document] = system.held.documents;
  expect((await deliveryOf(made))?.reference).toBe(
    `${system.settings.documenten}/enkelvoudiginformatieobjecten/${document?.uuid}`,
  );
  expect(document && sumsHeld(document)).toEqual([await sumOfFile(made)]);

  await correct('Zo is het genoeg.');
  wrongs.push(
    { method: 'POST', path: /\/lock$/, fault: 'half' },
    { method: 'PATCH', path: /\/enkelvoudiginformatieobjecten\//, fault: 'after' },
    { method: 'POST', path: /\/unlock$/, fault: 'error-after' },
    { method: 'PATCH', path: /\/besluiten\//, fault: 'after' },
  );
  const corrected = await deliver();
  await until(corrected, 'received');
  expect(wrongs).toEqual([]);
  expect(counts(system)).toEqual([1, 1, 1, 1]);
  expect(document && sumsHeld(document)).toEqual([await sumOfFile(made), await sumOfFile(corrected)]);
  expect(document?.lock).toBe('');
  expect(system.held.besluiten[0]?.fields.toelichting).toContain('Versie 2');
  expect(await deliveredLines()).toBe(2);
});

test('what arrived while the server stopped is not sent, nor noted, again', async () => {
  const last = /\/besluitinformatieobjecten$/;
  const reached = signal();
  const asked: string[] = [];
  const system = await startSystem({
    fault: wrongOnce([{ method: 'POST', path: last, met: reached.now }]),
    onExchange: ({ method }) => asked.push(method),
  });
  connect(system);
  await decide();
  const made = await deliver();
  await reached.come;
  await door.close();
  const before = asked.length;
  await open();
  await until(made, 'received');
  expect(asked).toHaveLength(before);
  expect(counts(system)).toEqual([1, 1, 1, 1]);
  expect(await deliveredLines()).toBe(1);
});

test('a version that still waits when a newer is made is passed over, and stays so', async () => {
  const { away, arrive } = await awaySystem();
  connect(away);
  await decide();
  const older = await deliver();
  await expect.poll(() => stateOf(older)).toBe('queued');
  await correct('Zo is het genoeg.');
  const newer = await deliver();
  const system = await arrive();
  await until(newer, 'received');
  await until(older, 'failed');
  expect((await deliveryOf(older))?.problem).toContain('nieuwere');
  await door.ask(`/api/exports/${older}/delivery`, {
    method: 'POST',
    cookie: await cookieOf(OPDRACHTGEVER),
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  await until(older, 'failed');
  const [document] = system.held.documents;
  expect(document && sumsHeld(document)).toEqual([await sumOfFile(newer)]);
  expect(counts(system)).toEqual([1, 1, 1, 1]);
});

test('a newer version waits for the one that is under way', async () => {
  const begun = signal();
  const path = /\/enkelvoudiginformatieobjecten$/;
  const fault = wrongOnce([{ method: 'POST', path, fault: 'late', met: begun.now }]);
  const system = await startSystem({ fault });
  connect(system, { timeoutMs: 3000 });
  await decide();
  const older = await deliver();
  await begun.come;
  await correct('Zo is het genoeg.');
  const newer = await deliver();
  await until(newer, 'received');
  const [document] = system.held.documents;
  expect(document && sumsHeld(document)).toEqual([await sumOfFile(older), await sumOfFile(newer)]);
});

test('a newer version undoes the lock that an older left behind when it stopped halfway', async () => {
  const wrongs: Wrong[] = [];
  const system = await startSystem({ fault: wrongOnce(wrongs), without: ['documenten.geforceerd-unlock'] });
  connect(system);
  await decide();
  await until(await deliver(), 'received');
  await correct('Zo is het genoeg.');
  wrongs.push({ method: 'PATCH', path: /\/enkelvoudiginformatieobjecten\//, fault: 'before' });
  const stopped = await deliver();
  await expect.poll(() => stateOf(stopped)).toBe('queued');
  const [document] = system.held.documents;
  expect(document?.lock).not.toBe('');
  await correct('Zo is het toch niet genoeg.');
  const newest = await deliver();
  await until(newest, 'received');
  expect(document?.lock).toBe('');
  expect(document && sumOf(latest(document).bytes ?? new Uint8Array())).toBe(await sumOfFile(newest));
});
