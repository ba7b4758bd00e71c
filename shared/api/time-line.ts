import Type, { type Static } from 'typebox';
import { FACT_KINDS } from '../happened/topics';
import type { Said } from '../outcomes/card';
import { AgreementStatus } from './agreements';
import { RegieShown } from './contract';
import { WeighedChild } from './safety';

/** A family's time line: what was asked, decided, judged and agreed in each conference, and what became of it. */

/** yyyy-mm-dd */
const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' });

/** The decision as its record now reads; the whole of it is in the record. */
const LineDecision = Type.Object({
  /** ms since 1970: when it was made. */
  at: Type.Integer(),
  /** Of each outcome card in both languages, the main one first; none for a decision in words alone. */
  titles: Type.Array(Type.Unsafe<Said>(Type.Object({ nl: Type.String(), en: Type.String() }))),
  /** In the table's own words; empty when the card says it all. */
  words: Type.String(),
  /** How many organisations gave a view; what was added later counts too. */
  views: Type.Integer(),
  /** Organisations that did not agree, and that agreed on a condition. */
  against: Type.Array(Type.String()),
  conditional: Type.Array(Type.String()),
  /** How often it was corrected, and when it was last (ms since 1970). */
  corrections: Type.Integer(),
  correctedAt: Type.Optional(Type.Integer()),
});

/** The joint judgement on a child. A help for talking, not a measurement: shown as a mark of that day. */
const LineJudgement = Type.Object({
  child: WeighedChild,
  /** 0–10, where the table came to one. */
  number: Type.Optional(Type.Integer()),
  /** How many see it otherwise. */
  dissent: Type.Integer(),
});

const LineAgreement = Type.Object({
  id: Type.String(),
  what: Type.String(),
  /** Who does it, by name. */
  who: Type.String(),
  child: Type.Optional(Type.String()),
  due: Type.Optional(Day),
  /** The first day that it had, when it was moved. */
  firstDue: Type.Optional(Day),
  status: AgreementStatus,
  /** Why it was not done, or moved. */
  why: Type.Optional(Type.String()),
  /** ms since 1970: when somebody last said what became of it. */
  followedAt: Type.Optional(Type.Integer()),
  /** Still to be done, and its day is over. */
  late: Type.Boolean(),
});

/** What happened, as the time line has it. `says` is its kind; on: yyyy-mm-dd, of what happened or must happen. */
const LineFact = Type.Object({
  id: Type.String(),
  kind: Type.Enum(FACT_KINDS),
  /** Whom it is about, in Dutch and without a name; absent: the family as a whole. */
  whom: Type.Optional(Type.String()),
  on: Type.Optional(Day),
  by: Type.Optional(Type.String()),
  /** It came out of the order of the protocol. */
  early: Type.Boolean(),
});
export type LineFact = Static<typeof LineFact>;

const LineConference = Type.Object({
  conferenceId: Type.String(),
  meeting: Type.Object({
    id: Type.String(),
    title: Type.String(),
    /** ISO 8601 with offset. */
    startsAt: Type.String(),
  }),
  question: Type.String(),
  /** coming: its meeting is still to be held; left: the meeting was closed and the conference was not. */
  state: Type.Enum(['coming', 'open', 'left', 'closed'] as const),
  /** ms since 1970. */
  closedAt: Type.Optional(Type.Integer()),
  /** How often it was reopened after it was closed. */
  reopened: Type.Integer(),
  /** From which meetings it was put off, the first first. */
  postponed: Type.Array(Type.Object({ startsAt: Type.String(), reason: Type.Optional(Type.String()) })),
  decision: Type.Optional(LineDecision),
  judgements: Type.Array(LineJudgement),
  /** In the order in which they were made, and of those made together, have to be done. */
  agreements: Type.Array(LineAgreement),
  /** By day; what has none first. */
  happened: Type.Array(LineFact),
  /** Somebody does not agree any more, and nobody weighed anew. */
  reweigh: Type.Boolean(),
});
export type LineConference = Static<typeof LineConference>;
export type LineAgreement = Static<typeof LineAgreement>;
export type LineDecision = Static<typeof LineDecision>;
export type LineJudgement = Static<typeof LineJudgement>;

export const TimeLine = Type.Object({
  /** What the table calls this family, in the conference that was asked for. */
  code: Type.String(),
  /** Who holds which regie now. */
  regie: Type.Array(RegieShown),
  /** Of the conferences that this person may see, the newest first. */
  conferences: Type.Array(LineConference),
});
export type TimeLine = Static<typeof TimeLine>;
