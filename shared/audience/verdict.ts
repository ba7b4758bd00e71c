import type { Audience } from '../outcomes/card';
import { isSecret, type Mark } from '../worksheets/note-words';
import type { Reader } from './reader';

/**
 * Whether one sentence of a record goes to one reader. It fails closed: who of a family reads it must be known, and whatever
 * has no audience of its own is for the professionals at the table.
 */

/** Stands for a person of the family of whom it is not known who it is: then it is nobody's who asks. */
export const SOMEBODY = '?';

/** Whom a sentence is for. */
export interface Sentence {
  address: string;
  audience: Audience;
  marks: readonly Mark[];
  /** Ids of members in whose copy it never stands. */
  notFor: readonly string[];
  /** Whose words it is, or who is told it, by the id of a member; absent: nobody's of the family in particular. */
  of?: string | undefined;
  /** Other members who may read it, as who spoke with that person recorded. */
  leave: readonly string[];
  /** The child that it is about, by id; absent: no one child. */
  about?: string | undefined;
  /** Outside the table: to whom it is told, or words that may name who it concerns. Absent: it concerns nobody there. */
  outside?: { whom: string } | { words: string };
}

/** What somebody chose for this copy. */
interface Chosen {
  omitted: readonly string[];
  included: readonly string[];
  fromNothing?: boolean;
}

/**
 * never: of who reported, why talking is not safe, where somebody is, the safety of staff. other: of, or told to, another.
 * not-them: marked as not for this person. child: about a child of whom they do not read. protected: marked. named: some of it names
 * another adult of the family. by-hand: left out by who makes it. table: for professionals. not-chosen: the copy begins from nothing.
 */
export type NotWhy =
  | 'never'
  | 'other'
  | 'not-them'
  | 'child'
  | 'protected'
  | 'named'
  | 'by-hand'
  | 'table'
  | 'not-chosen';

/** What no choice takes in. */
const FIRM: readonly NotWhy[] = ['never', 'other', 'not-them', 'child'];
export const isFirm = (why: NotWhy): boolean => FIRM.includes(why);

const plain = (text: string): string => text.trim().toLowerCase();

const concerns = (outside: Sentence['outside'], name: string): boolean => {
  if (!outside) return false;
  return 'whom' in outside ? plain(outside.whom) === plain(name) : plain(outside.words).includes(plain(name));
};

const firmly = ({ audience, of, leave, notFor, about, outside }: Sentence, reader: Reader): NotWhy | undefined => {
  if (reader.kind === 'table') return undefined;
  if (audience === 'nooit') return 'never';
  if (reader.kind === 'outside') return concerns(outside, reader.name) ? undefined : 'other';
  if (of !== undefined && of !== reader.id && !leave.includes(reader.id)) return 'other';
  if (notFor.includes(reader.id)) return 'not-them';
  return about === undefined || reader.children.has(about) ? undefined : 'child';
};

/** Why a sentence is not for a reader; undefined when it is. */
export const whyNot = (
  sentence: Sentence,
  reader: Reader,
  { omitted, included, fromNothing = false }: Chosen,
): NotWhy | undefined => {
  const firm = firmly(sentence, reader);
  if (firm) return firm;
  if (omitted.includes(sentence.address)) return 'by-hand';
  if (included.includes(sentence.address)) return undefined;
  if (isSecret(sentence)) return 'protected';
  if (reader.kind !== 'family') return undefined;
  if (sentence.audience === 'tafel') return 'table';
  return fromNothing ? 'not-chosen' : undefined;
};
