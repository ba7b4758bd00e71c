import type { Fact } from '../../shared/api/happened';
import { dayOf } from '../../shared/meeting/days';
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

/** The same answer as a fact, for all that tells what happened. */
export const factOfAnswer = ({ who, accepts, missing, next, at }: HandoverStep): Fact => {
  const said = { on: dayOf(at), by: who };
  if (accepts) return { kind: 'accepted', ...said };
  return { kind: 'not-accepted', ...said, ...(missing && { words: missing }), ...(next && { next }) };
};

/** What this holder said last. */
export const answeredBy = (steps: readonly HandoverStep[], holder: Who): HandoverStep | undefined =>
  steps.findLast(({ who }) => isSame(who, holder));

/** Who is asked now: whom the card names, or whom the one who could not take it over named in their place. */
export const nowAsked = (steps: readonly HandoverStep[], named: Who): { who: Who; passed: HandoverStep[] } => {
  const passed: HandoverStep[] = [];
  let who = named;
  for (;;) {
    const said = answeredBy(steps, who);
    const next = said && !said.accepts ? said.next : undefined;
    // Two who name each other: the one who was named last stays asked.
    if (!said || !next || passed.some((one) => isSame(one.who, next))) return { who, passed };
    passed.push(said);
    who = next;
  }
};

interface Waiting {
  answer: HandoverStep | undefined;
  /** Somebody could not take it over, and named who is asked now. */
  passedOn: boolean;
  /** Until when the holder answers, yyyy-mm-dd. */
  before: string | undefined;
  today: string;
  /** The family's conference is over. */
  settled: boolean;
}

/**
 * Whether it waits for the teamleiders: something is missing, the day passed, or the table went on and no day was named.
 */
export const isEscalated = ({ answer, passedOn, before, today, settled }: Waiting): boolean => {
  if (answer) return !answer.accepts;
  if (passedOn) return true;
  return before === undefined ? settled : before < today;
};
