import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fact, FactChange } from '../../shared/api/happened';
import type { Today, TodayOwed } from '../../shared/api/today';
import { CONSENT_KINDS, FINDING_KINDS, GOING_KINDS, HEARING_KINDS, TELLING_KINDS } from '../../shared/happened/topics';
import { boardPath, outcomePath } from '../families/paths';
import { FactDialog } from '../happened/fact-dialog';
import { api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { useMe } from '../session/session';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { notify } from '../ui/notices';
import { Due } from './due';
import { Part } from './part';
import css from './today.module.css';
import { todayKey } from './use-today';

const KINDS = {
  'not-told': TELLING_KINDS,
  'to-ask': CONSENT_KINDS,
  'to-hear': HEARING_KINDS,
  'to-go': GOING_KINDS,
  'to-find-out': FINDING_KINDS,
} as const;

const Owed = ({ owed, now }: { owed: TodayOwed; now: number }) => {
  const { t } = useTranslation('today');
  const problemText = useProblemText();
  const client = useQueryClient();
  const me = useMe().person;
  const [open, setOpen] = useState(false);
  const { kind, topic, version, conferenceId, meetingId, due, family } = owed;
  const { mutateAsync } = useMutation({
    mutationFn: (change: FactChange) =>
      api.post(`/api/conferences/${encodeURIComponent(conferenceId)}/happened`, change),
    onError: (error) => void notify(problemText(error), 'error'),
    onSettled: () => client.invalidateQueries({ queryKey: todayKey }),
  });
  const lay = (fact: Fact | undefined) =>
    mutateAsync({ topic, version, ...(fact && { fact }) }).then(
      () => true,
      () => false,
    );
  const words = family ? t(`owed.${kind}`, { whom: family.whom }) : t('hidden');
  return (
    <li className={css.line}>
      <div className={css.words}>
        <h3 className={css.what}>{family ? <Link to={boardPath(meetingId, conferenceId)}>{words}</Link> : words}</h3>
        <p className={css.facts}>
          {family && <span className={css.fact}>{family.code}</span>}
          <Due due={due} now={now} />
        </p>
        <p className={css.ways}>
          <Button size="s" aria-label={`${t('owed.do')}: ${words}`} onPress={() => setOpen(true)}>
            {t('owed.do')}
          </Button>
        </p>
      </div>
      {open && (
        <FactDialog title={words} kinds={KINDS[kind]} people={[me]} onClose={() => setOpen(false)} onDone={lay} />
      )}
    </li>
  );
};

/** What this person must still do because of what happened, and did not; absent while there is nothing. */
export const OwnOwed = ({ owed, reweigh, now }: Pick<Today, 'owed' | 'reweigh' | 'now'>) => {
  const { t } = useTranslation('today');
  if (owed.length + reweigh.length === 0) return null;
  return (
    <Part title={t('owed.title')} empty="">
      {[
        ...reweigh.map(({ conferenceId, meetingId, code, against }) => (
          <li key={conferenceId} className={css.line}>
            <div className={css.words}>
              <h3 className={css.what}>
                <Link to={outcomePath(meetingId, conferenceId)}>{t('owed.reweigh', { who: against.join(', ') })}</Link>
              </h3>
              <p className={css.facts}>
                <span className={css.fact}>{code}</span>
                <Badge tone="warn" icon={Scale}>
                  {t('owed.reweighBadge')}
                </Badge>
              </p>
            </div>
          </li>
        )),
        ...owed.map((one) => <Owed key={one.id} owed={one} now={now} />),
      ]}
    </Part>
  );
};
