import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import { FamilyAdult, KnownChild, RecordedGround, ToldLine } from '../../shared/api/families';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';

/** What is known of a family, whoever may see which part of it. Stored as JSON in family.sealed. */
export const FamilyDetails = Type.Object({
  version: Type.Integer(),
  children: Type.Array(KnownChild),
  /** Absent in what was laid down before adults were. */
  adults: Type.Optional(Type.Array(FamilyAdult)),
  /** Who was told what, until that was a fact of its own (server/happened): empty once it was taken in. */
  told: Type.Array(ToldLine),
});
export type FamilyDetails = Static<typeof FamilyDetails>;

/** One organisation's grounds: those that stand, and those that were taken back or replaced. JSON in naming.sealed. */
export const Naming = Type.Object({
  grounds: Type.Array(RecordedGround),
  ended: Type.Array(Type.Object({ ...RecordedGround.properties, endedBy: Type.String(), endedAt: Type.Integer() })),
});
export type Naming = Static<typeof Naming>;

const NOTHING_KNOWN: FamilyDetails = { version: 0, children: [], told: [] };
const NO_GROUND: Naming = { grounds: [], ended: [] };

const detailsContext = (familyId: string): string => `family:${familyId}`;
/** Bound to the organisation, so that one's ground put in another's place does not open. */
const namingContext = (familyId: string, organisationId: string): string => `naming:${familyId}:${organisationId}`;

const seal = (sealer: Sealer, familyId: string, context: string, value: object): Uint8Array =>
  sealer.seal(familyId, context, Buffer.from(JSON.stringify(value)));
const open = (sealer: Sealer, familyId: string, context: string, sealed: Uint8Array): unknown =>
  JSON.parse(Buffer.from(sealer.open(familyId, context, sealed)).toString());

/** The family's key must be loaded, here and below. Throws when it was altered. */
export const openDetails = (sealer: Sealer, familyId: string, sealed: Uint8Array | null): FamilyDetails =>
  sealed ? Value.Parse(FamilyDetails, open(sealer, familyId, detailsContext(familyId), sealed)) : NOTHING_KNOWN;

/** Reads what is known of a family, inside an act. */
export function* readDetails(store: Store, sealer: Sealer, familyId: string): Act<FamilyDetails> {
  const row = yield* first(store.sql.selectFrom('family').select('sealed').where('id', '=', familyId));
  return openDetails(sealer, familyId, row?.sealed ?? null);
}

export function* writeDetails(store: Store, sealer: Sealer, familyId: string, details: FamilyDetails): Act<void> {
  const sealed = seal(sealer, familyId, detailsContext(familyId), details);
  yield* rows(store.sql.updateTable('family').set({ sealed }).where('id', '=', familyId));
}

/** @param sealed absent where this organisation recorded nothing */
export const openNaming = (
  sealer: Sealer,
  familyId: string,
  organisationId: string,
  sealed: Uint8Array | null | undefined,
): Naming =>
  sealed ? Value.Parse(Naming, open(sealer, familyId, namingContext(familyId, organisationId), sealed)) : NO_GROUND;

/** Reads an organisation's grounds with their version, inside an act; version 0 while there are none. */
export function* readNaming(
  store: Store,
  sealer: Sealer,
  familyId: string,
  organisationId: string,
): Act<{ version: number; naming: Naming }> {
  const row = yield* first(
    store.sql
      .selectFrom('naming')
      .select(['version', 'sealed'])
      .where('family_id', '=', familyId)
      .where('organisation_id', '=', organisationId),
  );
  return { version: row?.version ?? 0, naming: openNaming(sealer, familyId, organisationId, row?.sealed) };
}

export function* writeNaming(
  store: Store,
  sealer: Sealer,
  { familyId, organisationId, version }: { familyId: string; organisationId: string; version: number },
  naming: Naming,
): Act<void> {
  const sealed = seal(sealer, familyId, namingContext(familyId, organisationId), naming);
  yield* rows(
    store.sql
      .insertInto('naming')
      .values({ family_id: familyId, organisation_id: organisationId, version, sealed })
      .onConflict((conflict) => conflict.columns(['family_id', 'organisation_id']).doUpdateSet({ version, sealed })),
  );
}
