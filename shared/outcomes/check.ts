import type { Card, Field, Said } from './card';
import { consentIn } from './consent-in';
import { answerTo, askedFields, type Draft, holds, linesOf } from './draft';

/** What a card still lacks before it is ready to be proposed. A table may go on without, with a reason; not past a stop. */
export interface Problem {
  field: string;
  label: Said;
  /**
   * empty: not answered. lines: lines of it are not complete. weigh: one agrees and another does not, so that the opdrachtgever
   * weighs and says why. stop: with this answer the card does not hold.
   */
  what: 'empty' | 'lines' | 'weigh' | 'stop';
  /** Why it matters, or what remains to be weighed. */
  says: Said;
  /** Why the table goes on without. */
  reason?: string;
}

const stopOf = (field: Field, draft: Draft): Said | undefined => {
  const answer = answerTo(draft, field.key);
  if (field.kind === 'choice') return field.options.find(({ key }) => key === answer)?.stops;
  if (field.kind !== 'yes-no' || field.stops?.on !== answer) return undefined;
  return field.stops?.says;
};

const consentLack = (field: Field & { kind: 'list' }, draft: Draft): Omit<Problem, 'field' | 'label'> | undefined => {
  const { state } = consentIn(field, draft);
  if (state === 'refused' && field.stops) return { what: 'stop', says: field.stops };
  return state === 'divided' && field.weighs ? { what: 'weigh', says: field.weighs } : undefined;
};

const lackOf = (field: Field, draft: Draft): Omit<Problem, 'field' | 'label'> | undefined => {
  const stop = stopOf(field, draft);
  if (stop) return { what: 'stop', says: stop };
  if (field.kind === 'list') {
    const lack = field.fact === 'consent' ? consentLack(field, draft) : undefined;
    if (lack) return lack;
    const needed = field.columns.filter(({ optional }) => !optional).map(({ key }) => key);
    const lines = linesOf(draft, field.key);
    if (lines.some(({ line }) => needed.some((key) => line[key] === undefined))) {
      return { what: 'lines', says: field.why ?? field.label };
    }
    if (lines.length > 0) return undefined;
  }
  const isAnswered = answerTo(draft, field.key) !== undefined;
  if (isAnswered || !field.why || !holds(draft, field.neededWhen)) return undefined;
  return { what: 'empty', says: field.why };
};

/** All that is lacking, in the order of the card, what was gone on without too. */
export const problemsOf = (card: Card, draft: Draft): Problem[] =>
  askedFields(card, draft).flatMap((field) => {
    const lack = lackOf(field, draft);
    if (!lack) return [];
    const reason = lack.what === 'stop' ? undefined : draft.skips[field.key]?.reason;
    return [{ field: field.key, label: field.label, ...lack, ...(reason !== undefined && { reason }) }];
  });

/** Whether a card can be proposed. */
export const isReady = (card: Card, draft: Draft): boolean =>
  problemsOf(card, draft).every(({ reason }) => reason !== undefined);
