import { SquareCheckBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Conference, Meeting } from '../../shared/api/contract';
import { outcomePath } from '../families/paths';
import css from './outcome-link.module.css';

/** From a board to what its outcome will be. */
export const OutcomeLink = ({ meeting, conference }: { meeting: Meeting; conference: Conference }) => {
  const { t } = useTranslation('board');
  return (
    <Link to={outcomePath(meeting.id, conference.id)} className={css.link}>
      <SquareCheckBig size={15} strokeWidth={1.9} aria-hidden />
      {t('outcome')}
    </Link>
  );
};
