import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { HandoverAnswer } from '../../shared/api/outcomes';
import type { Today, TodayHandover } from '../../shared/api/today';
import { outcomePath } from '../families/paths';
import { useMeeting } from '../families/use-meetings';
import { RefuseDialog } from '../outcome/refuse-dialog';
import { api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { notify } from '../ui/notices';
import { dayName } from './days';
import { Part } from './part';
import css from './today.module.css';
import { todayKey } from './use-today';

/** Who could take it over instead is somebody of that table, or anybody else by name. */
const Refusing = ({
  meetingId,
  ...dialog
}: Omit<Parameters<typeof RefuseDialog>[0], 'people'> & { meetingId: string }) => {
  const { data: meeting } = useMeeting(meetingId);
  return <RefuseDialog {...dialog} people={meeting?.participants ?? []} />;
};

const Handover = ({ handover }: { handover: TodayHandover }) => {
  const { t, i18n } = useTranslation(['today', 'outcome']);
  const problemText = useProblemText();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { conferenceId, meetingId, as, receiver, accepted, before, family, version } = handover;
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (answer: HandoverAnswer) =>
      api.post(`/api/conferences/${encodeURIComponent(conferenceId)}/outcome/handover`, answer),
    onError: (error) => void notify(problemText(error), 'error'),
    onSettled: () => client.invalidateQueries({ queryKey: todayKey }),
  });
  const answer = (said: HandoverAnswer) =>
    mutateAsync(said).then(
      () => true,
      () => false,
    );
  const mayAnswer = as === 'receiver' && !accepted;
  const words = mayAnswer
    ? t('takeOver.asked')
    : accepted
      ? t('takeOver.family', { name: receiver })
      : t('takeOver.notYet', { name: receiver });
  return (
    <li className={css.line}>
      <div className={css.words}>
        <h3 className={css.what}>{family ? <Link to={outcomePath(meetingId, conferenceId)}>{words}</Link> : words}</h3>
        <p className={css.facts}>
          {family && <span className={css.fact}>{family.code}</span>}
          {!accepted && before && (
            <span className={css.fact}>{t('takeOver.before', { day: dayName(before, i18n.language) })}</span>
          )}
          {as === 'teamleider' && <Badge tone="warn">{t('outcome:handover.escalated')}</Badge>}
        </p>
        {accepted && family && <p className={css.fact}>{t('takeOver.awaits', { who: family.awaits.join(', ') })}</p>}
        {!accepted && family?.missing && (
          <p className={css.fact}>{t('outcome:handover.missing', { what: family.missing })}</p>
        )}
        {mayAnswer && (
          <p className={css.ways}>
            <Button
              size="s"
              variant="primary"
              isDisabled={isPending}
              onPress={() => void answer({ version, accepts: true })}
            >
              {t('outcome:handover.accept')}
            </Button>
            <Button size="s" isDisabled={isPending} onPress={() => setAsking(true)}>
              {t('outcome:handover.lack')}
            </Button>
          </p>
        )}
      </div>
      {asking && <Refusing meetingId={meetingId} version={version} onClose={() => setAsking(false)} onDone={answer} />}
    </li>
  );
};

/** Families that go over to somebody else, until they and the family confirmed it. Absent when there are none. */
export const Handovers = ({ handovers }: Pick<Today, 'handovers'>) => {
  const { t } = useTranslation('today');
  if (handovers.length === 0) return null;
  return (
    <Part title={t('takeOver.title')} empty="">
      {handovers.map((handover) => (
        <Handover key={handover.conferenceId} handover={handover} />
      ))}
    </Part>
  );
};
