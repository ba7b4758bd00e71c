import { useTranslation } from 'react-i18next';
import type { LineConference } from '../../shared/api/time-line';
import { countsOf } from './fit';
import css from './time-line.module.css';

/** What stands in the columns, for the eye; each part of a row has its own heading for who does not see them. */
export const Columns = () => {
  const { t } = useTranslation('timeLine');
  return (
    <div className={css.columns} aria-hidden="true">
      {(['when', 'what', 'judged', 'agreed'] as const).map((column) => (
        <span key={column}>{t(`column.${column}`)}</span>
      ))}
    </div>
  );
};

/** All of it in one line: how many conferences and decisions, and what became of the agreements. */
export const Counted = ({ conferences }: { conferences: readonly LineConference[] }) => {
  const { t } = useTranslation('timeLine');
  const { agreements, ...counts } = countsOf(conferences);
  const became = (['done', 'notDone', 'open', 'late'] as const)
    .filter((key) => counts[key] > 0)
    .map((key) => t(`count.${key}`, { count: counts[key] }));
  return (
    <p className={css.counted}>
      {t('count.conferences', { count: counts.conferences })} · {t('count.decisions', { count: counts.decisions })} ·{' '}
      {t('count.agreements', { count: agreements })}
      {became.length > 0 && `: ${became.join(', ')}`}
    </p>
  );
};
