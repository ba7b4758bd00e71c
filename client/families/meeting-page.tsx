import '../i18n/later-texts';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { NotFound } from '../app/not-found';
import page from '../app/page.module.css';
import { useTitle } from '../app/use-title';
import { CloseMeeting } from '../closing/close-meeting';
import { ClosedMeeting } from '../closing/closed-meeting';
import { LeadingBar } from '../leading/leading-bar';
import { Opening } from '../leading/opening';
import { People } from '../people/people';
import { MeetingWays } from '../series/meeting-ways';
import { PlanningNotice } from '../series/planning-notice';
import { ApiProblem } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { ErrorState, Loading } from '../ui/states';
import css from './families.module.css';
import { FamilyIndex } from './family-index';
import { useMeeting } from './use-meetings';
import { when } from './when';

/** A meeting: its families in order, and who is at the table. */
export default function MeetingPage() {
  const { t, i18n } = useTranslation(['families', 'common']);
  const problemText = useProblemText();
  const { meetingId = '' } = useParams();
  const { data: meeting, error, refetch } = useMeeting(meetingId);
  useTitle(meeting?.title);
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  return (
    <>
      {meeting && <LeadingBar meeting={meeting} />}
      <main id="content" className={page.page} tabIndex={-1}>
        {!meeting && !error && <Loading>{t('loading')}</Loading>}
        {!meeting && error && (
          <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
            <p>{problemText(error)}</p>
          </ErrorState>
        )}
        {meeting && (
          <>
            <header className={css.head}>
              <div className={css.titleRow}>
                <h1 className={page.title}>{meeting.title}</h1>
                <MeetingWays meeting={meeting} />
              </div>
              <p className={css.soft}>
                {when(meeting.startsAt, i18n.language)} · {t('lead', { count: meeting.conferences.length })}
              </p>
              <PlanningNotice meeting={meeting} />
              {meeting.state !== 'closed' && <Opening meeting={meeting} />}
              {meeting.leading.turn && <CloseMeeting meeting={meeting} />}
            </header>
            <ClosedMeeting meeting={meeting} />
            <div className={css.columns}>
              <FamilyIndex meeting={meeting} />
              <People meeting={meeting} />
            </div>
          </>
        )}
      </main>
    </>
  );
}
