import Type, { type Static } from 'typebox';
import { OWED_KINDS } from '../happened/topics';
import { REGIE_KINDS } from '../regie/regie';
import { MELDING_REASONS } from '../safety/melding-reasons';
import { Consult } from './consults';
import { MeetingState } from './contract';
import { Gathering } from './leading';
import { TodayRelease } from './releases';

/** The first page: what waits for this person, composed for them. Nothing of a family that they may not see. */

export const TodayMeeting = Type.Object({
  id: Type.String(),
  title: Type.String(),
  /** ISO 8601 with offset. */
  startsAt: Type.String(),
  minutes: Type.Integer(),
  state: MeetingState,
  /** Why it was moved, cancelled or skipped. */
  reason: Type.Optional(Type.String()),
  callUrl: Type.Optional(Type.String()),
  families: Type.Integer(),
  /** An achtervang that is not activated. */
  standby: Type.Boolean(),
  /** The code of the family whose turn it is. */
  turn: Type.Optional(Type.String()),
  /** Where who leads called everyone to. */
  gathering: Type.Optional(Gathering),
});
export type TodayMeeting = Static<typeof TodayMeeting>;

export const TodayFamily = Type.Object({
  conferenceId: Type.String(),
  meetingId: Type.String(),
  familyCode: Type.String(),
  /** As on the agenda (shared/api/contract.ts); the question while this person may read the family. */
  agendaLine: Type.Optional(Type.String()),
  question: Type.Optional(Type.String()),
  /** Of its meeting: ISO 8601 with offset. */
  startsAt: Type.String(),
  /** Its meeting is being held. */
  running: Type.Boolean(),
  urgent: Type.Boolean(),
  /** Why it is this person's. */
  as: Type.Enum(['bringer', 'opdrachtgever', 'assigned'] as const),
  /** Whether its board may be opened. */
  readable: Type.Boolean(),
});
export type TodayFamily = Static<typeof TodayFamily>;

export const TodayAgreement = Type.Object({
  id: Type.String(),
  meetingId: Type.String(),
  conferenceId: Type.String(),
  /** yyyy-mm-dd. */
  due: Type.Optional(Type.String()),
  /** The words and whose family, while this person may read that family. */
  family: Type.Optional(Type.Object({ code: Type.String(), what: Type.String() })),
  version: Type.Integer(),
});
export type TodayAgreement = Static<typeof TodayAgreement>;

/** A family that goes over to somebody else, while they or the family did not confirm it yet. */
export const TodayHandover = Type.Object({
  conferenceId: Type.String(),
  meetingId: Type.String(),
  /** As the one who is asked, as the one who hands over, or as a teamleider to whom it comes. */
  as: Type.Enum(['receiver', 'giver', 'teamleider'] as const),
  /** Who is asked. */
  receiver: Type.String(),
  /** Who is asked said yes: it waits for the family. */
  accepted: Type.Boolean(),
  /** Until when they answer: yyyy-mm-dd. */
  before: Type.Optional(Type.String()),
  /** The code, what is missing, and who of the family did not confirm yet; while this person may read that family. */
  family: Type.Optional(
    Type.Object({ code: Type.String(), missing: Type.Optional(Type.String()), awaits: Type.Array(Type.String()) }),
  ),
  /** Of the outcome: an answer names it. */
  version: Type.Integer(),
});
export type TodayHandover = Static<typeof TodayHandover>;

/** Regie that this person is asked to take over. */
export const TodayRegie = Type.Object({
  id: Type.String(),
  kind: Type.Enum(REGIE_KINDS),
  /** yyyy-mm-dd */
  since: Type.String(),
  /** Who hands it over, by name. */
  from: Type.Optional(Type.String()),
  conferenceId: Type.String(),
  meetingId: Type.String(),
  /** Of the family. */
  code: Type.String(),
  /** Of the family's regie: an answer names it. */
  version: Type.Integer(),
});
export type TodayRegie = Static<typeof TodayRegie>;

export const TodayFeedback = Type.Object({
  id: Type.String(),
  meetingId: Type.String(),
  conferenceId: Type.String(),
  /** yyyy-mm-dd. */
  due: Type.String(),
  /** The words and whose family, while this person may read that family. waiting: for the talk with the parents. */
  family: Type.Optional(
    Type.Object({ code: Type.String(), whom: Type.String(), what: Type.String(), waiting: Type.Boolean() }),
  ),
  version: Type.Integer(),
});
export type TodayFeedback = Static<typeof TodayFeedback>;

/** What this person must still do because of what happened: look again, ask for agreement, hear a child. */
export const TodayOwed = Type.Object({
  /** Of the fact. */
  id: Type.String(),
  kind: Type.Enum(OWED_KINDS),
  topic: Type.String(),
  version: Type.Integer(),
  conferenceId: Type.String(),
  meetingId: Type.String(),
  /** yyyy-mm-dd. */
  due: Type.String(),
  /** Whose family, and whom it is about without a name; while this person may read that family. */
  family: Type.Optional(Type.Object({ code: Type.String(), whom: Type.String() })),
});
export type TodayOwed = Static<typeof TodayOwed>;

/** A family in which somebody does not agree any more: this person is its opdrachtgever and weighs anew. */
export const TodayReweigh = Type.Object({
  conferenceId: Type.String(),
  meetingId: Type.String(),
  /** Of the family. */
  code: Type.String(),
  /** Who does not agree, without a name. */
  against: Type.Array(Type.String()),
});
export type TodayReweigh = Static<typeof TodayReweigh>;

/** A family for which this person, or for a teamleider a colleague, did not say yet whether they report to Veilig Thuis. */
export const TodayMelding = Type.Object({
  conferenceId: Type.String(),
  meetingId: Type.String(),
  /** Of the family, while this person may read it. */
  code: Type.Optional(Type.String()),
  because: Type.Enum(MELDING_REASONS),
  isReported: Type.Boolean(),
  /** Nobody laid down yet who goes or calls. */
  isAcute: Type.Boolean(),
  isOwn: Type.Boolean(),
  /** By name. */
  colleagues: Type.Array(Type.String()),
});
export type TodayMelding = Static<typeof TodayMelding>;

export const Today = Type.Object({
  /** ms since 1970 by the server's clock, when this was answered. */
  now: Type.Integer(),
  /** The meeting that is being held, or the next one. */
  meeting: Type.Optional(TodayMeeting),
  /** Those before it that do not go on. */
  off: Type.Array(TodayMeeting),
  families: Type.Array(TodayFamily),
  /** Open ones, the first due first. */
  agreements: Type.Array(TodayAgreement),
  handovers: Type.Array(TodayHandover),
  regie: Type.Array(TodayRegie),
  /** Copies for somebody of a family that wait for this person, and what was answered to them. */
  releases: Type.Array(TodayRelease),
  /** What this person still has to tell, the first due first. */
  feedback: Type.Array(TodayFeedback),
  melding: Type.Array(TodayMelding),
  owed: Type.Array(TodayOwed),
  reweigh: Type.Array(TodayReweigh),
  /** Kort consulten that wait for an answer of this person, the oldest first. */
  waiting: Type.Array(Consult),
  /** What this person asked, the newest first. */
  asked: Type.Array(Consult),
  /** Where this person may ask one. */
  mayAsk: Type.Array(Type.Object({ seriesId: Type.String(), title: Type.String() })),
});
export type Today = Static<typeof Today>;
