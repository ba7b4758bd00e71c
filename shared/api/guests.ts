import Type, { type Static } from 'typebox';
import { KINDS } from '../worksheets/note-words';
import { FRAME_KEYS } from '../worksheets/worksheets';
import { AgreementStatus } from './agreements';
import { Person } from './contract';
import { GUEST_QUESTION_LENGTH } from './limits';

/** Guests: who comes for one family and one question, and who was there when it was talked about. */

const Line = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' });

export const Invitation = Type.Object(
  {
    name: Line,
    /** As people say it; one that is known by that name is not made twice. */
    organisation: Line,
    /** What they are there, in words: "intern begeleider". */
    function: Line,
    /** What the table asks of this guest. */
    question: Type.String({ minLength: 1, maxLength: GUEST_QUESTION_LENGTH, pattern: '\\S' }),
  },
  { additionalProperties: false },
);
export type Invitation = Static<typeof Invitation>;

/** A personal link is told once: only its digest is kept. */
export const Invited = Type.Object({ personId: Type.String(), url: Type.String() });
export type Invited = Static<typeof Invited>;

/** A guest as the table sees them. */
export const Guest = Type.Object({
  ...Person.properties,
  function: Type.String(),
  question: Type.String(),
  /** With what the guest writes. */
  document: Type.String(),
  /** ms since 1970: when the invitation ends by itself. */
  expiresAt: Type.Integer(),
  /** invited: the link stands. */
  state: Type.Enum(['invited', 'revoked', 'expired'] as const),
  /** Has their page open. */
  here: Type.Boolean(),
});
export type Guest = Static<typeof Guest>;

export const Guests = Type.Object({ guests: Type.Array(Guest), mayInvite: Type.Boolean() });
export type Guests = Static<typeof Guests>;

const Kind = Type.Enum(KINDS);

/** A note of a window that the guest is shown. */
export const ShownNote = Type.Object({
  id: Type.String(),
  text: Type.String(),
  kind: Type.Optional(Kind),
  source: Type.Optional(Type.String()),
  namens: Type.Optional(Type.String()),
});
export type ShownNote = Static<typeof ShownNote>;

/**
 * A guest's own page. waiting: the table has not come to it; now: it is their turn; over: it was; cancelled: the meeting
 * does not happen. Nothing in it tells of another family (issue 3, point 4).
 */
export const GuestSheet = Type.Object({
  question: Type.String(),
  /** The day of the meeting, yyyy-mm-dd. */
  day: Type.String(),
  state: Type.Enum(['waiting', 'now', 'over', 'cancelled'] as const),
  /** With what the guest writes: during their turn, and until a moment after it. */
  document: Type.String(),
  shown: Type.Optional(Type.Object({ frame: Type.Enum(FRAME_KEYS), notes: Type.Array(ShownNote) })),
  /** What was agreed that this guest does; `due` is a day, yyyy-mm-dd. */
  agreements: Type.Array(
    Type.Object({ id: Type.String(), what: Type.String(), due: Type.Optional(Type.String()), status: AgreementStatus }),
  ),
});
export type GuestSheet = Static<typeof GuestSheet>;

/** Whether somebody was there for a family, and how that is known. */
export const Attendee = Type.Object({
  ...Person.properties,
  present: Type.Boolean(),
  /** screen: their page was open during the turn; said: somebody ticked it, or took the tick away. */
  how: Type.Optional(Type.Enum(['screen', 'said'] as const)),
  /** Who said so. */
  by: Type.Optional(Type.String()),
});
export type Attendee = Static<typeof Attendee>;

export const Attendance = Type.Object({ people: Type.Array(Attendee), maySet: Type.Boolean() });
export type Attendance = Static<typeof Attendance>;

export const AttendanceChange = Type.Object(
  { personId: Type.String(), present: Type.Boolean() },
  { additionalProperties: false },
);
export type AttendanceChange = Static<typeof AttendanceChange>;
