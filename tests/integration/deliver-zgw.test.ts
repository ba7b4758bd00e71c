import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { Exchange } from '../../server/example-zgw/server';
import { deliveryFor, problemsOf } from '../../server/exports/deliver/delivery';
import type { ZgwConfig } from '../../server/exports/deliver/zgw/config';
import { testConnection } from '../../server/exports/deliver/zgw/test-connection';
import {
  closeSystems,
  configFor,
  correctionOf,
  deliverAll,
  deliverableOf,
  problemOf,
  startSystem,
} from '../harness/deliver';

afterEach(closeSystems);

const deliverable = deliverableOf();

test('a decision arrives as a document and a besluit with the zaak', async () => {
  const system = await startSystem();
  const { reference } = await deliverAll(() => deliveryFor(configFor(system), deliverable));
  const [document] = system.held.documents;
  expect(document?.versions[0].fields).toMatchObject({
    identificatie: deliverable.identificatie,
    bronorganisatie: system.settings.rsin,
    titel: 'Besluit casusoverleg',
    auteur: 'Wijkteam Zuid',
    taal: 'dut',
    formaat: 'application/pdf',
    bestandsomvang: deliverable.bytes.length,
    creatiedatum: '2026-03-02',
    vertrouwelijkheidaanduiding: 'vertrouwelijk',
    informatieobjecttype: system.settings.informatieobjecttype,
  });
  expect(Buffer.from(document?.versions[0].bytes ?? [])).toEqual(Buffer.from(deliverable.bytes));
  expect(system.held.besluiten[0]?.fields).toMatchObject({
    identificatie: deliverable.identificatie,
    datum: '2026-03-02',
    toelichting: deliverable.summary,
  });
  expect(reference).toBe(`${system.settings.documenten}/enkelvoudiginformatieobjecten/${document?.uuid}`);
});

test('the example case system shows people what came, as text', async () => {
  const system = await startSystem();
  const titled = { ...deliverable, title: '<script>Besluit</script>' };
  await deliverAll(() => deliveryFor(configFor(system), titled));
  const page = await (await fetch(system.origin)).text();
  expect(page).toContain('&#60;script&#62;Besluit&#60;/script&#62;');
  expect(page).toContain('Versie 1 van 2026-03-02');
  expect(page).not.toContain('<script');
  const link = /href="(\/document\/[^"]+)"/.exec(page)?.[1];
  const document = await fetch(`${system.origin}${link}`);
  expect(Buffer.from(await document.arrayBuffer())).toEqual(Buffer.from(deliverable.bytes));
});

test('a correction is a new version of the same document, and is told in the besluit', async () => {
  const system = await startSystem();
  await deliverAll(() => deliveryFor(configFor(system), deliverable));
  await deliverAll(() => deliveryFor(configFor(system), correctionOf(deliverable)));
  const { documents, besluiten } = system.held;
  expect(documents.map(({ versions }) => versions.map(({ fields }) => fields.titel))).toEqual([
    ['Besluit casusoverleg', 'Besluit casusoverleg (versie 2)'],
  ]);
  expect(besluiten.map(({ fields }) => fields.toelichting)).toEqual([
    'Drang tot 2 augustus, met een plan binnen vier weken.\n\nVersie 2, gecorrigeerd op 2026-03-09.',
  ]);
});

test('what is there already is not sent twice, and an older version never goes over a newer one', async () => {
  const heard: Exchange[] = [];
  const system = await startSystem({ onExchange: (exchange) => heard.push(exchange) });
  const config = configFor(system);
  await deliverAll(() => deliveryFor(config, correctionOf(deliverable)));
  heard.length = 0;
  await deliverAll(() => deliveryFor(config, correctionOf(deliverable)));
  expect(heard.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'GET', 'GET']);
  const problem = await problemOf(deliveryFor(config, deliverable));
  expect(problem).toMatchObject({ again: false, message: expect.stringContaining('nieuwere versie') });
});

test('a large document goes in parts, each under the lock, and is whole when it is unlocked', async () => {
  const heard: Exchange[] = [];
  const system = await startSystem({ partSize: 1024 * 1024, onExchange: (exchange) => heard.push(exchange) });
  const bytes = Buffer.alloc(2.5 * 1024 * 1024, 'abcdefghijk');
  await deliverAll(() => deliveryFor(configFor(system, { inlineLimit: 1024 }), { ...deliverable, bytes }));
  expect(Buffer.from(system.held.documents[0]?.versions.at(-1)?.bytes ?? []).equals(bytes)).toBe(true);
  expect(heard.filter(({ method }) => method === 'PUT').map(({ form }) => form?.inhoud?.length)).toEqual([
    1024 * 1024,
    1024 * 1024,
    512 * 1024,
  ]);
});

test('a lock of somebody else is left alone, and waited for', async () => {
  const system = await startSystem();
  await deliverAll(() => deliveryFor(configFor(system), deliverable));
  const [document] = system.held.documents;
  if (document) document.lock = 'van-een-ander';
  const problem = await problemOf(deliveryFor(configFor(system), correctionOf(deliverable)));
  expect(problem).toMatchObject({ again: true, message: expect.stringContaining('iemand werkt erin') });
  expect(document?.lock).toBe('van-een-ander');
});

test('a lock whose answer got lost is asked of the manager when we may not undo it', async () => {
  const system = await startSystem({
    without: ['documenten.geforceerd-unlock'],
    fault: ({ path }) => (path.endsWith('/lock') ? 'after' : undefined),
  });
  await deliverAll(() => deliveryFor(configFor(system), deliverable));
  const steps = deliveryFor(configFor(system), correctionOf(deliverable));
  const { state: zaak } = await steps.next({});
  const { state: wants } = await steps.next(zaak);
  await problemOf(steps, wants);
  const problem = await problemOf(steps, wants);
  expect(problem).toMatchObject({ again: false, message: expect.stringContaining('documenten.geforceerd-unlock') });
});

describe('a problem is told to who can mend it', () => {
  const cases: [string, Partial<ZgwConfig>, string, boolean][] = [
    ['a wrong secret', { secret: 'een-ander' }, 'Kloppen client-id en geheim', false],
    ['an unknown client', { clientId: 'iemand-anders' }, 'De client-id bestaat niet', false],
    [
      'a wrong field',
      { vertrouwelijkheidaanduiding: 'heel_geheim' },
      'vertrouwelijkheidaanduiding (invalid_choice',
      false,
    ],
  ];
  test.each(cases)('%s', async (_, wrong, words, again) => {
    const system = await startSystem();
    const problem = await problemOf(deliveryFor(configFor(system, wrong), deliverable));
    expect(problem).toMatchObject({ again, message: expect.stringContaining(words) });
  });

  test('a right that is missing is named', async () => {
    const system = await startSystem({ without: ['documenten.aanmaken'] });
    const problem = await problemOf(deliveryFor(configFor(system), deliverable));
    expect(problem).toMatchObject({ again: false, message: expect.stringContaining('het recht documenten.aanmaken') });
  });

  test('an unknown zaak', async () => {
    const system = await startSystem();
    const problem = await problemOf(deliveryFor(configFor(system), { ...deliverable, zaak: 'ZAAK-0' }));
    expect(problem).toMatchObject({
      again: false,
      message: expect.stringContaining('De zaak ZAAK-0 is niet gevonden'),
    });
  });

  test('a wrong address', async () => {
    const system = await startSystem();
    const wrong = { zaken: system.settings.zaken.replace('v1', 'v9') };
    const problem = await problemOf(deliveryFor(configFor(system, wrong), deliverable));
    expect(problem).toMatchObject({ again: false, message: expect.stringContaining('kent dit adres niet') });
  });

  test('a system that is away', async () => {
    const system = await startSystem();
    await system.close();
    const problem = await problemOf(deliveryFor(configFor(system), deliverable));
    expect(problem).toMatchObject({ again: true, message: expect.stringContaining('de verbinding wordt geweigerd') });
  });
});

/** A case system that answers every question so. */
const answering = async (status: number, headers: Record<string, string>, body: string) => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { origin, asked: () => asked, close };
};

test.each([
  ['an address elsewhere in an answer', 'https://elders.example/zaken/api/v1/zaken/', 'een adres dat niet met'],
  ['an address outside the API in an answer', 'ZAKEN/../zaken/', 'een adres dat niet met'],
])('%s is not followed', async (_, start, words) => {
  const system = await startSystem();
  const url = `${start.replace('ZAKEN', system.settings.zaken)}3b0f4c52-1111-4222-8333-000000000001`;
  const zaak = { url, identificatie: deliverable.zaak, zaaktype: 'https://elders.example' };
  const liar = await answering(200, { 'content-type': 'application/json' }, JSON.stringify({ results: [zaak] }));
  const problem = await problemOf(deliveryFor(configFor(system, { zaken: liar.origin }), deliverable));
  expect(problem).toMatchObject({ again: false, message: expect.stringContaining(words) });
  await liar.close();
});

test('an answer without end is not read to its end', async () => {
  const system = await startSystem();
  const huge = await answering(200, {}, 'x'.repeat(2 * 1024 * 1024));
  const problem = await problemOf(deliveryFor(configFor(system, { zaken: huge.origin }), deliverable));
  expect(problem).toMatchObject({ again: false, message: expect.stringContaining('veel te groot') });
  await huge.close();
});

test('a redirect is told, and not followed with our token', async () => {
  const system = await startSystem();
  const elsewhere = await answering(200, {}, '{}');
  const sends = await answering(302, { location: elsewhere.origin }, '');
  const problem = await problemOf(deliveryFor(configFor(system, { zaken: sends.origin }), deliverable));
  expect(problem).toMatchObject({ again: false, message: expect.stringContaining('verwijst door') });
  expect(elsewhere.asked()).toBe(0);
  await Promise.all([elsewhere.close(), sends.close()]);
});

test('settings that cannot work are named, each with what to do', async () => {
  const config = configFor(await startSystem());
  expect(problemsOf(config)).toEqual([]);
  const wrong = {
    ...config,
    zaken: 'http://zaken.example/zaken/api/v1',
    besluiten: '',
    secret: ' ',
    rsin: '123456789',
    besluittype: 'https://elders.example/besluittypen/1',
    vertrouwelijkheidaanduiding: 'geheimst',
  };
  expect(problemsOf(wrong).map(({ field }) => field)).toEqual([
    'zaken',
    'besluiten',
    'secret',
    'rsin',
    'besluittype',
    'vertrouwelijkheidaanduiding',
  ]);
});

describe('testing the connection', () => {
  const wrongOf = async (config: ZgwConfig) => {
    const { checks } = await testConnection(config, 'ZAAK-2026-0000002');
    return checks.filter(({ ok }) => !ok).map(({ of }) => of);
  };

  test('finds nothing wrong with what is right, and makes nothing', async () => {
    const system = await startSystem();
    expect(await wrongOf(configFor(system))).toEqual([]);
    expect(system.held).toEqual({ documents: [], besluiten: [], zaakLinks: [], besluitLinks: [] });
  });

  test('names a concept, a type of another zaaktype, and each right that is missing', async () => {
    const system = await startSystem({ without: ['documenten.aanmaken', 'besluiten.aanmaken', 'zaken.bijwerken'] });
    const types = {
      informatieobjecttype: `${system.settings.catalogi}/informatieobjecttypen/8e1a5a4e-36cd-4b1f-a7d4-6f3f1f3f0021`,
      besluittype: `${system.settings.catalogi}/besluittypen/8e1a5a4e-36cd-4b1f-a7d4-6f3f1f3f0031`,
    };
    expect(await wrongOf(configFor(system, types))).toEqual([
      'informatieobjecttype',
      'besluittype en informatieobjecttype',
      'documenten.aanmaken',
      'besluiten.aanmaken',
      'zaaktype',
      'zaken.bijwerken',
    ]);
  });

  test('says of each API that it is away', async () => {
    const system = await startSystem();
    await system.close();
    expect(await wrongOf(configFor(system))).toEqual(
      expect.arrayContaining(['informatieobjecttype', 'besluittype', 'documenten', 'besluiten', 'zaken']),
    );
  });
});
