import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Today, TodayAgreement } from '../../shared/api/today';
import { boardPath } from '../families/paths';
import { Badge } from '../ui/badge';
import { dayName, daysUntil } from './days';
import { Part } from './part';
import css from './today.module.css';

const Due = ({ due, now }: { due: string | undefined; now: number }) => {
  const { t, i18n } = useTranslation('today');
  if (!due) return <span className={css.fact}>{t('noDue')}</span>;
  const late = -daysUntil(due, now);
  return (
    <>
      <span className={css.fact}>{t('due', { day: dayName(due, i18n.language) })}</span>
      {late > 0 && (
        <Badge tone="danger" icon={CalendarClock}>
          {t('late', { ago: t('days', { count: late }) })}
        </Badge>
      )}
    </>
  );
};

const Agreement = ({ agreement, now }: { agreement: TodayAgreement; now: number }) => {
  const { t } = useTranslation('today');
  const { meetingId, conferenceId, due, family } = agreement;
  return (
    <li className={css.line}>
      <div className={css.words}>
        <h3 className={css.what}>
          {family ? (
            <Link className={css.whole} to={boardPath(meetingId, conferenceId)}>
              {family.what}
            </Link>
          ) : (
            t('hidden')
          )}
        </h3>
        <p className={css.facts}>
          {family && <span className={css.fact}>{family.code}</span>}
          <Due due={due} now={now} />
        </p>
      </div>
    </li>
  );
};

/** What this person still has to do, the first due first. */
export const OwnAgreements = ({ agreements, now }: Pick<Today, 'agreements' | 'now'>) => {
  const { t } = useTranslation('today');
  return (
    <Part title={t('myAgreements')} empty={t('noAgreements')}>
      {agreements.map((agreement) => (
        <Agreement key={agreement.id} agreement={agreement} now={now} />
      ))}
    </Part>
  );
};
