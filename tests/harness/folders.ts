import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders of one test file. Call `clear` in its afterAll. */
interface TemporaryFolders {
  make(): string;
  clear(): void;
}

export const temporaryFolders = (): TemporaryFolders => {
  const made: string[] = [];
  return {
    make: () => {
      const folder = mkdtempSync(join(tmpdir(), 'casustafel-'));
      made.push(folder);
      return folder;
    },
    clear: () => {
      for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
    },
  };
};
