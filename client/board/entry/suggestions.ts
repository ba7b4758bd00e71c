import { KINDS, LEEFGEBIEDEN, type Leefgebied } from '../../../shared/worksheets/note-words';
import { type EntryContext, fold, MARK_CODES, VOICES } from '../../../shared/worksheets/short-codes';

export type SuggestionKind = 'namens' | 'leefgebied' | 'kind' | 'mark' | 'child' | 'date';

/** One way to finish the code that the caret is in. */
export interface Suggestion {
  kind: SuggestionKind;
  /** The whole code, sign included. */
  code: string;
  /** What it sets: a name, or the key of a word. */
  means: string;
}

/** The code that is being typed: from `start` up to the caret. */
export interface OpenCode {
  start: number;
  end: number;
  sign: string;
  asked: string;
}

const OPEN = /(?<!\S)([@#!*]|[kd]:)(\S*)$/iu;
const OPEN_NAME = /(?<!\S)(@)([\p{L}\p{N}][^@#!*"]{0,60})$/iu;
const MOST = 8;
const DATE_WORDS = ['vandaag', 'gisteren', 'eergisteren', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'];
/** An anonymous family's children are called by number; more than this is typed out. */
const NUMBERED_CHILDREN = 4;

const matches = (name: string, asked: string): boolean => {
  const folded = fold(name);
  return folded.startsWith(asked) || folded.split(/[ -]/).some((word) => word.startsWith(asked));
};

const voices = (asked: string, { participants }: EntryContext): Suggestion[] =>
  [...participants, ...VOICES]
    .filter((name) => matches(name, asked))
    .map((name) => ({ kind: 'namens', code: `@${name}`, means: name }));

const leefgebieden = (asked: string, label: (word: Leefgebied) => string): Suggestion[] =>
  LEEFGEBIEDEN.filter((word) => matches(word, asked) || matches(label(word), asked))
    .sort((a, b) => Number(b.startsWith(asked)) - Number(a.startsWith(asked)))
    .map((word) => ({ kind: 'leefgebied', code: `#${word}`, means: word }));

const children = (asked: string, context: EntryContext): Suggestion[] => {
  const names =
    context.children.length > 0
      ? context.children
      : Array.from({ length: NUMBERED_CHILDREN }, (_, index) => `kind ${index + 1}`);
  return names
    .map((name, index): Suggestion => ({ kind: 'child', code: `k:${index + 1}`, means: name }))
    .filter(({ code, means }) => code.slice(2).startsWith(asked) || matches(means, asked));
};

/** The code at the caret, if one is being typed there. */
export const codeAt = (line: string, caret: number): OpenCode | undefined => {
  const before = line.slice(0, caret);
  const match = OPEN.exec(before) ?? OPEN_NAME.exec(before);
  if (!match) return undefined;
  return { start: match.index, end: caret, sign: (match[1] ?? '').toLowerCase(), asked: fold(match[2] ?? '') };
};

/** Ways to finish a code, the likeliest first; none when what was typed is a whole code already. */
export const suggest = (
  { sign, asked }: OpenCode,
  context: EntryContext,
  label: (word: Leefgebied) => string,
): Suggestion[] => {
  const lists: Record<string, () => Suggestion[]> = {
    '@': () => voices(asked, context),
    '#': () => leefgebieden(asked, label),
    '!': () =>
      KINDS.filter((word) => word.startsWith(asked)).map((word) => ({ kind: 'kind', code: `!${word}`, means: word })),
    '*': () =>
      MARK_CODES.filter(([word]) => word.startsWith(asked)).map(([word, mark]) => ({
        kind: 'mark',
        code: `*${word}`,
        means: mark,
      })),
    'k:': () => children(asked, context),
    'd:': () =>
      DATE_WORDS.filter((word) => word.startsWith(asked)).map((word) => ({
        kind: 'date',
        code: `d:${word}`,
        means: word,
      })),
  };
  const found = lists[sign]?.().slice(0, MOST) ?? [];
  const whole = found.length === 1 && fold(found[0]?.code ?? '') === sign + asked;
  return whole ? [] : found;
};

/** The line with the open code replaced, and where the caret then stands. */
export const complete = (line: string, open: OpenCode, { code }: Suggestion): { line: string; caret: number } => {
  const rest = line.slice(open.end);
  const gap = /^\s/.test(rest) ? '' : ' ';
  return { line: line.slice(0, open.start) + code + gap + rest, caret: open.start + code.length + 1 };
};
