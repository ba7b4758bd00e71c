import { isSame } from '../../shared/happened/same';
import type { Card, Field } from '../../shared/outcomes/card';
import {
  CARD_LIMITS,
  type Draft,
  fitsKind,
  fitsLine,
  isWho,
  type Line,
  linesOf,
  type Slot,
  slotOf,
  type Value,
} from '../../shared/outcomes/draft';

/** One answer laid in its slot, or a reason to go on without: draft in, draft out. */

/** What came of a command. stale: made on an older version; unfit: it is no answer to what is asked, or may not come yet. */
export type Answered = { draft: Draft } | 'same' | 'stale' | 'unfit';

export interface Answer {
  field: string;
  line?: string | undefined;
  version: number;
  value?: Value | Line | undefined;
}

type By = Pick<Slot, 'by' | 'at'>;

const isLine = (value: Value | Line): value is Line => typeof value === 'object' && !isWho(value);

const fits = (field: Field, draft: Draft, { line, value }: Answer): boolean => {
  if (field.kind === 'list') {
    if (line === undefined) return false;
    if (value === undefined) return true;
    const isNew = draft.slots[slotOf(field.key, line)]?.value === undefined;
    if (isNew && linesOf(draft, field.key).length >= CARD_LIMITS.lines) return false;
    return isLine(value) && fitsLine(field, value);
  }
  // What happened is laid down as such (server/happened), never typed on a card.
  if (line !== undefined || field.fact) return false;
  if (value === undefined) return true;
  return !isLine(value) && fitsKind(field, value);
};

export const layAnswer = (card: Card, draft: Draft, answer: Answer, by: By): Answered => {
  const field = card.fields.find(({ key }) => key === answer.field);
  if (!field) return 'unfit';
  const key = slotOf(answer.field, answer.line);
  const slot = draft.slots[key];
  // Sent again because no answer came back, or two said the same.
  if (isSame(slot?.value, answer.value) && !slot?.drawn) return 'same';
  if ((slot?.version ?? 0) !== answer.version) return 'stale';
  if (!fits(field, draft, answer)) return 'unfit';
  const { value } = answer;
  const next: Slot = { version: answer.version + 1, ...(value !== undefined && { value }), ...by };
  return { draft: { ...draft, slots: { ...draft.slots, [key]: next } } };
};

export const laySkip = (
  card: Card,
  draft: Draft,
  { field, version, reason }: { field: string; version: number; reason?: string | undefined },
  by: By,
): Answered => {
  if (card.fields.every(({ key }) => key !== field)) return 'unfit';
  const skip = draft.skips[field];
  const words = reason?.trim();
  if (skip?.reason === words) return 'same';
  if ((skip?.version ?? 0) !== version) return 'stale';
  const next = { version: version + 1, ...(words && { reason: words }), ...by };
  return { draft: { ...draft, skips: { ...draft.skips, [field]: next } } };
};
