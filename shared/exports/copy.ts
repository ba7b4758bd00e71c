import type { Hearer } from '../decisions/feedback';
import type { DecisionRecord, Proposal, RecordNote, View, ViewKind } from '../decisions/record';
import type { FilledField } from '../outcomes/filled';
import type { RecordChild, UnsafeAnswer } from '../safety/weighing';
import type { Part, ReceiverKind } from './parts';

/** What an export is drawn from: the record with all that was attached to it since, or a proposal that is not decided yet. */
export interface ExportSource {
  conferenceId: string;
  familyCode: string;
  meeting: { title: string /** yyyy-mm-dd. */; on: string };
  /** Absent as long as it is not decided: then the proposal stands here by itself. */
  record?: DecisionRecord;
  proposal: Proposal;
  /** Of organisations that were absent. */
  later: readonly View[];
  /** Of parents and children, in whose name they were typed; on: yyyy-mm-dd. */
  family: readonly { id: string; who: string; says: string; on: string }[];
  feedback: readonly FeedbackLine[];
  /** Of the last entry of the chain that any of this stands in. */
  chain?: { entry: number; head: string };
}

export interface FeedbackLine {
  id: string;
  hearer: Hearer;
  whom: string;
  what: string;
  /** Who tells it, by name. */
  by: string;
  /** yyyy-mm-dd. */
  due: string;
  ground: string;
  /** yyyy-mm-dd. */
  doneOn?: string;
}

/** Why something is not there: it was marked as secret (of another, of who reported), or somebody left it out. */
export type LeftOutWhy = 'protected' | 'by-hand';

interface CopyAnswer {
  key: string;
  /** Dutch, as it was asked. */
  label: string;
  /** One, or for a list one a line. */
  values: string[];
  /** Of its cells, for a list. */
  head?: string[];
  rows?: string[][];
}

export interface CopyChild {
  place?: number;
  ageBand?: string;
  words?: string;
}

/**
 * What one receiver gets of one record, as plain data. Published with its schema under docs/export-schema. Dates are
 * yyyy-mm-dd, moments ISO 8601 in UTC; what is absent is not there. Nothing in it says what was left out.
 */
export interface Copy {
  format: 'casustafel/besluit';
  /** Counts up when a reader would have to change. */
  formatVersion: 1;
  id: string;
  status: 'besluit' | 'concept';
  /** 1 is the decision as it was made; 0 a concept. */
  version: number;
  decidedOn?: string;
  /** Of this version. */
  versionOn?: string;
  chain?: { entry: number; head: string };
  family: { code: string };
  meeting: { title: string; on: string };
  receiver: { kind: ReceiverKind; name: string };
  /** In order. */
  parts: Part[];
  /** Where something was left out. */
  leftOut: { part: Part; why: LeftOutWhy }[];
  question?: { text: string; whyNow?: string };
  decision?: {
    words: string;
    reasons?: string;
    withoutVoices?: string;
    by?: { name: string; role: string; organisation: string };
    insteadOf?: string;
  };
  outcome?: {
    key: string;
    protocol: number;
    title: string;
    answers: CopyAnswer[];
    dates: { key: string; label: string; rule: string; day?: string }[];
    tasks: { side: string; says: string }[];
    skipped: { label: string; reason: string; by: string }[];
  };
  agreements?: { id: string; what: string; who: string; child?: string; due?: string }[];
  weighing?: {
    unsafe?: { answer: UnsafeAnswer; why: string };
    judgements: {
      child: CopyChild;
      number?: number;
      reasons: string;
      dissent: { who: string; says: string }[];
    }[];
    /** Those that apply. */
    criteria: { text: string; facts: string[] }[];
    instruments: { name: string; on: string; by: string; result: string }[];
  };
  voices?: {
    of: 'kind' | 'ouder';
    who?: string;
    child?: CopyChild;
    said: string;
    toldTo: string;
    on: string;
    number?: number;
    typedBy: string;
  }[];
  /** Whether anybody of the family was not heard. */
  unheard?: { children: number; parents: boolean };
  notes?: {
    frame: RecordNote['frame'];
    kind?: string;
    text: string;
    source?: string;
    on?: string;
    child?: string;
    inNameOf?: string;
    typedBy?: string;
  }[];
  views?: {
    organisation: string;
    by: string;
    role: string;
    view: ViewKind;
    words: string;
    at: string;
    /** Added after the decision. */
    later: boolean;
    /** On a proposal that was changed since; its number. */
    voidedOn?: number;
  }[];
  withoutView?: string[];
  familyViews?: { who: string; says: string; on: string }[];
  feedback?: { hearer: Hearer; whom: string; what: string; by: string; due: string; ground: string; doneOn?: string }[];
  present?: { name: string; role: string; organisation: string }[];
  corrections?: {
    version: number;
    at: string;
    by: string;
    why: string;
    changes: { piece: string; from: string; to: string }[];
  }[];
}

export type { CopyAnswer };

/** A child as a copy names it: never by initials. */
export const copyChild = ({ place, band, words }: RecordChild): CopyChild => ({
  ...(place !== undefined && { place }),
  ...(band && { ageBand: band }),
  ...(words && { words }),
});

type Single = Exclude<FilledField['answer'], { kind: 'list' }>;

const wordsOf = (answer: Single): string => {
  switch (answer.kind) {
    case 'text':
      return answer.text;
    case 'choice':
      return answer.label.nl;
    case 'yes-no':
      return answer.yes ? 'Ja' : 'Nee';
    case 'date':
      return answer.day;
    case 'person':
      return answer.who.name;
  }
};

/** An answer on an outcome card as words; the lines of a list as rows under the labels of its cells. */
export const copyAnswer = ({ key, label, answer }: FilledField): CopyAnswer => {
  if (answer.kind !== 'list') return { key, label: label.nl, values: [wordsOf(answer)] };
  const head = new Map(answer.lines.flatMap(({ cells }) => cells.map((cell) => [cell.key, cell.label.nl] as const)));
  const rows = answer.lines.map(({ cells }) =>
    [...head.keys()].map((column) => {
      const cell = cells.find((one) => one.key === column);
      return cell ? wordsOf(cell.answer) : '';
    }),
  );
  return {
    key,
    label: label.nl,
    values: rows.map((row) => row.filter(Boolean).join(' · ')),
    head: [...head.values()],
    rows,
  };
};
