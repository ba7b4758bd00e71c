import Type, { type Static } from 'typebox';
import { AGE_BANDS } from '../meeting/ages';
import { CRITERIA_LISTS } from '../safety/criteria';
import { SAFETY_LIMITS as MOST } from '../safety/limits';
import { SCORE_ANSWERS } from '../safety/scores';
import { HIGHEST, UNSAFE_ANSWERS, VOICES_OF } from '../safety/weighing';
import { MARKS } from '../worksheets/note-words';
import { Role } from './contract';

/** Weighing safety together: what is ticked and judged, the 0–10 question, and the words of child and parents. */

const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{6,40}$' });
const Version = Type.Integer({ minimum: 0 });
const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' });
const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const ChildKey = Type.String({ pattern: '^(~.*\\S.*|[A-Za-z0-9_-]{6,40})$', maxLength: MOST.child + 1 });
const Score = Type.Integer({ minimum: 0, maximum: HIGHEST });
const Answer = Type.Enum([...SCORE_ANSWERS]);
const Unsafe = Type.Enum(UNSAFE_ANSWERS);
const shut = { additionalProperties: false };

/** A child as one person may know it: by name only where their organisation has a ground. */
export const WeighedChild = Type.Object({
  key: ChildKey,
  /** Among the family's children, from 1; absent for a child that only the table's own words name. */
  place: Type.Optional(Type.Integer()),
  band: Type.Optional(Type.Enum(AGE_BANDS)),
  initials: Type.Optional(Type.String()),
  age: Type.Optional(Type.Integer()),
  words: Type.Optional(Type.String()),
});
export type WeighedChild = Static<typeof WeighedChild>;

const Fact = Type.Object(
  {
    text: Words(MOST.words),
    note: Type.Optional(Id),
    marks: Type.Optional(Type.Array(Type.Enum(MARKS), { maxItems: MARKS.length })),
    /** Of the note: for whom of the family it is not. */
    notFor: Type.Optional(Type.Array(Id, { maxItems: 60 })),
  },
  shut,
);
export type Fact = Static<typeof Fact>;

const Instrument = Type.Object({
  id: Id,
  version: Version,
  name: Type.String(),
  on: Day,
  by: Type.String(),
  result: Type.String(),
});
export type Instrument = Static<typeof Instrument>;

const Dissent = Type.Object({ who: Words(MOST.name), says: Words(MOST.words) }, shut);

const Judgement = Type.Object({
  child: WeighedChild,
  version: Version,
  number: Type.Optional(Score),
  reasons: Type.String(),
  dissent: Type.Array(Dissent),
  /** By name; ms since 1970. */
  by: Type.String(),
  at: Type.Integer(),
});
export type Judgement = Static<typeof Judgement>;

/**
 * One asking of the question for one child: open → revealed → judged. While it is open nobody learns more than how many
 * answered; the numbers are gone once it was judged, unless the series keeps them until the family is closed.
 */
const Round = Type.Object({
  id: Id,
  child: WeighedChild,
  /** Which asking for this child it is, from 1. */
  number: Type.Integer(),
  state: Type.Enum(['open', 'revealed', 'judged'] as const),
  answered: Type.Integer(),
  /** This person's own, while it is open; its version counts up with every change. */
  mine: Type.Optional(Type.Object({ version: Version, answer: Type.Optional(Answer) })),
  /** Once it was revealed. */
  scores: Type.Optional(
    Type.Array(Type.Object({ name: Type.String(), role: Role, organisation: Type.String(), answer: Answer })),
  ),
});
export type Round = Static<typeof Round>;

const Voice = Type.Object({
  id: Id,
  version: Version,
  of: Type.Enum(VOICES_OF),
  child: Type.Optional(WeighedChild),
  who: Type.Optional(Type.String()),
  said: Type.String(),
  toldTo: Type.String(),
  on: Day,
  number: Type.Optional(Score),
  /** Who typed it in their name; ms since 1970. */
  typedBy: Type.String(),
  typedAt: Type.Integer(),
});
export type Voice = Static<typeof Voice>;

/** All of a family's weighing, for one person. */
export const WeighingPage = Type.Object({
  children: Type.Array(WeighedChild),
  criteria: Type.Array(
    Type.Object({
      text: Type.String(),
      /** What it opens; absent where it was ticked before there were lists. */
      list: Type.Optional(Type.Enum(CRITERIA_LISTS)),
      version: Version,
      ticked: Type.Boolean(),
      facts: Type.Array(Fact),
      /** No longer among the series' criteria; ticked when it was. */
      former: Type.Boolean(),
    }),
  ),
  instruments: Type.Array(Instrument),
  /** The one that the series named, of which each family's weighing asks the result. */
  instrument: Type.Optional(Type.String()),
  unsafe: Type.Optional(
    Type.Object({ version: Version, answer: Unsafe, why: Type.String(), by: Type.String(), at: Type.Integer() }),
  ),
  judgements: Type.Array(Judgement),
  /** In the order in which they were asked. */
  rounds: Type.Array(Round),
  voices: Type.Array(Voice),
  /** Whether the numbers of a judged round stay until the family is closed. */
  keepsScores: Type.Boolean(),
  may: Type.Object({ write: Type.Boolean(), ask: Type.Boolean() }),
});
export type WeighingPage = Static<typeof WeighingPage>;

const act = <Act extends string, Fields extends Record<string, Type.TSchema>>(name: Act, fields: Fields) =>
  Type.Object({ act: Type.Literal(name), version: Version, ...fields }, shut);

/** Each names the version of the one thing that it changes, 0 for what is new: two people who tick two things are both right. */
export const WeighingCommand = Type.Union([
  act('criterion', {
    text: Words(MOST.criterion),
    ticked: Type.Boolean(),
    facts: Type.Array(Fact, { maxItems: MOST.facts }),
  }),
  act('instrument', {
    id: Id,
    name: Words(MOST.name),
    on: Day,
    by: Words(MOST.name),
    result: Words(MOST.words),
  }),
  act('remove-instrument', { id: Id }),
  act('unsafe', { answer: Unsafe, why: Type.String({ maxLength: MOST.words }) }),
  /** The joint judgement on a child; the numbers of its rounds are deleted with it. */
  act('judge', {
    child: ChildKey,
    number: Type.Optional(Score),
    reasons: Words(MOST.reasons),
    dissent: Type.Array(Dissent, { maxItems: MOST.dissent }),
  }),
]);
export type WeighingCommand = Static<typeof WeighingCommand>;

const Ids = Type.Array(Id, { minItems: 1, maxItems: MOST.children, uniqueItems: true });

/** Of who leads. Sent again, each does nothing more. */
export const RoundCommand = Type.Union([
  Type.Object(
    {
      act: Type.Literal('ask'),
      rounds: Type.Array(Type.Object({ id: Id, child: ChildKey }, shut), { minItems: 1, maxItems: MOST.children }),
    },
    shut,
  ),
  Type.Object({ act: Type.Literal('reveal'), rounds: Ids }, shut),
  /** Takes an open question back; what was answered is deleted. */
  Type.Object({ act: Type.Literal('cancel'), rounds: Ids }, shut),
]);
export type RoundCommand = Static<typeof RoundCommand>;

/** One's own answer, on the version of one's own that it changes: a retry that comes late never undoes a later one. */
export const ScoreAnswer = Type.Object({ version: Version, answer: Answer }, shut);
export type ScoreAnswer = Static<typeof ScoreAnswer>;

const voiceWords = {
  of: Type.Enum(VOICES_OF),
  /** A child's key, or a parent's part in the family. */
  whose: Words(MOST.child + 1),
  said: Words(MOST.said),
  toldTo: Words(MOST.name),
  on: Day,
  number: Type.Optional(Score),
};
/** The client makes the id, so that sending it twice lays down one. */
export const NewVoice = Type.Object({ id: Id, ...voiceWords }, shut);
export type NewVoice = Static<typeof NewVoice>;
export const VoiceChange = Type.Object({ version: Version, ...voiceWords }, shut);
export type VoiceChange = Static<typeof VoiceChange>;
export const VoiceWithdrawal = Type.Object({ version: Version }, shut);
