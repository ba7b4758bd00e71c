import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import { Child } from '../../shared/api/contract';
import type { Sealer } from '../sealing/sealer';

/** What the agenda says of a family: all of it is content, and sealed. Stored as JSON in conference.sealed. */
export const FamilyLine = Type.Object({
  code: Type.String(),
  named: Type.Boolean(),
  question: Type.String(),
  /** Of before a family had details of its own (server/families); empty since. */
  children: Type.Array(Child),
  /** Why this family, and why at this meeting. Absent from what was laid down before this was asked. */
  whyNow: Type.Optional(Type.String()),
  /** What who has no task for the family sees of it, in the place of the question; a neutral word where it is absent. */
  agendaLine: Type.Optional(Type.String()),
});
export type FamilyLine = Static<typeof FamilyLine>;

const contextOf = (conferenceId: string): string => `conference:${conferenceId}`;

/** The family's key must be loaded. */
export const sealFamilyLine = (
  sealer: Sealer,
  familyId: string,
  conferenceId: string,
  { code, named, question, children, whyNow, agendaLine }: FamilyLine,
): Uint8Array => {
  const json = JSON.stringify({ code, named, question, children, whyNow, agendaLine });
  return sealer.seal(familyId, contextOf(conferenceId), Buffer.from(json));
};

/** Throws when it was altered or its key is gone. */
export const openFamilyLine = (
  sealer: Sealer,
  familyId: string,
  conferenceId: string,
  sealed: Uint8Array,
): FamilyLine => {
  const json = Buffer.from(sealer.open(familyId, contextOf(conferenceId), sealed)).toString();
  return Value.Parse(FamilyLine, JSON.parse(json));
};

/** Shown in the place of a line whose key is gone, so that a family does not drop from the agenda unseen. */
export const UNREADABLE: FamilyLine = {
  code: '?',
  named: false,
  question: 'De gegevens van dit gezin zijn niet te lezen. Vraag de beheerder naar de sleutels van dit gezin.',
  children: [],
};

/** Loads the family's key and opens its line; what stands in its place when that fails. */
export const readFamilyLine = async (
  sealer: Sealer,
  { familyId, conferenceId, sealed }: { familyId: string; conferenceId: string; sealed: Uint8Array },
  onUnreadable: (conferenceId: string, error: unknown) => void,
): Promise<FamilyLine> => {
  try {
    await sealer.loadKey(familyId);
    return openFamilyLine(sealer, familyId, conferenceId, sealed);
  } catch (error) {
    onUnreadable(conferenceId, error);
    return UNREADABLE;
  }
};
