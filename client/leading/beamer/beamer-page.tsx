import '../../i18n/later-texts';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { Meeting } from '../../../shared/api/contract';
import { NotFound } from '../../app/not-found';
import { ProductMark } from '../../app/product-mark';
import { useTitle } from '../../app/use-title';
import { useMeeting } from '../../families/use-meetings';
import { clockTime, when } from '../../families/when';
import { ApiProblem } from '../../session/api';
import { useProblemText } from '../../session/problem-text';
import { useIsBeamer } from '../../ui/beamer-here';
import { ErrorState, Loading } from '../../ui/states';
import { presentOf } from '../situation';
import { useSecondsLeft } from '../use-clock';
import css from './beamer.module.css';
import { BeamerExit } from './beamer-exit';
import { BeamerFamily } from './beamer-family';
import { BeamerHands } from './beamer-hands';
import { useAwake } from './use-awake';

const untilThen = (now: number) => -now;

/** The time of day by the server's clock, as it hangs on the wall. */
const TimeOfDay = () => {
  const seconds = -useSecondsLeft(untilThen);
  return <p className={css.hour}>{clockTime(new Date(seconds * 1000).toISOString())}</p>;
};

/** Nothing of any family: whoever comes in sees that the table is between two. */
const Calm = ({ meeting }: { meeting: Meeting }) => {
  const { t, i18n } = useTranslation(['leading', 'common']);
  const { state, startsAt } = meeting;
  const isOver = state !== 'open' && state !== 'planned';
  return (
    <div className={css.calm}>
      <p className={css.product}>
        <ProductMark />
        {t('common:product')}
      </p>
      <TimeOfDay />
      <p className={css.calmWords}>
        {state === 'open' && t('between')}
        {state === 'planned' && t('beamer.planned', { when: when(startsAt, i18n.language) })}
        {isOver && t('beamer.over')}
      </p>
    </div>
  );
};

/**
 * The table's own screen, on a beamer: it goes along with who leads, shows what the conversation is about, large, and never
 * what is to stay secret. Between families it shows nothing of any family.
 */
export default function BeamerPage() {
  const { t } = useTranslation(['leading', 'common']);
  const { meetingId = '' } = useParams();
  const problemText = useProblemText();
  const { data: meeting, error, refetch } = useMeeting(meetingId);
  useTitle(t('beamer.title'));
  useAwake();
  useIsBeamer();
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  if (!meeting && error) {
    return (
      <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
        <p>{problemText(error)}</p>
      </ErrorState>
    );
  }
  if (!meeting) return <Loading>{t('common:loading')}</Loading>;
  const present = meeting.state === 'open' ? presentOf(meeting) : undefined;
  return (
    <main id="content" className={css.beamer} tabIndex={-1}>
      <h1 className="said">{t('beamer.title')}</h1>
      {present ? <BeamerFamily meeting={meeting} present={present} /> : <Calm meeting={meeting} />}
      {meeting.state === 'open' && <BeamerHands meeting={meeting} />}
      {meeting.roomCode && <p className={css.roomCode}>{t('beamer.code', { code: meeting.roomCode })}</p>}
      <BeamerExit meetingId={meeting.id} />
    </main>
  );
}
