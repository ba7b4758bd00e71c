import { Hand, MessageCircle, PenLine } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import type { Meeting } from '../../../shared/api/contract';
import { NotFound } from '../../app/not-found';
import { useTitle } from '../../app/use-title';
import { meetingPath } from '../../families/paths';
import { useMeeting } from '../../families/use-meetings';
import { ApiProblem } from '../../session/api';
import { useProblemText } from '../../session/problem-text';
import { useMe } from '../../session/session';
import { Button } from '../../ui/button';
import { lazyPart } from '../../ui/lazy-part';
import { ErrorState, Loading } from '../../ui/states';
import { callName, participantOf, presentOf } from '../situation';
import { useStepName } from '../step-track';
import { fetchOpened } from '../tools/fetch-opened';
import { useToolsSaid } from '../tools/use-tools-said';
import { TurnClock } from '../turn-clock';
import { useAnnouncements } from '../use-announcements';
import { useLeading } from '../use-leading';
import css from './phone.module.css';

const VotePanel = lazyPart(fetchOpened, (tools) => tools.VotePanel);
const ScorePanel = lazyPart(fetchOpened, (tools) => tools.ScorePanel);

/** One's own hand, with its place in the order, and who has the word. */
const OwnHand = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('tools');
  const me = useMe().person.id;
  const { command } = useLeading(meeting);
  const { hands = [], word } = meeting.leading;
  const place = hands.indexOf(me) + 1;
  const speaker = participantOf(meeting, word?.personId);
  return (
    <section className={css.part} aria-label={t('hands.title')}>
      <Button
        variant={place > 0 ? 'quiet' : 'primary'}
        icon={Hand}
        className={css.big}
        aria-pressed={place > 0}
        onPress={() => void command({ act: 'hand', up: place === 0 })}
      >
        {t(place > 0 ? 'hands.lower' : 'hands.raise')}
      </Button>
      {place > 0 && (
        <p className={css.place}>
          {t('phone.yours')}. {t('hands.place', { place })}.
        </p>
      )}
      {speaker && (
        <p className={css.word}>
          <MessageCircle size={18} strokeWidth={2} aria-hidden />
          {speaker.id === me ? t('hands.youHaveWord') : t('hands.hasWord', { name: callName(speaker.name) })}
        </p>
      )}
    </section>
  );
};

/** Which family, which step, how long: nothing of what is on its board. */
const Now = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('leading');
  const nameOf = useStepName();
  const present = presentOf(meeting);
  if (!present) return <h1 className={css.family}>{t('between')}</h1>;
  return (
    <header className={css.now}>
      <h1 className={css.family}>{present.conference.familyCode}</h1>
      <p className={css.step}>{nameOf(present.step)}</p>
      <TurnClock present={present} />
    </header>
  );
};

const Open = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation(['tools', 'board']);
  const { hands, silent, vote } = meeting.leading;
  const present = presentOf(meeting);
  const isSilent = silent !== undefined && !silent.revealed;
  const mayVote = vote !== undefined && present?.conference.may.read === true;
  const nothing = !hands && !mayVote && !isSilent && <p className={css.soft}>{t('phone.nothing')}</p>;
  useAnnouncements(meeting);
  useToolsSaid(meeting);
  return (
    <>
      <Now meeting={meeting} />
      {hands && <OwnHand meeting={meeting} />}
      {mayVote && (
        <Suspense>
          <VotePanel meeting={meeting} conference={present.conference} vote={vote} bare />
        </Suspense>
      )}
      {present?.conference.may.read && (
        <Suspense>
          <ScorePanel
            key={present.conference.id}
            meeting={meeting}
            conference={present.conference}
            bare
            nothing={nothing}
          />
        </Suspense>
      )}
      {isSilent && (
        <p className={css.silent}>
          <PenLine size={20} strokeWidth={1.9} aria-hidden />
          {t('silent.busy', { frame: t(`board:frame.${silent.frame}.name`) })}
        </p>
      )}
      {!present?.conference.may.read && nothing}
    </>
  );
};

/** A meeting on a phone beside the table: what is on now, one's hand, one's choice. */
export default function PhonePage() {
  const { t } = useTranslation(['tools', 'common']);
  const problemText = useProblemText();
  const { meetingId = '' } = useParams();
  const { data: meeting, error, refetch } = useMeeting(meetingId);
  useTitle(t('phone.page'));
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  const mayJoin = meeting?.state === 'open' && meeting.may.join;
  return (
    <main id="content" className={css.page} tabIndex={-1}>
      {!meeting && !error && <Loading>{t('common:loading')}</Loading>}
      {!meeting && error && (
        <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
          <p>{problemText(error)}</p>
        </ErrorState>
      )}
      {mayJoin && <Open meeting={meeting} />}
      {meeting && !mayJoin && (
        <>
          <h1 className={css.family}>{meeting.title}</h1>
          <p>{t('phone.closed')}</p>
        </>
      )}
      {meeting && (
        <p className={css.out}>
          <Link to={meetingPath(meeting.id)}>{t('phone.toBoard')}</Link>
        </p>
      )}
    </main>
  );
}
