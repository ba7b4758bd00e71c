import Type, { type Static } from 'typebox';
import { DRANG_STARTS } from '../outcomes/drang-start';
import { DRANG_MONTHS, OPTIONAL_CARDS } from '../outcomes/settings';
import { SAFETY_LIMITS } from '../safety/limits';
import { CrisisLine, MeetingState, Person } from './contract';
import { Steps } from './leading';
import { CRISIS_LIMITS, SERIES_LIMITS } from './limits';

/** Series: when a table meets, who sits at it, and what its organisations agreed. No content of a family. */

/** yyyy-mm-dd */
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
/** HH:MM, in the Netherlands. */
const Time = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });
/** Of a video call. https only: what is said there is about families. */
const CallUrl = Type.String({ pattern: '^https://[^\\s/]+\\.[^\\s]+$', maxLength: 500 });
const Reason = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });

/** What a meeting does that falls on a public holiday. */
const ON_HOLIDAY = ['skip', 'next-day'] as const;
export type OnHoliday = (typeof ON_HOLIDAY)[number];

const PARTS = ['member', 'achtervang'] as const;
export const Part = Type.Enum(PARTS);

/** Which optional outcome cards are on, how days are counted, and how long drang lasts (months). */
const OutcomeSettings = Type.Object(
  {
    cards: Type.Array(Type.Enum(OPTIONAL_CARDS.map(({ key }) => key)), { uniqueItems: true }),
    days: Type.Enum(['calendar', 'working'] as const),
    drangMonths: Type.Enum(DRANG_MONTHS),
    /** Absent in what was set before it could be. */
    drangStart: Type.Optional(Type.Enum(DRANG_STARTS)),
  },
  { additionalProperties: false },
);

/** What who leads can set. */
export const SeriesSettings = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
    /** The first day that it meets; every so many weeks from there. */
    firstDay: Day,
    time: Time,
    everyWeeks: Type.Integer({ minimum: 1, maximum: SERIES_LIMITS.everyWeeks }),
    minutes: Type.Integer({ minimum: SERIES_LIMITS.minutes.least, maximum: SERIES_LIMITS.minutes.most }),
    callUrl: Type.Optional(CallUrl),
    onHoliday: Type.Enum(ON_HOLIDAY),
    /** Whether the table's members are assigned to every family, or only who is named. */
    tableSees: Type.Boolean(),
    /** How long before and after a meeting its boards are open to who is assigned. */
    daysBefore: Type.Integer({ minimum: 0, maximum: SERIES_LIMITS.days }),
    daysAfter: Type.Integer({ minimum: 0, maximum: SERIES_LIMITS.days }),
    /** Whether the single numbers of the 0–10 question stay until the family is closed; absent: gone with the joint judgement. */
    keepsScores: Type.Optional(Type.Boolean()),
    /** The usual ones when absent. */
    steps: Type.Optional(Steps),
    outcomes: Type.Optional(OutcomeSettings),
    /** Of the region, beside the numbers that hold everywhere. */
    crisis: Type.Optional(Type.Array(CrisisLine, { maxItems: CRISIS_LIMITS.lines })),
  },
  { additionalProperties: false },
);
export type SeriesSettings = Static<typeof SeriesSettings>;

export const SeriesMember = Type.Object({
  ...Person.properties,
  part: Part,
  /** Was marked as who gives the view of their organisation. */
  mandate: Type.Optional(Type.Literal(true)),
});
export type SeriesMember = Static<typeof SeriesMember>;

export const SeriesMeeting = Type.Object({
  id: Type.String(),
  /** ISO 8601 with offset. */
  startsAt: Type.String(),
  state: MeetingState,
  /** Why it was moved, cancelled or skipped. */
  reason: Type.Optional(Type.String()),
  /** When it would have been, for one that was moved. */
  plannedFor: Type.Optional(Type.String()),
});
export type SeriesMeeting = Static<typeof SeriesMeeting>;

export const Series = Type.Object({
  id: Type.String(),
  /** A change names the one that it was made on. */
  version: Type.Integer(),
  settings: SeriesSettings,
  members: Type.Array(SeriesMember),
  /** Running and coming ones, soonest first. */
  meetings: Type.Array(SeriesMeeting),
  may: Type.Object({ manage: Type.Boolean() }),
});
export type Series = Static<typeof Series>;

export const SeriesChange = Type.Object(
  { version: Type.Integer(), settings: SeriesSettings },
  { additionalProperties: false },
);
export type SeriesChange = Static<typeof SeriesChange>;

/** Somebody new at the table. Their personal link is made on a meeting's page. */
export const NewMember = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
    role: Type.Enum(['contactpersoon-jb', 'teamleider', 'wijkteammedewerker', 'veilig-thuis', 'gedragsdeskundige']),
    organisation: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
    part: Part,
  },
  { additionalProperties: false },
);
export type NewMember = Static<typeof NewMember>;

const plan = <Act extends string, Fields extends Record<string, Type.TSchema>>(act: Act, fields: Fields) =>
  Type.Object({ act: Type.Literal(act), version: Type.Integer(), ...fields }, { additionalProperties: false });

/** Changes when a meeting is held, or whether; the reason is for all of the table. */
export const PlanningCommand = Type.Union([
  plan('move', {
    startsAt: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?$' }),
    reason: Reason,
  }),
  plan('skip', { reason: Reason }),
  plan('cancel', { reason: Reason }),
  /** Back as the series planned it. */
  plan('restore', {}),
]);
export type PlanningCommand = Static<typeof PlanningCommand>;

export const AchtervangCommand = Type.Object({ active: Type.Boolean() }, { additionalProperties: false });

/** A calendar's address. Shown once: only its digest is kept. */
export const NewFeed = Type.Object({ url: Type.String() });
export type NewFeed = Static<typeof NewFeed>;
export const FeedState = Type.Object({
  /** ISO 8601: since when an address stands; absent when there is none. */
  since: Type.Optional(Type.String()),
});
export type FeedState = Static<typeof FeedState>;

const Words = Type.String({ maxLength: 4000 });
const CriteriaOf = Type.Array(Type.String({ minLength: 1, maxLength: 400, pattern: '\\S' }), { maxItems: 20 });
/** Samenwerkingsafspraken. Source: Tax & Tóth 2016, §5.2–5.3. */
export const PactBody = Type.Object(
  {
    /** What opens which outcome. */
    criteria: Type.Object(
      { advies: CriteriaOf, lokaalVeld: CriteriaOf, drang: CriteriaOf, beide: CriteriaOf },
      { additionalProperties: false },
    ),
    /** The one instrument of this table; absent or empty: none was agreed. Source: Vervloet 2015, 5.3. */
    instrument: Type.Optional(Type.String({ maxLength: SAFETY_LIMITS.name })),
    /** Who has regie, and over what. */
    regie: Words,
    takenTijdensDrang: Type.Object({ jb: Words, lokaal: Words }, { additionalProperties: false }),
    frequentie: Words,
    overig: Words,
  },
  { additionalProperties: false },
);
export type PactBody = Static<typeof PactBody>;

const Signature = Type.Object({
  organisation: Type.String(),
  /** Who signed for it. */
  name: Type.String(),
  /** ISO 8601. */
  at: Type.String(),
});

/** One version of it, in the light of the version before. */
export const Pact = Type.Object({
  seriesId: Type.String(),
  title: Type.String(),
  /** 0: nothing was laid down yet, and body is a proposal. */
  version: Type.Integer(),
  body: PactBody,
  /** Of the version before. */
  before: Type.Optional(PactBody),
  laidDown: Type.Optional(Type.Object({ name: Type.String(), at: Type.String() })),
  signatures: Type.Array(Signature),
  /** Organisations at the table that did not sign this version. */
  unsigned: Type.Array(Type.String()),
  may: Type.Object({
    layDown: Type.Boolean(),
    /** For one's own organisation, which did not sign yet. */
    sign: Type.Boolean(),
  }),
});
export type Pact = Static<typeof Pact>;

export const PactChange = Type.Object({ version: Type.Integer(), body: PactBody }, { additionalProperties: false });
export type PactChange = Static<typeof PactChange>;
/** Which version is signed: never one that the signer did not see. */
export const PactSigning = Type.Object({ version: Type.Integer() }, { additionalProperties: false });
