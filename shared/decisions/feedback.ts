import type { FilledCard, Who } from '../outcomes/filled';

/** Who must hear what of a decision. Source: Werking Dordtse jeugdteams 2016; De Sterkste Schakels 3.8. */
export const HEARERS = ['ouder', 'kind', 'melder', 'school', 'huisarts', 'ander'] as const;
export type Hearer = (typeof HEARERS)[number];

/** The parents hear it first, from a person; what depends on that talk waits for it. */
export const waitsByItself = (hearer: Hearer): boolean => hearer !== 'ouder' && hearer !== 'kind';

/** In Dutch, as tables write it. A grandparent or a church elder (ouderling) is no parent. */
const SAYS: readonly (readonly [Hearer, RegExp])[] = [
  ['melder', /\bmelder\b/i],
  ['ouder', /\b(ouders?|moeder|vader|mama|papa)\b/i],
  ['school', /\b(school|leerkracht|juf|meester|intern begeleider|opvang)\b/i],
  ['huisarts', /\bhuisarts\b/i],
  ['kind', /\b(kind(eren)?|zoon|dochter|jongere|jeugdige)\b/i],
];
const hearerOf = (whom: string): Hearer => SAYS.find(([, words]) => words.test(whom))?.[0] ?? 'ander';

/** One of whom the outcome card says who tells them. */
export interface Suggested {
  /** The line of the card. */
  id: string;
  hearer: Hearer;
  whom: string;
  by: Who;
  /** yyyy-mm-dd */
  due?: string;
}

/** The list of every card that says who tells whom (shared/outcomes/common). */
const TELLING = 'vertellen';

/** Whom decided cards say must hear it, who were not told by then, and of whom nothing is laid down yet. */
export const suggestedBy = (cards: readonly FilledCard[], laidDown: readonly { whom: string }[]): Suggested[] => {
  const present = new Set(laidDown.map(({ whom }) => whom));
  const lines = cards
    .flatMap(({ fields }) => fields)
    .flatMap(({ key, answer }) => (key === TELLING && answer.kind === 'list' ? answer.lines : []));
  return lines.flatMap(({ id, cells }) => {
    const cell = (key: string) => cells.find((one) => one.key === key)?.answer;
    const [wie, door, voor] = [cell('wie'), cell('door'), cell('voor')];
    if (wie?.kind !== 'text' || door?.kind !== 'person' || cell('verteld')) return [];
    const whom = wie.text.slice(0, FEEDBACK_LIMITS.name).trim();
    if (present.has(whom)) return [];
    present.add(whom);
    const due = voor?.kind === 'date' ? { due: voor.day } : {};
    return [{ id, hearer: hearerOf(whom), whom, by: door.who, ...due }];
  });
};

/** Characters. */
export const FEEDBACK_LIMITS = { name: 80, what: 400, ground: 400, why: 400 } as const;
