import type { Copy } from './copy';
import type { Block } from './document';
import { isFamily } from './parts';

/** The pieces that the parts of a document are put together from. */

type Terms = Extract<Block, { kind: 'terms' }>['rows'][number];

export const paragraph = (text: string | undefined, tone?: 'lead' | 'quiet'): Block[] =>
  text ? [{ kind: 'paragraph', text, ...(tone && { tone }) }] : [];
export const heading = (text: string, level: 1 | 2 = 2): Block => ({ kind: 'heading', level, text });
export const terms = (rows: readonly (Terms | undefined)[]): Block[] => {
  const present = rows.filter((row) => row !== undefined);
  return present.length > 0 ? [{ kind: 'terms', rows: present }] : [];
};
export const term = (name: string, value: string | undefined): Terms | undefined =>
  value ? { term: name, value } : undefined;
export const list = (items: readonly string[]): Block[] => (items.length > 0 ? [{ kind: 'list', items }] : []);
export const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(', ');

/** Who is not at the table reads nothing about what is not there; so it was not in the first version of the format. */
export const isQuiet = ({ formatVersion, receiver }: Copy): boolean =>
  formatVersion > 1 && (isFamily(receiver.kind) || receiver.kind === 'buiten');
export const absent = (copy: Copy, text: string): Block[] => (isQuiet(copy) ? [] : paragraph(text, 'quiet'));
