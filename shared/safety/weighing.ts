import type { AgeBand } from '../meeting/ages';
import type { Mark } from '../worksheets/note-words';
import type { CriteriaList } from './criteria';

/**
 * Weighing safety together: the criteria with their facts, the instruments, the joint judgement per child, and what child and
 * parents say.
 */

/**
 * "Acuut of structureel onveilig?" is always asked. Source: the meldcode's afwegingskader: acute and structural
 * unsafety are always reported to Veilig Thuis.
 */
export const UNSAFE_ANSWERS = ['acuut', 'structureel', 'nee', 'onbekend'] as const;
export type UnsafeAnswer = (typeof UNSAFE_ANSWERS)[number];

/** Whether the answer leads to a melding Veilig Thuis. */
export const mustBeReported = (answer: UnsafeAnswer | undefined): boolean =>
  answer === 'acuut' || answer === 'structureel';

/** Whose voice it is: a child's, or a parent's (or who is as a parent to it). Each has an own place. */
export const VOICES_OF = ['kind', 'ouder'] as const;
type VoiceOf = (typeof VOICES_OF)[number];

/** From 0 (not safe at all) to 10 (safe enough to stop): a help for talking, not a risk assessment. */
export const HIGHEST = 10;

/** From here on the spread of a round is pointed out: people mean different things by safe. Our own choice. */
const WIDE_SPREAD = 3;

/** The distance between the lowest and the highest number; undefined when fewer than two people gave one. */
export const spreadOf = (numbers: readonly number[]): number | undefined =>
  numbers.length < 2 ? undefined : Math.max(...numbers) - Math.min(...numbers);

export const isWide = (spread: number | undefined): boolean => spread !== undefined && spread >= WIDE_SPREAD;

/** A known child's id; or, for a child of whom nothing is laid down, the table's own words after a `~`. */
export type ChildKey = string;

export const keyOfWords = (words: string): ChildKey => `~${words.trim()}`;
export const wordsOfKey = (key: ChildKey): string | undefined => (key.startsWith('~') ? key.slice(1) : undefined);

/** A child as the record names it: without initials, for those who may know them look them up. */
export interface RecordChild {
  key: ChildKey;
  /** Its place among the family's children, from 1. */
  place?: number;
  band?: AgeBand;
  /** The table's own words for it. */
  words?: string;
}

/** What a criterion rests on: a note of the board, as it read then, or own words. */
interface WeighingFact {
  text: string;
  /** The note's id on the board. */
  note?: string;
  /** Of the note: what kept it from others' copies keeps this fact from them too. */
  marks?: readonly Mark[];
  /** Of the note: ids of members of the family in whose copy it never stands. */
  notFor?: readonly string[];
}

interface RecordJudgement {
  child: RecordChild;
  /** 0–10, where the table came to one. */
  number?: number;
  reasons: string;
  /** Who sees it otherwise, by name, and how. */
  dissent: readonly { who: string; says: string }[];
  /** By name; ms since 1970. */
  by: string;
  at: number;
}

export interface RecordVoice {
  id: string;
  of: VoiceOf;
  /** A child's. */
  child?: RecordChild;
  /** A parent's: by their part in the family, such as "moeder". */
  who?: string;
  said: string;
  toldTo: string;
  /** yyyy-mm-dd: when it was said. */
  on: string;
  /** Their own, 0–10. */
  number?: number;
  /** Who typed it in their name; ms since 1970. */
  typedBy: string;
  typedAt: number;
}

/** All that a family's weighing leaves, as plain data: for the record. Single numbers of a round are never in it. */
export interface WeighingForRecord {
  /** Counts up with every change of any of it. */
  version: number;
  /** All that the series has, and those that were ticked when it still had them. */
  criteria: readonly { text: string; list?: CriteriaList; ticked: boolean; facts: readonly WeighingFact[] }[];
  instruments: readonly { id: string; name: string; on: string; by: string; result: string }[];
  /** Absent while the question was not answered. */
  unsafe?: { answer: UnsafeAnswer; why: string; by: string; at: number };
  judgements: readonly RecordJudgement[];
  voices: readonly RecordVoice[];
  /** Of whom nothing is laid down: known children, and whether of no parent anything is. */
  unheard: { children: readonly RecordChild[]; parents: boolean };
}

/** Of whom nothing is laid down. */
export const unheardOf = (
  children: readonly RecordChild[],
  voices: readonly Pick<RecordVoice, 'of' | 'child'>[],
): WeighingForRecord['unheard'] => ({
  children: children.filter(({ key }) => !voices.some(({ child }) => child?.key === key)),
  parents: !voices.some((voice) => voice.of === 'ouder'),
});
