import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import css from './page.module.css';
import { useTitle } from './use-title';

/** Absent and forbidden look alike. */
export const NotFound = () => {
  const { t } = useTranslation();
  useTitle(t('notFound.title'));
  return (
    <main id="content" className={css.narrow} tabIndex={-1}>
      <h1 className={css.title}>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <Link to="/">{t('notFound.home')}</Link>
    </main>
  );
};
