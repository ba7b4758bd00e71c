import { type Act, rows, type Store } from '../store/store';
import { auditLine } from './audit';

const PURGED = /^chain:(\d+(?:,\d+)*)$/;

/** Which entries a line of a purge names; none when it is another line. */
export const purgedBy = ({ act, subject }: { act: string; subject: string }): number[] => {
  const named = act === 'entries-purged' ? PURGED.exec(subject)?.[1] : undefined;
  return named?.split(',').map(Number) ?? [];
};

interface ToPurge {
  at: number;
  /** A person's id, or SYSTEM. */
  by: string;
  /** The rows whose bodies go, as `record:<id>`. */
  items: readonly string[];
}

/**
 * Lets the salts of these items' entries die, and lays down that it was done: an entry of its own. The caller takes the
 * bodies away in the same transaction. The chain stays whole; what it held of them can be guessed by nobody.
 */
export function* purgeFromChain(store: Store, { at, by, items }: ToPurge): Act<void> {
  const { sql } = store;
  const gone = yield* rows(
    sql
      .updateTable('chain')
      .set({ salt: null })
      .where('item', 'in', [...items])
      .where('salt', 'is not', null)
      .returning('seq'),
  );
  if (gone.length === 0) return;
  const subject = `chain:${gone.map(({ seq }) => seq).join(',')}`;
  yield* auditLine(store, { at, by, act: 'entries-purged', subject });
}
