import Type, { type Static } from 'typebox';
import { AGE_BANDS } from '../meeting/ages';
import { Person } from './contract';
import { CONSULT_LIMITS, FAMILY_LIMITS } from './limits';

/** A kort consult: an anonymous question to Jeugdbescherming, on any day, without a board. */

const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{21}$' });
/** Not blank. */
const said = (maxLength: number) => Type.String({ pattern: '\\S', maxLength });

/** What is asked. All of it is content, and sealed. */
export const ConsultWords = Type.Object({
  question: said(CONSULT_LIMITS.question),
  /** What the asker sees: facts. */
  facts: said(CONSULT_LIMITS.words),
  /** Of the children; empty when not known. */
  ages: Type.Array(Type.Enum(AGE_BANDS), { maxItems: AGE_BANDS.length, uniqueItems: true }),
  /** What was done already; may be empty. */
  tried: Type.String({ maxLength: CONSULT_LIMITS.words }),
});
export type ConsultWords = Static<typeof ConsultWords>;

/** The asker's screen makes the id (nanoid), so that asking twice asks once. */
export const NewConsult = Type.Object({ id: Id, ...ConsultWords.properties }, { additionalProperties: false });
export type NewConsult = Static<typeof NewConsult>;

/** `version` is the one that the answer was written to: how many answers there were. */
export const NewAnswer = Type.Object(
  { version: Type.Integer({ minimum: 0 }), answer: said(CONSULT_LIMITS.words) },
  { additionalProperties: false },
);
export type NewAnswer = Static<typeof NewAnswer>;

const Answer = Type.Object({ text: Type.String(), at: Type.Integer(), by: Person });

export const Consult = Type.Object({
  id: Type.String(),
  series: Type.Object({ id: Type.String(), title: Type.String() }),
  askedBy: Person,
  /** ms since 1970. */
  askedAt: Type.Integer(),
  ...ConsultWords.properties,
  /** What was answered; an answer is added to, never changed. */
  answers: Type.Array(Answer),
  version: Type.Integer(),
  /** The family that it grew into, for who may see that on the agenda. */
  family: Type.Optional(
    Type.Object({
      meetingId: Type.String(),
      conferenceId: Type.String(),
      /** Whether its board may be opened. */
      readable: Type.Boolean(),
    }),
  ),
  may: Type.Object({ answer: Type.Boolean(), grow: Type.Boolean() }),
});
export type Consult = Static<typeof Consult>;

/** Newest first. */
export const Consults = Type.Object({ consults: Type.Array(Consult) });
export type Consults = Static<typeof Consults>;

/** The meetings of its series on whose agenda this person can put a consult; the first first, one being held among them. */
export const GrowStart = Type.Object({
  meetings: Type.Array(
    Type.Object({
      id: Type.String(),
      /** ISO 8601 with offset. */
      startsAt: Type.String(),
      running: Type.Boolean(),
    }),
  ),
});
export type GrowStart = Static<typeof GrowStart>;

/** Putting it on an agenda. `id` becomes the conference's: sent again, nothing is made again. */
export const Grow = Type.Object(
  { meetingId: Type.String(), id: Id, code: said(FAMILY_LIMITS.code) },
  { additionalProperties: false },
);
export type Grow = Static<typeof Grow>;
