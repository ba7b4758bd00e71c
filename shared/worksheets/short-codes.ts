import { FIELD_LENGTH } from '../board/limits';
import { KINDS, type Kind, LEEFGEBIEDEN, type Leefgebied, type Mark } from './note-words';
import { isoDateFrom } from './short-dates';

/**
 * The language of the one-line entry. A code stands at the start of the line or after a space:
 *
 *     @moeder  @anna           in whose name
 *     #veiligheid  #ve         leefgebied (the first in the list that starts so)
 *     !feit  !f                kind: f, v (verklaring), vm (vermoeden), m (mening)
 *     d:12-3  d:gisteren       date
 *     k:1  k:J.                child, by order or by initials
 *     *verslag *geheim *melder *ander
 *     bron: school             source, up to the next code; or (bron: school) anywhere
 *
 * What is not understood stays in the text, and so does a second answer to a question that has one: nothing typed is
 * ever lost. Our own design, in the words of the field.
 */

export interface EntryContext {
  /** ISO yyyy-mm-dd. */
  today: string;
  /** Names of who sits at the table. */
  participants: readonly string[];
  /** How each child is called on this board, in order; empty for an anonymous family. */
  children: readonly string[];
}

export interface EntryFields {
  namens?: string;
  kind?: Kind;
  source?: string;
  /** ISO yyyy-mm-dd. */
  date?: string;
  child?: string;
}

export type CodeKind = keyof EntryFields | 'leefgebied' | 'mark';

/** A stretch of the line, end exclusive. Tokens lie against each other and cover the whole line, in order. */
interface Token {
  start: number;
  end: number;
  kind: CodeKind | 'text';
  /** What a known code sets (a name, a word's key, an ISO date); what an unknown one asked for; empty for text. */
  meaning: string;
  /** False for a code that is not understood, is ambiguous or was answered before: it stays in the text. */
  known: boolean;
}

export interface Entry {
  text: string;
  fields: EntryFields;
  leefgebieden: Leefgebied[];
  marks: Mark[];
  tokens: Token[];
}

/** Who speaks most at this table without sitting at it. */
export const VOICES = [
  'moeder',
  'vader',
  'ouders',
  'kind',
  'jeugdige',
  'stiefmoeder',
  'stiefvader',
  'pleegouders',
  'oma',
  'opa',
  'school',
  'huisarts',
  'jeugdarts',
  'politie',
  'wijkteam',
  'Jeugdbescherming',
  'Veilig Thuis',
] as const;

const VOICE_SHORT: ReadonlyMap<string, string> = new Map([
  ['jb', 'Jeugdbescherming'],
  ['vt', 'Veilig Thuis'],
  ['wt', 'wijkteam'],
]);
const KIND_SHORT: ReadonlyMap<string, Kind> = new Map([
  ['v', 'verklaring'],
  ['vm', 'vermoeden'],
]);
const LEEFGEBIED_ALSO: readonly (readonly [string, Leefgebied])[] = [
  ['scheiding', 'relaties'],
  ['opvang', 'school'],
  ['geloof', 'cultuur-en-geloof'],
  ['psychisch', 'psychische-gezondheid'],
];
/** The short word for each mark. */
export const MARK_CODES = [
  ['verslag', 'naar-het-verslag'],
  ['geheim', 'geheim-adres'],
  ['melder', 'melder'],
  ['ander', 'over-een-ander'],
] as const satisfies readonly (readonly [string, Mark])[];

/** Compared without accents and capitals: nobody types Zoë's dots. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const only = (hits: readonly string[]): string | undefined => (new Set(hits).size === 1 ? hits[0] : undefined);

const findVoice = (asked: string, participants: readonly string[]): string | undefined => {
  const short = VOICE_SHORT.get(asked);
  if (short) return short;
  const names = [...participants, ...VOICES].map((name) => ({ name, folded: fold(name) }));
  const ways: ((name: string) => boolean)[] = [
    (name) => name === asked,
    (name) => name.split(' ').includes(asked),
    (name) => name.startsWith(asked),
    (name) => name.split(' ').some((word) => word.startsWith(asked)),
  ];
  for (const way of ways) {
    const hits = names.filter(({ folded }) => way(folded)).map(({ name }) => name);
    // In whose name something stands is never guessed between two people.
    if (hits.length > 0) return only(hits);
  }
  return undefined;
};

const findKind = (asked: string): Kind | undefined =>
  KIND_SHORT.get(asked) ?? (only(KINDS.filter((kind) => kind.startsWith(asked))) as Kind | undefined);

const findLeefgebied = (asked: string): Leefgebied | undefined =>
  LEEFGEBIEDEN.find((word) => word === asked) ??
  LEEFGEBIEDEN.find((word) => word.startsWith(asked)) ??
  LEEFGEBIED_ALSO.find(([word]) => word.startsWith(asked))?.[1];

const findMark = (asked: string): Mark | undefined =>
  MARK_CODES.find(([word, mark]) => word.startsWith(asked) || mark === asked)?.[1];

const initials = (text: string) => fold(text).replace(/[.\s]/g, '');

const findChild = (asked: string, children: readonly string[]): string | undefined => {
  if (/^[1-9]$/.test(asked)) {
    if (children.length === 0) return `kind ${asked}`;
    return children[Number(asked) - 1];
  }
  return only(children.filter((child) => initials(child) === initials(asked)));
};

/** One alternative a code; a quoted name may hold spaces. Every branch consumes what it looks at, so this is linear. */
const CODE = /(?<!\S)(?:\(bron:([^)]*)\)?|(bron):|@"([^"\n]{1,120})"|([@#!*])(\S+)|([dk]): ?(\S*))/giu;
const AFTER_WORD = /[.,;:!?)]+$/;
const WORD_START = /^[\p{L}\p{N}]/u;
const SIGNS: Readonly<Record<string, CodeKind>> = {
  '@': 'namens',
  '#': 'leefgebied',
  '!': 'kind',
  '*': 'mark',
  d: 'date',
  k: 'child',
};

const meaningOf = (kind: CodeKind, asked: string, context: EntryContext): string | undefined => {
  const folded = fold(asked);
  if (kind === 'namens') return findVoice(folded, context.participants);
  if (kind === 'leefgebied') return findLeefgebied(folded);
  if (kind === 'kind') return findKind(folded);
  if (kind === 'mark') return findMark(folded);
  if (kind === 'date') return isoDateFrom(folded, context.today);
  return findChild(asked, context.children);
};

/** A name of several words, when the line goes on with the whole of it. */
const wholeName = (rest: string, { participants }: EntryContext): string | undefined =>
  [...participants, ...VOICES]
    .filter((name) => name.includes(' ') && rest.slice(0, name.length).toLowerCase() === name.toLowerCase())
    .filter((name) => !WORD_START.test(rest.slice(name.length)))
    .sort((a, b) => b.length - a.length)[0];

const signCode = (line: string, match: RegExpExecArray, context: EntryContext): Token | undefined => {
  const start = match.index;
  const quoted = match[3]?.trim();
  if (quoted) return { start, end: start + match[0].length, kind: 'namens', meaning: quoted, known: true };
  const sign = (match[4] ?? match[6] ?? '').toLowerCase();
  const raw = match[5] ?? match[7] ?? '';
  const kind = SIGNS[sign];
  if (!kind || (match[4] && !WORD_START.test(raw))) return undefined;
  const name = kind === 'namens' ? wholeName(line.slice(start + 1, start + 1 + FIELD_LENGTH), context) : undefined;
  if (name) return { start, end: start + 1 + name.length, kind, meaning: name, known: true };
  const asked = kind === 'child' ? raw.replace(/[,;:!?)]+$/, '') : raw.replace(AFTER_WORD, '');
  const end = start + match[0].length - (raw.length - asked.length);
  const meaning = asked === '' ? undefined : meaningOf(kind, asked, context);
  return { start, end, kind, meaning: meaning ?? asked, known: meaning !== undefined };
};

const source = (start: number, end: number, raw: string): Token => {
  const meaning = raw.trim();
  return { start, end, kind: 'source', meaning, known: meaning !== '' && meaning.length <= FIELD_LENGTH };
};

/** The codes of a line, in order and apart. `bron:` runs on to the next code that is understood. */
const findCodes = (line: string, context: EntryContext): Token[] => {
  const codes: Token[] = [];
  let open: number | undefined;
  const closeSource = (at: number) => {
    if (open === undefined) return;
    const end = open + line.slice(open, at).trimEnd().length;
    while (codes.length > 0 && (codes.at(-1)?.start ?? 0) > open) codes.pop();
    codes.push(source(open, end, line.slice(open + 'bron:'.length, end)));
    open = undefined;
  };
  CODE.lastIndex = 0;
  for (let match = CODE.exec(line); match; match = CODE.exec(line)) {
    const bracketed = match[1];
    if (bracketed !== undefined) {
      closeSource(match.index);
      codes.push(source(match.index, match.index + match[0].length, bracketed));
    } else if (match[2]) {
      closeSource(match.index);
      open = match.index;
    } else {
      const code = signCode(line, match, context);
      if (!code) continue;
      if (code.known) closeSource(match.index);
      codes.push(code);
      CODE.lastIndex = Math.max(code.end, match.index + 1);
    }
  }
  closeSource(line.length);
  return codes;
};

/** Takes a code's answer in; false when the question already has one. */
const answer = (entry: Entry, { kind, meaning }: Token): boolean => {
  if (kind === 'leefgebied' || kind === 'mark') {
    const list: string[] = kind === 'mark' ? entry.marks : entry.leefgebieden;
    if (!list.includes(meaning)) list.push(meaning);
    return true;
  }
  if (kind === 'text' || entry.fields[kind] !== undefined) return false;
  Object.assign(entry.fields, { [kind]: meaning });
  return true;
};

/** What is left of the line without the codes that were understood; one space where a code stood between words. */
const textWithout = (line: string, tokens: readonly Token[]): string => {
  let text = '';
  for (const { start, end, kind, known } of tokens) {
    const piece = line.slice(start, end);
    if (kind === 'text' || !known) text += /\s$/.test(text) ? piece.replace(/^\s/, '') : piece;
    else if (/^[\s.,;:!?)]|^$/.test(line.slice(end, end + 1))) text = text.replace(/\s$/, '');
  }
  return text.trim();
};

/** Reads one line. Total: any line gives an entry, and a line without codes gives its own text. */
export const parseEntry = (line: string, context: EntryContext): Entry => {
  const entry: Entry = { text: '', fields: {}, leefgebieden: [], marks: [], tokens: [] };
  let at = 0;
  const text = (end: number) => {
    if (end > at) entry.tokens.push({ start: at, end, kind: 'text', meaning: '', known: true });
  };
  for (const code of findCodes(line, context)) {
    text(code.start);
    entry.tokens.push({ ...code, known: code.known && answer(entry, code) });
    at = code.end;
  }
  text(line.length);
  entry.text = textWithout(line, entry.tokens);
  return entry;
};
