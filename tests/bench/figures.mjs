/** @param {readonly number[]} values one a round */
export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

export const rounded = (value, digits = 3) => Number(value.toPrecision(digits));

/** Three figures that count, and no more decimals than that takes. */
export const shown = (value) => (value >= 100 ? String(Math.round(value)) : String(rounded(value)));

/** The median, with the least and the most. */
export const spread = (values) =>
  values.length === 1
    ? shown(values[0])
    : `${shown(median(values))} (${shown(Math.min(...values))}–${shown(Math.max(...values))})`;

/** Prints a table: the first column to the left, figures to the right. */
export const printTable = (head, rows) => {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => row[at].length)));
  for (const row of all) {
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  '));
  }
  console.log();
};
