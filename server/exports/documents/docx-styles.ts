import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  ShadingType,
} from 'docx';

const INK = '23201B';
export const SOFT = '544E45';
export const HAIR = 'D5CCBB';
export const ACCENT = '0F545E';
export const SUNKEN = 'F4F0E8';
export const WARN = '855100';

/** Sizes are in half points, spaces in twentieths of a point. */
const heading = (size: number, color: string, before: number, after: number) => ({
  run: { size, bold: true, color },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

const line = (color: string, size: number, space: number) => ({ style: BorderStyle.SINGLE, color, size, space });
const dashes = { style: BorderStyle.DASHED, color: SOFT, size: 6, space: 5 };

/** Paragraph styles of our own, by what they are for. A letterhead that lacks one gets it. */
export const OWN = {
  lead: 'CasustafelLead',
  quiet: 'CasustafelQuiet',
  quote: 'CasustafelQuote',
  quoteBy: 'CasustafelQuoteBy',
  item: 'CasustafelItem',
  term: 'CasustafelTerm',
  cell: 'CasustafelCell',
  headCell: 'CasustafelHeadCell',
  caption: 'CasustafelCaption',
  calloutTitle: 'CasustafelCalloutTitle',
  callout: 'CasustafelCallout',
  leftOut: 'CasustafelLeftOut',
  meta: 'CasustafelMeta',
} as const;

const own = (id: string, name: string, run: object, paragraph: object) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run,
  paragraph,
});

const calloutFrame = {
  shading: { type: ShadingType.CLEAR, fill: 'EAF2F2', color: 'auto' },
  border: { left: line(ACCENT, 24, 8) },
  indent: { left: 200, right: 120 },
};
const quoteFrame = { indent: { left: 300 }, border: { left: line(HAIR, 16, 10) } };

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, color: INK, language: { value: 'nl-NL', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: 140, line: 270, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 52, bold: true, color: INK },
      paragraph: { spacing: { before: 0, after: 80 }, keepNext: true },
    },
    heading1: heading(32, ACCENT, 440, 160),
    heading2: heading(26, INK, 340, 120),
    heading3: heading(22, SOFT, 280, 100),
  },
  paragraphStyles: [
    own('Subtitle', 'Subtitle', { size: 26, color: SOFT }, { spacing: { after: 220 } }),
    own(OWN.lead, 'Casustafel kern', { size: 25 }, { spacing: { after: 180 } }),
    own(OWN.quiet, 'Casustafel toelichting', { size: 19, color: SOFT }, {}),
    own(
      OWN.quote,
      'Casustafel citaat',
      { size: 23 },
      { ...quoteFrame, spacing: { before: 160, after: 0 }, keepNext: true },
    ),
    own(OWN.quoteBy, 'Casustafel citaat van', { size: 18, color: SOFT }, { ...quoteFrame, spacing: { after: 200 } }),
    own(OWN.item, 'Casustafel opsomming', {}, { spacing: { after: 80 } }),
    own(OWN.term, 'Casustafel term', { color: SOFT }, { spacing: { after: 80 } }),
    own(OWN.cell, 'Casustafel cel', { size: 19 }, { spacing: { before: 50, after: 50 } }),
    own(
      OWN.headCell,
      'Casustafel kopcel',
      { size: 19, bold: true },
      { spacing: { before: 50, after: 50 }, keepNext: true },
    ),
    own(
      OWN.caption,
      'Casustafel bijschrift',
      { size: 20, bold: true, color: SOFT },
      { spacing: { before: 280, after: 100 }, keepNext: true },
    ),
    own(
      OWN.calloutTitle,
      'Casustafel kader kop',
      { bold: true, color: ACCENT },
      { ...calloutFrame, spacing: { before: 200, after: 0 }, keepNext: true },
    ),
    own(OWN.callout, 'Casustafel kader', {}, { ...calloutFrame, spacing: { after: 240 } }),
    own(
      OWN.leftOut,
      'Casustafel weggelaten',
      { size: 19, color: SOFT },
      { border: { top: dashes, bottom: dashes }, spacing: { before: 200, after: 200 } },
    ),
    own(OWN.meta, 'Casustafel voet', { size: 17, color: SOFT }, { spacing: { after: 0 } }),
  ],
};

export const BULLETS = 'casustafel-bullets';
export const NUMBERS = 'casustafel-numbers';

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 400, hanging: 280 } } },
});

export const numbering: INumberingOptions = {
  config: [
    { reference: BULLETS, levels: [level(LevelFormat.BULLET, '•')] },
    { reference: NUMBERS, levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
};
