import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, Loading } from '../ui/states';
import { NoSession } from './no-session';
import { useProblemText } from './problem-text';
import { MeProvider, useSession } from './session';

/** Lets through who is signed in; nobody else sees or fetches anything of a meeting. */
export const SessionGate = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { data, error, refetch } = useSession();
  if (typeof data === 'string') return <NoSession reason={data} />;
  if (data) return <MeProvider value={data}>{children}</MeProvider>;
  if (!error) return <Loading>{t('loading')}</Loading>;
  return (
    <ErrorState title={t('failed.title')} onRetry={() => void refetch()}>
      <p>{problemText(error)}</p>
    </ErrorState>
  );
};
