import Type, { type Static } from 'typebox';
import { HEARERS, FEEDBACK_LIMITS as MOST } from '../decisions/feedback';
import { AgreementWho } from './agreements';
import { Person } from './contract';

/** Terugkoppeling: who must hear what of a decision, by whom, before when, on which ground. */

const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{6,40}$' });
/** yyyy-mm-dd */
const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' });
const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const shut = { additionalProperties: false };

export const Feedback = Type.Object({
  id: Id,
  /** In which it was laid down. */
  conferenceId: Type.String(),
  hearer: Type.Enum(HEARERS),
  /** Which one: "moeder", "De Regenboog, groep 6". */
  whom: Type.String(),
  what: Type.String(),
  /** Absent when who tells it is no person of the system; then `who` is their name. */
  owner: Type.Optional(Person),
  who: Type.Optional(Type.String()),
  due: Day,
  /** Why this may be told. */
  ground: Type.String(),
  /** not-told: somebody laid down why not. */
  status: Type.Enum(['open', 'done', 'not-told'] as const),
  /** It comes after the talk with the parents. */
  waits: Type.Boolean(),
  /** That talk has not been held yet. */
  waiting: Type.Boolean(),
  /** It was told before that talk: said, never refused. */
  early: Type.Boolean(),
  /** What it was told with (shared/happened/topics.ts): the fact on that topic. */
  topic: Type.String(),
  /** yyyy-mm-dd, and by name: when and by whom it was told. */
  doneOn: Type.Optional(Day),
  doneBy: Type.Optional(Type.String()),
  version: Type.Integer(),
  may: Type.Object({ follow: Type.Boolean() }),
});
export type Feedback = Static<typeof Feedback>;

export const Feedbacks = Type.Object({
  /** Of this conference, the soonest first. */
  feedback: Type.Array(Feedback),
  /** Of the family's earlier conferences, what is still open. */
  earlier: Type.Array(Feedback),
  may: Type.Object({ make: Type.Boolean() }),
});
export type Feedbacks = Static<typeof Feedbacks>;

export const NewFeedback = Type.Object(
  {
    id: Id,
    hearer: Type.Enum(HEARERS),
    whom: Words(MOST.name),
    what: Words(MOST.what),
    who: AgreementWho,
    due: Day,
    ground: Words(MOST.ground),
    waits: Type.Boolean(),
    /** Of the outcome card that says so: telling it there and here is one thing. */
    line: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{1,40}$' })),
  },
  shut,
);
export type NewFeedback = Static<typeof NewFeedback>;

/** withdrawn: taken away, as if it had not been laid down. `version` is the one that was seen. */
export const FeedbackFollowUp = Type.Object(
  { version: Type.Integer(), status: Type.Enum(['done', 'open', 'withdrawn'] as const) },
  shut,
);
export type FeedbackFollowUp = Static<typeof FeedbackFollowUp>;
