/** Whether two values of plain data say the same; what is absent and what is undefined are alike. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  const keys = Object.keys({ ...one, ...other }) as never[];
  return keys.every((key) => isSame(one[key], other[key]));
};
