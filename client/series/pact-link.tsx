import { FileSignature } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import css from './pact-link.module.css';
import { pactPath } from './paths';

/** From a board to what the organisations agreed: one click. */
export const PactLink = ({ seriesId }: { seriesId: string }) => {
  const { t } = useTranslation();
  return (
    <Link to={pactPath(seriesId)} className={css.link}>
      <FileSignature size={15} strokeWidth={1.9} aria-hidden />
      {t('pactLink')}
    </Link>
  );
};
