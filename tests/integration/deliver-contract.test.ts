import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Exchange } from '../../server/example-zgw/server';
import { deliveryFor } from '../../server/exports/deliver/delivery';
import { ZGW_APIS } from '../../server/exports/deliver/zgw/config';
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
import { judgeOf } from '../harness/openapi';
import { PROJECT } from '../harness/server';

afterEach(closeSystems);

/** The APIs' own descriptions lie beside the project where it is made; elsewhere this has nothing to hold on to. */
const folder = join(PROJECT, '../shared/zgw');
const fileOf = (api: string) => join(folder, `${api}.openapi.yaml`);
const isThere = ZGW_APIS.every((api) => existsSync(fileOf(api)));
const skipped = isThere ? '' : ' (skipped: ../shared/zgw with the descriptions of the APIs is not there)';

/** All that goes over the line in a delivery and its correction, whole and in parts, with a lost lock, and with refusals. */
const everyExchange = async (): Promise<Exchange[]> => {
  const heard: Exchange[] = [];
  const onExchange = (exchange: Exchange) => heard.push(exchange);
  const system = await startSystem({ partSize: 20, saysLock: false, onExchange });
  const config = configFor(system, { inlineLimit: 100 });
  const small = deliverableOf();
  const large = deliverableOf({ identificatie: 'CT-groot', bytes: Buffer.alloc(150, 'x') });
  for (const deliverable of [small, correctionOf(small), large, correctionOf(large)]) {
    await deliverAll(() => deliveryFor(config, deliverable));
  }
  const [document] = system.held.documents;
  if (document) document.lock = 'van-een-ander';
  await problemOf(deliveryFor(config, { ...small, version: 3 }));
  await problemOf(deliveryFor({ ...config, secret: 'een-ander' }, small));
  await problemOf(
    deliveryFor({ ...config, vertrouwelijkheidaanduiding: 'heel_geheim' }, { ...small, identificatie: 'CT-nieuw' }),
  );
  const concept = `${config.catalogi}/informatieobjecttypen/8e1a5a4e-36cd-4b1f-a7d4-6f3f1f3f0021`;
  await problemOf(deliveryFor({ ...config, informatieobjecttype: concept }, { ...small, identificatie: 'CT-concept' }));
  return heard;
};

test.skipIf(!isThere)(
  `what we ask and what the example case system answers is as the standard says${skipped}`,
  async () => {
    const judges = ZGW_APIS.map((api) => judgeOf(fileOf(api)));
    const heard = await everyExchange();
    expect(new Set(heard.map(({ status }) => status))).toEqual(new Set([200, 201, 204, 400, 403]));
    const lines = heard.flatMap((exchange) => {
      const known = judges.find(({ base }) => exchange.url.pathname.startsWith(`${base}/`));
      // Two of the requests are wrong on purpose, to see the refusal; the refusal is what counts there.
      const isMeantWrong = exchange.json?.vertrouwelijkheidaanduiding === 'heel_geheim';
      const found = known?.judge(exchange) ?? [`${exchange.url} belongs to no API`];
      return found.filter((line) => !isMeantWrong || !line.includes(': body: '));
    });
    expect([...new Set(lines)]).toEqual([]);
  },
);

test.skipIf(!isThere)(
  `testing a connection asks stable questions, and is answered as the standard says${skipped}`,
  async () => {
    const judges = ZGW_APIS.map((api) => judgeOf(fileOf(api)));
    const heard: Exchange[] = [];
    const system = await startSystem({ onExchange: (exchange) => heard.push(exchange) });
    expect((await testConnection(configFor(system), 'ZAAK-2026-0000001')).ok).toBe(true);
    const lines = heard.flatMap((exchange) => {
      const judge = judges.find(({ base }) => exchange.url.pathname.startsWith(`${base}/`))?.judge;
      // Asking with the type alone, to be refused, is how the rights are tried.
      return (judge?.(exchange) ?? ['belongs to no API']).filter((line) => !/body: .*required/.test(line));
    });
    expect([...new Set(lines)]).toEqual([]);
  },
);
