import { useTranslation } from 'react-i18next';
import type { PossibleReceiver } from '../../shared/api/exports';
import css from './exports.module.css';

/** What somebody of the family may receive and why, by how many it is let go, and how they can be reached safely. */
export const WhoMay = ({ family: { may, why, by, reach } }: { family: NonNullable<PossibleReceiver['family']> }) => {
  const { t } = useTranslation('exporting');
  return (
    <span className={css.who}>
      <span className={css.meta}>{t(`may.${why}`)}</span>
      {may !== 'no' && by === 'two' && <span className={css.meta}>{t('may.two')}</span>}
      {reach && <span className={css.reach}>{t('may.reach', { reach })}</span>}
    </span>
  );
};
