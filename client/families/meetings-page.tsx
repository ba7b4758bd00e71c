import { CalendarDays } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect } from 'wouter';
import page from '../app/page.module.css';
import { useTitle } from '../app/use-title';
import { useProblemText } from '../session/problem-text';
import { EmptyState, ErrorState, Loading } from '../ui/states';
import css from './families.module.css';
import { meetingPath } from './paths';
import { useMeetings } from './use-meetings';
import { when } from './when';

/** The meetings this person takes part in; with only one there is nothing to choose. */
export default function MeetingsPage() {
  const { t, i18n } = useTranslation();
  const problemText = useProblemText();
  const { data: meetings, error, refetch } = useMeetings();
  useTitle(t('meeting.mine'));
  const [only] = meetings ?? [];
  if (only && meetings?.length === 1) return <Redirect to={meetingPath(only.id)} replace />;
  return (
    <main id="content" className={page.page} tabIndex={-1}>
      <h1 className={page.title}>{t('meeting.mine')}</h1>
      {!meetings && !error && <Loading>{t('loading')}</Loading>}
      {error && !meetings && (
        <ErrorState title={t('failed.title')} onRetry={() => void refetch()}>
          <p>{problemText(error)}</p>
        </ErrorState>
      )}
      {meetings?.length === 0 && (
        <EmptyState title={t('meeting.none')} icon={CalendarDays}>
          <p>{t('meeting.noneHint')}</p>
        </EmptyState>
      )}
      <ul className={`bare ${css.meetings}`}>
        {meetings?.map((meeting) => (
          <li key={meeting.id} className={css.meeting}>
            <h2 className={css.meetingTitle}>
              <Link to={meetingPath(meeting.id)} className={css.whole}>
                {meeting.title}
              </Link>
            </h2>
            <p className={css.soft}>
              {when(meeting.startsAt, i18n.language)} · {t('meeting.families', { count: meeting.families })}
            </p>
          </li>
        ))}
      </ul>
    </main>
  );
}
