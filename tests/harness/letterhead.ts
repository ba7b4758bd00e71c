import { Document, Header, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';

/** Letterheads as a team would send them, and as somebody would who means no good. */

export const page = (...lines: (string | Paragraph)[]) =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('Gemeente Voorbeeld')] }) },
          children: lines.map((line) => (typeof line === 'string' ? new Paragraph(line) : line)),
        },
      ],
    }),
  );
/** Word cuts a text in pieces where somebody changed a letter. */
const cut = new Paragraph({
  children: [new TextRun('Aan: {{ontv'), new TextRun({ text: 'anger}}', bold: true }), new TextRun(' te Voorbeeld')],
});
export const letterhead = () => page(cut, 'Betreft: {{titel}}', '{{inhoud}}', 'Met vriendelijke groet');

export const changed = async (change: (files: Unzipped) => void): Promise<Uint8Array> => {
  const files = unzipSync(await letterhead());
  change(files);
  return zipSync(files);
};
export const adding = (name: string, text: string) =>
  changed((files) => Object.assign(files, { [name]: strToU8(text) }));
export const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

export const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const header = (xml: string) =>
  adding('word/header9.xml', `<w:hdr xmlns:w="${WORD}" xmlns:r="${OFFICE}">${xml}</w:hdr>`);
export const BEGIN = '<w:fldChar w:fldCharType="begin"/>';
export const END = '<w:fldChar w:fldCharType="end"/>';
export const field = (instruction: string) =>
  `${BEGIN}<w:instrText>${instruction.replaceAll('"', '&quot;')}</w:instrText>${END}`;
