import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    useCallback(
      (listener) => {
        const media = matchMedia(query);
        media.addEventListener('change', listener);
        return () => media.removeEventListener('change', listener);
      },
      [query],
    ),
    () => matchMedia(query).matches,
  );

/** A phone: nothing stands in the top bar that a thumb can do without. */
export const SMALL = '(max-width: 640px)';

/** A laptop at 200 % too: the board's tools have a row of their own, below the top bar. */
export const NARROW = '(max-width: 48rem)';
