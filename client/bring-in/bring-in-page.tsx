import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { NotFound } from '../app/not-found';
import page from '../app/page.module.css';
import { useTitle } from '../app/use-title';
import { DangerNow } from '../danger/danger-now';
import { meetingPath } from '../families/paths';
import { useMeeting } from '../families/use-meetings';
import { when } from '../families/when';
import { ApiProblem } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { ErrorState, Loading } from '../ui/states';
import css from './bring-in.module.css';
import { BringInForm } from './bring-in-form';
import { useBringInStart } from './use-bring-in';
import { useDraft } from './use-draft';

/** Bringing a family in: first whether anybody is in danger now, then five fields. */
export default function BringInPage() {
  const { t, i18n } = useTranslation(['bringIn', 'common']);
  const problemText = useProblemText();
  const { meetingId = '' } = useParams();
  const { data: meeting, error } = useMeeting(meetingId);
  const start = useBringInStart(meetingId);
  const { draft, change, drop } = useDraft(meetingId);
  useTitle(t('title'));
  const problem = error ?? start.error;
  if (problem instanceof ApiProblem && problem.status === 404) return <NotFound />;
  return (
    <main id="content" className={css.page} tabIndex={-1}>
      <header>
        <h1 className={page.title}>{t('title')}</h1>
        {meeting && (
          <p className={css.soft}>
            <Link to={meetingPath(meetingId)}>{meeting.title}</Link>, {when(meeting.startsAt, i18n.language)}
          </p>
        )}
      </header>
      <DangerNow answer={draft.danger} onAnswer={(danger) => change({ danger })} />
      {problem && (
        <ErrorState title={t('common:failed.title')} onRetry={() => void start.refetch()}>
          <p>{problemText(problem)}</p>
        </ErrorState>
      )}
      {!problem && draft.danger === 'no' && (!meeting || !start.data) && <Loading>{t('common:loading')}</Loading>}
      {!problem && draft.danger === 'no' && meeting && start.data && (
        <BringInForm meeting={meeting} start={start.data} draft={draft} onChange={change} onDone={drop} />
      )}
    </main>
  );
}
