import { useTranslation } from 'react-i18next';

/** A moment (ms since 1970) as people say its day: "10 maart". */
export const useMoment = (): ((at: number) => string) => {
  const { i18n } = useTranslation();
  const words = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'nl-NL', {
    day: 'numeric',
    month: 'long',
    timeZone: 'Europe/Amsterdam',
  });
  return (at) => words.format(at);
};
