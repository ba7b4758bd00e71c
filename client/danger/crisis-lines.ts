import type { CrisisLine } from '../../shared/api/contract';

/** What this device knew last of the region's services: telephone numbers, nothing of anybody. */
const KEPT = 'casustafel.crisis';

const isLine = (line: unknown): line is CrisisLine =>
  typeof line === 'object' && line !== null && 'name' in line && 'number' in line;

export const crisisLines = (): CrisisLine[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isLine) : [];
  } catch {
    // Not ours, or no storage: the numbers that hold everywhere are in the program.
    return [];
  }
};

export const keepCrisisLines = (lines: readonly CrisisLine[]): void => {
  try {
    localStorage.setItem(KEPT, JSON.stringify(lines));
  } catch {
    // A full or forbidden storage takes nothing away from what is on the screen.
  }
};
