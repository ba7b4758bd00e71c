import { useTranslation } from 'react-i18next';
import type { HandedOn } from '../../shared/api/closing';
import { when } from '../families/when';
import css from './closing.module.css';

/** What is open and where it goes, in whole sentences. */
export const HandedOnLines = ({ handedOn: { closed, open, carried, agreements, next } }: { handedOn: HandedOn }) => {
  const { t, i18n } = useTranslation('readBack');
  const day = next && when(next, i18n.language);
  return (
    <ul className={css.lines}>
      {closed > 0 && <li>{t('handedOn.closed', { count: closed })}</li>}
      {carried.length > 0 && <li>{t('handedOn.carried', { count: carried.length, codes: carried.join(', ') })}</li>}
      {open.length > 0 && (
        <li>
          {day
            ? t('handedOn.goes', { count: open.length, codes: open.join(', '), when: day })
            : t('handedOn.stays', { count: open.length, codes: open.join(', ') })}
        </li>
      )}
      {agreements > 0 && <li>{t('handedOn.agreements', { count: agreements })}</li>}
    </ul>
  );
};
