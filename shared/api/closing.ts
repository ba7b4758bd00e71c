import Type, { type Static } from 'typebox';

/** Closing, reopening and postponing a family, and closing a meeting. Each names the version that it was made on. */

const shut = { additionalProperties: false };
const version = Type.Integer();
const Reason = Type.String({ minLength: 1, maxLength: 400 });

/** `next`: begins with the next family that is not closed; only when it is this one's turn, or nobody's. */
export const CloseConference = Type.Object({ version, next: Type.Boolean() }, shut);
export type CloseConference = Static<typeof CloseConference>;

export const ReopenConference = Type.Object({ version, reason: Reason }, shut);
export type ReopenConference = Static<typeof ReopenConference>;

export const PostponeConference = Type.Object({ version, reason: Type.Optional(Reason) }, shut);
export type PostponeConference = Static<typeof PostponeConference>;

/** `version` is that of the leading. */
export const CloseMeeting = Type.Object({ version }, shut);
export type CloseMeeting = Static<typeof CloseMeeting>;

/** What a meeting hands on when it closes, or has handed on. */
export const HandedOn = Type.Object({
  /** Families that were closed. */
  closed: Type.Integer(),
  /** Codes of those that were not: they go to the next meeting, or stay when none is planned. */
  open: Type.Array(Type.String()),
  /** Codes of those that went to a later meeting. */
  carried: Type.Array(Type.String()),
  /** Agreements made here that still have to be done. */
  agreements: Type.Integer(),
  /** ISO 8601 with offset: when the series meets next, if that is planned. */
  next: Type.Optional(Type.String()),
});
export type HandedOn = Static<typeof HandedOn>;
