import { ArrowRightLeft, NotebookPen, Presentation, Undo2, Unplug } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import { CloseMeeting } from '../closing/close-meeting';
import { useMe } from '../session/session';
import { Button } from '../ui/button';
import { cx } from '../ui/cx';
import { ConfirmDialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import css from './leading.module.css';
import { useLetGo } from './let-go';
import { RETURN_KEY } from './return-key';
import { callName, isBringersStep, nextOf, type Present, participantOf, presentOf } from './situation';
import { StepTrack, useStepName } from './step-track';
import { PhoneCode } from './tools/phone-code';
import { TableTools } from './tools/table-tools';
import { TurnClock } from './turn-clock';
import { type LeadingDoings, useLeading } from './use-leading';
import { useReturn } from './use-return';

/** For one person at the table alone. */
const LeadControls = lazy(() => import('./lead-controls'));

/** What is expected of the one who reads it, in this step. */
const useExpected = (meeting: Meeting, present: Present | undefined): string => {
  const { t } = useTranslation('leading');
  const me = useMe().person.id;
  if (!present) {
    const next = nextOf(meeting);
    if (!next) return t('allDone');
    return t(meeting.leading.leader === me ? 'betweenLeader' : 'betweenExpected', { code: next.familyCode });
  }
  const { key } = present.step;
  const { broughtInBy, may } = present.conference;
  if (!may.read) return t('without.expected');
  if (!key) return t('expectedOwn');
  if (broughtInBy.id === me && isBringersStep(key)) return t(`mine.${key}`);
  return t(`expected.${key}`, { bringer: callName(broughtInBy.name) });
};

/** Who leads and who takes notes. */
const Posts = ({ meeting, present }: { meeting: Meeting; present: Present | undefined }) => {
  const { t } = useTranslation('leading');
  const me = useMe().person.id;
  const leader = participantOf(meeting, meeting.leading.leader);
  const notulist = participantOf(meeting, present?.turn.notulist);
  return (
    <ul className={cx('bare', css.posts)}>
      {leader && (
        <li className={css.post}>
          <Presentation size={15} strokeWidth={1.9} aria-hidden />
          {leader.id === me ? t('leadsYou') : t('leads', { name: callName(leader.name) })}
        </li>
      )}
      {leader && !leader.here && leader.id !== me && (
        <li className={cx(css.post, css.warn)}>
          <Unplug size={15} strokeWidth={1.9} aria-hidden />
          {t('away', { name: callName(leader.name) })}
        </li>
      )}
      {present && (
        <li className={css.post}>
          <NotebookPen size={15} strokeWidth={1.9} aria-hidden />
          {!notulist && t('noNotulist')}
          {notulist && (notulist.id === me ? t('notulistYou') : t('notulist', { name: callName(notulist.name) }))}
        </li>
      )}
    </ul>
  );
};

/** For who reads elsewhere: that it is so, and the way back. */
const Elsewhere = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('leading');
  const letGo = useLetGo(meeting.id);
  const back = useReturn(meeting);
  if (!letGo) return null;
  return (
    <p className={css.elsewhere}>
      <span>{t('elsewhere')}</span>
      <Button size="s" variant="primary" icon={Undo2} onPress={back} aria-keyshortcuts={RETURN_KEY}>
        {t('back')}
        <Kbd keys={RETURN_KEY} />
      </Button>
    </p>
  );
};

/** For who may lead when who leads is away or ill; it is asked first, for everyone sees it. */
const TakeOver = ({ meeting, doings }: { meeting: Meeting; doings: LeadingDoings }) => {
  const { t } = useTranslation('leading');
  const [asking, setAsking] = useState(false);
  const leader = participantOf(meeting, meeting.leading.leader);
  return (
    <>
      <Button size="s" icon={ArrowRightLeft} onPress={() => setAsking(true)}>
        {t('control.takeOver')}
      </Button>
      <ConfirmDialog
        title={t('takeOver.title')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        action={t('control.takeOver')}
        onConfirm={async () => {
          await doings.command({ act: 'take-over' });
          setAsking(false);
        }}
      >
        {t('takeOver.text', { name: leader?.name ?? '' })}
      </ConfirmDialog>
    </>
  );
};

const Bar = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('leading');
  const me = useMe().person.id;
  const doings = useLeading(meeting);
  const nameOf = useStepName();
  const present = presentOf(meeting);
  const expected = useExpected(meeting, present);
  const leads = meeting.may.lead && meeting.leading.leader === me;
  const mayTakeOver = meeting.may.takeOver && meeting.leading.leader !== me;
  return (
    <section className={cx(css.bar, 'screen-only')} aria-label={t('label')}>
      <div className={css.what}>
        <p className={css.family}>
          {present ? (
            <>
              <span className={css.soft}>{t('now')}</span>
              <strong className={css.code}>{present.conference.familyCode}</strong>
              <span className={css.soft}>
                {t('ofCount', { number: present.number, count: meeting.conferences.length })}
              </span>
            </>
          ) : (
            <strong className={css.code}>{t('between')}</strong>
          )}
        </p>
        {present && (
          <StepTrack
            present={present}
            onStep={leads ? (step) => void doings.command({ act: 'step', step }) : undefined}
          />
        )}
        {present && <TurnClock present={present} />}
      </div>
      <div className={css.how}>
        <p className={css.expected}>
          {present && <strong className={css.stepNow}>{nameOf(present.step)}. </strong>}
          {expected}
        </p>
        <Elsewhere meeting={meeting} />
        <Posts meeting={meeting} present={present} />
        <PhoneCode meeting={meeting} />
        {mayTakeOver && <TakeOver meeting={meeting} doings={doings} />}
        {leads && (
          <Suspense>
            <LeadControls meeting={meeting} present={present} doings={doings} />
          </Suspense>
        )}
        {leads && !present && <CloseMeeting meeting={meeting} />}
      </div>
    </section>
  );
};

/**
 * What the table is doing now, for how long, and what is expected of whoever reads it; for who leads, also the way to go on.
 * It is there while the meeting is open.
 */
export const LeadingBar = ({ meeting }: { meeting: Meeting }) =>
  meeting.state === 'open' && (
    <>
      <Bar meeting={meeting} />
      <TableTools meeting={meeting} />
    </>
  );
