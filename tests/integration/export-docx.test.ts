import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderDocx } from '../../server/exports/documents/docx';
import { textOfBlock } from '../../shared/exports/document';
import {
  adding,
  BEGIN,
  changed,
  END,
  field,
  header,
  letterhead,
  OFFICE,
  page,
  partOf,
  RELATIONS,
  WORD,
} from '../harness/letterhead';
import { ODD, oddDocument } from '../harness/odd-document';
import { fileOf, newFolder, runTool } from '../harness/other-tools';

const plain = (text: string) => text.replace(/[\s\uFEFF]+/gu, '');
const expectInOrder = (text: string, strings: readonly string[]) => {
  let from = 0;
  for (const part of strings.map(plain)) {
    expect(text.slice(from)).toContain(part);
    from = text.indexOf(part, from) + part.length;
  }
};
const TITLE = 'Over {{inhoud}} en {{titel}}';
const shown = oddDocument()
  .blocks.flatMap(textOfBlock)
  .map((text) =>
    text
      .replace(ODD.none, 'Naam: 中文 en [teken U+0007 weggelaten] en [teken U+E000 weggelaten].')
      .replace(
        ODD.turned,
        'Zaak [teken U+202E weggelaten]gnol[teken U+202C weggelaten] en [teken U+2066 weggelaten]op[teken U+2069 weggelaten].',
      ),
  );

let paper: Uint8Array;
let own: Uint8Array;
let onPaper: Uint8Array;
let read: { own: string; onPaper: string };
beforeAll(async () => {
  own = await renderDocx(oddDocument({ draft: true }));
  paper = await letterhead();
  onPaper = await renderDocx(oddDocument({ title: TITLE }), paper);
  const folder = newFolder();
  const files = [fileOf('own.docx', own, folder), fileOf('paper.docx', onPaper, folder)];
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  runTool('soffice', profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, ...files);
  const textIn = (name: string) => plain(readFileSync(join(folder, name), 'utf8'));
  read = { own: textIn('own.txt'), onPaper: textIn('paper.txt') };
});

describe('a Word file', () => {
  test('is a sound zip, whose contents come first', () => {
    expect(runTool('unzip', '-t', fileOf('own.docx', own)).out).toContain('No errors detected');
    expect(Object.keys(unzipSync(own))[0]).toBe('[Content_Types].xml');
  });

  test('is read by LibreOffice in the order of the document', () => {
    expectInOrder(read.own, [
      'Besluit over het gezin S-1',
      'Bestemd voor',
      'Basisschool De Regenboog',
      '5 maart 2026',
      ...shown,
    ]);
  });

  test('has real headings, a head row that repeats, lists, a language and a title', () => {
    const body = partOf(own, 'word/document.xml');
    const styles = [...body.matchAll(/<w:pStyle w:val="(Title|Heading\d)"/g)].map(([, style]) => style);
    expect(styles).toEqual(['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading1']);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:numPr>/g)).toHaveLength(5);
    expect(partOf(own, 'word/styles.xml')).toContain('<w:lang w:val="nl-NL"');
    expect(partOf(own, 'docProps/core.xml')).toContain('<dc:title>Besluit over het gezin S-1</dc:title>');
  });

  test('says on each page for whom it is and of which record, and that it is a draft', () => {
    const header = partOf(own, 'word/header1.xml');
    expect(header).toContain('Basisschool De Regenboog');
    expect(header).toContain('CONCEPT – nog niet besloten');
    expect(header).toContain('string="CONCEPT"');
    const footer = partOf(own, 'word/footer1.xml');
    expect(footer).toContain('Verslag versie 3, keten 9f2c41aa7b3e');
    expect(footer).toMatch(/PAGE[\s\S]*NUMPAGES/);
  });

  test('marks Arabic as read from the right', async () => {
    const blocks = [{ kind: 'paragraph' as const, text: ODD.arabic }];
    const body = partOf(await renderDocx(oddDocument({ blocks })), 'word/document.xml');
    expect(body).toMatch(new RegExp(`<w:bidi/>.*<w:rtl/>.*${ODD.arabic}`));
  });

  test('has the same bytes again, also on a letterhead', async () => {
    expect(Buffer.from(await renderDocx(oddDocument({ draft: true }))).equals(own)).toBe(true);
    const again = await renderDocx(oddDocument({ title: TITLE }), paper);
    expect(Buffer.from(again).equals(onPaper)).toBe(true);
    expect(partOf(again, 'docProps/core.xml')).toContain('2026-03-05T00:00:00Z');
  });
});

describe('on a letterhead', () => {
  test('the text comes in its places, and somebody’s words are no place', () => {
    expectInOrder(read.onPaper, [
      'Aan: Basisschool De Regenboog te Voorbeeld',
      `Betreft: ${TITLE}`,
      'Bespreking van team De Linde',
      'Datum',
      '5 maart 2026',
      ...shown,
      'Verslag versie 3, keten 9f2c41aa7b3e',
      'Met vriendelijke groet',
    ]);
    expect(partOf(onPaper, 'word/header1.xml')).toContain('Gemeente Voorbeeld');
  });

  test('its own headings are used, whatever Word calls them', async () => {
    const ofDutchWord = await changed((files) => {
      const styles = strFromU8(files['word/styles.xml'] ?? new Uint8Array());
      files['word/styles.xml'] = strToU8(
        styles.replaceAll('"Heading1"', '"Kop1"').replace('w:val="Heading 1"', 'w:val="heading 1"'),
      );
    });
    const bytes = await renderDocx(oddDocument(), ofDutchWord);
    expect(partOf(bytes, 'word/document.xml')).toContain('<w:pStyle w:val="Kop1"/>');
    expect(partOf(bytes, 'word/styles.xml').match(/w:styleId="CasustafelQuote"/g)).toHaveLength(1);
  });

  test('a draft is never a letter', async () => {
    const bytes = await renderDocx(oddDocument({ draft: true }), paper);
    expect(Buffer.from(bytes).equals(own)).toBe(true);
  });

  /** A zip whose list says that this one file holds ten bytes. */
  const lying = (size: number): Uint8Array => {
    const zip = zipSync({ 'word/media/a.png': new Uint8Array(size) });
    const end = Buffer.from(zip.buffer, zip.byteOffset, zip.length).lastIndexOf('PK\x01\x02', undefined, 'latin1');
    new DataView(zip.buffer, zip.byteOffset).setUint32(end + 24, 10, true);
    return zip;
  };
  const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  const relation = (type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

  test.each([
    ['a text', 'letterhead-not-docx', () => strToU8('geen Word-bestand')],
    ['a zip of something else', 'letterhead-not-docx', () => zipSync({ 'a.txt': strToU8('a') })],
    [
      'one with entities',
      'letterhead-not-docx',
      () => adding('word/footer9.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'),
    ],
    ['three megabytes', 'letterhead-too-large', () => new Uint8Array(3 * 1024 * 1024)],
    ['one that unpacks to far more', 'letterhead-too-large', () => adding('word/media/a.png', 'a'.repeat(30_000_000))],
    ['one with macros', 'letterhead-macros', () => adding('word/vbaProject.bin', 'x')],
    ['one with a thing inside', 'letterhead-macros', () => adding('word/embeddings/sheet.xlsx', 'x')],
    [
      'one that fetches a picture',
      'letterhead-external',
      () => adding('word/_rels/header1.xml.rels', relation('image', 'https://elders.example/a.png')),
    ],
    [
      'one with a field that fetches',
      'letterhead-external',
      () => header('<w:instrText>INCLUDE</w:instrText><w:instrText>PICTURE "a"</w:instrText>'),
    ],
    [
      'one whose field is cut by a comment',
      'letterhead-external',
      () => header('<w:instrText>INCLUDE<!-- -->PICTURE "https://elders.example/a.png"</w:instrText>'),
    ],
    [
      'one whose field is written in numbers',
      'letterhead-external',
      () => header('<w:fldSimple w:instr="&#73;NCLUDETEXT &quot;c:\\a&quot;"/>'),
    ],
    ['one with a field that runs something', 'letterhead-external', () => header(field('DDEAUTO c:\\cmd.exe'))],
    [
      'one whose field is put together by another',
      'letterhead-external',
      () => header(`${BEGIN}${field('QUOTE "INCLUDE"')}<w:instrText>PICTURE "a"</w:instrText>${END}`),
    ],
    [
      'one with a link to a program',
      'letterhead-external',
      () => header(field('HYPERLINK "file:///c:/windows/system32/calc.exe"')),
    ],
    [
      'one with a relation whose name holds a bracket',
      'letterhead-external',
      () =>
        adding(
          'word/_rels/header1.xml.rels',
          `<Relationships xmlns="${RELATIONS}"><Relationship Id="a>b" Type="${OFFICE}/image" Target="https://elders.example/a.png" TargetMode="External"/></Relationships>`,
        ),
    ],
    [
      'one with a prefix of its own for relations',
      'letterhead-external',
      () =>
        adding(
          'word/_rels/header1.xml.rels',
          `<r:Relationships xmlns:r="${RELATIONS}"><r:Relationship Id="x" Type="${OFFICE}/image" Target="\\\\elders\\a.png"/></r:Relationships>`,
        ),
    ],
    [
      'one with another document in it',
      'letterhead-macros',
      () => adding('word/_rels/document.xml.rels', relation('aFChunk', 'brief.html')),
    ],
    ['one with an embedded object', 'letterhead-macros', () => header('<w:object/>')],
    [
      'one in another encoding',
      'letterhead-not-docx',
      () => changed((files) => Object.assign(files, { 'word/header9.xml': utf16('<a/>') })),
    ],
    [
      'seven kilobytes that never end',
      'letterhead-not-docx',
      () => adding('word/_rels/header1.xml.rels', '<Relationship '.repeat(200_000)),
    ],
    ['a hundred thousand in each other', 'letterhead-too-large', () => header('<w:p>'.repeat(100_000))],
    ['half a million elements', 'letterhead-too-large', () => header('<w:p/>'.repeat(500_000))],
    [
      'a hundred thousand attributes',
      'letterhead-too-large',
      () => header(`<w:p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=""`).join(' ')}/>`),
    ],
    [
      'one that names a relation which is not there',
      'letterhead-external',
      () => header('<w:hyperlink r:id="nowhere"/>'),
    ],
    [
      'one with a relation of two types',
      'letterhead-external',
      () =>
        adding(
          'word/_rels/header1.xml.rels',
          `<Relationships xmlns="${RELATIONS}" xmlns:a="urn:a"><Relationship Id="x" a:Type="${OFFICE}/hyperlink" Type="${OFFICE}/image" Target="https://elders.example/a.png" TargetMode="External"/></Relationships>`,
        ),
    ],
    [
      'one with a field of two instructions',
      'letterhead-external',
      () => header('<w:fldSimple xmlns:a="urn:a" a:instr="PAGE" w:instr="INCLUDEPICTURE a"/>'),
    ],
    [
      'one whose field says something else to who does not know the new',
      'letterhead-external',
      () =>
        header(
          `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${BEGIN}<mc:Choice Requires="w99"><w:instrText>PAGE </w:instrText></mc:Choice><mc:Fallback><w:instrText>INCLUDEPICTURE a</w:instrText></mc:Fallback>${END}</mc:AlternateContent>`,
        ),
    ],
    [
      'one with a link to a place, and a program after it',
      'letterhead-external',
      () => header(field('HYPERLINK \\l "boven" "file:///c:/windows/system32/calc.exe"')),
    ],
    [
      'one with a link that is a script',
      'letterhead-external',
      () => adding('word/_rels/header1.xml.rels', relation('hyperlink', 'javascript:alert(1)')),
    ],
    [
      'one with a picture that names a link',
      'letterhead-external',
      () =>
        changed((files) => {
          files['word/_rels/header9.xml.rels'] = strToU8(relation('hyperlink', 'https://elders.example/a.png'));
          files['word/header9.xml'] = strToU8(
            `<w:hdr xmlns:w="${WORD}" xmlns:r="${OFFICE}"><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="x"/></w:hdr>`,
          );
        }),
    ],
    ['one that says it is smaller than it is', 'letterhead-too-large', () => lying(100_000_000)],
    ['one without a place', 'letterhead-no-place', () => page('Beste {{titel}}', '{inhoud}')],
  ])('%s is refused', async (_, code, make) => {
    await expect(renderDocx(oddDocument(), await make())).rejects.toMatchObject({ name: 'DocumentProblem', code });
  });

  test('a link and a forgotten template are no reason', async () => {
    const linked = await changed((files) => {
      files['word/_rels/settings.xml.rels'] = strToU8(relation('attachedTemplate', 'file:///C:/brief.dotx'));
      files['word/_rels/header1.xml.rels'] = strToU8(relation('hyperlink', 'https://gemeente.example'));
    });
    const bytes = await renderDocx(oddDocument(), linked);
    expect(partOf(bytes, 'word/_rels/settings.xml.rels')).not.toContain('brief.dotx');
  });
});
