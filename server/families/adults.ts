import type { FamilyAdult } from '../../shared/api/families';

const laid = ({ id, part, words, gezag, livesWithChildren, died, reach, safety }: FamilyAdult): FamilyAdult => ({
  id,
  part,
  ...(words !== undefined && { words: words.trim() }),
  gezag,
  ...(livesWithChildren !== undefined && { livesWithChildren }),
  ...(died && { died }),
  ...(reach !== undefined && { reach: reach.trim() }),
  ...(safety && { safety }),
});

/**
 * The adults of a family after a change: one who is left away stays, as taken back, so that what is about them still finds
 * them. Undefined when two have the same id. Pure.
 */
export const adultsAfter = (
  before: readonly FamilyAdult[],
  asked: readonly FamilyAdult[],
): FamilyAdult[] | undefined => {
  const ids = new Set(asked.map(({ id }) => id));
  if (ids.size < asked.length) return undefined;
  const gone = before.filter(({ id }) => !ids.has(id)).map((adult) => ({ ...adult, takenBack: true as const }));
  const present = asked.map((adult) => (adult.takenBack ? { ...laid(adult), takenBack: true as const } : laid(adult)));
  return [...present, ...gone];
};
