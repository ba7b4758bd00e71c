import { useCallback, useSyncExternalStore } from 'react';
import { useSearchParams } from 'wouter';

export type BoardViewKind = 'canvas' | 'list';

const remembered = (personId: string) => `casustafel.view.${personId}`;

const isView = (value: string | null): value is BoardViewKind => value === 'canvas' || value === 'list';

/** Narrower than this, a canvas is a keyhole. */
const SMALL_SCREEN = matchMedia('(max-width: 48rem)');

const watchSize = (listener: () => void) => {
  SMALL_SCREEN.addEventListener('change', listener);
  return () => SMALL_SCREEN.removeEventListener('change', listener);
};

/** Canvas or list: as the address says, else as this person left it on this device, else what suits the screen. */
export const useViewChoice = (personId: string): [BoardViewKind, (view: BoardViewKind) => void] => {
  const [params, setParams] = useSearchParams();
  const small = useSyncExternalStore(watchSize, () => SMALL_SCREEN.matches);
  const asked = params.get('view');
  const kept = localStorage.getItem(remembered(personId));
  const usual = small ? 'list' : isView(kept) ? kept : 'canvas';
  const choose = useCallback(
    (view: BoardViewKind) => {
      localStorage.setItem(remembered(personId), view);
      setParams(
        (before) => {
          before.set('view', view);
          return before;
        },
        { replace: true },
      );
    },
    [personId, setParams],
  );
  return [isView(asked) ? asked : usual, choose];
};
