import { createHash, createHmac, randomBytes } from 'node:crypto';
import { type Canonical, canonicalJson } from './canonical';

/**
 * One entry of the chain: mac = HMAC-SHA-256(key, previous mac ‖ header ‖ digest), where
 * digest = SHA-256(salt ‖ canonical JSON of the body). The body stands elsewhere, in the row that `item` names; when it is
 * purged, the salt dies with it, so that nobody can guess from the digest what it said.
 */
export interface ChainRow extends EntryHeader {
  salt: Uint8Array | null;
  digest: Uint8Array;
  mac: Uint8Array;
}

export interface EntryHeader {
  /** Counts up by one, from 1. */
  seq: number;
  /** ms since 1970. */
  at: number;
  /** laid-down: in the transaction of the act itself. taken-in: it stood here before there was a chain. */
  kind: string;
  /** The row with the body: `audit:12`, `record:<id>`. Each stands in the chain once. */
  item: string;
}

const SALT_BYTES = 16;
/** What comes before the first entry. */
export const NOTHING_BEFORE: Uint8Array = new Uint8Array(32);

export const digestOfBody = (salt: Uint8Array, body: Canonical): Uint8Array =>
  createHash('sha256').update(salt).update(canonicalJson(body)).digest();

export const macOf = (
  key: Uint8Array,
  previous: Uint8Array,
  { seq, at, kind, item }: EntryHeader,
  digest: Uint8Array,
): Uint8Array =>
  createHmac('sha256', key).update(previous).update(canonicalJson({ seq, at, kind, item })).update(digest).digest();

/** The entry that comes after another (none: the first). */
export const nextEntry = (
  key: Uint8Array,
  previous: Pick<ChainRow, 'seq' | 'mac'> | undefined,
  { body, ...what }: Omit<EntryHeader, 'seq'> & { body: Canonical },
): ChainRow => {
  const header = { seq: (previous?.seq ?? 0) + 1, ...what };
  const salt = randomBytes(SALT_BYTES);
  const digest = digestOfBody(salt, body);
  return { ...header, salt, digest, mac: macOf(key, previous?.mac ?? NOTHING_BEFORE, header, digest) };
};

/** How a mac is printed and typed in: the head of the chain, on paper. */
export const textOfMac = (mac: Uint8Array): string => Buffer.from(mac).toString('hex');
