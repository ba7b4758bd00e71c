import { useTranslation } from 'react-i18next';
import { notify } from '../ui/notices';

/** Puts text on the clipboard and says whether it is there. */
export const useCopy = (): ((text: string) => Promise<void>) => {
  const { t } = useTranslation('guest');
  return async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      notify(t('lines.copied'), 'good');
    } catch {
      notify(t('lines.copyFailed'), 'error');
    }
  };
};
