import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, type Unzipped, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderDocx } from '../../server/exports/documents/docx';
import { openLetterhead } from '../../server/exports/documents/letterhead';
import { adding, changed, END, field, header, OFFICE, partOf, RELATIONS, WORD } from '../harness/letterhead';
import { oddDocument } from '../harness/odd-document';
import { fileOf, newFolder, runTool } from '../harness/other-tools';

/** Of a letterhead only the words of which a letter is made are delivered: element by element, and attribute by attribute. */

describe('of a letterhead', () => {
  test('a relation is delivered as what was read of it, with nothing in it or beside it', async () => {
    const wrapped = await adding(
      'word/_rels/header1.xml.rels',
      `<Relationships xmlns="${RELATIONS}" xmlns:a="urn:a"><Relationship a:b="stil" Id="x" Type="${OFFICE}/hyperlink" Target="https://gemeente.example/" TargetMode="External"><Relationship Id="y" Type="${OFFICE}/image" Target="https://elders.example/a.png" TargetMode="External"/></Relationship></Relationships>`,
    );
    const relations = partOf(await renderDocx(oddDocument(), wrapped), 'word/_rels/header1.xml.rels');
    expect(relations).toContain('https://gemeente.example/');
    for (const gone of ['elders', 'stil']) expect(relations).not.toContain(gone);
  });

  test('only what is allowed is in what is delivered', async () => {
    const drawn = await changed((files) => {
      files['customXml/item1.xml'] = strToU8('<a xmlns="http://elders.example/x"/>');
      files['word/media/a.svg'] = strToU8('<svg onload="x()"/>');
      files['word/header1.xml'] = strToU8(
        strFromU8(files['word/header1.xml'] ?? new Uint8Array()).replace(
          /<w:p\b/,
          `<!-- stil --><x:vreemd xmlns:x="http://elders.example/x">weg</x:vreemd><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="https://elders.example/a.png"/>${field('PAGE')}<w:p`,
        ),
      );
    });
    const bytes = await renderDocx(oddDocument(), drawn);
    expect(Object.keys(unzipSync(bytes)).filter((name) => /customXml|svg/.test(name))).toEqual([]);
    const top = partOf(bytes, 'word/header1.xml');
    expect(top).toContain('PAGE');
    expect(top).toContain('Gemeente Voorbeeld');
    for (const gone of ['stil', 'vreemd', 'elders']) expect(top).not.toContain(gone);
  });

  const DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const OLD =
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word"';
  test.each([
    ['an element that Word’s own language does not have', '<w:geheim><w:r><w:t>stil</w:t></w:r></w:geheim>'],
    ['an attribute that it does not have', '<w:p w:geheim="stil"/>'],
    ['an attribute without a namespace', '<w:p geheim="stil"/>'],
    [
      'a form that runs a macro',
      `<w:fldChar w:fldCharType="begin"><w:ffData><w:entryMacro w:val="stil"/></w:ffData></w:fldChar>${END}`,
    ],
    ['data of a field in bytes', `<w:fldChar w:fldCharType="begin"><w:fldData>stil</w:fldData></w:fldChar>${END}`],
    ['a place bound to data elsewhere', '<w:sdt><w:sdtPr><w:dataBinding w:xpath="stil"/></w:sdtPr></w:sdt>'],
    ['a frame that a link opens in', '<w:hyperlink w:anchor="boven" w:tgtFrame="stil"/>'],
    ['a place in another document', '<w:hyperlink w:anchor="boven" w:docLocation="stil"/>'],
    ['who changed what', '<w:rPrChange w:author="stil"/>'],
    ['what was deleted', '<w:del w:author="A"><w:r><w:delText>stil</w:delText></w:r></w:del>'],
    ['a click that runs something', `<w:drawing><a:hlinkClick ${DRAWING} action="ppaction://stil"/></w:drawing>`],
    ['a sound', `<w:drawing><a:snd ${DRAWING} name="stil"/></w:drawing>`],
    ['a film', `<w:drawing><a:videoFile ${DRAWING} name="stil"/></w:drawing>`],
    ['what a later Word adds', `<w:drawing><a:extLst ${DRAWING}><a:ext uri="stil"/></a:extLst></w:drawing>`],
    ['a drawing as bytes in an attribute', `<w:pict><v:shape ${OLD} o:gfxdata="stil"/></w:pict>`],
    ['an address of a fill', `<w:pict><v:fill ${OLD} o:href="https://stil.example" o:althref="stil"/></w:pict>`],
    [
      'an address in the looks of a shape',
      `<w:pict><v:shape ${OLD} style="behavior:url(https://stil.example)"/></w:pict>`,
    ],
    ['a signature line', `<w:pict><o:signatureline ${OLD} o:provid="stil"/></w:pict>`],
    [
      'what a program must keep',
      '<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:PreserveElements="stil"/>',
    ],
  ])('%s is left out', async (_, xml) => {
    const before = '<w:p><w:r><w:t>Gemeente</w:t></w:r></w:p>';
    const top = partOf(await renderDocx(oddDocument(), await header(`${before}${xml}`)), 'word/header9.xml');
    expect(top).toContain('Gemeente');
    expect(top).not.toMatch(/stil|geheim/);
  });

  test('the address that links count from, and who protected it with what, are left out', async () => {
    const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
    const paper = await changed((files) => {
      files['docProps/app.xml'] = strToU8(
        `<Properties xmlns="${PROPERTIES}"><Company>Gemeente</Company><HyperlinkBase>https://stil.example</HyperlinkBase></Properties>`,
      );
      files['word/settings.xml'] = strToU8(
        `<w:settings xmlns:w="${WORD}"><w:documentProtection w:hash="stil"/><w:evenAndOddHeaders/></w:settings>`,
      );
    });
    const bytes = await renderDocx(oddDocument(), paper);
    expect(partOf(bytes, 'docProps/app.xml')).toContain('Gemeente');
    expect(partOf(bytes, 'word/settings.xml')).toContain('evenAndOddHeaders');
    for (const part of ['docProps/app.xml', 'word/settings.xml']) expect(partOf(bytes, part)).not.toContain('stil');
  });

  test('what somebody added to a letter is read as its text', async () => {
    const added = '<w:p><w:ins w:author="stil"><w:r><w:t>Postbus 1</w:t></w:r></w:ins></w:p>';
    const top = partOf(await renderDocx(oddDocument(), await header(added)), 'word/header9.xml');
    expect(top).toContain('Postbus 1');
    expect(top).not.toMatch(/stil|w:ins/);
  });

  test('a part that is no part of a letter is no Word file', async () => {
    const paper = await adding('word/header9.xml', '<x:hdr xmlns:x="urn:elders"/>');
    await expect(renderDocx(oddDocument(), paper)).rejects.toMatchObject({ code: 'letterhead-not-docx' });
  });

  /** With what a letter of a municipality has: a shape, a frame, a picture, a table, a list, a note and numbers of pages. */
  const LETTER = readFileSync(new URL('../harness/letter.fodt', import.meta.url));

  test('all that another program makes of a letter is kept, and what is written on it is a sound file', async () => {
    const folder = newFolder();
    const odt = fileOf('brief.fodt', LETTER, folder);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    runTool('soffice', profile, '--headless', '--convert-to', 'docx', '--outdir', folder, odt);
    const saved = new Uint8Array(readFileSync(join(folder, 'brief.docx')));
    const elementsOf = (files: Unzipped): string[] =>
      Object.entries(files)
        .filter(([name]) => name.startsWith('word/') && name.endsWith('.xml'))
        .flatMap(([name, xml]) =>
          [...strFromU8(xml).matchAll(/<([a-z][\w:]*)/gi)].map(([, element]) => `${name} ${element}`),
        )
        .sort();
    const before = elementsOf(unzipSync(saved));
    expect(before.some((element) => element.endsWith('v:shape') || element.endsWith('v:roundrect'))).toBe(true);
    expect(elementsOf(openLetterhead(saved))).toEqual(before);
    const bytes = await renderDocx(oddDocument(), saved);
    expect(partOf(bytes, 'word/document.xml')).toContain('Bespreking van team De Linde');
    expect(runTool('unzip', '-t', fileOf('af.docx', bytes)).out).toContain('No errors detected');
  });
});
