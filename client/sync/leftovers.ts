import { nanoid } from 'nanoid';
import * as Y from 'yjs';
import { readNote } from '../../shared/board/reading';
import { noteOf } from '../../shared/board/shape';
import { draftsOf } from './aside-drafts';
import { deleteCopy, eachLeftover, isExpired, readCopy } from './offline';
import { addDamage, type CopyHead, type Damage, sealJson, type Vault } from './vault';

export const draftsContext = (id: string): string => `aside ${id}`;

/** What an earlier session of this person could not send becomes text: nothing is ever sent under another session. */
const setAside = async (vault: Vault, head: CopyHead): Promise<Damage | undefined> => {
  const { update, unsaved, damage } = await readCopy(vault, head);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const drafts = draftsOf(
    unsaved.flatMap((id) => {
      const note = noteOf(doc, id);
      return note ? [readNote(id, note)] : [];
    }),
  );
  doc.destroy();
  if (drafts.length === 0) return damage;
  const id = nanoid();
  const { personId } = vault;
  const sealed = await sealJson(vault, draftsContext(id), drafts);
  await vault.db.put('asides', { id, personId, document: head.document, at: head.confirmedAt, drafts: sealed });
  return damage;
};

const eraseOthers = async (vault: Vault) => {
  const { db, personId } = vault;
  for (const head of await db.getAll('copies')) if (head.personId !== personId) await deleteCopy(vault, head.id);
  for (const aside of await db.getAll('asides')) if (aside.personId !== personId) await db.delete('asides', aside.id);
  for (const key of await db.getAllKeys('keys')) if (key !== personId) await db.delete('keys', key);
};

const eraseExpired = async (vault: Vault) => {
  for (const aside of await vault.db.getAll('asides')) {
    if (isExpired({ confirmedAt: aside.at })) await vault.db.delete('asides', aside.id);
  }
};

/**
 * Puts in order what closed and crashed windows left: erases what may not be kept, and sets the rest aside or leaves it.
 * Resolves with what could not be read of it.
 */
export const settleLeftovers = async (vault: Vault): Promise<Damage | undefined> => {
  let damage: Damage | undefined;
  await eraseOthers(vault);
  await eraseExpired(vault);
  await eachLeftover(vault, async (head) => {
    const unsent = (head.waiting > 0 || head.damage !== undefined) && !isExpired(head);
    if (unsent && head.sessionId === vault.sessionId) return;
    if (unsent) damage = addDamage(damage, await setAside(vault, head));
    await deleteCopy(vault, head.id);
  });
  return damage;
};

/** How many notes closed windows of this session left unsent. */
export const unsentLeftovers = async (vault: Vault): Promise<number> => {
  let notes = 0;
  await eachLeftover(vault, async (head) => {
    if (head.sessionId === vault.sessionId) notes += head.waiting;
  });
  return notes;
};
