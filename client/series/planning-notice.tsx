import { CalendarClock, CalendarX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import { when } from '../families/when';
import css from './planning-notice.module.css';

const kindOf = ({ state, reason, plannedFor }: Meeting): 'moved' | 'skipped' | 'cancelled' | undefined => {
  if (state === 'skipped' || state === 'cancelled') return state;
  return state === 'planned' && (reason || plannedFor) ? 'moved' : undefined;
};

/** Says that a meeting is not when it was to be, or not at all, and why. */
export const PlanningNotice = ({ meeting }: { meeting: Meeting }) => {
  const { t, i18n } = useTranslation('series');
  const kind = kindOf(meeting);
  if (!kind) return null;
  const { reason, plannedFor, conferences } = meeting;
  const Icon = kind === 'moved' ? CalendarClock : CalendarX;
  return (
    <div className={css.notice} data-kind={kind} role="status">
      <Icon size={20} strokeWidth={1.9} aria-hidden />
      <div>
        <p className={css.what}>
          {t(`notice.${kind}`)}
          {kind === 'moved' && plannedFor && ` (${t('was', { when: when(plannedFor, i18n.language) })})`}
        </p>
        {reason && <p>{t('because', { reason })}</p>}
        {kind !== 'moved' && meeting.seriesId && (
          <p>{conferences.some(({ closedAt }) => closedAt === undefined) ? t('notice.stay') : t('notice.carried')}</p>
        )}
      </div>
    </div>
  );
};
