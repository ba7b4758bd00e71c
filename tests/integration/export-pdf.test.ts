import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderPdf } from '../../server/exports/documents/pdf';
import { textOfBlock } from '../../shared/exports/document';
import { ODD, oddDocument } from '../harness/odd-document';
import { fileOf, runTool } from '../harness/other-tools';
import { PROJECT } from '../harness/server';

const pdfOf = (document = oddDocument()) => fileOf('document.pdf', renderPdf(document));
const said = (text: string) => oddDocument({ blocks: [{ kind: 'paragraph', text }] });
const withoutSpaces = (text: string) => text.replace(/\s+/gu, '');
const textOfPage = (path: string, page: number) =>
  runTool('pdftotext', '-f', String(page), '-l', String(page), path, '-').out;
const pagesOf = (path: string) => Number(/Pages:\s+(\d+)/.exec(runTool('pdfinfo', path).out)?.[1]);

interface Line {
  tag: string | undefined;
  text: string | undefined;
  attribute: string | undefined;
}

/** What a screen reader hears, line for line: a tag, what it says of itself, or words. The marks before the items of a list are left away. */
const structureOf = (path: string): Line[] => {
  const lines = runTool('pdfinfo', '-struct-text', path).out.split('\n');
  const read = lines.map((line) => ({
    tag: /^ *([A-Z][A-Za-z0-9]*)(?: |:|$)/.exec(line)?.[1],
    text: /^ *"(.*)"$/.exec(line)?.[1],
    attribute: /^ *(\/.*)$/.exec(line)?.[1],
  }));
  return read.filter(({ text }, index) => !(text !== undefined && read[index - 1]?.tag === 'Lbl'));
};

/** The word of 4,000 characters is left out of it: poppler takes half a minute to read its structure. */
const readable = oddDocument({
  blocks: oddDocument().blocks.filter((block) => textOfBlock(block)[0] !== ODD.longWord),
});

let final: string;
let draft: string;
let structure: Line[];
beforeAll(() => {
  final = pdfOf();
  draft = pdfOf(oddDocument({ draft: true }));
  structure = structureOf(pdfOf(readable));
});

describe('a PDF', () => {
  test('is sound, says what it keeps to, and shows its title', () => {
    expect(runTool('qpdf', '--check', final).out).toContain('No syntax or stream encoding errors');
    const { out, err } = runTool('pdfinfo', final);
    expect(err).toBe('');
    expect(out).toMatch(/^Title: +Besluit over het gezin S-1$/m);
    expect(out).toMatch(/^Tagged: +yes$/m);
    expect(out).toMatch(/^Page size:.*A4/m);
    const metadata = runTool('pdfinfo', '-meta', final).out;
    for (const mark of ['<pdfaid:part>2<', '<pdfaid:conformance>A<', '<pdfuaid:part>1<'])
      expect(metadata).toContain(mark);
    expect(metadata).toContain('<pdfaSchema:prefix>pdfuaid<');
    const plain = runTool('qpdf', '--qdf', '--object-streams=disable', final, '-').out;
    for (const mark of ['/DisplayDocTitle true', '/Marked true', '/Lang (nl-NL)', '/GTS_PDFA1']) {
      expect(plain).toContain(mark);
    }
  });

  test('is read in the order of the document, to the last character', () => {
    const { title, subtitle, receiver, blocks } = readable;
    const expected = [
      title,
      subtitle,
      'Bestemd voor',
      receiver,
      'Datum',
      '5 maart 2026',
      ...blocks.flatMap(textOfBlock),
    ]
      .join(' ')
      .replace(ODD.none, ODD.noneShown)
      .replace(
        /[\u202E\u202C\u2066\u2069]/g,
        (mark) => `[teken U+${mark.charCodeAt(0).toString(16).toUpperCase()} weggelaten]`,
      );
    const read = structure.flatMap(({ text }) => text ?? []);
    expect(withoutSpaces(read.join(''))).toBe(withoutSpaces(expected));
  });

  test('tells a screen reader what is what', () => {
    const tags = structure.flatMap(({ tag }) => tag ?? []);
    expect(tags.filter((tag) => /^H\d$/.test(tag))).toEqual(['H1', 'H2', 'H3', 'H4', 'H2']);
    for (const tag of ['BlockQuote', 'Caption', 'THead', 'LBody']) expect(tags).toContain(tag);
    expect(tags.filter((tag) => tag === 'TH')).toHaveLength(3);
    expect(tags.filter((tag) => tag === 'TD')).toHaveLength(90);
    expect(tags.filter((tag) => tag === 'LI')).toHaveLength(2 + 2 + 3 + 2);
    expect(structure.filter(({ attribute }) => attribute === '/Scope /Column')).toHaveLength(3);
  });

  test('says on each page for whom it is, of which record, and which page it is', () => {
    const pages = pagesOf(final);
    expect(pages).toBeGreaterThan(2);
    for (let page = 1; page <= pages; page++) {
      const text = textOfPage(final, page);
      expect(text).toContain('Voor Basisschool De Regenboog');
      expect(text).toContain('Verslag versie 3, keten 9f2c41aa7b3e');
      expect(text).toContain(`Pagina ${page} van ${pages}`);
    }
  });

  test('says CONCEPT on every page of a draft, and on none of what is decided', () => {
    for (let page = 1; page <= pagesOf(draft); page++) {
      expect(textOfPage(draft, page)).toContain('CONCEPT – nog niet besloten');
    }
    expect(runTool('pdftotext', final, '-').out).not.toContain('CONCEPT');
  });

  test('repeats the head of a table on each of its pages', () => {
    const pages = Array.from({ length: pagesOf(final) }, (_, index) => textOfPage(final, index + 1));
    const withRows = pages.filter((text) => text.includes('Belt de moeder op.'));
    expect(withRows.length).toBeGreaterThan(1);
    for (const text of withRows) expect(text).toContain('Wanneer');
  });

  test('brings its own letters, all of them', () => {
    const fonts = runTool('pdffonts', final).out.trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) {
      expect(font).toMatch(/^[A-Z]{6}\+(?:Atkinson|Noto|Vazirmatn)/);
      expect(font).toMatch(/ yes yes yes /);
    }
  });

  test('keeps a word of 4,000 characters on the page', () => {
    const boxes = runTool('pdftotext', '-bbox', pdfOf(said(ODD.longWord)), '-').out;
    const lines = [...boxes.matchAll(/xMax="([\d.]+)"[^>]*>([adelpr]{5,})</g)];
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.map(([, , text]) => text).join('')).toBe(ODD.longWord);
    for (const [, right] of lines) expect(Number(right)).toBeLessThan(595 - 60);
  });

  test('has Arabic beside Dutch in the right order', () => {
    const mixed = runTool('pdftotext', pdfOf(said(`De moeder zei: ${ODD.arabic} (in 2024) en zweeg.`)), '-').out;
    const line = mixed.replace(/\p{Cf}/gu, '').replace(/\s+/gu, ' ');
    for (const word of ODD.arabic.split(' ')) expect(line).toContain(word);
    expect(line).toMatch(/De moeder zei: .*in 2024\) en zweeg\./);
    const alone = runTool('pdftotext', '-bbox', pdfOf(said(ODD.arabic)), '-').out;
    const places = ODD.arabic.split(' ').map((word) => {
      const found = alone
        .split('\n')
        .find((box) => box.includes([...word].join('')) || box.includes([...word].reverse().join('')));
      return Number(/xMin="([\d.]+)"/.exec(found ?? '')?.[1]);
    });
    expect(places).toEqual([...places].sort((one, other) => other - one));
    expect(places[0]).toBeGreaterThan(400);
  });

  test('is made of any text at all', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (texts) => {
        const blocks = texts.map((words) => ({ kind: 'quote' as const, text: words, by: words }));
        const [title = '', receiver = ''] = texts;
        expect(renderPdf(oddDocument({ title, receiver, footer: title, blocks })).length).toBeGreaterThan(1000);
      }),
      { numRuns: 25 },
    );
  });

  test('has the same bytes again, elsewhere in the world', async () => {
    const worker = new Worker(`${PROJECT}/dist/server/worker.js`, {
      env: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'ar_SA' },
    });
    const other = await new Promise<{ bytes: Uint8Array }>((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
      worker.postMessage({ kind: 'pdf', document: oddDocument() });
    });
    await worker.terminate();
    const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(sum(other.bytes)).toBe(sum(renderPdf(oddDocument())));
  });
});
