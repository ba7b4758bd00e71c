/** Shares of the width, in proportion: a column of few words is narrow, a long one does not take all. */
export const widthsOf = (rows: readonly (readonly string[])[]): number[] =>
  (rows[0] ?? []).map((_, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const longest = Math.max(...cells.map((cell) => cell.length));
    const longestWord = Math.max(...cells.flatMap((cell) => cell.split(/\s+/u).map((word) => word.length)));
    return Math.round(Math.max(Math.min(longestWord, 16), Math.sqrt(Math.min(longest, 400)) * 2.2, 5));
  });
