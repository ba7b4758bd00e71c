import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the page in the tab and for a screen reader. The family's own words never go in a tab's title. */
export const useTitle = (title: string | undefined): void => {
  const { t } = useTranslation();
  const product = t('product');
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product;
  }, [title, product]);
};
