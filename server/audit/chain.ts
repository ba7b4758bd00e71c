import { type Act, first, rows, type Store } from '../store/store';
import type { Canonical } from './canonical';
import { nextEntry, textOfMac } from './entry';

interface ToChain {
  /** ms since 1970. */
  at: number;
  /** The row that holds the body, as `audit:12`. */
  item: string;
  body: Canonical;
}

/**
 * Adds one entry to the chain, inside the transaction of what it tells of: one writer owns one connection, so the order of
 * the chain is the order of the commits. Returns the new head.
 */
export function* addToChain(store: Store, { at, item, body }: ToChain): Act<string> {
  const { sql, chainKey } = store;
  if (!chainKey) throw new Error('the store was opened without the key of its chain');
  const last = yield* first(sql.selectFrom('chain').select(['seq', 'mac']).orderBy('seq', 'desc').limit(1));
  const entry = nextEntry(chainKey, last, { at, item, body, kind: 'laid-down' });
  yield* rows(sql.insertInto('chain').values(entry));
  return textOfMac(entry.mac);
}
