import { isDay } from '../meeting/days';
import type { Card, Field, Option, When } from './card';
import type { Who } from './filled';

/**
 * A card while it is being filled in: an answer for each field, in slots of their own, so that two people who fill in two
 * things at once are both right, and two who fill in the same one both see it.
 */

/** In characters, and lines of a list. */
export const CARD_LIMITS = { text: 2000, name: 80, lines: 30, reason: 400 } as const;

/** An answer to one field, or to one column of a line. A choice and yes-no by key; a day as yyyy-mm-dd. */
export type Value = string | Who;
/** A line of a list, by column. */
export type Line = Readonly<Record<string, Value>>;

export interface Slot {
  /** Counts its changes; a change names the one that it was made on. 0: never answered. */
  version: number;
  /** Absent once it was cleared or taken away. */
  value?: Value | Line;
  /** Drawn from elsewhere, and not looked at yet. */
  drawn?: true;
  /** Who answered last: a person's id. */
  by: string;
  /** ms since 1970. */
  at: number;
}

/** Why the table goes on without an answer. */
interface Skip {
  version: number;
  /** Absent once it was taken back. */
  reason?: string;
  by: string;
  at: number;
}

/** slots: by field, lines of a list by field/line in the order in which they came. skips: by field. */
export interface Draft {
  slots: Readonly<Record<string, Slot>>;
  skips: Readonly<Record<string, Skip>>;
}

export const EMPTY_DRAFT: Draft = { slots: {}, skips: {} };

export const slotOf = (field: string, line?: string): string => (line === undefined ? field : `${field}/${line}`);

export const isWho = (value: unknown): value is Who => typeof value === 'object' && value !== null && 'name' in value;

/** The answer to a field that is no list. */
export const answerTo = ({ slots }: Draft, field: string): Value | undefined => {
  const value = slots[field]?.value;
  return typeof value === 'string' || isWho(value) ? value : undefined;
};

export interface LineSlot {
  id: string;
  version: number;
  line: Line;
  drawn: boolean;
}

/** The lines of a list that stand. */
export const linesOf = ({ slots }: Draft, field: string): LineSlot[] =>
  Object.entries(slots).flatMap(([key, { value, version, drawn = false }]) => {
    const [of, id] = key.split('/');
    if (of !== field || id === undefined || typeof value !== 'object' || isWho(value)) return [];
    return [{ id, version, line: value, drawn }];
  });

/** Whether a condition holds on this draft. Without one, it does. */
export const holds = (draft: Draft, when: When | undefined): boolean => {
  if (!when) return true;
  const value = answerTo(draft, when.field);
  const isAmong = (answers: readonly string[]) => typeof value === 'string' && answers.includes(value);
  return 'is' in when ? isAmong(when.is) : !isAmong(when.isNot);
};

/** The fields that are asked, given what is answered. What was answered to another stays where it is. */
export const askedFields = ({ fields }: Card, draft: Draft): Field[] => fields.filter(({ when }) => holds(draft, when));

type Plain = { kind: 'text' | 'date' | 'person' | 'yes-no' } | { kind: 'choice'; options: readonly Option[] };

const isText = (value: Value): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= CARD_LIMITS.text;

/** Whether a value can be an answer to what is asked. */
export const fitsKind = (asked: Plain, value: Value): boolean => {
  switch (asked.kind) {
    case 'text':
      return isText(value);
    case 'date':
      return typeof value === 'string' && isDay(value);
    case 'yes-no':
      return value === 'yes' || value === 'no';
    case 'choice':
      return asked.options.some(({ key }) => key === value);
    case 'person':
      return isWho(value) && value.name.trim() !== '' && value.name.length <= CARD_LIMITS.name;
  }
};

/** Whether a line can be laid in a list. Columns may be empty; one that it does not have, or that happens, may not be there. */
export const fitsLine = (field: Field, line: Line): boolean =>
  field.kind === 'list' &&
  Object.keys(line).length > 0 &&
  Object.entries(line).every(([key, value]) => {
    const column = field.columns.find((one) => one.key === key);
    return column !== undefined && !column.fact && fitsKind(column, value);
  });
