import { createHash } from 'node:crypto';
import type { DecisionRecord, Proposal, View } from '../../shared/decisions/record';
import { type Canonical, canonicalJson } from '../audit/canonical';
import { addToChain } from '../audit/chain';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';
import { type Deciding, nothingYet } from './deciding';

/** A decision and its records in the store: sealed, all of it. The family's key must be loaded. */

interface Place {
  conferenceId: string;
  familyId: string;
}

const decidingContext = (conferenceId: string): string => `decision:${conferenceId}`;
const recordContext = (id: string): string => `record:${id}`;

/** What is laid down in the record, each in a row of its own that never changes. */
export type Laid =
  /** The decision as it was made, or as it was corrected: whole. */
  | { kind: 'record'; record: DecisionRecord }
  /** Of an organisation that was absent. */
  | { kind: 'view'; view: View }
  /** Of a parent or child, in whose name it was typed; `on`: yyyy-mm-dd, when it was said. */
  | { kind: 'family-view'; who: string; says: string; on: string };

/** Plain data as the canonical form knows it; what is absent is left out. */
export const plain = (value: object): Canonical => JSON.parse(JSON.stringify(value)) as Canonical;

/** What a proposal's digest is made of. Hexadecimal. */
export const digestOfProposal = (proposal: Proposal): string =>
  createHash('sha256')
    .update(canonicalJson(plain(proposal)))
    .digest('hex');

/** Only this folder writes the columns, so what stands in them is what it was. */
const parse = <T>(bytes: Uint8Array): T => JSON.parse(Buffer.from(bytes).toString()) as T;

export function* readDeciding(store: Store, sealer: Sealer, { conferenceId, familyId }: Place): Act<Deciding> {
  const row = yield* first(store.sql.selectFrom('decision').select('sealed').where('conference_id', '=', conferenceId));
  return row ? parse<Deciding>(sealer.open(familyId, decidingContext(conferenceId), row.sealed)) : nothingYet();
}

export function* writeDeciding(
  store: Store,
  sealer: Sealer,
  { conferenceId, familyId }: Place,
  state: Deciding,
): Act<void> {
  const sealed = sealer.seal(familyId, decidingContext(conferenceId), Buffer.from(JSON.stringify(state)));
  yield* rows(
    store.sql
      .insertInto('decision')
      .values({ conference_id: conferenceId, family_id: familyId, sealed })
      .onConflict((conflict) => conflict.column('conference_id').doUpdateSet({ sealed })),
  );
}

/** How the chain names a row of the record. */
export const recordItem = (id: string): string => `record:${id}`;

export interface RecordRow {
  id: string;
  conference_id: string;
  family_id: string;
  at: number;
  person_id: string;
}

/** What the chain holds of a row of the record: its columns, and in the clear what is sealed in it. */
export const recordBody = ({ id, conference_id, family_id, at, person_id }: RecordRow, laid: Laid): Canonical => ({
  id,
  conference: conference_id,
  family: family_id,
  at,
  by: person_id,
  laid: plain(laid),
});

/** Lays down a row of the record with its entry in the chain. Sent again with the same id it would be refused: ask first. */
export function* layRecord(
  store: Store,
  sealer: Sealer,
  { conferenceId, familyId }: Place,
  { id, at, by, laid }: { id: string; at: number; by: string; laid: Laid },
): Act<void> {
  const row: RecordRow = { id, conference_id: conferenceId, family_id: familyId, at, person_id: by };
  const sealed = sealer.seal(familyId, recordContext(id), Buffer.from(JSON.stringify(laid)));
  yield* rows(store.sql.insertInto('record').values({ ...row, sealed }));
  yield* addToChain(store, { at, item: recordItem(id), body: recordBody(row, laid) });
}

export interface LaidDown {
  id: string;
  at: number;
  /** A person's id. */
  by: string;
  laid: Laid;
}

/** Opens what a row holds. Throws when it was altered or the key is gone. */
export const openRecord = (sealer: Sealer, familyId: string, id: string, sealed: Uint8Array): Laid =>
  parse<Laid>(sealer.open(familyId, recordContext(id), sealed));

/** All that was laid down about a conference, oldest first. */
export function* readRecords(store: Store, sealer: Sealer, { conferenceId, familyId }: Place): Act<LaidDown[]> {
  const found = yield* rows(
    store.sql.selectFrom('record').selectAll().where('conference_id', '=', conferenceId).orderBy('seq'),
  );
  return found.map(({ id, at, person_id, sealed }) => ({
    id,
    at,
    by: person_id,
    laid: openRecord(sealer, familyId, id, sealed),
  }));
}
