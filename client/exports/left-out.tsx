import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LeftOutItem } from '../../shared/exports/cut';
import { useBeamerIsHere } from '../ui/beamer-here';
import css from './exports.module.css';

/** The reason that protects most first. */
const WHYS: readonly LeftOutItem['why'][] = [
  'never',
  'protected',
  'not-them',
  'other',
  'child',
  'named',
  'table',
  'by-hand',
  'not-chosen',
];

/**
 * What a reader does not get and why: for who makes the copy alone. It begins closed, since a screen may be shared, and stays
 * away where a room looks along.
 */
export const LeftOut = ({ items, name }: { items: readonly LeftOutItem[]; name: string }) => {
  const { t } = useTranslation('exporting');
  const isShown = useBeamerIsHere();
  if (items.length === 0) return <p className={css.soft}>{t('leftOut.nothing', { name })}</p>;
  if (isShown) return <p className={css.notice}>{t('leftOut.beamer')}</p>;
  return (
    <details className={css.leftOut}>
      <summary>
        <EyeOff className={css.leftOutIcon} size={16} strokeWidth={1.9} aria-hidden />{' '}
        {t('leftOut.title', { name, count: items.length })}
      </summary>
      <p className={css.soft}>{t('leftOut.hint')}</p>
      {WHYS.map((why) => {
        const own = items.filter((item) => item.why === why);
        if (own.length === 0) return null;
        return (
          <div key={why}>
            <h4 className={css.label}>{t(`leftOut.why.${why}`)}</h4>
            <ul className={css.leftOutList}>
              {own.map(({ address, part, text }) => (
                <li key={address}>
                  <span className={css.meta}>{t(`part.${part}`)}:</span> {text}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </details>
  );
};
