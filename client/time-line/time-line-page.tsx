import { FileText, LayoutDashboard, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import type { LineConference, TimeLine } from '../../shared/api/time-line';
import { NotFound } from '../app/not-found';
import { useTitle } from '../app/use-title';
import { earlierBoardPath, recordPath } from '../decision/paths';
import { boardPath } from '../families/paths';
import { RegieLine } from '../regie/regie-line';
import { ApiProblem } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { Button } from '../ui/button';
import { ErrorState, Loading } from '../ui/states';
import { Columns, Counted } from './columns';
import { ConferenceRow } from './conference-row';
import { Paper } from './paper';
import css from './time-line.module.css';
import { dayOfMeeting, useLineWords } from './use-line-words';
import { useTimeLine } from './use-time-line';

/** Where a conference is worked on, or looked back at. */
const boardOf = ({ conferenceId, meeting, state }: LineConference): string =>
  state === 'coming' || state === 'open' ? boardPath(meeting.id, conferenceId) : earlierBoardPath(conferenceId);

const WayTo = ({ conference }: { conference: LineConference }) => {
  const { t } = useTranslation('timeLine');
  const { day } = useLineWords();
  const { conferenceId, decision, meeting } = conference;
  const held = day(dayOfMeeting(meeting.startsAt));
  const Icon = decision ? FileText : LayoutDashboard;
  return (
    <p>
      <Link to={decision ? recordPath(conferenceId) : boardOf(conference)} className={css.way}>
        <Icon size={15} strokeWidth={1.9} aria-hidden />
        <span aria-hidden="true">{t(decision ? 'record' : 'board')}</span>
        <span className="said">{t(decision ? 'recordOf' : 'boardOf', { day: held })}</span>
      </Link>
    </p>
  );
};

/** A family that has nothing behind it yet. */
const isBlank = ({ conferences }: TimeLine): boolean =>
  conferences.length <= 1 &&
  conferences.every(
    ({ decision, judgements, agreements }) => !decision && judgements.length === 0 && agreements.length === 0,
  );

const Line = ({ line, conferenceId }: { line: TimeLine; conferenceId: string }) => {
  const { t } = useTranslation('timeLine');
  const [, go] = useLocation();
  const { code, conferences } = line;
  const here = conferences.find((one) => one.conferenceId === conferenceId);
  return (
    <main id="content" tabIndex={-1} className={css.page}>
      <header className={css.head}>
        <h1>{t('titleOf', { code })}</h1>
        <div className={css.tools}>
          {here && (
            <Button size="s" icon={LayoutDashboard} onPress={() => go(boardOf(here))}>
              {t('toBoard')}
            </Button>
          )}
          <Button size="s" icon={Printer} onPress={() => window.print()}>
            {t('print')}
          </Button>
        </div>
        <RegieLine regie={line.regie} />
        <Counted conferences={conferences} />
        <p className={css.intro}>{t('noMeasurement')}</p>
      </header>
      {isBlank(line) && (
        <p className={css.blank}>
          <strong>{t('blank')}</strong> {t('blankHint')}
        </p>
      )}
      <div className={css.line}>
        <Columns />
        <ul className={`bare ${css.rows}`}>
          {conferences.map((conference) => (
            <ConferenceRow key={conference.conferenceId} conference={conference}>
              <WayTo conference={conference} />
            </ConferenceRow>
          ))}
        </ul>
      </div>
      <Paper line={line} />
    </main>
  );
};

/** What a family came through at this table, newest first, on one page that reads on a beamer and prints on one sheet. */
export default function TimeLinePage() {
  const { t } = useTranslation(['timeLine', 'common']);
  const { conferenceId = '' } = useParams();
  const problemText = useProblemText();
  const { data, error, refetch } = useTimeLine(conferenceId);
  useTitle(data && t('titleOf', { code: data.code }));
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  if (data) return <Line line={data} conferenceId={conferenceId} />;
  if (!error) return <Loading>{t('loading')}</Loading>;
  return (
    <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
      <p>{problemText(error)}</p>
    </ErrorState>
  );
}
