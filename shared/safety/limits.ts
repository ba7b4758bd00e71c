/** How much a weighing holds: more than a table says, less than harms. Characters, and numbers of things. */
export const SAFETY_LIMITS = {
  criterion: 400,
  words: 600,
  reasons: 2000,
  said: 2000,
  name: 80,
  child: 60,
  facts: 12,
  dissent: 12,
  instruments: 20,
  children: 30,
  voices: 60,
} as const;
