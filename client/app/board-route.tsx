import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../ui/states';

const fetchBoardPage = () => import('../board/board-page');
const BoardPage = lazy(fetchBoardPage);

/** Fetches the code of the board ahead of need, so that a board opens at once. */
export const preloadBoard = (): void => {
  fetchBoardPage().catch(() => {
    // Fetched again, and reported, when the board is opened.
  });
};

export const BoardRoute = () => {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<Loading>{t('loading')}</Loading>}>
      <BoardPage />
    </Suspense>
  );
};
