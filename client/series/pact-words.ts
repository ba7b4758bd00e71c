import type { PactBody } from '../../shared/api/series';
import { CRITERIA_LISTS, type CriteriaList } from '../../shared/safety/criteria';

/** The parts of samenwerkingsafspraken in the order of the page; each is plain words, a criterion a line. */
export const PACT_PARTS = [...CRITERIA_LISTS, 'instrument', 'regie', 'jb', 'lokaal', 'frequentie', 'overig'] as const;
export type PactPart = (typeof PACT_PARTS)[number];
export type PactWords = Record<PactPart, string>;

export const isCriteria = (part: PactPart): part is CriteriaList => CRITERIA_LISTS.some((list) => list === part);

export const wordsOf = ({
  criteria,
  instrument = '',
  regie,
  takenTijdensDrang,
  frequentie,
  overig,
}: PactBody): PactWords => ({
  advies: criteria.advies.join('\n'),
  lokaalVeld: criteria.lokaalVeld.join('\n'),
  drang: criteria.drang.join('\n'),
  beide: criteria.beide.join('\n'),
  instrument,
  regie,
  ...takenTijdensDrang,
  frequentie,
  overig,
});

/** The lines of a text, without empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const bodyOf = ({ instrument, regie, jb, lokaal, frequentie, overig, ...lists }: PactWords): PactBody => ({
  criteria: {
    advies: linesOf(lists.advies),
    lokaalVeld: linesOf(lists.lokaalVeld),
    drang: linesOf(lists.drang),
    beide: linesOf(lists.beide),
  },
  instrument,
  regie,
  takenTijdensDrang: { jb, lokaal },
  frequentie,
  overig,
});
