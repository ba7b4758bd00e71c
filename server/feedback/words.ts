import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import { HEARERS } from '../../shared/decisions/feedback';
import type { Sealer } from '../sealing/sealer';

/** What a piece of feedback says: all of it is content, and sealed. Stored as JSON in feedback.sealed. */
const FeedbackWords = Type.Object({
  hearer: Type.Enum(HEARERS),
  whom: Type.String(),
  what: Type.String(),
  /** A name, when who tells it is no person of the system. */
  who: Type.Optional(Type.String()),
  ground: Type.String(),
  waits: Type.Boolean(),
  /** On which telling it is one fact (shared/happened/topics.ts); absent until what was laid down before was taken in. */
  topic: Type.Optional(Type.String()),
  /** When it was ticked, in ms since 1970, and by whom (a person's id), before that was a fact of its own. */
  done: Type.Optional(Type.Object({ at: Type.Integer(), by: Type.String() })),
});
export type FeedbackWords = Static<typeof FeedbackWords>;

const contextOf = (id: string): string => `feedback:${id}`;

/** The family's key must be loaded. */
export const sealFeedback = (sealer: Sealer, familyId: string, id: string, words: FeedbackWords): Uint8Array =>
  sealer.seal(familyId, contextOf(id), Buffer.from(JSON.stringify(words)));

/** Throws when it was altered or the key is gone. The family's key must be loaded. */
export const openFeedback = (sealer: Sealer, familyId: string, id: string, sealed: Uint8Array): FeedbackWords =>
  Value.Parse(FeedbackWords, JSON.parse(Buffer.from(sealer.open(familyId, contextOf(id), sealed)).toString()));
