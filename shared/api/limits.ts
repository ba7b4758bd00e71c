/**
 * How long and how many, for the fields that people fill in. Apart from the contract, so that a screen that shows a limit does
 * not fetch what checks it.
 */

/** In characters. */
export const FAMILY_LIMITS = {
  code: 40,
  question: 400,
  agendaLine: 60,
  whyNow: 600,
  initials: 12,
  place: 60,
  part: 40,
  reach: 300,
  purpose: 300,
  weighing: 1500,
  told: 600,
} as const;
/** Services of a region for danger now: how many, and in characters. */
export const CRISIS_LIMITS = { lines: 8, name: 60, hours: 60 } as const;
/** Of one family on the agenda. */
export const FAMILY_MINUTES = { least: 5, most: 120 } as const;
/** In characters. */
export const CONSULT_LIMITS = { question: 400, words: 2000 } as const;
/** In weeks, minutes and days. */
export const SERIES_LIMITS = { everyWeeks: 12, minutes: { least: 15, most: 600 }, days: 60 } as const;
/** In characters. */
export const GUEST_QUESTION_LENGTH = 400;
