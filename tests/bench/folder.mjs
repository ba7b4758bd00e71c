import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All bytes of the files in a folder. */
export const bytesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

/** Does something in a new folder, and throws that away. BENCH_DIR says on which disk. */
export const inFolder = async (does) => {
  const folder = mkdtempSync(join(process.env.BENCH_DIR || tmpdir(), 'casustafel-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    return await does(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
};
