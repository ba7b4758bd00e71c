import { nanoid } from 'nanoid';
import type { NoteDraft } from '../../shared/board/commands';
import { draftsContext } from './leftovers';
import { isExpired } from './offline';
import { createSource } from './readable';
import type { Aside, Readable } from './room';
import { type Damage, sealJson, unsealJson, type Vault } from './vault';

/** What was refused and not yet taken over, newest last. Kept on this screen, and sealed in this browser where it can. */
export interface Asides {
  list: Readable<readonly Aside[]>;
  /** Resolves when what this browser kept of it is in the list. */
  loaded: Promise<unknown>;
  /** Returns its id. */
  add(document: string, drafts: NoteDraft[], whole?: boolean): string;
  /** Keeps only these of it; with none, it goes. */
  keep(id: string, drafts: readonly NoteDraft[]): void;
}

/** @param onDamage is told once of what cannot be read any more; it is not kept further */
export const createAsides = (opening: Promise<Vault>, onDamage: (damage: Damage) => void): Asides => {
  const list = createSource<readonly Aside[]>([]);
  /** Where the vault fails the text still stands on the screen, and the room says that nothing is kept. */
  let queue: Promise<unknown> = Promise.resolve();
  const inVault = (work: (vault: Vault) => Promise<unknown>): Promise<unknown> => {
    // In order, so that what was written last is what stays.
    queue = queue.then(() => opening.then(work)).catch(() => undefined);
    return queue;
  };

  const loaded = inVault(async (vault) => {
    const kept = (await vault.db.getAll('asides')).filter(
      ({ personId, at }) => personId === vault.personId && !isExpired({ confirmedAt: at }),
    );
    let lost = 0;
    for (const { id, document, at, whole, drafts: sealed } of kept) {
      const drafts = await unsealJson(vault, draftsContext(id), sealed).catch(() => undefined);
      if (!Array.isArray(drafts)) {
        lost += 1;
        await vault.db.delete('asides', id);
      } else if (!list.get().some((aside) => aside.id === id))
        list.set([...list.get(), { id, document, at, drafts, ...(whole && { whole }) }]);
    }
    if (lost > 0) onDamage({ lost, of: kept.length });
  });

  const store = (aside: Aside) =>
    inVault(async (vault) => {
      const sealed = await sealJson(vault, draftsContext(aside.id), aside.drafts);
      await vault.db.put('asides', { ...aside, personId: vault.personId, drafts: sealed });
    });

  return {
    list,
    loaded,
    add(document, drafts, whole = false) {
      const aside: Aside = { id: nanoid(), document, at: Date.now(), drafts, ...(whole && { whole }) };
      list.set([...list.get(), aside]);
      store(aside);
      return aside.id;
    },
    keep(id, drafts) {
      const aside = list.get().find((candidate) => candidate.id === id);
      if (!aside) return;
      const others = list.get().filter((candidate) => candidate !== aside);
      const rest = { ...aside, drafts: [...drafts] };
      list.set(drafts.length > 0 ? [...others, rest] : others);
      if (drafts.length > 0) store(rest);
      else inVault((vault) => vault.db.delete('asides', id));
    },
  };
};
