import { createContext, type ReactNode, useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { DangerButton } from '../danger/danger-panel';
import { PersonMenu } from './person-menu';
import { ProductMark } from './product-mark';
import css from './top-bar.module.css';

const MiddleContext = createContext<HTMLElement | null>(null);

/** Puts what belongs to this page (where one is, who is here, what is saved) between the product and the person. */
export const InTopBar = ({ children }: { children: ReactNode }) => {
  const middle = useContext(MiddleContext);
  return middle && createPortal(children, middle);
};

/** The bar on top of every page, and the page under it. */
export const WithTopBar = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation();
  const [middle, setMiddle] = useState<HTMLElement | null>(null);
  const [isBeamer] = useRoute('/overleg/:meetingId/beamer');
  if (isBeamer) return children;
  return (
    <MiddleContext value={middle}>
      <a className={css.skip} href="#content">
        {t('skip')}
      </a>
      <header className={`${css.bar} screen-only`}>
        <Link to="/" className={css.home} aria-label={t('product')}>
          <ProductMark />
          <span className={css.product}>{t('product')}</span>
        </Link>
        <div className={css.middle} ref={setMiddle} />
        <DangerButton />
        <PersonMenu />
      </header>
      {children}
    </MiddleContext>
  );
};
