import type { Part, Said, Task } from './card';

/**
 * A filled card as plain data: all that it said and what was answered, so that it reads the same whatever becomes of the
 * protocol. It is what is proposed, decided and laid down.
 */

/** A person of the system, or anybody else by name. */
export interface Who {
  personId?: string;
  name: string;
}

export type Filled =
  | { kind: 'text'; text: string }
  | { kind: 'choice'; key: string; label: Said }
  | { kind: 'yes-no'; yes: boolean }
  | { kind: 'date'; day: string }
  | { kind: 'person'; who: Who };

export interface FilledCell {
  key: string;
  label: Said;
  answer: Filled;
}

/** What is agreed when the card is decided. */
export interface CardAgreement {
  /** Names it within its card, for good: dates that become known later find it by this. */
  key: string;
  /** Dutch. */
  what: string;
  who: Who;
  /** yyyy-mm-dd; absent while the event that it counts from is not known. */
  due?: string;
  child?: string;
}

export interface FilledField {
  key: string;
  part: Part;
  label: Said;
  answer: Filled | { kind: 'list'; lines: { id: string; cells: FilledCell[]; agreement?: CardAgreement }[] };
  agreement?: CardAgreement;
}

export interface FilledDate {
  key: string;
  label: Said;
  /** What it counts from, and what it counts: "5 dagen na Opdracht ontvangen". */
  rule: Said;
  /** yyyy-mm-dd; absent while the event is not known. */
  day?: string;
  /** The event that it counts from. */
  from: { key: string; label: Said; day?: string };
  /** Falls on a day on which nobody works: a day of the weekend, or this public holiday. */
  free?: Said;
  /** Whose agreement it waits for. */
  waits?: Said;
  agreement?: CardAgreement;
}

/** What was asked, not answered, and gone on without. */
interface Skipped {
  key: string;
  label: Said;
  reason: string;
  /** Who gave the reason. */
  by: Who;
  /** ms since 1970. */
  at: number;
}

export interface FilledCard {
  /** Of the card: advies, drang, … */
  key: string;
  /** The version of its protocol. */
  protocol: number;
  title: Said;
  conferenceId: string;
  /** Of the answers: a change makes another one. */
  version: number;
  /** Answered ones, in order. */
  fields: FilledField[];
  skipped: Skipped[];
  /** The soonest first; what has no day yet last. */
  dates: FilledDate[];
  tasks: Pick<Task, 'key' | 'side' | 'says'>[];
  holder?: { who: Who; accepts: boolean };
}

/** What is agreed with the decision of this card, in the order of the card; what follows from dates comes last. */
export const agreementsOf = ({ fields, dates }: FilledCard): CardAgreement[] => [
  ...fields.flatMap(({ answer, agreement }) => [
    ...(agreement ? [agreement] : []),
    ...(answer.kind === 'list' ? answer.lines.flatMap((line) => line.agreement ?? []) : []),
  ]),
  ...dates.flatMap((date) => date.agreement ?? []),
];
