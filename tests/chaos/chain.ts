import { loadFamilyKeys, lookAtChain } from '../../server/audit/look';
import { databaseFile } from '../../server/boot/check-folders';
import { openToRead } from '../../server/boot/open-to-read';
import { readChainKey } from '../../server/sealing/chain-key';
import { createSealer, readMasterKey } from '../../server/sealing/sealing';
import type { Acting, Counted } from './acts';

interface Looked extends Counted {
  head: string;
  /** What `npm run verify` would find. */
  findings: string[];
}

/** Looks at the database as `npm run verify` does, and counts the audit lines of what was answered. */
export const lookAtDatabase = async (
  { dataDir, keyDir }: { dataDir: string; keyDir: string },
  acting: readonly Acting[],
  head: string | undefined,
): Promise<Looked> => {
  const master = await readMasterKey(keyDir);
  const chain = master && (await readChainKey(keyDir, master));
  if (!chain) throw new Error(`the keys in ${keyDir} cannot be read`);
  const db = openToRead(databaseFile(dataDir));
  try {
    const sealer = createSealer(keyDir, master);
    await loadFamilyKeys(db, sealer);
    const checked = lookAtChain(db, chain, sealer, head);
    const counted = acting.map((one) => one.count(db));
    return {
      head: checked.head,
      findings: checked.findings.map((finding) => JSON.stringify(finding)),
      lost: counted.flatMap(({ lost }) => lost),
      doubled: counted.flatMap(({ doubled }) => doubled),
    };
  } finally {
    db.close();
  }
};
