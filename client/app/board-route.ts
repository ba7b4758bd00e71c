import { lazy } from 'react';

export const fetchBoardPage = () => import('../board/board-page');
export const BoardPage = lazy(fetchBoardPage);

/** Fetches the code of the board ahead of need, so that a board opens at once. */
export const preloadBoard = (): void => {
  fetchBoardPage().catch(() => {
    // Fetched again, and reported, when the board is opened.
  });
};
