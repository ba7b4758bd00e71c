import Type, { type Static } from 'typebox';
import { AGE_BANDS } from '../meeting/ages';
import { REGIE_KINDS } from '../regie/regie';
import { Form, Leading } from './leading';
import { CRISIS_LIMITS, FAMILY_MINUTES } from './limits';
import { ROLES } from './roles';

/** The HTTP contract between client and server. The server validates with it, the client takes its types from it. */

export const Role = Type.Enum(ROLES);
export type Role = (typeof ROLES)[number];

export const Person = Type.Object({
  id: Type.String(),
  name: Type.String(),
  role: Role,
  organisation: Type.String(),
});
export type Person = Static<typeof Person>;

/** A service of the region for when there is danger now: its name, number, and when it answers. */
export const CrisisLine = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: CRISIS_LIMITS.name, pattern: '\\S' }),
    number: Type.String({ pattern: '^[0-9+][0-9 ()-]{1,24}$' }),
    hours: Type.Optional(Type.String({ minLength: 1, maxLength: CRISIS_LIMITS.hours })),
  },
  { additionalProperties: false },
);
export type CrisisLine = Static<typeof CrisisLine>;

export const Me = Type.Object({
  person: Person,
  sessionId: Type.String(),
  /** ISO 8601, UTC: when this session ends by itself. */
  expiresAt: Type.String(),
  /** A guest's: the one family (conference) that they were asked for. */
  guestOf: Type.Optional(Type.String()),
  /** Of the regions of this person's tables. */
  crisis: Type.Array(CrisisLine),
});
export type Me = Static<typeof Me>;

export const MeetingState = Type.Enum(['planned', 'open', 'closed', 'cancelled', 'skipped'] as const);
export type MeetingState = Static<typeof MeetingState>;

export const MeetingLine = Type.Object({
  id: Type.String(),
  title: Type.String(),
  /** ISO 8601 with offset. */
  startsAt: Type.String(),
  families: Type.Integer(),
  state: MeetingState,
});
export type MeetingLine = Static<typeof MeetingLine>;
export const Meetings = Type.Object({ meetings: Type.Array(MeetingLine) });

/** For who may know the child by name; anybody else sees an age band. Age in whole years. */
export const Child = Type.Object({ initials: Type.String(), age: Type.Integer() });

/** Closing, reopening, being carried over to a later meeting. */
export const ConferenceEvent = Type.Object({
  kind: Type.Enum(['closed', 'reopened', 'postponed'] as const),
  /** ms since 1970. */
  at: Type.Integer(),
  /** Who did it, by name. */
  by: Type.String(),
  reason: Type.Optional(Type.String()),
});
export type ConferenceEvent = Static<typeof ConferenceEvent>;

/** How one kind of regie stands, by name; a kind without anybody is a gap. */
export const RegieShown = Type.Object({
  kind: Type.Enum(REGIE_KINDS),
  holders: Type.Array(Type.String()),
  awaited: Type.Array(Type.String()),
});

export const Conference = Type.Object({
  id: Type.String(),
  familyId: Type.String(),
  familyCode: Type.String(),
  /** A child of it may be known by name to this person's organisation. */
  named: Type.Boolean(),
  /** What the agenda says of it to everybody; absent while nobody wrote a line, and the screen says a neutral word. */
  agendaLine: Type.Optional(Type.String()),
  /** For who has a task for the family: a question can tell who it is. */
  question: Type.Optional(Type.String()),
  broughtInBy: Person,
  opdrachtgever: Type.Optional(Person),
  /** Who holds which regie, for who is assigned to the family. */
  regie: Type.Optional(Type.Array(RegieShown)),
  /** Somebody of the family does not agree any more, and nobody weighed anew; for who is assigned to it. */
  reweigh: Type.Optional(Type.Literal(true)),
  /** For who is assigned to the family only, as the two below it. */
  whyNow: Type.Optional(Type.String()),
  /** Those whom this person's organisation may know by name. */
  children: Type.Array(Child),
  /** Of the other children. */
  ageBands: Type.Array(Type.Enum(AGE_BANDS)),
  boardDocument: Type.String(),
  /** On the agenda, for this family. */
  minutes: Type.Integer(),
  urgent: Type.Boolean(),
  form: Form,
  notulist: Type.Optional(Type.String()),
  /** How many meetings it was carried over. */
  carried: Type.Integer(),
  /** ms since 1970: closed, and its board is read-only. */
  closedAt: Type.Optional(Type.Integer()),
  /** A change of its state names the one that it was made on. */
  version: Type.Integer(),
  /** What last became of it, for who may read it. */
  lastEvent: Type.Optional(ConferenceEvent),
  /** What this person may do with it. */
  may: Type.Object({ read: Type.Boolean(), write: Type.Boolean(), close: Type.Boolean(), reopen: Type.Boolean() }),
  /** Whether this person has written something for themselves here, revealed or not. */
  hasDraft: Type.Boolean(),
});
export type Conference = Static<typeof Conference>;

export const Participant = Type.Object({
  ...Person.properties,
  /** Whether a link stands with which this person can sign in. */
  hasLink: Type.Boolean(),
  part: Type.Enum(['member', 'achtervang'] as const),
  /** An achtervang counts only once activated. */
  active: Type.Boolean(),
  /** Has a screen open on this meeting. */
  here: Type.Boolean(),
  /** Of the reader's own organisation: a new link goes to one's own people only. */
  colleague: Type.Boolean(),
});
export type Participant = Static<typeof Participant>;

export const Meeting = Type.Object({
  id: Type.String(),
  title: Type.String(),
  startsAt: Type.String(),
  /** How long it lasts. */
  minutes: Type.Integer(),
  /** Of the agenda; a change names the one that it was made on. */
  agendaVersion: Type.Integer(),
  state: MeetingState,
  /** Of its planning; moving, skipping and cancelling name the one that they were decided on. */
  version: Type.Integer(),
  /** Why it was moved, cancelled or skipped. */
  reason: Type.Optional(Type.String()),
  /** When its series had it, for one that was moved. ISO 8601 with offset. */
  plannedFor: Type.Optional(Type.String()),
  callUrl: Type.Optional(Type.String()),
  seriesId: Type.Optional(Type.String()),
  /** Whether the series has steps of its own for a conversation. */
  ownSteps: Type.Boolean(),
  /** With which a phone joins while the meeting is held. */
  roomCode: Type.Optional(Type.String()),
  leading: Leading,
  /** ms since 1970 by the server's clock, when this was answered: what all clocks of a meeting go by. */
  now: Type.Integer(),
  /** In the order of the agenda. */
  conferences: Type.Array(Conference),
  participants: Type.Array(Participant),
  /** What this person may do with this meeting besides reading it. */
  may: Type.Object({
    /** Activating an achtervang. */
    standIn: Type.Boolean(),
    lead: Type.Boolean(),
    takeOver: Type.Boolean(),
    join: Type.Boolean(),
    bringIn: Type.Boolean(),
    plan: Type.Boolean(),
  }),
});
export type Meeting = Static<typeof Meeting>;

/** Shorter is no conversation, longer is a meeting of its own. In minutes. */
export const FamilyMinutes = Type.Integer({ minimum: FAMILY_MINUTES.least, maximum: FAMILY_MINUTES.most });

/** The whole agenda as it should be: every family once, in order. */
export const AgendaChange = Type.Object({
  version: Type.Integer(),
  lines: Type.Array(Type.Object({ conferenceId: Type.String(), minutes: FamilyMinutes, urgent: Type.Boolean() })),
});
export type AgendaChange = Static<typeof AgendaChange>;

/** A personal link, shown once: only its digest is kept. */
export const NewLink = Type.Object({ url: Type.String() });
export type NewLink = Static<typeof NewLink>;

/** Every error answer. `message` is Dutch and says what to do; `code` is for programs. */
export const ApiError = Type.Object({ code: Type.String(), message: Type.String() });
export type ApiError = Static<typeof ApiError>;
