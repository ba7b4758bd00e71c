import { useTranslation } from 'react-i18next';
import type { GuestSheet } from '../../shared/api/guests';
import { Badge } from '../ui/badge';
import css from './guest.module.css';
import { longDay } from './long-day';

/** What was agreed that this guest does. */
export const GuestAgreements = ({ agreements }: Pick<GuestSheet, 'agreements'>) => {
  const { t, i18n } = useTranslation('guest');
  return (
    <section className={css.card} aria-labelledby="agreements">
      <h2 id="agreements" className={css.heading}>
        {t('agreements.title')}
      </h2>
      <ul className={`bare ${css.lines}`}>
        {agreements.map(({ id, what, due, status }) => (
          <li key={id} className={css.line}>
            <span className={css.text}>
              {what}
              {due && <span className={css.soft}> {t('agreements.due', { day: longDay(due, i18n.language) })}</span>}
            </span>
            {status !== 'open' && (
              <Badge tone={status === 'done' ? 'good' : 'neutral'}>{t(`agreements.status.${status}`)}</Badge>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
