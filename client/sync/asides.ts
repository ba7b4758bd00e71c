import { nanoid } from 'nanoid';
import type { NoteDraft } from '../../shared/board/commands';
import { draftsContext } from './leftovers';
import { isExpired } from './offline';
import { createSource } from './readable';
import type { Aside, Readable } from './room';
import { sealJson, unsealJson, type Vault } from './vault';

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

export const createAsides = (opening: Promise<Vault>): Asides => {
  const list = createSource<readonly Aside[]>([]);
  /** Where the vault fails the text still stands on the screen, and the room says that nothing is kept. */
  let queue: Promise<unknown> = Promise.resolve();
  const inVault = (work: (vault: Vault) => Promise<unknown>): Promise<unknown> => {
    // In order, so that what was written last is what stays.
    queue = queue.then(() => opening.then(work)).catch(() => undefined);
    return queue;
  };

  const loaded = inVault(async (vault) => {
    for (const { id, personId, document, at, whole, drafts: sealed } of await vault.db.getAll('asides')) {
      if (personId !== vault.personId || isExpired({ confirmedAt: at })) continue;
      const drafts = (await unsealJson(vault, draftsContext(id), sealed)) as NoteDraft[];
      if (!list.get().some((aside) => aside.id === id))
        list.set([...list.get(), { id, document, at, drafts, ...(whole && { whole }) }]);
    }
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
