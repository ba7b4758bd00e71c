import type { Person } from '../api/contract';
import type { ItemMark } from '../audience/marks';
import type { Said } from '../outcomes/card';
import type { FilledCard } from '../outcomes/filled';
import type { MeldingForRecord } from '../safety/melding';
import type { WeighingForRecord } from '../safety/weighing';
import type { Kind, Mark } from '../worksheets/note-words';
import type { FrameKey } from '../worksheets/worksheets';

/**
 * Deciding and its record, as plain data. The opdrachtgever decides, the others advise; dissent stays
 * visible; who is absent may add theirs later and never blocks.
 */

/** What an organisation thinks of a proposal. */
export const VIEW_KINDS = ['agreed', 'agreed-if', 'not-agreed'] as const;
export type ViewKind = (typeof VIEW_KINDS)[number];

/** Whether a view says nothing without words of its own: under what condition, or why not. */
export const needsWords = (kind: ViewKind): boolean => kind !== 'agreed';

/** Characters. */
export const DECISION_LIMITS = { words: 3000, reasons: 3000, view: 1500, why: 600, who: 80, note: 2000 } as const;

/** A note of the board that was ticked for the record, as it read when it was frozen. */
export interface RecordNote {
  id: string;
  frame: FrameKey;
  kind?: Kind;
  text: string;
  source?: string;
  /** yyyy-mm-dd. */
  date?: string;
  child?: string;
  /** In whose name it was typed. */
  namens?: string;
  /** By name; from the session that typed it, never from the document. */
  by?: string;
  /** Those that keep it out of other people's copies. */
  marks: readonly Mark[];
  /** Ids of members of the family in whose copy it never stands. */
  notFor?: readonly string[];
}

export interface RecordAgreement {
  id: string;
  what: string;
  who: string;
  child?: string;
  /** yyyy-mm-dd. */
  due?: string;
}

/** What is frozen and put before the organisations. Its digest is that of its canonical JSON. */
export interface Proposal {
  question: string;
  whyNow?: string;
  /** What is proposed, in the table's own words; empty when the card says it all. */
  words: string;
  /** The outcome card as it was filled in, with the version of its protocol. */
  card?: FilledCard;
  /** Those that go along with it; absent without any. */
  besides?: readonly FilledCard[];
  /** What the cards still lacked when they were put forward, and why the table went on. */
  without?: { missing: readonly Said[]; why: string };
  /** The weighing, with the voices. */
  weighing?: WeighingForRecord;
  /** Those that were made already; what the card agrees is laid down with the decision. */
  agreements: readonly RecordAgreement[];
  notes: readonly RecordNote[];
  /** How what was typed was marked when it was frozen; absent in what was laid down before there were marks. */
  marks?: readonly ItemMark[];
}

/** All that is put forward as a card: the main one first. */
export const cardsOf = ({ card, besides = [] }: Pick<Proposal, 'card' | 'besides'>): readonly FilledCard[] =>
  card ? [card, ...besides] : [];

/** The view of one organisation on one proposal. */
export interface View {
  organisation: string;
  /** Who gave it: by name and role. */
  by: string;
  role: Person['role'];
  kind: ViewKind;
  words: string;
  /** ms since 1970. */
  at: number;
}

/** One that fell away because the proposal was changed; `on`: which proposal it was about, from 1. */
export interface VoidedView extends View {
  on: number;
}

/** What a correction may put right, and the notes by `note/<id>`. Agreements are followed up, never rewritten. */
export const CORRECTABLE = ['words', 'reasons', 'withoutVoices'] as const;
export type PieceKey = (typeof CORRECTABLE)[number] | `note/${string}`;

export interface Correction {
  /** Of the record: the decision as it was made is 1. */
  version: number;
  /** ms since 1970. */
  at: number;
  /** By name. */
  by: string;
  why: string;
  changes: readonly { key: PieceKey; from: string; to: string }[];
}

/** The record of a decision. Every version of it stands whole in the chain. */
export interface DecisionRecord {
  version: number;
  /** ms since 1970: when it was decided. */
  at: number;
  proposal: Proposal;
  /** Which proposal it was, from 1, and the digest on which the views were given. */
  number: number;
  digest: string;
  /** By name: the opdrachtgever, or who stood in for them. */
  decidedBy: { name: string; role: Person['role']; organisation: string };
  /** For whom they stood in. */
  insteadOf?: string;
  reasons: string;
  /** Why it was decided without hearing everybody of the family. */
  withoutVoices?: string;
  views: readonly View[];
  voided: readonly VoidedView[];
  /** Whether it was reported to Veilig Thuis, and what each professional answered; absent where nothing asked for it. */
  melding?: MeldingForRecord;
  /** Organisations at this table without a view when it was decided. */
  withoutView: readonly string[];
  present: readonly { name: string; role: Person['role']; organisation: string }[];
  /** All that was agreed, the card's too. */
  agreements: readonly RecordAgreement[];
  /** Oldest first. */
  corrections: readonly Correction[];
  /** How it was marked when it was decided. */
  marks?: readonly ItemMark[];
}

/** Who of the family was not heard; undefined when everybody was. */
export const unheardIn = (
  weighing: WeighingForRecord | undefined,
): { children: number; parents: boolean } | undefined => {
  if (!weighing) return { children: 0, parents: true };
  const { children, parents } = weighing.unheard;
  const nobody = weighing.voices.length === 0;
  return nobody || parents || children.length > 0 ? { children: children.length, parents } : undefined;
};

/** What stands in a record at a place that can be put right; undefined where nothing does. */
export const pieceOf = (record: DecisionRecord, key: PieceKey): string | undefined => {
  switch (key) {
    case 'words':
      return record.proposal.words;
    case 'reasons':
      return record.reasons;
    case 'withoutVoices':
      return record.withoutVoices;
    default:
      return record.proposal.notes.find(({ id }) => `note/${id}` === key)?.text;
  }
};

const withPiece = (record: DecisionRecord, key: PieceKey, to: string): DecisionRecord => {
  if (key === 'reasons' || key === 'withoutVoices') return { ...record, [key]: to };
  if (key === 'words') return { ...record, proposal: { ...record.proposal, words: to } };
  const notes = record.proposal.notes.map((note) => (`note/${note.id}` === key ? { ...note, text: to } : note));
  return { ...record, proposal: { ...record.proposal, notes } };
};

/** What somebody puts right. */
export interface ToCorrect {
  why: string;
  changes: readonly { key: string; to: string }[];
}

/**
 * The next version of a record, with what changed, by whom and why. Undefined when nothing would change, or something is put
 * right that does not stand there.
 */
export const corrected = (
  record: DecisionRecord,
  { why, changes }: ToCorrect,
  { by, at }: Pick<Correction, 'by' | 'at'>,
): DecisionRecord | undefined => {
  const made: Correction['changes'][number][] = [];
  let next = record;
  for (const { key, to } of changes) {
    const place = key as PieceKey;
    const from = pieceOf(record, place);
    if (from === undefined) return undefined;
    if (from === to) continue;
    made.push({ key: place, from, to });
    next = withPiece(next, place, to);
  }
  if (made.length === 0) return undefined;
  const version = record.version + 1;
  return { ...next, version, corrections: [...record.corrections, { version, at, by, why, changes: made }] };
};

/** How a digest is shown: enough of it to compare by eye. */
export const shortDigest = (digest: string): string => (digest.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
