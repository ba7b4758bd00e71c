import type { Consult } from '../../shared/api/consults';

/** How far back who answers looks: four meetings of a usual series. In ms. */
const LATELY = 8 * 7 * 24 * 60 * 60 * 1000;

/** When it was last answered, in ms since 1970; 0 while it was not. */
export const lastAnswer = ({ answers }: Consult): number => answers.at(-1)?.at ?? 0;

/** Those of others that this person may answer, and that got an answer in the last weeks, the latest answer first. */
export const answeredLately = (consults: readonly Consult[], personId: string, now: number): Consult[] =>
  consults
    .filter((consult) => consult.may.answer && consult.askedBy.id !== personId && lastAnswer(consult) > now - LATELY)
    .sort((a, b) => lastAnswer(b) - lastAnswer(a));
