import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { type Unzipped, unzipSync } from 'fflate';
import type { ExportDocument } from '../../../shared/exports/document';
import { dayInWords } from '../../../shared/exports/words';
import { BRACE, childrenOf, paragraphOf, runsOf, TEXT_WIDTH, termsTable } from './docx-blocks';
import { HAIR, numbering, OWN, SOFT, styles, WARN } from './docx-styles';
import { changeText, fixedZip } from './fixed-zip';
import { legible } from './legible';
import { openLetterhead } from './letterhead';
import { onLetterhead } from './on-letterhead';

const OWN_HEADINGS = ['Heading1', 'Heading2', 'Heading3'];

const inOneLine = (words: string): string => legible(words).replace(/\s+/gu, ' ').trim();

const headerOf = ({ receiver, draft }: ExportDocument): Header => {
  const line = new Paragraph({
    style: OWN.meta,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: HAIR, space: 5 } },
    children: [
      new TextRun({ text: 'Voor ' }),
      ...runsOf(inOneLine(receiver)),
      ...(draft ? [new TextRun({ text: '\tCONCEPT – nog niet besloten', bold: true, color: WARN })] : []),
    ],
  });
  if (!draft) return new Header({ children: [line] });
  const mark = new TextWatermark({ text: 'CONCEPT', font: 'Calibri', bold: true, color: '#ece5d8', opacity: 0.6 });
  return new Header({ children: [line, new Paragraph({ style: OWN.meta, children: [mark] })] });
};

const footerOf = ({ footer }: ExportDocument): Footer =>
  new Footer({
    children: [
      paragraphOf(footer, {
        style: OWN.meta,
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: HAIR, space: 5 } },
      }),
      new Paragraph({
        style: OWN.meta,
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            color: SOFT,
            children: ['Pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

const bodyOf = (document: ExportDocument): FileChild[] => [
  paragraphOf(inOneLine(document.title), { style: 'Title' }),
  paragraphOf(document.subtitle, { style: 'Subtitle' }),
  ...termsTable([
    { term: 'Bestemd voor', value: document.receiver },
    { term: 'Datum', value: dayInWords(document.day) },
  ]),
  ...document.blocks.flatMap((block, place) => childrenOf(block, place, OWN_HEADINGS)),
];

/** A4; margins in twentieths of a point. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1800, right: 1361, bottom: 1560, left: 1475, header: 850, footer: 680 },
};

const onOwnPaper = (document: ExportDocument): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      title: inOneLine(document.title),
      subject: inOneLine(document.subtitle),
      creator: 'Casustafel',
      lastModifiedBy: 'Casustafel',
      description: inOneLine(document.footer),
      styles,
      numbering,
      sections: [
        {
          properties: { page: PAGE },
          headers: { default: headerOf(document) },
          footers: { default: footerOf(document) },
          children: bodyOf(document),
        },
      ],
    }),
  );

/** Names that the library draws by lot, of relations and of the watermark, which nothing else in the file refers to. */
const DRAWN = /(\bId="|\bid="PowerPlusWaterMarkObject)(?!rId)[\w-]{21}"/g;

/** What the library adds of itself, the hour at which it worked and names drawn by lot, is taken out again. */
const settled = (files: Unzipped, day: string): Uint8Array => {
  for (const name of Object.keys(files).filter((each) => /\.(?:xml|rels)$/.test(each))) {
    let drawn = 0;
    changeText(files, name, (text) =>
      text.replaceAll(BRACE, '{').replace(DRAWN, (_, before: string) => {
        drawn += 1;
        return `${before}casustafel${drawn}"`;
      }),
    );
  }
  changeText(files, 'docProps/core.xml', (text) =>
    text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`),
  );
  return fixedZip(files);
};

/**
 * A document as a Word file. The same document and letterhead give the same bytes.
 * letterhead: a team's own .docx, with `{{inhoud}}` where the text must come and, where they like, `{{titel}}`, `{{ontvanger}}` and
 * `{{datum}}`; throws a DocumentProblem when it cannot be used. A draft is never on a letterhead: what is not decided must not look
 * like a letter.
 */
export const renderDocx = async (document: ExportDocument, letterhead?: Uint8Array): Promise<Uint8Array> => {
  const paper = letterhead && openLetterhead(letterhead);
  const own = unzipSync(await onOwnPaper(document));
  const files = paper && !document.draft ? await onLetterhead(document, paper, own) : own;
  return settled(files, document.day);
};
