import { QueryClientProvider } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { BrowserRouter, Route, Routes } from 'react-router';
import { MeetingPage } from '../families/meeting-page';
import { MeetingsPage } from '../families/meetings-page';
import { queryClient } from '../session/session';
import { SessionGate } from '../session/session-gate';
import { NoticeRegion } from '../ui/notice-region';
import { BoardRoute } from './board-route';
import { ErrorBoundary } from './error-boundary';
import { NotFound } from './not-found';
import { WithTopBar } from './top-bar';

export const App = () => {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-GB' : 'nl-NL'}>
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary>
          <BrowserRouter>
            <SessionGate>
              <WithTopBar>
                <Routes>
                  <Route index element={<MeetingsPage />} />
                  <Route path="overleg/:meetingId" element={<MeetingPage />} />
                  <Route path="overleg/:meetingId/gezin/:conferenceId" element={<BoardRoute />} />
                  <Route path="*" element={<NotFound />} />
                </Routes>
              </WithTopBar>
            </SessionGate>
          </BrowserRouter>
        </ErrorBoundary>
        <NoticeRegion />
      </QueryClientProvider>
    </I18nProvider>
  );
};
