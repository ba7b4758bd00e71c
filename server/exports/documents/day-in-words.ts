const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** "5 maart 2026" of 2026-03-05. */
export const dayInWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
};
