import { createHash } from 'node:crypto';
import type { Leave, Seen } from '../../shared/api/exports';
import type { Copy } from '../../shared/exports/copy';
import { type ExportChoice, receiverKey } from '../../shared/exports/parts';
import { type Canonical, canonicalJson } from '../audit/canonical';
import { addToChain } from '../audit/chain';
import type { Sealer } from '../sealing/sealer';
import { type Act, rows, type Store } from '../store/store';

/** Exports in the store: sealed, each in a row that never changes, with an entry in the chain. The family's key must be loaded. */

/** What went to whom: the choice that was confirmed, and what it came to. */
export interface LaidExport {
  choice: ExportChoice;
  /** Why this receiver may have what was marked. */
  ground?: string;
  /** Where it goes in the receiver's case system. */
  zaak?: string;
  /** Of the record that it was made from; 0: a concept. Absent in those of before: then it is the copy's own. */
  version?: number;
  /** yyyy-mm-dd: when its receiver asked for it. */
  requestedOn?: string;
  /** That the youths of the choice's `let` said so. */
  leave?: Leave;
  /** Who can see it, of a copy for who is protected. */
  seen?: Seen;
  copy: Copy;
}

export interface ExportRow {
  id: string;
  conference_id: string;
  family_id: string;
  at: number;
  person_id: string;
  /** The job that it was made for, with others of its meeting. */
  bundle: string | null;
}

const contextOf = (id: string): string => `export:${id}`;

/** How the chain names an export. */
export const exportItem = (id: string): string => `export:${id}`;

/** What the chain holds of an export: its columns, and the digest of what is sealed in it. */
export const exportBody = (
  { id, conference_id, family_id, at, person_id, bundle }: ExportRow,
  laid: LaidExport,
): Canonical => ({
  id,
  conference: conference_id,
  family: family_id,
  at,
  by: person_id,
  bundle: bundle ?? '',
  laid: createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(laid)) as Canonical))
    .digest('hex'),
});

/** Throws when it was altered or the key is gone. */
export const openExport = (sealer: Sealer, familyId: string, id: string, sealed: Uint8Array): LaidExport =>
  // Only this folder writes the column, so what stands in it is what it was.
  JSON.parse(Buffer.from(sealer.open(familyId, contextOf(id), sealed)).toString()) as LaidExport;

export function* layExport(store: Store, sealer: Sealer, row: ExportRow, laid: LaidExport): Act<void> {
  const sealed = sealer.seal(row.family_id, contextOf(row.id), Buffer.from(JSON.stringify(laid)));
  yield* rows(store.sql.insertInto('export').values({ ...row, sealed }));
  yield* addToChain(store, { at: row.at, item: exportItem(row.id), body: exportBody(row, laid) });
}

/** The zaak at each receiver that the latest export of any of the family's conferences went to, by the receiver's key. */
export function* zakenOf(store: Store, sealer: Sealer, familyId: string): Act<Map<string, string>> {
  const found = yield* rows(
    store.sql.selectFrom('export').select(['id', 'sealed']).where('family_id', '=', familyId).orderBy('seq'),
  );
  const known = found.map(({ id, sealed }) => openExport(sealer, familyId, id, sealed));
  return new Map(known.flatMap(({ choice, zaak }) => (zaak ? [[receiverKey(choice.receiver), zaak] as const] : [])));
}
