import { useTranslation } from 'react-i18next';
import type { OpenCard } from '../../shared/api/outcomes';
import { dayOf } from '../../shared/meeting/days';
import { useDayWords } from '../agreements/when-due';
import { cx } from '../ui/cx';
import css from './date-line.module.css';
import { useSaid } from './said';

interface DateLineProps {
  dates: OpenCard['dates'];
  /** Beside each other, where there is room: on a beamer. */
  wide?: boolean;
}

/** The days that follow from the card, on a line; what has no day yet says what it waits for. */
export const DateLine = ({ dates, wide = false }: DateLineProps) => {
  const { t } = useTranslation('outcome');
  const said = useSaid();
  const dayWords = useDayWords();
  const today = dayOf(Date.now());
  const events = new Map(dates.flatMap(({ from }) => (from.day ? [[from.key, from] as const] : [])));
  const points = [
    ...[...events.values()]
      .filter(({ key }) => dates.every((date) => date.key !== key))
      .map(({ key, label, day }) => ({ key, label, day, rule: undefined, free: undefined, waits: undefined })),
    ...dates,
  ].sort((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9'));
  return (
    <ol className={cx('bare', css.line, wide && css.wide)}>
      {points.map(({ key, label, day, rule, free, waits }) => (
        <li key={key} className={cx(css.point, !day && css.open, !rule && css.event, day && day < today && css.past)}>
          <span className={css.day}>{day ? dayWords(day) : rule ? said(rule) : t('noDay')}</span>
          <span>{said(label)}</span>
          {day && rule && <span className={css.rule}>{said(rule)}</span>}
          {waits && <span className={css.rule}>{said(waits)}</span>}
          {free && <span className={css.rule}>{t('free')}</span>}
        </li>
      ))}
    </ol>
  );
};
