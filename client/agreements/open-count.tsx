import { useTranslation } from 'react-i18next';
import type { Conference, Meeting } from '../../shared/api/contract';
import { isStanding } from '../../shared/meeting/standing';
import css from './agreements.module.css';
import { useAgreements } from './use-agreements';

/** How many agreements of earlier conferences still stand, on the button that shows them. */
export const OpenCount = ({ meeting, conference }: { meeting: Meeting; conference: Conference }) => {
  const { t } = useTranslation('agreements');
  const { data } = useAgreements(meeting.id, conference.id);
  const count = data?.earlier.filter(isStanding).length ?? 0;
  if (count === 0) return null;
  return (
    <span className={css.count}>
      <span aria-hidden>{count}</span>
      <span className="said">{t('open', { count })}</span>
    </span>
  );
};
