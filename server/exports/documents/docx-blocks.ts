import {
  BorderStyle,
  type FileChild,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block } from '../../../shared/exports/document';
import { widthsOf } from './columns';
import { ACCENT, BULLETS, HAIR, NUMBERS, OWN, SUNKEN } from './docx-styles';
import { isRightToLeft, legible } from './legible';

/** Width of the text on our own page, in twentieths of a point: A4 less its margins. */
export const TEXT_WIDTH = 9070;

/** Stands for `{` until the file is made: who patches a letterhead would take a `{{titel}}` in somebody's words for its own. */
export const BRACE = '\ufdd0';

const RIGHT_TO_LEFT =
  /([\p{Script=Arabic}\p{Script=Hebrew}\p{M}](?:[\p{Script=Arabic}\p{Script=Hebrew}\p{M}\p{Cf}\p{Nd}\p{P} ]*[\p{Script=Arabic}\p{Script=Hebrew}\p{M}])?)/u;

/** Somebody's words as they are, in pieces that each read in one direction. */
export const runsOf = (words: string): TextRun[] =>
  legible(words)
    .trim()
    .split('\n')
    .flatMap((line, index) =>
      line.split(RIGHT_TO_LEFT).flatMap((piece, part) => {
        const isFirst = index > 0 && part === 0;
        if (piece === '' && !isFirst) return [];
        const text = piece.replaceAll('{', BRACE);
        return new TextRun({ text, rightToLeft: part % 2 === 1, ...(isFirst && { break: 1 }) });
      }),
    );

export const paragraphOf = (words: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, bidirectional: isRightToLeft(words), children: runsOf(words) });

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: HAIR };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

const cell = (words: string, style: string, width: number, head = false) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 90, right: 90 },
    children: [paragraphOf(words, { style })],
    ...(head && { shading: { type: ShadingType.CLEAR, fill: SUNKEN, color: 'auto' } }),
  });

/** Without a paragraph between, Word makes one table of two, and takes a table at the end of a page amiss. */
const afterTable = () =>
  new Paragraph({ spacing: { before: 0, after: 60, line: 120, lineRule: LineRuleType.EXACT }, children: [] });

export const termsTable = (rows: readonly { term: string; value: string }[]): FileChild[] => {
  const widths = [2700, TEXT_WIDTH - 2700];
  return [
    new Table({
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      borders: NO_BORDERS,
      rows: rows.map(
        ({ term, value }) =>
          new TableRow({
            cantSplit: value.length < 400,
            children: [cell(term, OWN.term, widths[0] ?? 0), cell(value, OWN.item, widths[1] ?? 0)],
          }),
      ),
    }),
    afterTable(),
  ];
};

const tableOf = (block: Extract<Block, { kind: 'table' }>): FileChild[] => {
  const shares = widthsOf([block.head, ...block.rows]);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / total) * TEXT_WIDTH));
  const cells = (texts: readonly string[], head: boolean) =>
    texts.map((text, column) => cell(text, head ? OWN.headCell : OWN.cell, widths[column] ?? 0, head));
  return [
    paragraphOf(block.caption, { style: OWN.caption }),
    new Table({
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      borders: {
        ...NO_BORDERS,
        top: { style: BorderStyle.SINGLE, size: 8, color: ACCENT },
        bottom: HAIRLINE,
        insideHorizontal: HAIRLINE,
      },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: cells(block.head, true) }),
        ...block.rows.map((row) => new TableRow({ children: cells(row, false) })),
      ],
    }),
    afterTable(),
  ];
};

const TONES = { lead: OWN.lead, quiet: OWN.quiet } as const;

/** place: which block of the document it is; each numbered list counts from one. headings: the styles of levels 1 to 3. */
export const childrenOf = (block: Block, place: number, headings: readonly string[]): FileChild[] => {
  switch (block.kind) {
    case 'heading':
      return [paragraphOf(block.text, { style: headings[block.level - 1] ?? 'Heading1' })];
    case 'paragraph':
      return [paragraphOf(block.text, block.tone ? { style: TONES[block.tone] } : {})];
    case 'quote':
      return [paragraphOf(block.text, { style: OWN.quote }), paragraphOf(block.by, { style: OWN.quoteBy })];
    case 'list':
      return block.items.map((item) =>
        paragraphOf(item, {
          style: OWN.item,
          numbering: block.ordered
            ? { reference: NUMBERS, level: 0, instance: place }
            : { reference: BULLETS, level: 0 },
        }),
      );
    case 'terms':
      return termsTable(block.rows);
    case 'table':
      return tableOf(block);
    case 'callout':
      return [paragraphOf(block.title, { style: OWN.calloutTitle }), paragraphOf(block.text, { style: OWN.callout })];
    case 'left-out':
      return [paragraphOf(block.text, { style: OWN.leftOut })];
    case 'page-break':
      return [
        new Paragraph({
          pageBreakBefore: true,
          spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
          children: [],
        }),
      ];
  }
};
