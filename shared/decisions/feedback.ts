/** Who must hear what of a decision. Source: domain.md §6 (terugkoppeling) and §5, "On every card". */
export const HEARERS = ['ouder', 'kind', 'melder', 'school', 'huisarts', 'ander'] as const;
export type Hearer = (typeof HEARERS)[number];

/** The parents hear it first, from a person; what depends on that talk waits for it. */
export const waitsByItself = (hearer: Hearer): boolean => hearer !== 'ouder' && hearer !== 'kind';

/** Characters. */
export const FEEDBACK_LIMITS = { name: 80, what: 400, ground: 400, why: 400 } as const;
