import { nanoid } from 'nanoid';
import * as Y from 'yjs';
import { type Hold, hold } from './hold';
import { addDamage, type CopyHead, type Damage, piecesOf, sealJson, unsealJson, type Vault } from './vault';

/** A copy outlives the moment at which the server last let its person in by this long (ms): one working day. */
export const KEPT_FOR = 12 * 60 * 60 * 1000;
/** What others wrote can be fetched again, so it is written at most this often (ms). */
const REMOTE_PAUSE = 1_000;
/** After so many pieces a copy is written anew as one. */
const PIECES = 300;
/** How often (ms) an open copy is looked at for its age. */
const AGE_CHECK = 10 * 60 * 1000;

/** The offline copy of one open document. None of its functions fails; trouble is told once and then nothing is kept. */
interface OfflineCopy {
  /** What an earlier visit in this session left of this document, taken over by this copy. */
  restore(): Promise<ReadCopy | undefined>;
  /** @param unsaved the notes that are not on disk, when the update was made on this screen */
  keep(update: Uint8Array, unsaved?: ReadonlySet<string>): void;
  /** Its person saw what could not be read. */
  seeDamage(): void;
  /** The server lets this person in now, and has on disk all that this screen made, or not. */
  confirm(saved: boolean): void;
  /** Deletes what is stored, also when the page is gone the next moment; what is made from now on is kept again. */
  erase(): Promise<void>;
  /** Writes what is still to be written and lets go, for a next visit in this session. Nothing is kept from then on. */
  leave(): Promise<void>;
}

export type OpenCopy = (document: string, doc: Y.Doc, options: { onTrouble: () => void }) => OfflineCopy;

export const isExpired = ({ confirmedAt }: Pick<CopyHead, 'confirmedAt'>): boolean =>
  confirmedAt + KEPT_FOR < Date.now();

const piecesContext = (id: string) => `update ${id}`;
const idsContext = (id: string) => `unsaved ${id}`;

export interface ReadCopy {
  update: Uint8Array;
  unsaved: string[];
  /** Absent when all of it was read, or nothing in it was waiting; else what is lost, of this copy and of what it took over. */
  damage?: Damage | undefined;
  /** When the server last let this person in; ms since 1970. */
  at: number;
}

/** What can be read of a copy: each piece is sealed by itself, so that a damaged one loses only itself. */
export const readCopy = async (vault: Vault, head: CopyHead): Promise<ReadCopy> => {
  const pieces = await vault.db.getAll('updates', piecesOf(head.id));
  const opened = await Promise.allSettled(pieces.map(({ update }) => vault.unseal(piecesContext(head.id), update)));
  const updates = opened.flatMap((piece) => (piece.status === 'fulfilled' ? [piece.value] : []));
  const unsaved: unknown = await unsealJson(vault, idsContext(head.id), head.unsaved).catch(() => undefined);
  // A copy of an earlier version does not say how many pieces it has; it has one at least.
  const written = Math.max(head.pieces ?? 1, pieces.length);
  const lost = written - updates.length + (unsaved === undefined ? 1 : 0);
  const damage = head.waiting > 0 && lost > 0 ? { lost, of: written + 1 } : undefined;
  return {
    update: updates.length > 0 ? Y.mergeUpdates(updates) : Y.encodeStateAsUpdate(new Y.Doc()),
    unsaved: Array.isArray(unsaved) ? unsaved.map(String) : [],
    damage: addDamage(head.damage, damage),
    at: head.confirmedAt,
  };
};

/** Asks for all of it at once, so that it is done even when the page is gone before the answer. */
export const deleteCopy = async (vault: Vault, id: string): Promise<void> => {
  const transaction = vault.db.transaction(['copies', 'updates'], 'readwrite');
  const asked = [
    transaction.objectStore('copies').delete(id),
    transaction.objectStore('updates').delete(piecesOf(id)),
    transaction.done,
  ];
  transaction.commit();
  await Promise.all(asked);
};

/** The copies that no open window is using, each held until `use` has looked at it. */
export const eachLeftover = async (vault: Vault, use: (head: CopyHead) => Promise<void>): Promise<void> => {
  for (const head of await vault.db.getAll('copies')) {
    const held = await hold(head.id);
    if (!held) continue;
    // Another window may have dealt with it while this one waited.
    const present = await vault.db.get('copies', head.id);
    if (present) await use(present).finally(held.release);
    else held.release();
  }
};

/** Makes `OpenCopy` for a vault that is still opening. */
export const offlineCopies =
  (opening: Promise<Vault>): OpenCopy =>
  (document, doc, { onTrouble }) => {
    const id = nanoid();
    let vaultInUse: Vault | undefined;
    let held: Hold | undefined;
    let trouble = false;
    let left = false;
    let confirmedAt = Date.now();
    /** How many pieces are stored; with none, the next thing written is the whole document. */
    let stored = 0;
    let pending: Uint8Array[] = [];
    let waiting: string[] = [];
    let damage: Damage | undefined;
    let headChanged = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    /** One thing at a time, in order; the first failure ends the keeping. */
    let queue: Promise<unknown> = Promise.resolve();
    const inTurn = <T>(work: (vault: Vault) => Promise<T>): Promise<T | undefined> => {
      const next = queue.then(async () => {
        try {
          const vault = await opening;
          vaultInUse = vault;
          held ??= await hold(id);
          return await work(vault);
        } catch {
          if (!trouble) onTrouble();
          trouble = true;
          return undefined;
        }
      });
      queue = next;
      return next;
    };

    const store = async (vault: Vault, update: Uint8Array | undefined, whole: boolean) => {
      const ids = waiting;
      const sealed = update && (await vault.seal(piecesContext(id), update));
      const unsaved = await sealJson(vault, idsContext(id), ids);
      const { personId, sessionId } = vault;
      const pieces = whole ? 1 : stored + (sealed ? 1 : 0);
      const transaction = vault.db.transaction(['copies', 'updates'], 'readwrite');
      const updates = transaction.objectStore('updates');
      if (whole) await updates.delete(piecesOf(id));
      if (sealed) await updates.put({ copy: id, piece: whole ? 0 : stored, update: sealed });
      await transaction.objectStore('copies').put({
        id,
        document,
        personId,
        sessionId,
        confirmedAt,
        waiting: ids.length,
        unsaved,
        pieces,
        ...(damage && { damage }),
      });
      await transaction.done;
      stored = pieces;
    };
    const forget = async (vault: Vault) => {
      pending = [];
      headChanged = false;
      stored = 0;
      await deleteCopy(vault, id);
      held?.release();
      held = undefined;
    };
    const write = () => {
      clearTimeout(timer);
      timer = undefined;
      return inTurn(async (vault) => {
        if (trouble || left || (pending.length === 0 && !headChanged)) return;
        if (isExpired({ confirmedAt })) return forget(vault);
        const whole = stored === 0 || stored >= PIECES;
        const update = whole ? Y.encodeStateAsUpdate(doc) : pending.length > 0 ? Y.mergeUpdates(pending) : undefined;
        pending = [];
        headChanged = false;
        await store(vault, update, whole);
      });
    };
    const writeSoon = () => {
      timer ??= setTimeout(write, REMOTE_PAUSE);
    };
    const ageCheck = setInterval(() => {
      if (stored > 0 && isExpired({ confirmedAt })) void inTurn(forget);
    }, AGE_CHECK);

    return {
      restore: () =>
        inTurn(async (vault) => {
          const found: (ReadCopy & { id: string })[] = [];
          await eachLeftover(vault, async (head) => {
            if (head.document !== document || head.sessionId !== vault.sessionId || isExpired(head)) return;
            found.push({ id: head.id, ...(await readCopy(vault, head)) });
          });
          if (found.length === 0) return undefined;
          const update = Y.mergeUpdates(found.map((copy) => copy.update));
          const unsaved = found.flatMap((copy) => copy.unsaved);
          waiting = [...new Set([...waiting, ...unsaved])];
          damage = found.map((copy) => copy.damage).reduce(addDamage, undefined);
          await store(vault, update, true);
          for (const copy of found) await deleteCopy(vault, copy.id);
          return { update, unsaved, at: Math.max(...found.map(({ at }) => at)), damage };
        }),
      keep(update, unsaved) {
        if (left || trouble) return;
        pending.push(update);
        if (!unsaved) return writeSoon();
        waiting = [...unsaved];
        void write();
      },
      seeDamage() {
        damage = undefined;
        headChanged = true;
        void write();
      },
      confirm(saved) {
        confirmedAt = Date.now();
        if (!saved || waiting.length === 0) return;
        waiting = [];
        headChanged = true;
        writeSoon();
      },
      async erase() {
        clearTimeout(timer);
        timer = undefined;
        // A page that goes does not live to see the end of a write that is under way, so the first attempt waits for none.
        if (vaultInUse && !trouble) deleteCopy(vaultInUse, id).catch(() => undefined);
        await inTurn(forget);
      },
      async leave() {
        clearInterval(ageCheck);
        await write();
        left = true;
        held?.release();
      },
    };
  };
