import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RegieOrder } from '../../shared/api/regie';
import type { Today, TodayRegie } from '../../shared/api/today';
import { dayOf } from '../../shared/meeting/days';
import { ReasonDialog } from '../closing/reason-dialog';
import { boardPath } from '../families/paths';
import { api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { Button } from '../ui/button';
import { notify } from '../ui/notices';
import { dayName } from './days';
import { Part } from './part';
import css from './today.module.css';
import { todayKey } from './use-today';

const Asked = ({ asked }: { asked: TodayRegie }) => {
  const { t, i18n } = useTranslation(['today', 'bringIn', 'board']);
  const problemText = useProblemText();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { id, kind, since, from, conferenceId, meetingId, code, version } = asked;
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (command: RegieOrder['command']) =>
      api.post(`/api/conferences/${encodeURIComponent(conferenceId)}/regie`, { version, command }),
    onError: (error) => void notify(problemText(error), 'error'),
    onSettled: () => client.invalidateQueries({ queryKey: todayKey }),
  });
  const answer = (command: RegieOrder['command']) =>
    mutateAsync(command).then(
      () => true,
      () => false,
    );
  const on = dayOf(Date.now());
  return (
    <li className={css.line}>
      <div className={css.words}>
        <h3 className={css.what}>
          <Link to={boardPath(meetingId, conferenceId)}>
            {t('regie.asked', { kind: t(`board:regie.kind.${kind}`), day: dayName(since, i18n.language) })}
          </Link>
        </h3>
        <p className={css.facts}>
          <span className={css.fact}>{code}</span>
          {from && <span className={css.fact}>{t('regie.from', { name: from })}</span>}
        </p>
        <p className={css.ways}>
          <Button
            size="s"
            variant="primary"
            isDisabled={isPending}
            onPress={() => void answer({ act: 'accept', id, on })}
          >
            {t('bringIn:regie.accept')}
          </Button>
          <Button size="s" isDisabled={isPending} onPress={() => setAsking(true)}>
            {t('bringIn:regie.refuse')}
          </Button>
        </p>
      </div>
      {asking && (
        <ReasonDialog
          title={t('bringIn:regie.refuseTitle')}
          label={t('bringIn:regie.missing')}
          action={t('bringIn:regie.refuseDo')}
          required
          onClose={() => setAsking(false)}
          onDone={(missing) => answer({ act: 'refuse', id, on, missing })}
        />
      )}
    </li>
  );
};

/** Regie that waits for this person's answer; absent while there is none. */
export const AskedRegie = ({ regie }: Pick<Today, 'regie'>) => {
  const { t } = useTranslation('today');
  if (regie.length === 0) return null;
  return (
    <Part title={t('regie.title')} empty="">
      {regie.map((asked) => (
        <Asked key={asked.id} asked={asked} />
      ))}
    </Part>
  );
};
