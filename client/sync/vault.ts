import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/**
 * What this browser keeps of boards: sealed with AES-GCM under a key that scripts can use but nobody can read out.
 * The key belongs to a person, so that someone can take over what an earlier session of their own could not send.
 */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

/** One screen's copy of one document. Two windows of one person each have their own. */
export interface CopyHead {
  id: string;
  document: string;
  personId: string;
  sessionId: string;
  /** When the server last let this person in; ms since 1970. A copy outlives it by KEPT_FOR at most. */
  confirmedAt: number;
  /** How many notes in it are not on disk at the server. */
  waiting: number;
  /** Their ids. */
  unsaved: Sealed;
  /** How many pieces it has; absent in a copy of an earlier version. */
  pieces?: number;
  /** What could not be read of the copy that this one took over, until its person saw that. */
  damage?: Damage;
}

/** How many pieces of how many could not be read. */
export interface Damage {
  lost: number;
  of: number;
}

export const addDamage = (one: Damage | undefined, other: Damage | undefined): Damage | undefined =>
  one && other ? { lost: one.lost + other.lost, of: one.of + other.of } : (one ?? other);

interface SealedAside {
  id: string;
  personId: string;
  document: string;
  at: number;
  drafts: Sealed;
  whole?: boolean;
}

interface VaultSchema extends DBSchema {
  keys: { key: string; value: { personId: string; key: CryptoKey } };
  copies: { key: string; value: CopyHead };
  /** A copy's pieces, in order, under the copy's id. */
  updates: { key: [string, number]; value: { copy: string; piece: number; update: Sealed } };
  asides: { key: string; value: SealedAside };
}

export interface Vault {
  personId: string;
  sessionId: string;
  db: IDBPDatabase<VaultSchema>;
  /** @param context what the bytes are; they open only under the same words */
  seal(context: string, bytes: Uint8Array): Promise<Sealed>;
  /** Throws when it was sealed by another key or for another context. */
  unseal(context: string, sealed: Sealed): Promise<Uint8Array>;
}

const DATABASE = 'casustafel';
const STORES = ['keys', 'copies', 'updates', 'asides'] as const;

/** All pieces of a copy. */
export const piecesOf = (copy: string) => IDBKeyRange.bound([copy], [copy, []]);

/** A browser that does not answer within this time (ms) keeps nothing: nobody waits for it. */
const OPENING = 5_000;

const openDatabase = async () => {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error(`IndexedDB did not open within ${OPENING} ms`)), OPENING),
  );
  return Promise.race([openStores(), late]);
};

const openStores = () =>
  openDB<VaultSchema>(DATABASE, 1, {
    upgrade(db) {
      db.createObjectStore('keys', { keyPath: 'personId' });
      db.createObjectStore('copies', { keyPath: 'id' });
      db.createObjectStore('updates', { keyPath: ['copy', 'piece'] });
      db.createObjectStore('asides', { keyPath: 'id' });
    },
  });

const keyOf = async (db: IDBPDatabase<VaultSchema>, personId: string): Promise<CryptoKey> => {
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // Read and write in one transaction: two windows that open together must end up with one key.
  const { store, done } = db.transaction('keys', 'readwrite');
  const present = await store.get(personId);
  if (!present) await store.put({ personId, key: fresh });
  await done;
  return present?.key ?? fresh;
};

/** Throws where a browser cannot keep anything: a private window, no storage left, or a page not served securely. */
export const openVault = async (personId: string, sessionId: string): Promise<Vault> => {
  const db = await openDatabase();
  const key = await keyOf(db, personId);
  const params = (context: string, iv: Uint8Array<ArrayBuffer>) => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(context),
  });
  return {
    personId,
    sessionId,
    db,
    async seal(context, bytes) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      return { iv, bytes: await crypto.subtle.encrypt(params(context, iv), key, new Uint8Array(bytes)) };
    },
    async unseal(context, { iv, bytes }) {
      return new Uint8Array(await crypto.subtle.decrypt(params(context, iv), key, bytes));
    },
  };
};

export const sealJson = (vault: Vault, context: string, value: unknown): Promise<Sealed> =>
  vault.seal(context, new TextEncoder().encode(JSON.stringify(value)));

export const unsealJson = async (vault: Vault, context: string, sealed: Sealed): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await vault.unseal(context, sealed)));

/** Erases everything that this browser keeps of a person, their key included; without one, of everybody. */
export const eraseVault = async (personId?: string): Promise<void> => {
  const db = await openDatabase();
  const transaction = db.transaction(STORES, 'readwrite');
  const copies = transaction.objectStore('copies');
  const asides = transaction.objectStore('asides');
  const isTheirs = (kept: { personId: string }) => personId === undefined || kept.personId === personId;
  for (const key of await transaction.objectStore('keys').getAll()) {
    if (isTheirs(key)) await transaction.objectStore('keys').delete(key.personId);
  }
  for (const copy of await copies.getAll()) {
    if (!isTheirs(copy)) continue;
    await copies.delete(copy.id);
    await transaction.objectStore('updates').delete(piecesOf(copy.id));
  }
  for (const aside of await asides.getAll()) if (isTheirs(aside)) await asides.delete(aside.id);
  await transaction.done;
  db.close();
};
