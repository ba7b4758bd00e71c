import { REPORT, topicOf } from '../happened/topics';
import type { FilledCard } from './filled';
import { cardByKey } from './registry';

/** What an agreement of a card makes happen: the topic of that fact, and whom it is about, in words. */
export interface MakesHappen {
  topic: string;
  whom?: string;
}

/** By the key of the agreement within its card. */
export const happensIn = (filled: FilledCard): ReadonlyMap<string, MakesHappen> => {
  const found = new Map<string, MakesHappen>();
  for (const { key, answer } of filled.fields) {
    const field = cardByKey(filled.key)?.fields.find((one) => one.key === key);
    if (field?.reports) found.set(key, { topic: REPORT });
    if (field?.fact !== 'told' || answer.kind !== 'list') continue;
    for (const { id, cells } of answer.lines) {
      const wie = cells.find((cell) => cell.key === 'wie')?.answer;
      found.set(`${key}/${id}`, { topic: topicOf('told', id), ...(wie?.kind === 'text' && { whom: wie.text }) });
    }
  }
  return found;
};
