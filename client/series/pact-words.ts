import type { PactBody } from '../../shared/api/series';

/** The parts of samenwerkingsafspraken in the order of the page; each is plain words, a criterion a line. */
export const PACT_PARTS = ['criteria', 'regie', 'jb', 'lokaal', 'frequentie', 'overig'] as const;
export type PactPart = (typeof PACT_PARTS)[number];
export type PactWords = Record<PactPart, string>;

export const wordsOf = ({ criteria, regie, takenTijdensDrang, frequentie, overig }: PactBody): PactWords => ({
  criteria: criteria.join('\n'),
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

export const bodyOf = ({ criteria, regie, jb, lokaal, frequentie, overig }: PactWords): PactBody => ({
  criteria: linesOf(criteria),
  regie,
  takenTijdensDrang: { jb, lokaal },
  frequentie,
  overig,
});
