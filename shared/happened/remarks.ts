import type { Fact } from '../api/happened';
import type { Somebody } from './people';
import { COURSE, ORDER, partsOf, REWEIGHED_TOPIC, topicOf, whomOf } from './topics';

/** What happened out of the order of the protocol. It is never refused: reality does not wait. It is only said. */

interface Standing {
  topic: string;
  whom?: string | undefined;
  fact?: Fact | undefined;
  at: number;
}

/**
 * order-before-told, agreed-before-told: these had not been told by that day; they are told, or laid down as not told, later
 * or not yet.
 */
export interface Remark {
  topic: string;
  says: 'order-before-told' | 'agreed-before-told';
  whom: string[];
}

/** On or before which day somebody was told; a line "not told, because" holds nobody up. */
const isSettledBy = (facts: readonly Standing[], whom: string, day: string): boolean => {
  const fact = facts.find(({ topic }) => topic === topicOf('told', whom))?.fact;
  return fact?.kind === 'not-told' || (fact?.kind === 'told' && fact.on <= day);
};

/** @param told who must hear the decision */
export const remarksOf = (told: readonly Somebody[], facts: readonly Standing[]): Remark[] => {
  const remarks: Remark[] = [];
  for (const { topic, whom, fact } of facts) {
    if (topic === ORDER && fact?.kind === 'received') {
      const before = told.filter(({ id }) => !isSettledBy(facts, id, fact.on)).map(({ words }) => words);
      if (before.length > 0) remarks.push({ topic, says: 'order-before-told', whom: before });
    }
    if (fact?.kind === 'agreed') {
      const one = told.find(({ id }) => id === whomOf(topic));
      if (one && !isSettledBy(facts, one.id, fact.on)) {
        remarks.push({ topic, says: 'agreed-before-told', whom: [whom ?? one.words] });
      }
    }
  }
  return remarks;
};

/** Who must still be told before the product sends an order; nobody, where each was told or there is a reason why not. */
export const untold = (told: readonly Somebody[], facts: readonly Standing[]): string[] =>
  told.filter(({ id }) => !isSettledBy(facts, id, '9999-12-31')).map(({ words }) => words);

/** Who does not agree, or does no longer. */
export const standsAgainst = <S extends Standing>(facts: readonly S[]): S[] =>
  facts.filter(
    ({ topic, fact }) =>
      partsOf(topic)?.group === 'consent' && (fact?.kind === 'refused' || fact?.kind === 'withdrawn'),
  );

/** What asks every professional anew whether they report: a no, help that stalls, or an agreement about safety that was broken. */
export const asksAnew = <S extends Standing>(facts: readonly S[]): S[] => [
  ...standsAgainst(facts),
  ...facts.filter(({ topic, fact }) => topic === COURSE && fact !== undefined),
];

/** Whether somebody said no, or took their agreement back, and the opdrachtgever did not weigh anew since. */
export const mustReweigh = (facts: readonly Standing[]): boolean => {
  const weighedAt = facts.find(({ topic, fact }) => topic === REWEIGHED_TOPIC && fact)?.at ?? 0;
  return standsAgainst(facts).some(({ at }) => at > weighedAt);
};
