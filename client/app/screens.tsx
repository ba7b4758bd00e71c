import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { Loading } from '../ui/states';
import { whenIdle } from '../ui/when-idle';
import { BoardPage, fetchBoardPage } from './board-route';
import { NotFound } from './not-found';

const fetchMeetingPage = () => import('../families/meeting-page');
const fetchMeetingsPage = () => import('../families/meetings-page');
const MeetingPage = lazy(fetchMeetingPage);
const MeetingsPage = lazy(fetchMeetingsPage);

/** All screens have their code fetched while nobody waits, so that each opens at once and also when the line is down. */
const fetchAll = () => {
  // What fails is fetched again, and reported, when its screen is opened.
  void Promise.allSettled([fetchMeetingPage(), fetchMeetingsPage(), fetchBoardPage()]);
};

/** Which screen stands at which address. */
export const Screens = () => {
  const { t } = useTranslation();
  useEffect(() => whenIdle(fetchAll), []);
  return (
    <Suspense fallback={<Loading>{t('loading')}</Loading>}>
      <Routes>
        <Route index element={<MeetingsPage />} />
        <Route path="overleg/:meetingId" element={<MeetingPage />} />
        <Route path="overleg/:meetingId/gezin/:conferenceId" element={<BoardPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  );
};
