import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { HandoverAnswer } from '../../shared/api/outcomes';
import type { Today, TodayHandover } from '../../shared/api/today';
import { ReasonDialog } from '../closing/reason-dialog';
import { outcomePath } from '../families/paths';
import { api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { notify } from '../ui/notices';
import { dayName } from './days';
import { Part } from './part';
import css from './today.module.css';
import { todayKey } from './use-today';

const Handover = ({ handover }: { handover: TodayHandover }) => {
  const { t, i18n } = useTranslation(['today', 'outcome']);
  const problemText = useProblemText();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { conferenceId, meetingId, as, receiver, before, family, version } = handover;
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
  const words = as === 'receiver' ? t('takeOver.asked') : t('takeOver.notYet', { name: receiver });
  return (
    <li className={css.line}>
      <div className={css.words}>
        <h3 className={css.what}>{family ? <Link to={outcomePath(meetingId, conferenceId)}>{words}</Link> : words}</h3>
        <p className={css.facts}>
          {family && <span className={css.fact}>{family.code}</span>}
          {before && <span className={css.fact}>{t('takeOver.before', { day: dayName(before, i18n.language) })}</span>}
          {as === 'teamleider' && <Badge tone="warn">{t('outcome:handover.escalated')}</Badge>}
        </p>
        {family?.missing && <p className={css.fact}>{t('outcome:handover.missing', { what: family.missing })}</p>}
        {as === 'receiver' && (
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
      {asking && (
        <ReasonDialog
          title={t('outcome:handover.lackTitle')}
          label={t('outcome:handover.lackWhat')}
          action={t('outcome:handover.lackDo')}
          required
          onClose={() => setAsking(false)}
          onDone={(missing) => answer({ version, accepts: false, missing })}
        />
      )}
    </li>
  );
};

/** Families that wait for somebody to take them over: as the one who is asked, or as a teamleider. Absent when there are none. */
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
