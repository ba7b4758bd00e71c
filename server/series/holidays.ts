/** The name of the public holiday on a day (yyyy-mm-dd) in the Netherlands, if it is one. */
export type HolidayOn = (day: string) => string | undefined;

const load = async (): Promise<HolidayOn> => {
  const { default: Holidays } = await import('date-holidays');
  const calendar = new Holidays('NL', { types: ['public'], languages: 'nl' });
  const years = new Map<string, ReadonlyMap<string, string>>();
  return (day) => {
    const year = day.slice(0, 4);
    const known =
      years.get(year) ?? new Map(calendar.getHolidays(Number(year)).map(({ date, name }) => [date.slice(0, 10), name]));
    years.set(year, known);
    return known.get(day);
  };
};

let loaded: Promise<HolidayOn> | undefined;

/** Dutch public holidays. The library brings those of all countries along (some 20 MB), so it comes when first needed. */
export const dutchHolidays = (): Promise<HolidayOn> => {
  loaded ??= load();
  return loaded;
};
