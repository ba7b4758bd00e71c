import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntryContext, parseEntry } from '../../shared/worksheets/short-codes';
import { isoDateFrom } from '../../shared/worksheets/short-dates';

const context: EntryContext = {
  today: '2026-11-23',
  participants: ['Sanne Bakker', 'Zoë de Graaf', 'Sam Bos'],
  children: ['J.', 'M.'],
};
const parse = (line: string, over: Partial<EntryContext> = {}) => parseEntry(line, { ...context, ...over });
const unknown = (line: string) =>
  parse(line)
    .tokens.filter((token) => !token.known)
    .map(({ start, end }) => line.slice(start, end));

describe('the one-line entry', () => {
  it('reads every code of a full line and leaves the words', () => {
    const entry = parse(
      'J. slaapt in de auto @moeder #wo #ve !v d:gisteren k:1 *verslag bron: huisbezoek, met collega',
    );
    expect(entry).toMatchObject({
      text: 'J. slaapt in de auto',
      fields: {
        namens: 'moeder',
        kind: 'verklaring',
        date: '2026-11-22',
        child: 'J.',
        source: 'huisbezoek, met collega',
      },
      leefgebieden: ['wonen', 'veiligheid'],
      marks: ['naar-het-verslag'],
    });
  });

  it('takes codes out of the middle without leaving gaps or double spaces', () => {
    expect(parse('#school Mist lessen @school, zegt de mentor (bron: verzuimlijst).').text).toBe(
      'Mist lessen, zegt de mentor.',
    );
  });

  it.each([
    ['@sanne', 'Sanne Bakker'],
    ['@bak', 'Sanne Bakker'],
    ['@zoe', 'Zoë de Graaf'],
    ['@sam', 'Sam Bos'],
    ['@Sanne Bakker', 'Sanne Bakker'],
    ['@veilig thuis', 'Veilig Thuis'],
    ['@vt', 'Veilig Thuis'],
    ['@moed', 'moeder'],
    ['@"de buurvrouw van 12"', 'de buurvrouw van 12'],
  ])('%s stands for %s', (code, namens) => {
    expect(parse(`Hoort ruzie ${code}`)).toMatchObject({ text: 'Hoort ruzie', fields: { namens } });
  });

  it('never guesses between two people', () => {
    expect(parse('Hoort ruzie @sa').fields.namens).toBeUndefined();
    expect(unknown('Hoort ruzie @sa')).toEqual(['@sa']);
  });

  it.each([
    ['!f', 'feit'],
    ['!feit', 'feit'],
    ['!verkl', 'verklaring'],
    ['!vm', 'vermoeden'],
    ['!m', 'mening'],
  ])('%s means %s', (code, kind) => {
    expect(parse(`x ${code}`).fields.kind).toBe(kind);
  });

  it('does not choose between a statement and a suspicion', () => {
    expect(unknown('x !ver')).toEqual(['!ver']);
  });

  it.each([
    ['#ve', 'veiligheid'],
    ['#vers', 'verslaving'],
    ['#scheiding', 'relaties'],
    ['#psych', 'psychische-gezondheid'],
    ['#geloof', 'cultuur-en-geloof'],
  ])('%s is leefgebied %s', (code, word) => {
    expect(parse(`x ${code}`).leefgebieden).toEqual([word]);
  });

  it.each([
    ['*v', 'naar-het-verslag'],
    ['*geheim', 'geheim-adres'],
    ['*geheim-adres', 'geheim-adres'],
    ['*melder', 'melder'],
    ['*ander', 'over-een-ander'],
  ])('%s sets the mark %s', (code, mark) => {
    expect(parse(`x ${code}`).marks).toEqual([mark]);
  });

  it.each([
    ['k:2', ['J.', 'M.'], 'M.'],
    ['k:m', ['J.', 'M.'], 'M.'],
    ['k: J.', ['J.', 'M.'], 'J.'],
    ['k:2', [], 'kind 2'],
    ['k:3', ['J.', 'M.'], undefined],
    ['k:j', ['J. (7)', 'J. (9)'], undefined],
  ])('%s among %j is %s', (code, children, child) => {
    expect(parse(`Speelt buiten ${code}`, { children }).fields.child).toBe(child);
  });

  it('keeps what it does not understand in the text', () => {
    const line = 'Huis #12 a@b.nl !help *foo k:zz d:31-2 @niemand bron: ';
    expect(parse(line).text).toBe(line.trim());
    expect(unknown(line)).toEqual(['#12', '!help', '*foo', 'k:zz', 'd:31-2', '@niemand', 'bron:']);
  });

  it('keeps a second answer to one question in the text', () => {
    expect(parse('Belt @moeder @vader')).toMatchObject({ text: 'Belt @vader', fields: { namens: 'moeder' } });
  });

  it('keeps a source that is longer than a field in the text', () => {
    const line = `Zie bron: ${'lang '.repeat(60).trim()}`;
    expect(parse(line)).toMatchObject({ text: line, fields: {} });
  });

  it('does not trigger on everyday Dutch', () => {
    const line =
      'Let op! Moeder (34) e.a. zei: "help!" - 2 * 3 uur, nr. 5, €20,-; e-mail: a@b.nl, c#/d, http://x.nl/#a *';
    expect(parse(line)).toEqual({
      text: line,
      fields: {},
      leefgebieden: [],
      marks: [],
      tokens: [{ start: 0, end: line.length, kind: 'text', meaning: '', known: true }],
    });
  });
});

describe('dates as hands type them', () => {
  it.each([
    ['vandaag', '2026-11-23'],
    ['eergisteren', '2026-11-21'],
    ['ma', '2026-11-16'],
    ['vrijdag', '2026-11-20'],
    ['12-3', '2026-03-12'],
    ['24-12', '2025-12-24'],
    ['29-2', '2024-02-29'],
    ['1/2/26', '2026-02-01'],
    ['12-3-2019', '2019-03-12'],
    ['2026-3-2', '2026-03-02'],
  ])('%s is %s', (asked, date) => {
    expect(isoDateFrom(asked, '2026-11-23')).toBe(date);
  });

  it.each(['31-2', '0-1', '12-13', '2026-02-30', 'constructor', 'x', '', '12-3-0001'])('%j is not a date', (asked) => {
    expect(isoDateFrom(asked, '2026-11-23')).toBeUndefined();
  });
});

describe('for any line', () => {
  const pieces = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      ' ',
      '@',
      '#',
      '!',
      '*',
      'd:',
      'k:',
      'bron:',
      '(bron:',
      ')',
      '"',
      '@moeder',
      '#ve',
      'k:1',
      '@"x y"',
    ),
  );
  const lines = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

  it('tokens cover the line, in order, against each other', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const { tokens } = parse(line);
        let at = 0;
        for (const { start, end } of tokens) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(line.length);
      }),
      { numRuns: 500 },
    );
  });

  it('a line without known codes is its own text', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const entry = parse(line);
        fc.pre(entry.tokens.every(({ kind, known }) => kind === 'text' || !known));
        expect(entry.text).toBe(line.trim());
      }),
      { numRuns: 500 },
    );
  });

  it('no word outside a known code is lost', () => {
    const letters = (text: string) => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(lines, (line) => {
        const { text, tokens } = parse(line);
        const kept = tokens.filter(({ kind, known }) => kind === 'text' || !known);
        expect(letters(text)).toBe(letters(kept.map(({ start, end }) => line.slice(start, end)).join('')));
      }),
      { numRuns: 500 },
    );
  });

  it('reads a long hostile line in one pass', () => {
    for (const hostile of ['(bron:', ' (bron:', 'bron: ', '@" ', '@"x ', ' d:', ' #', ' @']) {
      const line = hostile.repeat(20_000);
      expect(parse(line).text.length).toBeGreaterThan(0);
    }
  });
});
