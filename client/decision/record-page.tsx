import { useQuery } from '@tanstack/react-query';
import { ArrowRight, LayoutDashboard, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { ConferencePage } from '../../shared/api/families';
import { NotFound } from '../app/not-found';
import { useTitle } from '../app/use-title';
import { dossierPath } from '../exports/paths';
import { when } from '../families/when';
import { MarkingPlace } from '../marks/place';
import { ApiProblem, api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { Button } from '../ui/button';
import { ErrorState, Loading } from '../ui/states';
import css from './decision.module.css';
import { RecordTools } from './decision-panel';
import { earlierBoardPath } from './paths';
import { RecordText } from './record-text';
import { useDecision, useDecisionDoings } from './use-decision';

const Record = ({ conference, meeting }: ConferencePage) => {
  const { t, i18n } = useTranslation('decision');
  const [, go] = useLocation();
  const { data: page } = useDecision(undefined, conference.id);
  const doings = useDecisionDoings(undefined, conference.id);
  return (
    <main id="content" tabIndex={-1} className={css.page}>
      <h1>{t('record.of', { code: conference.familyCode })}</h1>
      <p className={css.soft}>
        {meeting.title}, {when(meeting.startsAt, i18n.language)}
      </p>
      <div className={css.tools}>
        <Button size="s" icon={Printer} onPress={() => window.print()}>
          {t('record.print')}
        </Button>
        {page?.may.export && (
          <Button size="s" icon={ArrowRight} onPress={() => go(dossierPath(conference.id))}>
            {t('record.dossier')}
          </Button>
        )}
        <Button size="s" icon={LayoutDashboard} onPress={() => go(earlierBoardPath(conference.id))}>
          {t('record.board')}
        </Button>
        {page && <RecordTools page={page} doings={doings} />}
      </div>
      {!page && <Loading>{t('loading')}</Loading>}
      {page?.decided && <h2 className="said">{t('title')}</h2>}
      <MarkingPlace value={conference.id}>
        {page && (page.decided ? <RecordText decided={page.decided} /> : <p>{t('record.missing')}</p>)}
      </MarkingPlace>
    </main>
  );
};

/** What was decided about a family in one conference, as a page to read and to print. */
export default function RecordPage() {
  const { t } = useTranslation(['decision', 'common']);
  const { conferenceId = '' } = useParams();
  const problemText = useProblemText();
  const { data, error, refetch } = useQuery({
    queryKey: ['conference', conferenceId],
    queryFn: () => api.get<ConferencePage>(`/api/conferences/${encodeURIComponent(conferenceId)}`),
  });
  useTitle(data && t('record.of', { code: data.conference.familyCode }));
  if (data) return <Record {...data} />;
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  if (!error) return <Loading>{t('loading')}</Loading>;
  return (
    <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
      <p>{problemText(error)}</p>
    </ErrorState>
  );
}
