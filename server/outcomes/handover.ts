import type { Who } from '../../shared/outcomes/filled';
import type { HandoverStep } from './sealed';

/**
 * Taking over: asked → accepted, or asked → something is missing → accepted. Another holder is asked anew. Until it is
 * accepted it waits, and never changes when drang ends. Source: De
 * jeugdbeschermingsketen in FoodValley 2019 and Vervloet 2015, 4.4: local teams are told days before, or nobody is left.
 */

const isSame = (one: Who, other: Who): boolean =>
  one.personId === undefined
    ? other.personId === undefined && one.name === other.name
    : one.personId === other.personId;

/** What this holder said last. */
export const answeredBy = (steps: readonly HandoverStep[], holder: Who): HandoverStep | undefined =>
  steps.findLast(({ who }) => isSame(who, holder));

interface Waiting {
  answer: HandoverStep | undefined;
  /** Until when the holder answers, yyyy-mm-dd. */
  before: string | undefined;
  today: string;
  /** The family's conference is over. */
  settled: boolean;
}

/**
 * Whether it waits for the teamleiders: something is missing, the day passed, or the table went on and no day was named.
 */
export const isEscalated = ({ answer, before, today, settled }: Waiting): boolean => {
  if (answer) return !answer.accepts;
  return before === undefined ? settled : before < today;
};
