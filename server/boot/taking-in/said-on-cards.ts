import type { Fact } from '../../../shared/api/happened';
import { ORDER, REPORT, topicOf } from '../../../shared/happened/topics';
import { dayOf } from '../../../shared/meeting/days';
import type { Card, Field } from '../../../shared/outcomes/card';
import { answerTo, type Draft, isWho, type LineSlot, linesOf } from '../../../shared/outcomes/draft';
import type { Who } from '../../../shared/outcomes/filled';

/** What happened as cards had it, before it was a fact of its own: columns and days of them, and one answer for a family. */

/** A fact to lay down. personId: who laid it down then. */
export interface Told {
  topic: string;
  whom?: string | undefined;
  fact: Fact;
  personId: string;
  at: number;
}

/** Who did it, where nobody laid that down. */
export const NOT_KNOWN: Who = { name: 'Niet bekend' };

const whoIn = (value: unknown): Who => (isWho(value) ? value : NOT_KNOWN);
const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Lines of a card of somebody who is told, by the key of the agreement that each becomes. */
export const tellingLines = (card: Card, draft: Draft): { key: string; topic: string; whom: string | undefined }[] =>
  card.fields.flatMap((field) =>
    field.fact === 'told'
      ? linesOf(draft, field.key).map(({ id, line }) => ({
          key: `${field.key}/${id}`,
          topic: topicOf('told', id),
          whom: textIn(line.wie),
        }))
      : [],
  );

const toldOn = (field: Field, draft: Draft, { id, line }: LineSlot): Told[] => {
  const slot = draft.slots[`${field.key}/${id}`];
  const on = textIn(line.verteld);
  if (!on || !slot) return [];
  const [met, taal] = [textIn(line.met), textIn(line.taal)];
  const beside = { ...(met && { with: met.slice(0, 80) }), ...(taal && { interpreter: taal.slice(0, 80) }) };
  const fact = { kind: 'told', on, by: whoIn(line.door), ...beside } as const;
  return [{ topic: topicOf('told', id), whom: textIn(line.wie), fact, personId: slot.by, at: slot.at }];
};

const dayOn = (field: Field, draft: Draft): Told[] => {
  const on = textIn(answerTo(draft, field.key));
  const slot = draft.slots[field.key];
  if (!on || !slot) return [];
  const laid = { personId: slot.by, at: slot.at };
  if (field.fact === 'order') return [{ topic: ORDER, fact: { kind: 'received', on }, ...laid }];
  if (field.fact !== 'report') return [];
  return [{ topic: REPORT, fact: { kind: 'reported', on, by: whoIn(answerTo(draft, 'melder')) }, ...laid }];
};

/** Of the family as a whole, as it was asked until it was asked of each apart. */
const agreementOn = (draft: Draft): Told[] => {
  const slot = draft.slots.instemming;
  const answer = textIn(answerTo(draft, 'instemming'));
  if (!slot || (answer !== 'ja' && answer !== 'nee')) return [];
  const words = textIn(answerTo(draft, 'instemmingVan'))?.slice(0, 400);
  const said = { on: dayOf(slot.at), by: NOT_KNOWN, ...(words && { words }) };
  const fact: Fact = answer === 'ja' ? { kind: 'agreed', ...said } : { kind: 'refused', ...said };
  return [{ topic: topicOf('consent', 'gezin'), whom: 'Het gezin', fact, personId: slot.by, at: slot.at }];
};

export const saidOn = (card: Card, draft: Draft): Told[] => [
  ...card.fields.flatMap((field) =>
    field.fact === 'told'
      ? linesOf(draft, field.key).flatMap((line) => toldOn(field, draft, line))
      : dayOn(field, draft),
  ),
  ...agreementOn(draft),
];
