/** In characters. */
export const FACT_LIMITS = { name: 80, words: 400, what: 600 } as const;

/** Why somebody is not told, or not asked. */
export const NOT_TOLD_REASONS = [
  'geen-contact',
  'overleden',
  'onveilig',
  'andere-voogdij',
  'te-jong',
  'anders',
] as const;

/** What an opdrachtgever makes of a no. gaat-door: with who does agree. */
export const REWEIGHED = ['stoppen', 'andere-hulp', 'melding', 'raad', 'gaat-door'] as const;
