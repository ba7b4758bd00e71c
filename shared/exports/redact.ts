import type { Copy } from './copy';
import type { Part } from './parts';

/** Shorter ones are words that anybody uses. Characters. */
const SHORTEST = 8;
/** In a family's copy a sentence too much may go: there a name of five letters counts. */
const SHORTEST_NAME = 5;
const IN_ITS_PLACE = '[weggelaten]';

/** Where each piece of a copy stands in a document. */
const PART_OF: Readonly<Partial<Record<keyof Copy, Part>>> = {
  question: 'vraag',
  decision: 'besluit',
  outcome: 'uitkomst',
  besides: 'uitkomst',
  agreements: 'afspraken',
  weighing: 'weging',
  voices: 'stemmen',
  notes: 'notities',
  views: 'zienswijzen',
  familyViews: 'gezin',
  feedback: 'terugkoppeling',
  present: 'aanwezig',
  corrections: 'verbeteringen',
  tellings: 'terugkoppeling',
  handingOver: 'uitkomst',
};

/** Hold a key of ours, an id or a day, never what somebody typed: a secret that reads like one is not told by it. */
const CODED = new Set(
  'key id side of frame kind view answer hearer role ageBand piece on at due day doneOn'.split(' '),
);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Without what ends a sentence. */
const bare = (text: string): string => text.trim().replace(/[.!?…]+$/, '');

/** Finds a text whatever its capitals and white space. */
const finder = (text: string): RegExp => new RegExp(bare(text).split(/\s+/).map(escaped).join('\\s+'), 'giu');

const sentences = new Intl.Segmenter('nl', { granularity: 'sentence' });
/** What looks like the end of a sentence and is an abbreviation or an initial: "mw. ", "K. ". */
const CUT_SHORT =
  /(^|[\s(.])(\p{L}|mw|mevr|dhr|mr|dr|drs|ds|ir|prof|st|bijv|bv|nl|nr|tel|ca|incl|excl|max|min|evt|resp|jl|blz|art)\.[ \t]*$/iu;

/** A text in its sentences, each with the white space after it. */
const sentencesOf = (text: string): string[] => {
  const all: string[] = [];
  for (const { segment } of sentences.segment(text)) {
    const last = all.pop();
    if (last !== undefined && !CUT_SHORT.test(last)) all.push(last, segment);
    else all.push((last ?? '') + segment);
  }
  return all;
};

/** A secret, and each of its sentences that says something by itself. */
const piecesOf = (secret: string): string[] => [
  secret,
  ...sentencesOf(secret).filter((piece) => bare(piece).length >= 12 && bare(piece).split(/\s+/).length >= 3),
];

/** Without white space that shows nothing, as every text of a family's copy is. */
export const tidy = (text: string): string =>
  text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/**
 * Takes out of a text every sentence in which something stands that its reader may not know: without a sign, so that nobody sees
 * that something stood there.
 * @param tells whether a sentence goes for what it is about
 */
export const dropper = (secrets: readonly string[], tells: (sentence: string) => boolean = () => false) => {
  const pieces = [...new Set(secrets.flatMap(piecesOf))];
  const finders = pieces.filter((text) => bare(text).length >= SHORTEST_NAME).map(finder);
  return (text: string): string => {
    const hits = finders.flatMap((find) =>
      Array.from(text.matchAll(find), (match) => ({ from: match.index, to: match.index + match[0].length })),
    );
    let end = 0;
    const kept = sentencesOf(text).filter((sentence) => {
      const start = end;
      end += sentence.length;
      return !tells(sentence) && !hits.some(({ from, to }) => from < end && to > start);
    });
    return tidy(kept.join(''));
  };
};

/** A secret that somebody typed once more, in the reasons or an agreement say, is taken out of there too. */
export const redactor = (secrets: readonly string[], onFound: (part: Part) => void) => {
  const finders = secrets.filter((text) => bare(text).length >= SHORTEST).map(finder);
  const inText = (text: string, part: Part): string => {
    const clean = finders.reduce((rest, find) => rest.replace(find, IN_ITS_PLACE), text);
    if (clean !== text) onFound(part);
    return clean;
  };
  const inValue = (value: unknown, part: Part): unknown => {
    if (typeof value === 'string') return inText(value, part);
    if (Array.isArray(value)) return value.map((one) => inValue(one, part));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, CODED.has(key) ? one : inValue(one, part)]),
    );
  };
  return (cut: Partial<Copy>): Partial<Copy> =>
    Object.fromEntries(
      Object.entries(cut).map(([key, value]) => {
        const part = PART_OF[key as keyof Copy];
        return [key, part ? inValue(value, part) : value];
      }),
    );
};
