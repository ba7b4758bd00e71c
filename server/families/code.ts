/** What a code has before its number, and that number: "LD-", 031. */
const PATTERN = /^(.*?)(\d+)$/;

const FIRST = 'G-001';

/**
 * The next code in the row that these codes are of: the prefix that most of them share, with one more than its highest
 * number. A table that numbers its families goes on numbering; one that gave no code yet starts a row.
 */
export const nextCode = (codes: readonly string[]): string => {
  const series = new Map<string, { count: number; highest: number; digits: number }>();
  for (const code of codes) {
    const [, prefix = '', number] = PATTERN.exec(code) ?? [];
    if (number === undefined) continue;
    const { count, highest, digits } = series.get(prefix) ?? { count: 0, highest: 0, digits: 1 };
    series.set(prefix, {
      count: count + 1,
      highest: Math.max(highest, Number(number)),
      digits: Math.max(digits, number.length),
    });
  }
  const [longest] = [...series].sort(([, a], [, b]) => b.count - a.count);
  if (!longest) return FIRST;
  const [prefix, { highest, digits }] = longest;
  return `${prefix}${String(highest + 1).padStart(digits, '0')}`;
};

/** Two codes that people at a table would take for one. */
export const isSameCode = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('nl') === b.trim().toLocaleLowerCase('nl');
