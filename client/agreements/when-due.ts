import { useTranslation } from 'react-i18next';

/** A day as people say it: "di 8 december". */
export const useDayWords = (): ((day: string) => string) => {
  const { i18n } = useTranslation();
  const words = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'nl-NL', {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return (day) => words.format(new Date(`${day}T00:00:00Z`));
};
