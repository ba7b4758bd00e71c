import { strToU8 } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MEDIA_TYPES } from '../../server/exports/files';
import type { Role } from '../../shared/api/contract';
import { type Door, openDoor } from '../harness/http';
import { adding, letterhead } from '../harness/letterhead';
import { makeSeries } from '../harness/series';
import { setTable, type Table } from '../harness/table';

/** Giving a series its own letterhead, and taking it away. */
const LEADS: Role = 'contactpersoon-jb';
let table: Table;
let door: Door;
let path: string;
let seriesId: string;
beforeEach(async () => {
  table = await setTable();
  door = await openDoor(table);
  seriesId = await makeSeries(table, table.meeting);
  path = `/api/series/${seriesId}/letterhead`;
});
afterEach(async () => {
  await door.close();
  await table.close();
});

const ask = async (method: string, bytes?: Uint8Array): Promise<Response> =>
  door.ask(path, {
    method,
    cookie: await table.cookieOf(LEADS),
    ...(bytes && { body: new Uint8Array(bytes), headers: { 'content-type': MEDIA_TYPES.docx } }),
  });
const audited = () =>
  table.store.read(
    table.store.sql
      .selectFrom('audit')
      .select(['person_id', 'subject'])
      .where('act', '=', 'series-changed')
      .orderBy('id'),
  );

test('who gave it and who took it away is laid down, once for each', async () => {
  const given = await ask('PUT', await letterhead());
  expect([given.status, await given.json()]).toEqual([200, { since: new Date(table.now()).toISOString() }]);
  for (let times = 0; times < 2; times++) expect(await (await ask('DELETE')).json()).toEqual({});
  const line = { person_id: table.personOf(LEADS), subject: `series:${seriesId}` };
  expect(await audited()).toEqual([line, line]);
});

test('one that cannot be used is refused when it comes, and the one that was there stays', async () => {
  await ask('PUT', await letterhead());
  for (const bytes of [strToU8('geen Word-bestand'), await adding('word/vbaProject.bin', 'x')]) {
    expect((await ask('PUT', bytes)).status).toBe(400);
  }
  expect(await (await ask('GET')).json()).toHaveProperty('since');
  expect(await audited()).toHaveLength(1);
});
