import Type, { type Static } from 'typebox';
import { ROLES } from './roles';

/** The HTTP contract between client and server. The server validates with it, the client takes its types from it. */

export { ROLES } from './roles';

export const Role = Type.Enum(ROLES);
export type Role = (typeof ROLES)[number];

export const Person = Type.Object({
  id: Type.String(),
  name: Type.String(),
  role: Role,
  organisation: Type.String(),
});
export type Person = Static<typeof Person>;

export const Me = Type.Object({
  person: Person,
  sessionId: Type.String(),
  /** ISO 8601, UTC: when this session ends by itself. */
  expiresAt: Type.String(),
});
export type Me = Static<typeof Me>;

export const MeetingLine = Type.Object({
  id: Type.String(),
  title: Type.String(),
  /** ISO 8601 with offset. */
  startsAt: Type.String(),
  families: Type.Integer(),
});
export type MeetingLine = Static<typeof MeetingLine>;
export const Meetings = Type.Object({ meetings: Type.Array(MeetingLine) });

/** For a named family only; an anonymous one has none (domain.md §7). Age in whole years. */
export const Child = Type.Object({ initials: Type.String(), age: Type.Integer() });

export const Conference = Type.Object({
  id: Type.String(),
  familyCode: Type.String(),
  named: Type.Boolean(),
  question: Type.String(),
  broughtInBy: Person,
  children: Type.Array(Child),
  boardDocument: Type.String(),
  /** On the agenda, for this family. */
  minutes: Type.Integer(),
  urgent: Type.Boolean(),
});
export type Conference = Static<typeof Conference>;

export const Participant = Type.Object({
  ...Person.properties,
  /** Whether a link stands with which this person can sign in. */
  hasLink: Type.Boolean(),
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
  /** In the order of the agenda. */
  conferences: Type.Array(Conference),
  participants: Type.Array(Participant),
  /** What this person may do with this meeting besides reading it. */
  may: Type.Object({ manageLinks: Type.Boolean(), lead: Type.Boolean() }),
});
export type Meeting = Static<typeof Meeting>;

/** Shorter is no conversation, longer is a meeting of its own. In minutes. */
export const FAMILY_MINUTES = { least: 5, most: 120 } as const;
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
