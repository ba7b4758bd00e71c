import { createHash } from 'node:crypto';

/** Characters of each part that stay. */
const LONGEST = 40;
/** Says itself exactly, whatever a file system makes of capitals. */
const EXACT = /^[A-Z0-9]+(-[A-Z0-9]+)*$/;

/** What can be kept of a text: its letters without accents, and its numbers. */
const kept = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');

/**
 * A file's name without extension: [A-Za-z0-9_-] only, whatever people typed. Parts that lose anything by it, or that could
 * differ from another by capitals only, are told apart by a digest at the end: the same parts always give the same name.
 * @param kind what it is, a word of ours
 * @param parts such as a family's code and a receiver
 */
export const fileName = (kind: string, parts: readonly string[] = []): string => {
  const exact = parts.every((part) => part.length <= LONGEST && EXACT.test(part));
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 10);
  return [kind, ...parts.map(kept).filter(Boolean), ...(exact ? [] : [digest])].join('_');
};
