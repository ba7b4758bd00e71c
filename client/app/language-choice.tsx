import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language, speak } from '../i18n/i18n';
import { SegmentedControl } from '../ui/segmented-control';

export const LanguageChoice = () => {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl<Language>
      label={t('language')}
      value={i18n.language === 'en' ? 'en' : 'nl'}
      onChange={(language) => void speak(language)}
      segments={LANGUAGES.map((id) => ({ id, label: t(`languageName.${id}`), lang: id }))}
    />
  );
};
