import { createHash } from 'node:crypto';
import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import { Fact } from '../../shared/api/happened';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';

/** A fact in the store: all of it is content, and sealed. Stored as JSON in happened.sealed. */
const StoredFact = Type.Object({
  topic: Type.String(),
  /**
   * All that was laid down here, the first first; a step without a fact took it back. whom: whom it is about, where that is
   * no member of the family, in Dutch. by: a person's id.
   */
  trail: Type.Array(
    Type.Object({
      fact: Type.Optional(Fact),
      whom: Type.Optional(Type.String()),
      by: Type.String(),
      at: Type.Integer(),
    }),
  ),
});
export type StoredFact = Static<typeof StoredFact>;

/** Where a fact is laid down. */
export interface FactPlace {
  conferenceId: string;
  familyId: string;
}

const ID_LENGTH = 21;

/** One topic of one conference is one row, however often it is laid down. */
export const factId = (conferenceId: string, topic: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['happened', conferenceId, topic]))
    .digest('base64url')
    .slice(0, ID_LENGTH);

const contextOf = (id: string): string => `happened:${id}`;

/** The family's key must be loaded, here and below. */
export const sealFact = (sealer: Sealer, familyId: string, id: string, stored: StoredFact): Uint8Array =>
  sealer.seal(familyId, contextOf(id), Buffer.from(JSON.stringify(stored)));

/** Throws when it was altered. */
const openFact = (sealer: Sealer, familyId: string, id: string, sealed: Uint8Array): StoredFact =>
  Value.Parse(StoredFact, JSON.parse(Buffer.from(sealer.open(familyId, contextOf(id), sealed)).toString()));

/** A fact as it stands. */
export interface LaidFact extends StoredFact {
  id: string;
  conferenceId: string;
  version: number;
  /** As it was last said. */
  whom?: string;
  /** Absent once it was taken back. */
  fact?: Fact;
  /** Of its last change. */
  at: number;
}

/** Which facts: of one conference, or of a family in all of its conferences. */
type Which = FactPlace | { familyId: string };

/** As it stands in the table. */
export interface FactRow {
  id: string;
  conference_id: string;
  family_id: string;
  version: number;
  at: number;
  sealed: Uint8Array;
}

/** Throws when it was altered, or its family's key is not loaded. */
export const laidOf = (sealer: Sealer, row: FactRow): LaidFact => {
  const stored = openFact(sealer, row.family_id, row.id, row.sealed);
  const fact = stored.trail.at(-1)?.fact;
  const whom = stored.trail.findLast((step) => step.whom !== undefined)?.whom;
  const { id, conference_id: conferenceId, version, at } = row;
  return { ...stored, id, conferenceId, version, at, ...(whom && { whom }), ...(fact && { fact }) };
};

/** What happened, in the order in which it was first laid down; what was taken back too. */
export function* factsOf(store: Store, sealer: Sealer, which: Which): Act<LaidFact[]> {
  const query = store.sql.selectFrom('happened').selectAll().where('family_id', '=', which.familyId);
  const found = yield* rows('conferenceId' in which ? query.where('conference_id', '=', which.conferenceId) : query);
  const firstAt = ({ trail }: StoredFact): number => trail[0]?.at ?? 0;
  return found.map((row) => laidOf(sealer, row)).sort((a, b) => firstAt(a) - firstAt(b));
}

export function* factById(store: Store, sealer: Sealer, id: string): Act<LaidFact | undefined> {
  const row = yield* first(store.sql.selectFrom('happened').selectAll().where('id', '=', id));
  return row && laidOf(sealer, row);
}
