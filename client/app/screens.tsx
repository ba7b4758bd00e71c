import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { FollowLeader } from '../leading/follow-leader';
import { Loading } from '../ui/states';
import { whenIdle } from '../ui/when-idle';
import { BoardPage, fetchBoardPage } from './board-route';
import { NotFound } from './not-found';

const fetchMeetingPage = () => import('../families/meeting-page');
const fetchOutcomePage = () => import('../outcome/outcome-page');
const OutcomePage = lazy(fetchOutcomePage);
const fetchBeamerPage = () => import('../leading/beamer/beamer-page');
const fetchSeriesPage = () => import('../series/series-page');
const fetchPactPage = () => import('../series/pact-page');
const SeriesPage = lazy(fetchSeriesPage);
const PactPage = lazy(fetchPactPage);
const fetchBringInPage = () => import('../bring-in/bring-in-page');
const fetchRecordPage = () => import('../decision/record-page');
const RecordPage = lazy(fetchRecordPage);
const fetchEarlierBoardPage = () => import('../bring-in/earlier-board-page');
const BringInPage = lazy(fetchBringInPage);
const EarlierBoardPage = lazy(fetchEarlierBoardPage);
const BeamerPage = lazy(fetchBeamerPage);
const fetchTodayPage = () => import('../today/today-page');
const fetchNewConsultPage = () => import('../consult/new-consult-page');
const fetchConsultPage = () => import('../consult/consult-page');
const fetchJoinPage = () => import('../leading/phone/join-page');
const fetchPhonePage = () => import('../leading/phone/phone-page');
const JoinPage = lazy(fetchJoinPage);
const PhonePage = lazy(fetchPhonePage);
const MeetingPage = lazy(fetchMeetingPage);
const TodayPage = lazy(fetchTodayPage);
const NewConsultPage = lazy(fetchNewConsultPage);
const ConsultPage = lazy(fetchConsultPage);

/** All screens have their code fetched while nobody waits, so that each opens at once and also when the line is down. */
const fetchAll = () => {
  // What fails is fetched again, and reported, when its screen is opened.
  void Promise.allSettled([
    fetchTodayPage(),
    fetchMeetingPage(),
    fetchBeamerPage(),
    fetchNewConsultPage(),
    fetchConsultPage(),
    fetchBoardPage(),
    fetchOutcomePage(),
    fetchSeriesPage(),
    fetchPactPage(),
    fetchBringInPage(),
    fetchEarlierBoardPage(),
    fetchRecordPage(),
    fetchJoinPage(),
    fetchPhonePage(),
  ]);
};

/** Which screen stands at which address. */
export const Screens = () => {
  const { t } = useTranslation();
  useEffect(() => whenIdle(fetchAll), []);
  return (
    <Suspense fallback={<Loading>{t('loading')}</Loading>}>
      <Switch>
        <Route path="/" component={TodayPage} />
        <Route path="/consult/nieuw" component={NewConsultPage} />
        <Route path="/consult/:consultId" component={ConsultPage} />
        <Route path="/overleg/:meetingId" component={MeetingPage} />
        <Route path="/overleg/:meetingId/gezin/:conferenceId" component={BoardPage} />
        <Route path="/overleg/:meetingId/gezin/:conferenceId/uitkomst" component={OutcomePage} />
        <Route path="/overleg/:meetingId/beamer" component={BeamerPage} />
        <Route path="/reeks/:seriesId" component={SeriesPage} />
        <Route path="/reeks/:seriesId/afspraken" component={PactPage} />
        <Route path="/overleg/:meetingId/inbrengen" component={BringInPage} />
        <Route path="/gezin/:conferenceId/verslag" component={RecordPage} />
        <Route path="/gezin/:conferenceId/:look?" component={EarlierBoardPage} />
        <Route path="/overleg/:meetingId/telefoon" component={PhonePage} />
        <Route path="/mee" component={JoinPage} />
        <Route component={NotFound} />
      </Switch>
      <Switch>
        {/* It follows by itself, whoever opened it. */}
        <Route path="/overleg/:meetingId/beamer" />
        {/* A phone lies beside the table, and stays what it is. */}
        <Route path="/overleg/:meetingId/telefoon" />
        <Route path="/overleg/:meetingId/*?" component={FollowLeader} />
      </Switch>
    </Suspense>
  );
};
