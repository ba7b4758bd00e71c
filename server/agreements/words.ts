import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import { AgreementStatus } from '../../shared/api/agreements';
import type { Sealer } from '../sealing/sealer';

/** What became of an agreement, once: by whom, when, to which day, and why. */
const FollowedUp = Type.Object({
  /** ms since 1970. */
  at: Type.Integer(),
  /** A person's id. */
  by: Type.String(),
  status: AgreementStatus,
  /** The day that it had until then. */
  dueBefore: Type.Optional(Type.String()),
  why: Type.Optional(Type.String()),
});

/** What an agreement says: all of it is content, and sealed. Stored as JSON in agreement.sealed. */
export const AgreementWords = Type.Object({
  what: Type.String(),
  /** A name, when who does it is no person of the system. */
  who: Type.Optional(Type.String()),
  child: Type.Optional(Type.String()),
  /** What happens when it is done (shared/happened/topics.ts), and whom it is about in words. */
  topic: Type.Optional(Type.String()),
  whom: Type.Optional(Type.String()),
  /** Oldest first. */
  trail: Type.Array(FollowedUp),
});
export type AgreementWords = Static<typeof AgreementWords>;

const contextOf = (agreementId: string): string => `agreement:${agreementId}`;

/** The family's key must be loaded. */
export const sealWords = (sealer: Sealer, familyId: string, agreementId: string, words: AgreementWords): Uint8Array =>
  sealer.seal(familyId, contextOf(agreementId), Buffer.from(JSON.stringify(words)));

/** Throws when they were altered or the key is gone. The family's key must be loaded. */
export const openWords = (
  sealer: Sealer,
  familyId: string,
  agreementId: string,
  sealed: Uint8Array,
): AgreementWords => {
  const json = Buffer.from(sealer.open(familyId, contextOf(agreementId), sealed)).toString();
  return Value.Parse(AgreementWords, JSON.parse(json));
};
