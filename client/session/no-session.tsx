import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LanguageChoice } from '../app/language-choice';
import { ProductMark } from '../app/product-mark';
import { useTitle } from '../app/use-title';
import css from './no-session.module.css';
import type { Nobody } from './session';

const WORDS = {
  'no-session': 'none',
  'signed-out': 'bye',
  restored: 'restored',
  'other-person': 'other',
} as const satisfies Record<Nobody, string>;

/** Shown to who has no session: how to come in, and nothing about what is inside. */
export const NoSession = ({ reason }: { reason: Nobody }) => {
  const { t } = useTranslation(['session', 'common']);
  const words = WORDS[reason];
  useTitle(t(`session:${words}.title`));
  return (
    <main className={css.page}>
      <div className={css.card}>
        <p className={css.product}>
          <ProductMark />
          {t('common:product')}
        </p>
        <h1 className={css.title}>{t(`session:${words}.title`)}</h1>
        <p>{t(`session:${words}.text`)}</p>
        {reason === 'other-person' && (
          <p>
            <a href="/">{t('session:other.go')}</a>
          </p>
        )}
        {(reason === 'no-session' || reason === 'restored') && <p className={css.soft}>{t('session:none.lost')}</p>}
        <div className={css.danger}>
          <TriangleAlert size={18} strokeWidth={1.9} aria-hidden />
          <p>
            {t('session:none.danger')}
            <br />
            <a href="tel:112">{t('session:none.call112')}</a> ·{' '}
            <a href="tel:08002000">{t('session:none.callVeiligThuis')}</a> ({t('session:none.callWhen')})
          </p>
        </div>
        <LanguageChoice />
      </div>
    </main>
  );
};
