import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementsCsv } from '../../server/exports/data/agreements-csv';
import { copyJson } from '../../server/exports/data/copy-json';
import { fileName } from '../../server/exports/data/file-name';
import { zipOf } from '../../server/exports/data/zip';
import type { Copy } from '../../shared/exports/copy';
import { copyFor } from '../../shared/exports/cut';
import { usualChoice } from '../../shared/exports/parts';
import { anySource, HOSTILE } from '../harness/any-export';
import { JB, richSource } from '../harness/export-source';

const copy = copyFor(richSource, usualChoice(JB));
const withWhat = (what: string): Copy => ({ ...copy, agreements: [{ id: 'a1', what, who: 'Persoon A' }] });
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** Reads what RFC 4180 has, with `;` between cells: rows of cells. */
const readCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, cell, end] of text.matchAll(/"((?:[^"]|"")*)"(;|\r\n)/gy)) {
    row.push((cell ?? '').replaceAll('""', '"'));
    if (end === ';') continue;
    rows.push(row);
    row = [];
  }
  return rows;
};
const cellFor = (what: string): string | undefined => readCsv(textOf(agreementsCsv(withWhat(what))).slice(1))[1]?.[5];

describe('JSON of a copy', () => {
  test('has its keys in order, two spaces of indent and a line break at the end', () => {
    const text = textOf(copyJson(copy));
    expect(text.endsWith('}\n')).toBe(true);
    expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(JSON.parse(text)).toSorted());
    expect(text).toContain('\n  "family": {\n    "code": "LD-04"\n  }');
  });

  test('is the same whatever the order in which a copy was put together', () => {
    const turned = Object.fromEntries(Object.entries(copy).reverse()) as unknown as Copy;
    expect(copyJson(turned)).toEqual(copyJson(copy));
  });

  test('holds what people typed, and a sign where something was no text', () => {
    const what = JSON.parse(textOf(copyJson(withWhat('half \uD83D, nul \u0000 – أهلا 🏳️‍🌈')))).agreements[0].what;
    expect(what).toBe('half \uFFFD, nul \uFFFD – أهلا 🏳️‍🌈');
  });
});

describe('CSV of agreements', () => {
  test('opens in a Dutch spreadsheet: a byte order mark, semicolons, CRLF, a Dutch head', () => {
    const text = textOf(agreementsCsv(copy));
    expect(text.startsWith('\uFEFF"Gezin";"Overleg";"Datum overleg";')).toBe(true);
    expect(readCsv(text.slice(1))).toEqual([
      expect.arrayContaining(['Afspraak', 'Wie', 'Uiterlijk']),
      [
        'LD-04',
        'Overleg',
        '2026-03-10',
        'besluit',
        '2',
        'belt De Regenboog',
        'Persoon A',
        '',
        '2026-03-17',
        'a1',
        'conference-1',
      ],
      ['LD-04', 'Overleg', '2026-03-10', 'besluit', '2', 'praat met moeder', 'Persoon B', '', '', 'a2', 'conference-1'],
    ]);
  });

  test('is only a head where nothing was agreed', () => {
    const { agreements: _, ...without } = copy;
    expect(readCsv(textOf(agreementsCsv(without)).slice(1))).toHaveLength(1);
  });

  test.each(['=1+1', '+31 6', '-5', '@SUM(A1)', ' =1', '\t=1', '\r=1', '＝1'])('no formula comes of %j', (what) => {
    expect(cellFor(what)).toMatch(/^'/);
  });

  test.each([
    ['een "citaat"; met alles', 'een "citaat"; met alles'],
    ['twee\r\nregels', 'twee\nregels'],
    ['1 = 1', '1 = 1'],
    ['bel\u0007', 'bel\uFFFD'],
    ['w'.repeat(4000), 'w'.repeat(4000)],
  ])('%j is read back as it should', (what, read) => {
    expect(cellFor(what)).toBe(read);
  });

  test('whatever is typed, each agreement is one row of as many cells, and none is a formula', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const cut = copyFor(source, usualChoice(JB));
        const rows = readCsv(textOf(agreementsCsv(cut)).slice(1));
        expect(rows).toHaveLength(1 + (cut.agreements?.length ?? 0));
        for (const row of rows) expect(row).toHaveLength(11);
        expect(rows.flat().filter((cell) => /^\s*[=+\-@]|^\t/.test(cell))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file’s name', () => {
  test('is the code itself where that is safe', () => {
    expect(fileName('besluit', ['LD-04'])).toBe('besluit_LD-04');
    expect(fileName('besluitenlijst')).toBe('besluitenlijst');
  });

  test.each([...HOSTILE, '../../etc/passwd', 'CON', '\\\\server\\share', 'a/b', '.', '%2e%2e'])(
    'is safe for %j',
    (code) => {
      expect(fileName('besluit', [code, 'JB'])).toMatch(/^besluit(_[A-Za-z0-9-]+)+$/);
    },
  );

  test.each([
    ['LD/04', 'LD-04'],
    ['LD 04', 'LD_04'],
    ['ld-04', 'LD-04'],
    ['é', 'e'],
    ['أهلا', 'مرحبا'],
    [`${'A'.repeat(50)}1`, `${'A'.repeat(50)}2`],
  ])('of %j is not that of %j', (one, other) => {
    const names = [one, other].map((code) => fileName('besluit', [code]).toLowerCase());
    expect(names[0]).not.toBe(names[1]);
  });

  test('two different lists of parts never share one', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 3 }), fc.array(fc.string(), { maxLength: 3 }), (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(fileName('x', one).toLowerCase()).not.toBe(fileName('x', other).toLowerCase());
      }),
    );
  });
});

describe('a bundle', () => {
  const file = (name: string) => ({ name, bytes: new Uint8Array([1]) });

  test.each([
    '../x.pdf',
    '/x.pdf',
    'a//b.pdf',
    'x',
    '.x.pdf',
    'a b.pdf',
    'x.pdf/..',
    'a\\b.pdf',
    'manifest.json',
    'x.pdf\n',
  ])('takes no file called %j', (name) => {
    expect(() => zipOf([file(name)], {})).toThrow();
  });

  test('takes no two files that differ by capitals only', () => {
    expect(() => zipOf([file('a.pdf'), file('A.pdf')], {})).toThrow(/two files/);
  });

  test('has the same bytes whatever the order and the moment', () => {
    const one = zipOf([file('a.pdf'), file('b/c.json')], { meeting: 'm' });
    expect(zipOf([file('b/c.json'), file('a.pdf')], { meeting: 'm' })).toEqual(one);
  });
});
