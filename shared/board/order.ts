import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

const ORDER = /^[A-Za-z][0-9A-Za-z]{0,200}$/;

/** Whether a value can be used as a fractional index; anything else reads as absent. */
export const isOrder = (value: unknown): value is string => {
  if (typeof value !== 'string' || !ORDER.test(value)) return false;
  try {
    generateKeyBetween(value, null);
    return true;
  } catch {
    return false;
  }
};

/**
 * `count` indexes that stand after the item at `index - 1` of a sorted list and before the first later item with a
 * larger index. Two people may have given the same index; equals stay together, told apart by id.
 */
export const ordersAt = (sorted: readonly string[], index: number, count: number): string[] => {
  const before = sorted[index - 1] ?? null;
  const after = sorted.slice(index).find((order) => before === null || order > before) ?? null;
  return generateNKeysBetween(before, after, count);
};
