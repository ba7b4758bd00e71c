import { MOST, type ToldCorrection, type ToldLine } from '../../shared/api/families';

/** Who changes a line (a person's id), and when (ms since 1970). */
interface Change {
  changedBy: string;
  changedAt: number;
}

/** A line of who was told what as it is after a correction, with what it said before; or why it cannot be. Pure. */
export const corrected = (
  { id, before = [], ...stood }: ToldLine,
  { version, words }: ToldCorrection,
  change: Change,
): ToldLine | 'stale' | 'unfit' => {
  if (version !== before.length) return 'stale';
  if (before.length >= MOST.corrections || (!words && stood.takenBack)) return 'unfit';
  const { takenBack: _, ...said } = stood;
  const next = words ?? { ...said, takenBack: true as const };
  return { id, ...next, before: [...before, { ...stood, ...change }] };
};
