import type { Copy } from '../../../shared/exports/copy';
import { shownText } from './shown-text';

/** With its keys in the order of RFC 8785 and its texts readable, all the way down. */
const ordered = (value: unknown): unknown => {
  if (typeof value === 'string') return shownText(value);
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, ordered(one)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
};

/**
 * JSON in UTF-8 with two spaces of indent, keys in order and a line break at the end. Indented for people; whoever wants the
 * canonical form of RFC 8785 only takes the white space out.
 */
export const jsonBytes = (value: object): Uint8Array => Buffer.from(`${JSON.stringify(ordered(value), null, 2)}\n`);

/** A copy as docs/export-schema has it. */
export const copyJson = (copy: Copy): Uint8Array => jsonBytes(copy);
