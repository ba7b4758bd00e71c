import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** Longer than any that comes from moving by hand: about a thousand moves to just before the same note. */
const MAX_LENGTH = 200;
const ORDER = /^[A-Za-z][0-9A-Za-z]*$/;
/** The lowest whole part; the library keeps it free, so that something can always stand before. */
const LOWEST = `A${'0'.repeat(26)}`;

/** How many characters the whole part of an index has, told by its first: a is 2, z 27, Z 2, A 27. */
const wholeLength = (first: string): number => {
  const code = first.charCodeAt(0);
  return code >= 97 ? code - 97 + 2 : 90 - code + 2;
};

/** Whether a value can be used as a fractional index; anything else reads as absent. Asked of every note at every move. */
export const isOrder = (value: unknown): value is string => {
  if (typeof value !== 'string' || value.length > MAX_LENGTH || !ORDER.test(value)) return false;
  const whole = wholeLength(value);
  return value.length >= whole && value !== LOWEST && !(value.length > whole && value.endsWith('0'));
};

/**
 * `count` indexes that stand after the item at `index - 1` of a sorted list and before the first later item with a
 * larger index. Two people may have given the same index; equals stay together, told apart by id.
 */
export const ordersAt = (sorted: readonly string[], index: number, count: number): string[] => {
  const at = Math.min(Math.max(index, 0), sorted.length);
  const before = sorted[at - 1] ?? null;
  const after = sorted.find((order, i) => i >= at && (before === null || order > before)) ?? null;
  return generateNKeysBetween(before, after, count);
};

/** An index after the last one of a frame, or the first in an empty frame. */
export const orderAfter = (last: string | undefined): string => generateKeyBetween(last ?? null, null);
