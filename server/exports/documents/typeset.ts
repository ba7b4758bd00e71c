import type { Block, ExportDocument } from '../../../shared/exports/document';
import { dayInWords } from '../../../shared/exports/words';
import { widthsOf } from './columns';
import { graphemesOf, isRightToLeft, legible } from './legible';

/** A line in pieces; between two of them it may be broken. */
type Line = readonly string[];

/** What the template reads as text: paragraphs, of which each reads in one direction. */
type Text = readonly { rightToLeft: boolean; lines: readonly Line[] }[];

/** In characters: longer words are rare in any language, and are broken where a line ends. */
const LONGEST_WORD = 28;
const PIECE = 6;

/** Where an address may be broken, which has no spaces. */
const AFTER_MARKS = /(?<=[._@/\\=&?-])(?=[^\s._@/\\=&?-])/u;

const piecesOfWord = (word: string): string[] => {
  const graphemes = graphemesOf(word);
  if (graphemes.length <= LONGEST_WORD) return [word];
  return Array.from({ length: Math.ceil(graphemes.length / PIECE) }, (_, index) =>
    graphemes.slice(index * PIECE, (index + 1) * PIECE).join(''),
  );
};

const lineOf = (line: string): Line => {
  const pieces: string[] = [''];
  for (const part of line.split(/(\s+)/u)) {
    const [first = '', ...rest] = part.length > 12 ? part.split(AFTER_MARKS).flatMap(piecesOfWord) : [part];
    pieces[pieces.length - 1] += first;
    pieces.push(...rest);
  }
  return pieces;
};

const textOf = (text: string): Text =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ rightToLeft: isRightToLeft(line), lines: [lineOf(line)] }))
    .reduce<{ rightToLeft: boolean; lines: Line[] }[]>((paragraphs, paragraph) => {
      const last = paragraphs.at(-1);
      if (last?.rightToLeft === paragraph.rightToLeft) last.lines.push(...paragraph.lines);
      else paragraphs.push(paragraph);
      return paragraphs;
    }, []);

const shortened = (text: string, most: number): string => {
  const graphemes = graphemesOf(text.replace(/\s+/gu, ' ').trim());
  return graphemes.length <= most ? graphemes.join('') : `${graphemes.slice(0, most - 1).join('')}…`;
};

/** A heading must say something: a list of headings with a gap in it leads nowhere, and PDF/UA refuses it. */
const named = (heading: string): string => (/^[\s\p{Cf}]*$/u.test(heading) ? 'Zonder titel' : heading);

const blockOf = (block: Block, say: (text: string) => string) => {
  const text = (words: string) => textOf(say(words));
  switch (block.kind) {
    case 'heading':
      return { ...block, text: text(named(block.text)) };
    case 'paragraph':
      return { ...block, text: text(block.text) };
    case 'quote':
      return { ...block, text: text(block.text), by: text(block.by) };
    case 'callout':
      return { ...block, title: text(block.title), text: text(block.text) };
    case 'left-out':
      return { ...block, text: text(block.text) };
    case 'list':
      return { ...block, items: block.items.map(text) };
    case 'terms':
      return { ...block, rows: block.rows.map(({ term, value }) => ({ term: text(term), value: text(value) })) };
    case 'table':
      return {
        kind: block.kind,
        caption: text(block.caption),
        head: block.head.map(text),
        rows: block.rows.map((row) => row.map(text)),
        widths: widthsOf([block.head, ...block.rows]),
      };
    case 'page-break':
      return block;
  }
};

/**
 * A document as the template `document.typ` reads it: plain data, none of which is markup.
 * fonts: what each font has, see `legible`.
 */
export const typesetData = (document: ExportDocument, fonts: readonly ReadonlySet<number>[]) => {
  const say = (text: string) => legible(text, fonts);
  const text = (words: string) => textOf(say(words));
  const title = named(document.title);
  return {
    name: shortened(say(title), 400),
    title: text(title),
    subtitle: text(document.subtitle),
    receiver: text(document.receiver),
    head: { receiver: text(shortened(say(document.receiver), 60)), title: text(shortened(say(title), 44)) },
    day: document.day.split('-').map(Number),
    dayInWords: dayInWords(document.day),
    footer: text(document.footer),
    draft: document.draft,
    blocks: document.blocks.map((block) => blockOf(block, say)),
  };
};
