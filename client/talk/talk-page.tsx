import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import type { Meeting } from '../../shared/api/contract';
import type { TalkSheetPage } from '../../shared/api/talk';
import { TELLING_KINDS, topicOf } from '../../shared/happened/topics';
import { NotFound } from '../app/not-found';
import page from '../app/page.module.css';
import { useTitle } from '../app/use-title';
import { DocumentSheet } from '../exports/document-sheet';
import { outcomePath } from '../families/paths';
import { meetingKey, useMeeting } from '../families/use-meetings';
import { FactLine } from '../happened/fact-line';
import { ApiProblem, api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { Button } from '../ui/button';
import { EmptyState, ErrorState, Loading } from '../ui/states';
import css from './talk.module.css';

interface SheetProps {
  meeting: Meeting;
  conferenceId: string;
  memberId: string;
  talk: TalkSheetPage;
}

/** What came of the talk: that it was told, and what they said back. */
const After = ({ meeting, conferenceId, memberId, talk: { whom = '' } }: SheetProps) => {
  const { t } = useTranslation(['talk', 'happened']);
  return (
    <section aria-labelledby="talk-after" className={css.after}>
      <h2 id="talk-after" className={css.heading}>
        {t('after')}
      </h2>
      <p className={css.soft}>{t('afterHint')}</p>
      <FactLine
        meeting={meeting}
        conferenceId={conferenceId}
        topic={topicOf('told', memberId)}
        whom={whom}
        kinds={TELLING_KINDS}
        action={t('happened:tell.action')}
        title={t('happened:tell.title', { whom })}
        quick={{ words: t('happened:tell.quick'), fact: (on, by) => ({ kind: 'told', on, by }) }}
        withoutSheet
      />
    </section>
  );
};

const Sheet = (props: SheetProps) => {
  const { t } = useTranslation('talk');
  const { state, sheet } = props.talk;
  if (state !== 'ready' || !sheet) {
    return (
      <EmptyState title={t(state === 'ready' ? 'nothing.title' : `${state}.title`)}>
        <p>{t(state === 'ready' ? 'nothing.text' : `${state}.text`)}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <div className={css.head}>
        <p className={css.soft}>{t('intro')}</p>
        <Button icon={Printer} onPress={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <h2 className="said">{t('sheet')}</h2>
      <div className={css.paper}>
        <DocumentSheet document={sheet} />
      </div>
      <div className={css.lines} aria-hidden>
        <p>{t('saidBack')}</p>
      </div>
      <After {...props} />
    </>
  );
};

/** A sheet for telling one of a family what was decided, to be read, printed, and followed by what they said back. */
export default function TalkPage() {
  const { t } = useTranslation(['talk', 'common']);
  const problemText = useProblemText();
  const { meetingId = '', conferenceId = '', memberId = '' } = useParams();
  const { data: meeting, error: missing } = useMeeting(meetingId);
  const { data, error, refetch } = useQuery({
    queryKey: [...meetingKey(meetingId), 'talk', conferenceId, memberId],
    queryFn: () =>
      api.get<TalkSheetPage>(
        `/api/conferences/${encodeURIComponent(conferenceId)}/talk-sheets/${encodeURIComponent(memberId)}`,
      ),
  });
  useTitle(t('title', { whom: data?.whom ?? '' }));
  const problem = missing ?? error;
  if (problem instanceof ApiProblem && problem.status === 404) return <NotFound />;
  return (
    <main id="content" className={`${page.page} ${css.page}`} tabIndex={-1}>
      <header className={css.top}>
        <Link className={css.back} to={outcomePath(meetingId, conferenceId)}>
          <ChevronLeft size={18} strokeWidth={1.9} aria-hidden />
          {t('back')}
        </Link>
        <h1 className={page.title}>{t('title', { whom: data?.whom ?? '' })}</h1>
      </header>
      {problem && (
        <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
          <p>{problemText(problem)}</p>
        </ErrorState>
      )}
      {!problem && !(meeting && data) && <Loading>{t('loading')}</Loading>}
      {meeting && data && <Sheet meeting={meeting} conferenceId={conferenceId} memberId={memberId} talk={data} />}
    </main>
  );
}
