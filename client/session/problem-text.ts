import { useTranslation } from 'react-i18next';
import { ApiProblem } from './api';

/** Gives the words for whatever went wrong while asking the server: what happened, what is safe, what to do. */
export const useProblemText = (): ((error: unknown) => string) => {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof ApiProblem)) return t('failed.unknown');
    if (error.status === 0) return t('failed.offline');
    return error.message || t('failed.unknown');
  };
};
