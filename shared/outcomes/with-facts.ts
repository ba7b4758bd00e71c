import type { Fact } from '../api/happened';
import { partsOf, topicOf, WHOLE, whomOf } from '../happened/topics';
import type { Card, Field } from './card';
import { type Draft, isWho, type Line, type Slot, slotOf } from './draft';

/**
 * A card as it stands with what really happened: told, agreed, received. That is kept once, beside the card, and laid over
 * its answers each time that it is read, so that a card never says otherwise than the time line does.
 */

/** A fact as a card reads it. `by` is a person's id. */
export interface StandingFact {
  topic: string;
  whom?: string | undefined;
  fact?: Fact | undefined;
  version: number;
  by: string;
  at: number;
}

const given = (line: Readonly<Record<string, Line[string] | undefined>>): Line =>
  Object.fromEntries(Object.entries(line).filter((entry): entry is [string, Line[string]] => entry[1] !== undefined));

const plainWho = ({ personId, name }: { personId?: string | undefined; name: string }): Line[string] =>
  personId === undefined ? { name } : { personId, name };

/** What a fact fills in on its line, by column (see the lists in common.ts and drang.ts). */
const cellsOf = (fact: Fact): Line => {
  switch (fact.kind) {
    case 'told':
      return given({ verteld: fact.on, verteldDoor: plainWho(fact.by), verteldMet: fact.with, tolk: fact.interpreter });
    case 'not-told':
      return given({
        nietVerteld: fact.because,
        nietWaarom: fact.words,
        weer: fact.until,
        weerDoor: fact.again && plainWho(fact.again),
      });
    case 'agreed':
    case 'refused':
    case 'withdrawn':
      return given({ antwoord: fact.kind, op: fact.on, vraagt: plainWho(fact.by), toelichting: fact.words });
    case 'to-ask':
      return given({ antwoord: fact.kind, vraagt: plainWho(fact.by), voor: fact.before });
    case 'not-asked':
      return given({ antwoord: fact.kind, toelichting: fact.words });
    default:
      return {};
  }
};

const dayOf = (fact: Fact | undefined): string | undefined => (fact && 'on' in fact ? fact.on : undefined);

const bare = (field: Field & { kind: 'list' }, value: Slot['value']): Line => {
  if (typeof value !== 'object' || isWho(value)) return {};
  const happens = new Set(field.columns.flatMap(({ key, fact }) => (fact ? [key] : [])));
  return Object.fromEntries(Object.entries(value).filter(([key]) => !happens.has(key)));
};

/** Facts that say what they are about are about something else than the decision. */
const isOfCard = ({ fact }: StandingFact): boolean => !(fact?.kind === 'told' && fact.what);

const overList = (field: Field & { kind: 'list' }, draft: Draft, facts: readonly StandingFact[]): Draft['slots'] => {
  const slots: Record<string, Slot> = {};
  for (const [key, slot] of Object.entries(draft.slots)) {
    const [of, line] = key.split('/');
    if (of === field.key && line !== undefined && slot.value !== undefined) {
      slots[key] = { ...slot, value: bare(field, slot.value) };
    }
  }
  for (const one of facts) {
    if (!one.fact || partsOf(one.topic)?.group !== field.fact || !isOfCard(one)) continue;
    const key = slotOf(field.key, whomOf(one.topic));
    const planned = slots[key] ?? { version: draft.slots[key]?.version ?? 0, by: one.by, at: one.at };
    const [first] = field.columns;
    const line = slots[key] ? bare(field, slots[key].value) : given({ [first?.key ?? '']: one.whom });
    slots[key] = { ...planned, value: { ...line, ...cellsOf(one.fact) } };
  }
  return slots;
};

/** @param facts all of the conference */
export const withFacts = (card: Card, draft: Draft, facts: readonly StandingFact[]): Draft => {
  const slots: Record<string, Slot> = { ...draft.slots };
  for (const field of card.fields) {
    if (!field.fact) continue;
    if (field.kind === 'list') {
      Object.assign(slots, overList(field, draft, facts));
      continue;
    }
    const one = facts.find(({ topic }) => topic === topicOf(field.fact ?? 'order', WHOLE));
    const day = dayOf(one?.fact);
    delete slots[field.key];
    if (one && day) slots[field.key] = { version: one.version, value: day, by: one.by, at: one.at };
  }
  return { ...draft, slots };
};
