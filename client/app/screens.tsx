import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { FollowLeader } from '../leading/follow-leader';
import { withOverlays } from '../ui/fetch-overlays';
import { fetchParts, lazyPart } from '../ui/lazy-part';
import { Loading } from '../ui/states';
import { whenIdle } from '../ui/when-idle';
import { BoardPage, fetchBoardPage } from './board-route';
import { NotFound } from './not-found';

const fetchTodayPage = () => withOverlays(import('../today/today-page'));
const fetchMeetingPage = () => withOverlays(import('../families/meeting-page'));
const fetchBeamerPage = () => import('../leading/beamer/beamer-page');
const fetchMorePages = fetchParts(() => withOverlays(import('./more-pages')));
const TodayPage = lazy(fetchTodayPage);
const MeetingPage = lazy(fetchMeetingPage);
const BeamerPage = lazy(fetchBeamerPage);
const BringInPage = lazyPart(fetchMorePages, (pages) => pages.BringInPage);
const DossierPage = lazyPart(fetchMorePages, (pages) => pages.DossierPage);
const EarlierBoardPage = lazyPart(fetchMorePages, (pages) => pages.EarlierBoardPage);
const MeetingDossierPage = lazyPart(fetchMorePages, (pages) => pages.MeetingDossierPage);
const NewConsultPage = lazyPart(fetchMorePages, (pages) => pages.NewConsultPage);
const ConsultPage = lazyPart(fetchMorePages, (pages) => pages.ConsultPage);
const JoinPage = lazyPart(fetchMorePages, (pages) => pages.JoinPage);
const PhonePage = lazyPart(fetchMorePages, (pages) => pages.PhonePage);
const OutcomePage = lazyPart(fetchMorePages, (pages) => pages.OutcomePage);
const PactPage = lazyPart(fetchMorePages, (pages) => pages.PactPage);
const ReleasePage = lazyPart(fetchMorePages, (pages) => pages.ReleasePage);
const RecordPage = lazyPart(fetchMorePages, (pages) => pages.RecordPage);
const SeriesPage = lazyPart(fetchMorePages, (pages) => pages.SeriesPage);
const TalkPage = lazyPart(fetchMorePages, (pages) => pages.TalkPage);
const TimeLinePage = lazyPart(fetchMorePages, (pages) => pages.TimeLinePage);

/** All screens have their code fetched while nobody waits, so that each opens at once and also when the line is down. */
const fetchAll = () => {
  // What fails is fetched again, and reported, when its screen is opened.
  void Promise.allSettled([
    fetchTodayPage(),
    fetchMeetingPage(),
    fetchBeamerPage(),
    fetchBoardPage(),
    fetchMorePages(),
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
        <Route path="/overleg/:meetingId/gezin/:conferenceId/gesprek/:memberId" component={TalkPage} />
        <Route path="/overleg/:meetingId/beamer" component={BeamerPage} />
        <Route path="/reeks/:seriesId" component={SeriesPage} />
        <Route path="/reeks/:seriesId/afspraken" component={PactPage} />
        <Route path="/overleg/:meetingId/inbrengen" component={BringInPage} />
        <Route path="/overleg/:meetingId/dossier" component={MeetingDossierPage} />
        <Route path="/vrijgave/:exportId" component={ReleasePage} />
        <Route path="/gezin/:conferenceId/verslag" component={RecordPage} />
        <Route path="/gezin/:conferenceId/tijdlijn" component={TimeLinePage} />
        <Route path="/gezin/:conferenceId/dossier" component={DossierPage} />
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
