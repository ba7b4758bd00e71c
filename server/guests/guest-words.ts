import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import type { Sealer } from '../sealing/sealer';

/** What is asked of a guest, and as what they come: content of the family, and sealed. Stored as JSON in guest.sealed. */
const GuestWords = Type.Object({ function: Type.String(), question: Type.String() });
export type GuestWords = Static<typeof GuestWords>;

/** Whose words they are. */
export interface GuestPlace {
  familyId: string;
  conferenceId: string;
  personId: string;
}

const contextOf = ({ conferenceId, personId }: GuestPlace): string => `guest:${conferenceId}:${personId}`;

/** The family's key must be loaded. */
export const sealGuestWords = (sealer: Sealer, place: GuestPlace, { function: as, question }: GuestWords): Uint8Array =>
  sealer.seal(place.familyId, contextOf(place), Buffer.from(JSON.stringify({ function: as, question })));

/** Throws when it was altered or its key is gone. */
export const openGuestWords = (sealer: Sealer, place: GuestPlace, sealed: Uint8Array): GuestWords =>
  Value.Parse(GuestWords, JSON.parse(Buffer.from(sealer.open(place.familyId, contextOf(place), sealed)).toString()));
