import type { ItemMark } from '../audience/marks';
import type { Hearer } from '../decisions/feedback';
import type { DecisionRecord, Proposal, View } from '../decisions/record';
import type { FamilyPeople } from '../family/members';
import type { FilledField } from '../outcomes/filled';
import type { RecordChild } from '../safety/weighing';
import type { CopyAnswer, CopyChild } from './copy-pieces';
import type { Copy } from './copy-schema';
import type { HandingOver } from './handing-over';
import type { ToldFact } from './tellings';

export type { Copy, LeftOutWhy } from './copy-schema';
export type { CopyAnswer, CopyChild };

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
  /** The strictest of how each item was marked when it was decided and how it is now. */
  marks?: readonly ItemMark[];
  /** Who belongs to the family. */
  people?: FamilyPeople;
  /** Which organisation may know which children by name, by its id: ids of children. */
  knownBy?: Readonly<Record<string, readonly string[]>>;
  /** Of children whose initials are laid down, by id: finds whom a label is about, and is shown to who may know them. */
  initials?: Readonly<Record<string, string>>;
  /** Agreements that follow from a card, by id: of which card, and its field, a line of it (`field/line`) or its date. */
  origins?: Readonly<Record<string, { card: string; key: string }>>;
  /** Who of the family was told, or is not told and why, by the id of the member or of the card's line. */
  told?: Readonly<Record<string, ToldFact>>;
  /** For a card that somebody takes over. */
  handingOver?: readonly HandingOver[];
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

type CopyOutcome = NonNullable<Copy['outcome']>;

/** The cards of a copy: the outcome, and what goes along with it. */
export const outcomesOf = ({ outcome, besides = [] }: Pick<Copy, 'outcome' | 'besides'>): CopyOutcome[] => [
  ...(outcome ? [outcome] : []),
  ...besides,
];

/** What was decided, by the names of its cards; empty without one. */
export const outcomeTitle = (copy: Pick<Copy, 'outcome' | 'besides'>): string =>
  outcomesOf(copy)
    .flatMap(({ title }) => title ?? [])
    .join(' + ');

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
