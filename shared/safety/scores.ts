import { HIGHEST } from './weighing';

/**
 * The 0–10 question, blind until it is revealed. An answer is always two characters, on the wire and where it is kept, so that
 * not even the size of an encrypted message tells a 0 from a 10. Our own choice, after the
 * practice of Signs of Safety.
 */

/** "Ik ken dit kind niet" is an answer. */
export const UNKNOWN_CHILD = '--';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

export const SCORE_ANSWERS: readonly string[] = [
  ...Array.from({ length: HIGHEST + 1 }, (_, number) => twoDigits(number)),
  UNKNOWN_CHILD,
];

export const answerFor = (number: number | undefined): string =>
  number === undefined ? UNKNOWN_CHILD : twoDigits(number);

/** The number of an answer; undefined for who does not know the child. */
export const numberOf = (answer: string): number | undefined => (answer === UNKNOWN_CHILD ? undefined : Number(answer));
