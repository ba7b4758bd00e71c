import type { Selectable } from 'kysely';
import { type Receiver, receiverKey } from '../../shared/exports/parts';
import { openExport } from '../exports/rows';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';
import type { Tables } from '../store/tables';

/** How copies for a family stand with being let go, in the store. The family's key must be loaded. */

export type ReleaseRow = Selectable<Tables['release']>;

/** withdrawn: another copy for the same receiver took its place. */
export type ReleaseState = 'asked' | 'let-go' | 'refused' | 'withdrawn';

/** What is content of it. */
export interface ReleaseWords {
  /** Why it was not let go. */
  why?: string;
}

const contextOf = (exportId: string): string => `release:${exportId}`;

export const sealWords = (sealer: Sealer, familyId: string, exportId: string, words: ReleaseWords): Uint8Array =>
  sealer.seal(familyId, contextOf(exportId), Buffer.from(JSON.stringify(words)));

export const openWords = (
  sealer: Sealer,
  { export_id: id, family_id: familyId, sealed }: Pick<ReleaseRow, 'export_id' | 'family_id' | 'sealed'>,
): ReleaseWords => JSON.parse(Buffer.from(sealer.open(familyId, contextOf(id), sealed)).toString()) as ReleaseWords;

export function* readRelease(store: Store, exportId: string): Act<ReleaseRow | undefined> {
  return yield* first(store.sql.selectFrom('release').selectAll().where('export_id', '=', exportId));
}

/** What still waits for the same receiver is not asked any more. */
export function* withdrawEarlier(
  store: Store,
  sealer: Sealer,
  { conferenceId, familyId }: { conferenceId: string; familyId: string },
  receiver: Receiver,
): Act<void> {
  const waiting = yield* rows(
    store.sql
      .selectFrom('release')
      .innerJoin('export', 'export.id', 'release.export_id')
      .select(['export.id', 'export.sealed'])
      .where('release.conference_id', '=', conferenceId)
      .where('release.state', '=', 'asked'),
  );
  const key = receiverKey(receiver);
  for (const { id, sealed } of waiting) {
    if (receiverKey(openExport(sealer, familyId, id, sealed).choice.receiver) !== key) continue;
    yield* rows(store.sql.updateTable('release').set({ state: 'withdrawn' }).where('export_id', '=', id));
  }
}
