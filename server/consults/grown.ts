import { auditLine } from '../audit/audit';
import { type Act, first, rows, type Store } from '../store/store';

/** A consult that grows into a family keeps its id, and with that its key: the family's id is the consult's. */

/** Whether it may still grow. */
export function* canGrow(store: Store, consultId: string): Act<boolean> {
  const row = yield* first(store.sql.selectFrom('consult').select('family_id').where('id', '=', consultId));
  return row?.family_id === null;
}

/** Lays down that it grew; inside the transaction that puts the family on an agenda, after the family's row. */
export function* setGrown(store: Store, consultId: string, by: string, at: number): Act<void> {
  yield* rows(store.sql.updateTable('consult').set({ family_id: consultId }).where('id', '=', consultId));
  yield* auditLine(store, { at, by, act: 'consult-grown', subject: `consult:${consultId}` });
}
