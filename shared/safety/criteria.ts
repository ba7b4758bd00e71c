/**
 * The criteria of a series, in lists of their own: each opens something else. Source: Tax & Tóth 2016, 2.1.2, 2.1.3, 4.1, 5.1,
 * 5.3 and annex 3. `beide`: for advice and drang alike, for the source does not say for which.
 */
export const CRITERIA_LISTS = ['advies', 'lokaalVeld', 'drang', 'beide'] as const;
export type CriteriaList = (typeof CRITERIA_LISTS)[number];
export type Criteria = Readonly<Record<CriteriaList, readonly string[]>>;

export interface ListedCriterion {
  text: string;
  list: CriteriaList;
}

/** In the order of the lists; words that stand on two of them count for the first. */
export const listedCriteria = (criteria: Criteria): ListedCriterion[] => {
  const seen = new Set<string>();
  return CRITERIA_LISTS.flatMap((list) =>
    criteria[list].flatMap((text) => {
      if (seen.has(text)) return [];
      seen.add(text);
      return [{ text, list }];
    }),
  );
};

/**
 * Whether a ticked criterion of this list can open drang. One without a list was ticked before there were lists, when all of
 * them were for calling in JB.
 */
export const opensDrang = (list: CriteriaList | undefined): boolean =>
  list === undefined || list === 'drang' || list === 'beide';
