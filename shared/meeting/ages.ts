/** Ages of children as an anonymous family has them: in bands, never exact. The bands are our own choice. */
export const AGE_BANDS = ['0-3', '4-7', '8-11', '12-15', '16-17'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];
