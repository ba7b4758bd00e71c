import Type, { type Static } from 'typebox';
import type { ExportDocument } from '../exports/document';
import { EXPORT_LIMITS as MOST } from '../exports/parts';
import { Person } from './contract';

/** Letting go a copy for somebody of a family, by somebody else than who made it. */

const shut = { additionalProperties: false };

/** How one copy stands with being let go. withdrawn: another for the same receiver took its place. */
export const Release = Type.Object({
  state: Type.Enum(['asked', 'let-go', 'refused', 'withdrawn'] as const),
  /** Who was asked; absent when who made it let it go alone. */
  of: Type.Optional(Type.String()),
  /** yyyy-mm-dd: until when only they answer; after that the teamleider may too. */
  answerBy: Type.Optional(Type.String()),
  /** Who answered, by name; ms since 1970. */
  by: Type.Optional(Type.String()),
  at: Type.Optional(Type.Integer()),
  /** Why it was not let go: for who made it alone. */
  why: Type.Optional(Type.String()),
});
export type Release = Static<typeof Release>;

/** A copy as its reader will read it, for who was asked to let it go. */
export const ReleasePage = Type.Object({
  /** An answer names it. */
  version: Type.Integer(),
  release: Release,
  receiver: Type.String(),
  askedBy: Person,
  /** ms since 1970. */
  askedAt: Type.Integer(),
  /** yyyy-mm-dd: when it was asked for, and until when that is answered. */
  request: Type.Optional(Type.Object({ on: Type.String(), before: Type.String() })),
  /** By part in the family: with whom talking is not safe. */
  unsafe: Type.Array(Type.String()),
  document: Type.Unsafe<ExportDocument>(Type.Object({}, { title: 'ExportDocument', additionalProperties: true })),
  /** It would be another copy by now: it has to be asked anew. */
  changed: Type.Boolean(),
});
export type ReleasePage = Static<typeof ReleasePage>;

/** On the version that was read. Not letting go asks why. */
export const ReleaseAnswer = Type.Object(
  {
    version: Type.Integer({ minimum: 0 }),
    letsGo: Type.Boolean(),
    why: Type.Optional(Type.String({ minLength: 1, maxLength: MOST.ground, pattern: '\\S' })),
  },
  shut,
);
export type ReleaseAnswer = Static<typeof ReleaseAnswer>;

/** On the first page. as: who is to answer, or the teamleider to whom it fell, or who asked and has an answer. */
export const TodayRelease = Type.Object({
  exportId: Type.String(),
  conferenceId: Type.String(),
  as: Type.Enum(['second', 'teamleider', 'maker'] as const),
  code: Type.String(),
  receiver: Type.String(),
  /** Who asked, or who answered. */
  name: Type.String(),
  state: Type.Enum(['asked', 'let-go', 'refused'] as const),
  answerBy: Type.Optional(Type.String()),
});
export type TodayRelease = Static<typeof TodayRelease>;
