import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { nl } from './nl';

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const REMEMBERED = 'casustafel.language';

const remembered = (): Language => (localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'nl');

/** Dutch comes along with the page; English is fetched by those who choose it. */
const fetchTexts = async (language: Language): Promise<void> => {
  if (language === 'nl' || i18next.hasResourceBundle(language, 'common')) return;
  const { en } = await import('./en');
  for (const [namespace, texts] of Object.entries(en)) i18next.addResourceBundle(language, namespace, texts);
};

/** Changes the language of the screen and remembers it on this device. */
export const speak = async (language: Language): Promise<void> => {
  await fetchTexts(language);
  await i18next.changeLanguage(language);
  localStorage.setItem(REMEMBERED, language);
};

/** Makes the texts ready in the language this device remembers; before the first render. */
export const startI18n = async (): Promise<void> => {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next.use(initReactI18next).init({
    lng: 'nl',
    fallbackLng: 'nl',
    defaultNS: 'common',
    ns: Object.keys(nl),
    resources: { nl },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  const language = remembered();
  if (language !== 'nl') await speak(language);
};
