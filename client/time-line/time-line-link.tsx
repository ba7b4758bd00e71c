import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Conference } from '../../shared/api/contract';
import css from '../outcome/outcome-link.module.css';
import { timeLinePath } from './paths';

/** From a board to what the family came through before. */
export const TimeLineLink = ({ conference }: { conference: Conference }) => {
  const { t } = useTranslation('board');
  return (
    <Link to={timeLinePath(conference.id)} className={css.link}>
      <History size={15} strokeWidth={1.9} aria-hidden />
      {t('timeLine')}
    </Link>
  );
};
