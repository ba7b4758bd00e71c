import { useTranslation } from 'react-i18next';
import type { Said } from '../../shared/outcomes/card';

/** What a card says, in the language of the screen. */
export const useSaid = (): ((said: Said) => string) => {
  const { i18n } = useTranslation();
  return (said) => (i18n.language === 'en' ? said.en : said.nl);
};
