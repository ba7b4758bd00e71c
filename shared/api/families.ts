import Type, { type Static } from 'typebox';
import { ADULT_PARTS, GEZAG_ANSWERS, TALK_SAFETY } from '../family/members';
import { AGE_BANDS } from '../meeting/ages';
import { LAWS } from '../privacy/grounds';
import { Conference, Participant, Person } from './contract';
import { FAMILY_LIMITS } from './limits';

/** Bringing families in, and what is known of them: by whom it is asked, on what ground, and who was told. */

const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{6,40}$' });
const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' });
const Band = Type.Enum(AGE_BANDS);

/** More children, parents with gezag, or grounds are a typing error. */
export const MOST = { families: 40, children: 30, adults: 20, gezag: 4, told: 200, corrections: 20 } as const;

/** What bringing in begins with. */
export const BringInStart = Type.Object({
  /** The next code in the row of codes that this table gave. */
  code: Type.String(),
  /** Families that this person had a task for earlier, and that are not on this agenda; the latest conference of each. */
  earlier: Type.Array(
    Type.Object({
      conferenceId: Type.String(),
      code: Type.String(),
      /** ISO 8601, of that meeting. */
      startsAt: Type.String(),
    }),
  ),
});
export type BringInStart = Static<typeof BringInStart>;

/** The five fields, and whether the family came before. `id` becomes the conference's: sent again, nothing is made again. */
export const BringIn = Type.Object(
  {
    id: Id,
    code: Words(FAMILY_LIMITS.code),
    question: Words(FAMILY_LIMITS.question),
    /** A neutral line for the agenda; without one it has a neutral word. */
    agendaLine: Type.Optional(Words(FAMILY_LIMITS.agendaLine)),
    broughtInBy: Id,
    opdrachtgever: Id,
    whyNow: Words(FAMILY_LIMITS.whyNow),
    /** An earlier conference of the same family. */
    before: Type.Optional(Id),
    ageBands: Type.Optional(Type.Array(Band, { maxItems: MOST.children })),
  },
  { additionalProperties: false },
);
export type BringIn = Static<typeof BringIn>;

/** A child as one person may know it: with a ground its initials, age (whole years) and perhaps place, else its band. */
export const KnownChild = Type.Object({
  id: Id,
  band: Band,
  initials: Type.Optional(Type.String({ minLength: 1, maxLength: FAMILY_LIMITS.initials })),
  age: Type.Optional(Type.Integer({ minimum: 0, maximum: 25 })),
  place: Type.Optional(Type.String({ minLength: 1, maxLength: FAMILY_LIMITS.place })),
});
export type KnownChild = Static<typeof KnownChild>;

/** An adult of the family, by part and never by name (shared/family/members.ts). */
export const FamilyAdult = Type.Object(
  {
    id: Id,
    part: Type.Enum(ADULT_PARTS),
    words: Type.Optional(Words(FAMILY_LIMITS.part)),
    gezag: Type.Enum(GEZAG_ANSWERS),
    livesWithChildren: Type.Optional(Type.Boolean()),
    died: Type.Optional(Type.Literal(true)),
    reach: Type.Optional(Words(FAMILY_LIMITS.reach)),
    safety: Type.Optional(Type.Enum(TALK_SAFETY)),
    takenBack: Type.Optional(Type.Literal(true)),
  },
  { additionalProperties: false },
);
export type FamilyAdult = Static<typeof FamilyAdult>;

export const Ground = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('consent'),
      gezag: Type.Array(Words(FAMILY_LIMITS.part), { maxItems: MOST.gezag, uniqueItems: true }),
      consents: Type.Array(
        Type.Object(
          { of: Words(FAMILY_LIMITS.part), on: Day, purpose: Words(FAMILY_LIMITS.purpose) },
          { additionalProperties: false },
        ),
        { maxItems: MOST.gezag + 1 },
      ),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal('other'),
      /** Which, of the list; absent in what was recorded before there was one. */
      law: Type.Optional(Type.Enum(LAWS)),
      basis: Words(FAMILY_LIMITS.purpose),
      weighing: Words(FAMILY_LIMITS.weighing),
    },
    { additionalProperties: false },
  ),
]);
export type Ground = Static<typeof Ground>;

/** The ground of one organisation for one child, who recorded it, and when (ms since 1970). */
export const RecordedGround = Type.Object({ childId: Id, ground: Ground, by: Type.String(), at: Type.Integer() });
export type RecordedGround = Static<typeof RecordedGround>;

const toldWords = { what: Words(FAMILY_LIMITS.told), whom: Words(FAMILY_LIMITS.part), on: Day, by: Words(120) };
/** That somebody of the family was told something: what, to whom, on which day, by whom. */
export const Told = Type.Object({ id: Id, ...toldWords });
export type Told = Static<typeof Told>;

/** What a line said before somebody (a person's id, or their name for who reads it) changed it. ms since 1970. */
const ToldBefore = Type.Object({
  ...toldWords,
  takenBack: Type.Optional(Type.Literal(true)),
  changedBy: Type.String(),
  changedAt: Type.Integer(),
});
/** A line as it stands, with all that it said before, the first first. A change of it names how often it was changed. */
export const ToldLine = Type.Object({
  ...Told.properties,
  takenBack: Type.Optional(Type.Literal(true)),
  before: Type.Optional(Type.Array(ToldBefore)),
});
export type ToldLine = Static<typeof ToldLine>;

/** Who sees a family, and whether that can be changed. */
export const Seer = Type.Object({
  ...Person.properties,
  sees: Type.Boolean(),
  /** The bringer and the opdrachtgever always do. */
  fixed: Type.Boolean(),
});
export type Seer = Static<typeof Seer>;

/** All that stands beside a family's board, for one person. */
export const FamilyPage = Type.Object({
  /** A change names the version that it was made on: of the conference, of the family, and of one's organisation's grounds. */
  versions: Type.Object({ conference: Type.Integer(), family: Type.Integer(), naming: Type.Integer() }),
  children: Type.Array(KnownChild),
  /** Those who were taken back too, for what is about them. */
  adults: Type.Array(FamilyAdult),
  /** Of this person's organisation. */
  grounds: Type.Array(RecordedGround),
  /** Organisations at this table that may not know every child by name. */
  anonymousFor: Type.Array(Type.String()),
  told: Type.Array(ToldLine),
  /** Newest first. */
  earlier: Type.Array(
    Type.Object({
      conferenceId: Type.String(),
      meetingTitle: Type.String(),
      startsAt: Type.String(),
      question: Type.String(),
      closed: Type.Boolean(),
    }),
  ),
  seers: Type.Array(Seer),
  /** Whether the whole table is assigned unless it says otherwise. */
  tableSees: Type.Boolean(),
  may: Type.Object({ write: Type.Boolean(), adults: Type.Boolean(), assign: Type.Boolean(), unassign: Type.Boolean() }),
});
export type FamilyPage = Static<typeof FamilyPage>;

/** The board of one conference, by itself: for who looks back at an earlier one. */
export const ConferencePage = Type.Object({
  conference: Conference,
  participants: Type.Array(Participant),
  meeting: Type.Object({ id: Type.String(), title: Type.String(), startsAt: Type.String() }),
});
export type ConferencePage = Static<typeof ConferencePage>;

/** All children as they should be. Initials, age and place are taken for children whom one may know by name only. */
export const DetailsChange = Type.Object(
  {
    version: Type.Integer(),
    whyNow: Type.Optional(Words(FAMILY_LIMITS.whyNow)),
    /** Empty: the neutral word again. */
    agendaLine: Type.Optional(Type.String({ maxLength: FAMILY_LIMITS.agendaLine })),
    children: Type.Array(Type.Object(KnownChild.properties, { additionalProperties: false }), {
      maxItems: MOST.children,
    }),
  },
  { additionalProperties: false },
);
export type DetailsChange = Static<typeof DetailsChange>;

/** All adults as they should be. One who is left away stays, as taken back. */
export const AdultsChange = Type.Object(
  { version: Type.Integer(), adults: Type.Array(FamilyAdult, { maxItems: MOST.adults }) },
  { additionalProperties: false },
);
export type AdultsChange = Static<typeof AdultsChange>;

/** Records one's organisation's ground for a child in the place of what stood; without a ground it is withdrawn. */
export const GroundChange = Type.Object(
  { version: Type.Integer(), childId: Id, ground: Type.Optional(Ground) },
  { additionalProperties: false },
);
export type GroundChange = Static<typeof GroundChange>;

/** Puts a line of who was told what right; without words it is taken back. What it said before stays readable. */
export const ToldCorrection = Type.Object(
  { id: Id, version: Type.Integer(), words: Type.Optional(Type.Object(toldWords, { additionalProperties: false })) },
  { additionalProperties: false },
);
export type ToldCorrection = Static<typeof ToldCorrection>;

export const AssignmentChange = Type.Object(
  { version: Type.Integer(), personId: Id, assigned: Type.Boolean() },
  { additionalProperties: false },
);
export type AssignmentChange = Static<typeof AssignmentChange>;
