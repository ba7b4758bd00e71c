import type { Card, Field, Part } from './card';
import { askedFields, type Draft, holds } from './draft';
import type { FilledCard } from './filled';

/**
 * A card and those beside it. What two of them ask is asked once, on the first of them, so that nobody fills it in twice and no two
 * answers differ. What one of them says not to ask is asked on none: where talking is not safe, by a melding, the card that it
 * stands beside plans to tell nobody either.
 */

/** A card that will be proposed, with its answers. */
export interface Standing {
  card: Card;
  draft: Draft;
}

export interface Together extends Standing {
  /** With only what is asked here. */
  asks: Card;
  /** Keys of its fields that are not. */
  elsewhere: ReadonlySet<string>;
}

/** Parts in which the same question means the same on every card. */
const ONCE: ReadonlySet<Part> = new Set(['regie', 'bodemeisen', 'taken', 'vertellen', 'netwerk', 'medewerkers']);

const isSame = (one: Field, other: Field): boolean => one.key === other.key && one.kind === other.kind;
const isAskedBy = (field: Field, { card, draft }: Standing): boolean =>
  askedFields(card, draft).some((one) => isSame(one, field));
/** It could, and by its answers does not. */
const isUnaskedBy = (field: Field, one: Standing): boolean =>
  one.card.fields.some((other) => isSame(other, field)) && !isAskedBy(field, one);

/** The answers that were given before, in the place of a card's own. */
const mergedInto = (draft: Draft, before: Draft, keys: ReadonlySet<string>): Draft => {
  const isThere = (slot: string) => keys.has(slot.split('/')[0] ?? slot);
  const merged = <T>(own: Readonly<Record<string, T>>, other: Readonly<Record<string, T>>) =>
    Object.fromEntries([
      ...Object.entries(own).filter(([slot]) => !isThere(slot)),
      ...Object.entries(other).filter(([slot]) => isThere(slot)),
    ]);
  return { slots: merged(draft.slots, before.slots), skips: merged(draft.skips, before.skips) };
};

const askedBefore = (card: Card, one: Standing): ReadonlySet<string> =>
  new Set(card.fields.filter((field) => ONCE.has(field.part) && isAskedBy(field, one)).map(({ key }) => key));

/** Each with what was answered before it, on those that it stands beside. */
const answeredTogether = (standing: readonly Standing[]): Standing[] => {
  const all: Standing[] = [];
  for (const { card, draft } of standing) {
    all.push({ card, draft: all.reduceRight((own, one) => mergedInto(own, one.draft, askedBefore(card, one)), draft) });
  }
  return all;
};

/** @param standing the main card first */
export const together = (standing: readonly Standing[]): Together[] => {
  const all = answeredTogether(standing);
  return all.map(({ card, draft }, at) => {
    const before = all.slice(0, at);
    const others = all.filter((one) => one.card !== card);
    const isElsewhere = (field: Field): boolean =>
      ONCE.has(field.part) &&
      holds(draft, field.when) &&
      (before.some((one) => isAskedBy(field, one)) || others.some((one) => isUnaskedBy(field, one)));
    const elsewhere = new Set(card.fields.filter(isElsewhere).map(({ key }) => key));
    const asks = { ...card, fields: card.fields.filter(({ key }) => !elsewhere.has(key)) };
    return { card, draft, asks, elsewhere };
  });
};

/** A filled card without what is not asked on it. */
export const sayingItself = (filled: FilledCard, { elsewhere }: Pick<Together, 'elsewhere'>): FilledCard => ({
  ...filled,
  fields: filled.fields.filter(({ key }) => !elsewhere.has(key)),
  skipped: filled.skipped.filter(({ key }) => !elsewhere.has(key)),
});
