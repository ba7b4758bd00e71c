import type { Canonical } from './canonical';
import { type ChainRow, digestOfBody, macOf, NOTHING_BEFORE, textOfMac } from './entry';

/** altered: not as it was laid down. added: not by us. removed: it was there. cut: the end of the chain is gone. */
export interface Finding {
  what: 'altered' | 'added' | 'removed' | 'cut';
  /** The row that the entry tells of (`audit:12`), or `chain` where that is not known. */
  item: string;
  /** The entry; absent for a row that stands in none. */
  seq?: number;
  /** The last of several in a row. */
  to?: number;
}

export interface Checked {
  entries: number;
  /** How many of them were taken in from before there was a chain. */
  takenIn: number;
  /** As it is printed; empty when there are no entries. */
  head: string;
  findings: Finding[];
}

/** What a row holds: its body, or that it is there and cannot be read. Undefined when there is no such row. */
export type Body = { is: Canonical; purges?: readonly number[] } | 'unreadable' | undefined;

interface ToCheck {
  key: Uint8Array;
  /** In order. */
  entries: Iterable<ChainRow>;
  bodyOf(item: string): Body;
  /** All rows that must stand in the chain. */
  items: Iterable<string>;
  /** The head that was printed once; it must be in the chain still. */
  head?: string | undefined;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Whether the row says what its entry holds of it. */
const wrongOf = ({ salt, digest }: ChainRow, body: Body): Finding['what'] | undefined => {
  // What was purged is gone; whether that was laid down is looked at when all of the chain is known.
  if (!salt) return body ? 'added' : undefined;
  if (!body) return 'removed';
  return body !== 'unreadable' && isSame(digestOfBody(salt, body.is), digest) ? undefined : 'altered';
};

/** Goes through the whole chain, and says what is not as it was laid down. Changes nothing. */
export const checkChain = ({ key, entries, bodyOf, items, head }: ToCheck): Checked => {
  const findings: Finding[] = [];
  const known = new Set<string>();
  const saltless = new Map<number, string>();
  const purged = new Set<number>();
  let headSeen = head === undefined;
  let count = 0;
  let takenIn = 0;
  let last: ChainRow | undefined;
  /** The macs on which the next entry may stand: two when the last one's own was altered, none when some are gone. */
  let previous: Uint8Array[] = [NOTHING_BEFORE];

  for (const entry of entries) {
    const { seq, item } = entry;
    count += 1;
    known.add(item);
    if (entry.kind === 'taken-in') takenIn += 1;
    const expected = (last?.seq ?? 0) + 1;
    if (seq > expected) {
      findings.push({ what: 'removed', item: 'chain', seq: expected, ...(seq - 1 > expected && { to: seq - 1 }) });
      previous = [];
    }
    const right = previous.map((before) => macOf(key, before, entry, entry.digest));
    const stands = right.length === 0 || right.some((mac) => isSame(mac, entry.mac));
    const body = bodyOf(item);
    const wrong = stands ? wrongOf(entry, body) : 'altered';
    if (wrong) findings.push({ what: wrong, item, seq });
    else if (typeof body === 'object') for (const gone of body.purges ?? []) purged.add(gone);
    if (!entry.salt) saltless.set(seq, item);
    const text = textOfMac(entry.mac);
    if (stands && text === head) headSeen = true;
    previous = stands ? [entry.mac] : [entry.mac, ...right];
    last = entry;
  }

  for (const [seq, item] of saltless) if (!purged.has(seq)) findings.push({ what: 'removed', item, seq });
  for (const item of items) if (!known.has(item)) findings.push({ what: 'added', item });
  if (!headSeen) findings.push({ what: 'cut', item: 'chain', ...(last && { seq: last.seq + 1 }) });
  return { entries: count, takenIn, head: last ? textOfMac(last.mac) : '', findings };
};
