import { useTranslation } from 'react-i18next';
import type { Said } from '../../shared/outcomes/card';
import type { RecordChild } from '../../shared/safety/weighing';
import { dayOf, when } from '../families/when';

interface Words {
  /** What a card says, in the language of the screen. */
  said(said: Said): string;
  /** A moment, from ms since 1970. */
  moment(at: number): string;
  /** A day, from yyyy-mm-dd. */
  day(day: string): string;
  child(child: RecordChild | undefined): string;
}

/** How the data of a decision reads on this screen. */
export const useWords = (): Words => {
  const { t, i18n } = useTranslation('decision');
  const language = i18n.language === 'en' ? 'en' : 'nl';
  return {
    said: (said) => said[language],
    moment: (at) => when(new Date(at).toISOString(), language),
    day: (day) => dayOf(`${day}T12:00:00Z`, language),
    child: (child) => {
      if (child?.words) return child.words;
      if (!child?.place) return t('text.someChild');
      const { place, band } = child;
      return band ? t('text.childBand', { place, band }) : t('text.child', { place });
    },
  };
};
