import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import { clockTime } from '../families/when';
import css from './agenda.module.css';
import { timesOf } from './times';

/** How long all families take together, and honestly whether that fits. */
export const AgendaTotal = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('agenda');
  const { minutes, end, over } = timesOf(meeting, meeting.conferences);
  return (
    <div role="status">
      {over === 0 ? (
        <p className={css.total}>{t('total', { minutes, end: clockTime(end) })}</p>
      ) : (
        <p className={css.over}>
          <CircleAlert size={18} strokeWidth={1.9} aria-hidden />
          {t('over', { over, minutes, room: meeting.minutes, end: clockTime(end) })}
        </p>
      )}
    </div>
  );
};
