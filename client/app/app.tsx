import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { DangerPanel } from '../danger/danger-panel';
import { queryClient, useMe } from '../session/session';
import { SessionGate } from '../session/session-gate';
import { fetchOverlays, withOverlays } from '../ui/fetch-overlays';
import { NoticeRegion } from '../ui/notice-region';
import { Loading } from '../ui/states';
import { whenIdle } from '../ui/when-idle';
import { ErrorBoundary } from './error-boundary';
import { keepShell } from './keep-shell';
import { Screens } from './screens';
import { WithTopBar } from './top-bar';

const GuestApp = lazy(() => withOverlays(import('../guest/guest-app')));

const fetchAhead = () => {
  // What fails is fetched again, and reported, when something is opened.
  void Promise.allSettled([fetchOverlays()]);
};

/** What there is for who is signed in: a guest has one page, and no way to any other. */
const Inside = () => {
  const { t } = useTranslation();
  useEffect(() => whenIdle(fetchAhead), []);
  if (useMe().person.role !== 'gast') {
    return (
      <WithTopBar>
        <Screens />
      </WithTopBar>
    );
  }
  return (
    <Suspense fallback={<Loading>{t('loading')}</Loading>}>
      <GuestApp />
    </Suspense>
  );
};

export const App = () => {
  const { i18n } = useTranslation();
  useEffect(() => whenIdle(() => void keepShell()), []);
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-GB' : 'nl-NL'}>
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary>
          <SessionGate>
            <Inside />
          </SessionGate>
        </ErrorBoundary>
        <NoticeRegion />
        <DangerPanel />
      </QueryClientProvider>
    </I18nProvider>
  );
};
