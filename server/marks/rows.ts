import type { ItemMark } from '../../shared/audience/marks';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';

/** Marks in the store: one sealed row a conference. The family's key must be loaded. */

interface Place {
  conferenceId: string;
  familyId: string;
}

const contextOf = (conferenceId: string): string => `marks:${conferenceId}`;

export function* readMarks(
  store: Store,
  sealer: Sealer,
  { conferenceId, familyId }: Place,
): Act<{ version: number; marks: ItemMark[] }> {
  const row = yield* first(store.sql.selectFrom('item_mark').selectAll().where('conference_id', '=', conferenceId));
  if (!row) return { version: 0, marks: [] };
  const opened = sealer.open(familyId, contextOf(conferenceId), row.sealed);
  // Only this folder writes the column, so what stands in it is what it was.
  return { version: row.version, marks: JSON.parse(Buffer.from(opened).toString()) as ItemMark[] };
}

export function* writeMarks(
  store: Store,
  sealer: Sealer,
  { conferenceId, familyId }: Place,
  { version, marks }: { version: number; marks: readonly ItemMark[] },
): Act<void> {
  const sealed = sealer.seal(familyId, contextOf(conferenceId), Buffer.from(JSON.stringify(marks)));
  yield* rows(
    store.sql
      .insertInto('item_mark')
      .values({ conference_id: conferenceId, family_id: familyId, version, sealed })
      .onConflict((conflict) => conflict.column('conference_id').doUpdateSet({ version, sealed })),
  );
}
