import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RegieInShort } from '../../shared/regie/regie';
import { cx } from '../ui/cx';
import css from './regie-line.module.css';

const Kind = ({ kind, holders, awaited }: RegieInShort) => {
  const { t } = useTranslation('board');
  const isGap = holders.length === 0;
  return (
    <li className={cx(css.kind, (isGap || holders.length > 1) && css.warn)}>
      {(isGap || holders.length > 1) && <TriangleAlert size={13} strokeWidth={2.1} aria-hidden />}
      <span className={css.label}>{t(`regie.kind.${kind}`)}</span>
      <span>
        {isGap ? t('regie.nobody') : holders.join(` ${t('regie.and')} `)}
        {holders.length > 1 && ` (${t('regie.double')})`}
        {awaited.length > 0 && ` – ${t('regie.awaited', { names: awaited.join(', ') })}`}
      </span>
    </li>
  );
};

/** Who holds which regie, wherever the family is worked on; a gap, a double and what is not accepted are said. */
export const RegieLine = ({ regie }: { regie: readonly RegieInShort[] | undefined }) => {
  const { t } = useTranslation('board');
  if (!regie || regie.length === 0) return null;
  return (
    <ul className={`bare ${css.line}`} aria-label={t('regie.title')}>
      {regie.map((one) => (
        <Kind key={one.kind} {...one} />
      ))}
    </ul>
  );
};
