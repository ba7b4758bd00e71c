import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { agreementsCsv } from '../../server/exports/data/agreements-csv';
import { copyJson } from '../../server/exports/data/copy-json';
import { datesIcs } from '../../server/exports/data/dates-ics';
import { fileName } from '../../server/exports/data/file-name';
import { zipOf } from '../../server/exports/data/zip';
import type { Copy } from '../../shared/exports/copy';
import { copyFor } from '../../shared/exports/cut';
import { PARTS, usualChoice } from '../../shared/exports/parts';
import { isDay } from '../../shared/meeting/days';
import { anySource, HOSTILE } from '../harness/any-export';
import { JB, RECEIVERS, richSource } from '../harness/export-source';

/** What we make, opened with other people's tools. */

const STAMP = Date.UTC(2026, 2, 10, 9);
const schema = JSON.parse(
  readFileSync(new URL('../../docs/export-schema/besluit-2.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({
  allErrors: true,
  formats: { date: isDay, 'date-time': (text: string) => !Number.isNaN(Date.parse(text)) },
}).compile(schema);

const whatIsWrong = (copy: Copy) => {
  validate(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(copyJson(copy))));
  return validate.errors ?? [];
};
const copy = copyFor(richSource, usualChoice(JB));

describe('JSON is what the published schema says', () => {
  test.each(RECEIVERS.map((receiver) => [receiver.name, receiver] as const))('for %s', (_, receiver) => {
    expect(whatIsWrong(copyFor(richSource, usualChoice(receiver)))).toEqual([]);
    expect(whatIsWrong(copyFor(richSource, { ...usualChoice(receiver), parts: PARTS }))).toEqual([]);
  });

  test('for a concept', () => {
    const { record: _, chain: __, ...undecided } = richSource;
    expect(whatIsWrong(copyFor(undecided, usualChoice(JB)))).toEqual([]);
  });

  test('for whatever is typed, and whoever gets it', () => {
    fc.assert(
      fc.property(anySource, fc.constantFrom(...RECEIVERS), (source, receiver) => {
        expect(whatIsWrong(copyFor(source, usualChoice(receiver)))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('and what is not in the schema is refused', () => {
    expect(whatIsWrong({ ...copy, extra: 1 } as Copy)).toHaveLength(1);
    expect(whatIsWrong({ ...copy, decidedOn: '2026-02-30' })).toHaveLength(1);
  });
});

const eventsOf = (bytes: Uint8Array) =>
  new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes))).getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => String(event.getFirstPropertyValue(name));
    return Object.fromEntries(
      ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'sequence', 'status', 'class'].map((name) => [
        name,
        value(name),
      ]),
    );
  });

describe('ICS of dates', () => {
  test('has a whole day for each agreement with a day and each date of the card that is known', () => {
    const always = { dtstamp: '2026-03-10T09:00:00Z', sequence: '2', status: 'CONFIRMED', class: 'CONFIDENTIAL' };
    expect(eventsOf(datesIcs(copy, { stamp: STAMP }))).toEqual([
      {
        ...always,
        uid: 'conference-1-afspraak-a1@casustafel',
        dtstart: '2026-03-17',
        dtend: '2026-03-18',
        summary: 'LD-04 – Persoon A: belt De Regenboog',
      },
      {
        ...always,
        uid: 'conference-1-datum-evaluatie@casustafel',
        dtstart: '2026-04-21',
        dtend: '2026-04-22',
        summary: 'LD-04 – Evaluatie',
      },
    ]);
  });

  test('of a concept says so', () => {
    const { record: _, chain: __, ...undecided } = richSource;
    const [first] = eventsOf(datesIcs(copyFor(undecided, usualChoice(JB)), { stamp: STAMP }));
    expect(first).toMatchObject({ status: 'TENTATIVE', summary: 'CONCEPT: LD-04 – Persoon A: belt De Regenboog' });
  });

  test('is a calendar without events where nothing has a day', () => {
    const { agreements: _, outcome: __, ...without } = copy;
    expect(eventsOf(datesIcs(without, { stamp: STAMP }))).toEqual([]);
  });

  test.each(HOSTILE)('reads %j back, in lines of at most 75 bytes', (what) => {
    const bytes = datesIcs(
      { ...copy, outcome: undefined, agreements: [{ id: 'a1', what, who: 'X', due: '2026-03-17' }] },
      {
        stamp: STAMP,
      },
    );
    const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => /[\p{Cc}]/u.test(line))).toHaveLength(what.startsWith('\t') ? 1 : 0);
    const shown = what.replace('\r\n', '\n').replace(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, '\uFFFD');
    expect(eventsOf(bytes).map(({ summary }) => summary)).toEqual([`LD-04 – X: ${shown}`]);
  });
});

describe('ZIP of a meeting', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'casustafel-zip-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: folder, encoding: 'utf8' });

  const codes = ['LD-04', 'LD/04', 'ld-04', ...HOSTILE];
  const bundle = () =>
    zipOf(
      codes.flatMap((code) => {
        const one = copyFor({ ...richSource, familyCode: code }, usualChoice(JB));
        const about = { family: code, version: one.version };
        return [
          { name: `${fileName('besluit', [code])}.json`, bytes: copyJson(one), about },
          { name: `${fileName('afspraken', [code])}.csv`, bytes: agreementsCsv(one), about },
          { name: `data/${fileName('datums', [code])}.ics`, bytes: datesIcs(one, { stamp: STAMP }), about },
        ];
      }),
      { meeting: 'Overleg' },
    );

  test('opens, and its sums are right, whatever families are called', () => {
    writeFileSync(join(folder, 'x.zip'), bundle());
    expect(run('unzip', '-t', 'x.zip')).toContain('No errors detected');
    run('unzip', '-q', 'x.zip', '-d', 'out');
    const checked = run('sh', '-c', 'cd out && sha256sum -c --strict SHA256SUMS').trim().split('\n');
    expect(checked).toHaveLength(codes.length * 3 + 1);
    expect(checked.filter((line) => !line.endsWith(': OK'))).toEqual([]);
    const manifest = JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ format: 'casustafel/bundel', formatVersion: 1, meeting: 'Overleg' });
    expect(manifest.files).toHaveLength(codes.length * 3);
    expect(manifest.files[0]).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), version: 2 });
    expect(run('sh', '-c', 'find out -type f | LC_ALL=C grep -v "^out/[A-Za-z0-9_./-]*$" | wc -l').trim()).toBe('0');
  });

  test('has no moment of packing in it: the same in another time zone', () => {
    const here = bundle();
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    const there = bundle();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(Buffer.compare(there, here)).toBe(0);
  });
});
