import { QueryClientProvider } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../session/session';
import { SessionGate } from '../session/session-gate';
import { NoticeRegion } from '../ui/notice-region';
import { ErrorBoundary } from './error-boundary';
import { Screens } from './screens';
import { WithTopBar } from './top-bar';

export const App = () => {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-GB' : 'nl-NL'}>
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary>
          <SessionGate>
            <WithTopBar>
              <Screens />
            </WithTopBar>
          </SessionGate>
        </ErrorBoundary>
        <NoticeRegion />
      </QueryClientProvider>
    </I18nProvider>
  );
};
