import { useTranslation } from 'react-i18next';
import type { Conference, Meeting } from '../../shared/api/contract';
import { presentOf } from '../leading/situation';
import css from './weighing-now.module.css';

/** On the button of the weighing, while the table is at that step for this family. */
export const WeighingNow = ({ meeting, conference }: { meeting: Meeting; conference: Conference }) => {
  const { t } = useTranslation('board');
  const present = presentOf(meeting);
  if (present?.conference.id !== conference.id || present.step.key !== 'weging') return null;
  return (
    <span className={css.now}>
      <span className="said">{t('weighingNow')}</span>
    </span>
  );
};
