import { CalendarDays } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SeriesMeeting } from '../../shared/api/series';
import { meetingPath } from '../families/paths';
import { when } from '../families/when';
import { Badge } from '../ui/badge';
import { EmptyState } from '../ui/states';
import css from './series.module.css';

/** What a meeting's badge says; none when it simply goes on. */
const badgeOf = ({ state, plannedFor, reason }: SeriesMeeting) => {
  if (state === 'open') return { tone: 'good', key: 'open' } as const;
  if (state === 'cancelled' || state === 'skipped') return { tone: 'danger', key: state } as const;
  return plannedFor || reason ? ({ tone: 'warn', key: 'moved' } as const) : undefined;
};

/** The coming meetings of a series, and what became of those that do not go on as planned. */
export const Dates = ({ meetings }: { meetings: readonly SeriesMeeting[] }) => {
  const { t, i18n } = useTranslation('series');
  return (
    <section aria-labelledby="dates">
      <h2 id="dates" className={css.heading}>
        {t('dates')}
      </h2>
      {meetings.length === 0 && (
        <EmptyState title={t('noDates')} icon={CalendarDays}>
          <p>{t('noDatesHint')}</p>
        </EmptyState>
      )}
      <ul className={`bare ${css.sheet}`}>
        {meetings.map((meeting) => {
          const { id, startsAt, state, plannedFor, reason } = meeting;
          const badge = badgeOf(meeting);
          const isOff = state === 'cancelled' || state === 'skipped';
          return (
            <li key={id} className={css.date}>
              <p className={isOff ? css.off : css.when}>
                <Link to={meetingPath(id)} className={css.whole}>
                  {when(startsAt, i18n.language)}
                </Link>
              </p>
              {badge && <Badge tone={badge.tone}>{t(`state.${badge.key}`)}</Badge>}
              {(plannedFor || reason) && (
                <p className={css.soft}>
                  {[plannedFor && t('was', { when: when(plannedFor, i18n.language) }), reason]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
