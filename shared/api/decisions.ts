import Type, { type Static } from 'typebox';
import { CHANGEABLE } from '../decisions/changed';
import {
  type DecisionRecord,
  DECISION_LIMITS as MOST,
  type Proposal,
  VIEW_KINDS,
  type View,
  type VoidedView,
} from '../decisions/record';
import type { Said } from '../outcomes/card';
import type { Problem } from '../outcomes/check';
import { Person } from './contract';

/** Deciding about a family: what is proposed, what each organisation thinks of it, what is decided, and its record. */

const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{6,40}$' });
const Version = Type.Integer({ minimum: 0 });
const Digest = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' });
const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const shut = { additionalProperties: false };

/** Plain data of shared/decisions, shared/outcomes and shared/safety: its shape stands there. */
const Plain = <T>(title: string) => Type.Unsafe<T>(Type.Object({}, { title, additionalProperties: true }));

const OrganisationView = Plain<View & { later: boolean }>('View');

/** The record as it stands, and what was attached to it since. */
const Record = Type.Object({
  record: Plain<DecisionRecord>('DecisionRecord'),
  /** Of organisations that had none when it was decided. */
  later: Type.Array(Plain<View>('View')),
  /** Of parents and children, typed in their name. */
  family: Type.Array(
    Type.Object({
      id: Type.String(),
      who: Type.String(),
      says: Type.String(),
      /** yyyy-mm-dd: when it was said. */
      on: Day,
      typedBy: Type.String(),
      /** ms since 1970. */
      at: Type.Integer(),
    }),
  ),
  /** Where its last version stands in the chain. */
  entry: Type.Object({ seq: Type.Integer(), mac: Type.String() }),
});

/** All of a conference's deciding, for one person. */
export const DecisionPage = Type.Object({
  /** A decision and a correction name the one that they were made on. */
  version: Version,
  proposal: Type.Optional(
    Type.Object({
      /** Counts from 1. */
      number: Type.Integer(),
      digest: Digest,
      /** ms since 1970. */
      at: Type.Integer(),
      by: Type.String(),
      /** Whose screen had not answered when it was frozen: their last words may not be in. */
      late: Type.Array(Type.String()),
      frozen: Plain<Proposal>('Proposal'),
      /** What has become otherwise since; the notes of the board a screen compares itself, as they are typed. */
      changed: Type.Array(Type.Enum(CHANGEABLE)),
    }),
  ),
  /** Until it is decided: the cards that would be put forward, and what each lacks that nobody gave a reason for. */
  cards: Type.Array(Type.Object({ title: Plain<Said>('Said'), open: Type.Array(Plain<Problem>('Problem')) })),
  views: Type.Array(OrganisationView),
  voided: Type.Array(Plain<VoidedView>('VoidedView')),
  /** Organisations without a view on this proposal, and who may give it. */
  awaited: Type.Array(Type.Object({ organisation: Type.String(), by: Type.Array(Type.String()) })),
  opdrachtgever: Type.Optional(Person),
  /** For whom this person would stand in, if they decided. */
  insteadOf: Type.Optional(Type.String()),
  decided: Type.Optional(Record),
  /** What this person may do now. `view`: for their organisation. */
  may: Type.Object({
    propose: Type.Boolean(),
    view: Type.Boolean(),
    decide: Type.Boolean(),
    correct: Type.Boolean(),
    attach: Type.Boolean(),
    export: Type.Boolean(),
  }),
});
export type DecisionPage = Static<typeof DecisionPage>;

/** Freezes what stands and puts it before the organisations. `on`: the number of the proposal whose place it takes, 0 for none. */
export const NewProposal = Type.Object(
  {
    id: Id,
    on: Type.Integer({ minimum: 0 }),
    words: Type.String({ maxLength: MOST.words }),
    /** Why the table goes on without what its card still lacks; asked when it lacks something. */
    without: Type.Optional(Words(MOST.why)),
  },
  shut,
);
export type NewProposal = Static<typeof NewProposal>;

/** The view of one's organisation, on the digest that was read. */
export const NewView = Type.Object(
  { id: Id, digest: Digest, kind: Type.Enum(VIEW_KINDS), words: Type.String({ maxLength: MOST.view }) },
  shut,
);
export type NewView = Static<typeof NewView>;

export const NewDecision = Type.Object(
  {
    id: Id,
    version: Version,
    reasons: Words(MOST.reasons),
    /** Why it is decided without hearing everybody of the family; asked when somebody was not heard. */
    withoutVoices: Type.Optional(Words(MOST.why)),
  },
  shut,
);
export type NewDecision = Static<typeof NewDecision>;

/** What is put right in a record, and why. Keys: see CORRECTABLE. */
export const NewCorrection = Type.Object(
  {
    id: Id,
    version: Version,
    why: Words(MOST.why),
    changes: Type.Array(Type.Object({ key: Type.String({ maxLength: 80 }), to: Words(MOST.words) }, shut), {
      minItems: 1,
      maxItems: 40,
    }),
  },
  shut,
);
export type NewCorrection = Static<typeof NewCorrection>;

/** What a parent or child thinks of a decision, in their own words. */
export const NewFamilyView = Type.Object({ id: Id, who: Words(MOST.who), says: Words(MOST.view), on: Day }, shut);
export type NewFamilyView = Static<typeof NewFamilyView>;
