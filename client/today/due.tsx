import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/badge';
import { dayName, daysUntil } from './days';
import css from './today.module.css';

/** By when, and how long ago that was. */
export const Due = ({ due, now }: { due: string | undefined; now: number }) => {
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
