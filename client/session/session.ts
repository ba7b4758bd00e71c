import { QueryCache, QueryClient, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Me } from '../../shared/api/contract';
import { keepCrisisLines } from '../danger/crisis-lines';
import { api, bindSession, isNoSession, isOtherSession, isRestored, ME_PATH } from './api';

const ME = ['me'] as const;

/**
 * Why there is nobody: never signed in or shut out, signed out by oneself just now, the server's data were put back, or
 * somebody else signed in in this browser.
 */
export type Nobody = 'no-session' | 'signed-out' | 'restored' | 'other-person';

const nobodyOf = (error: unknown): Nobody => (isRestored(error) ? 'restored' : 'no-session');

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(error) {
      if (isNoSession(error)) void shutOut(error);
    },
  }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (failures, error) => !isNoSession(error) && failures < 1 },
  },
});

/**
 * This screen has no session any more (the server said so, or the person signed out): shows that, and leaves nothing of
 * a family on this device. Where the server's data were put back, what is on this screen is set aside, for it may be all
 * that there is.
 */
export const endSession = async (nobody: Nobody): Promise<void> => {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== ME[0] });
  queryClient.setQueryData<Me | Nobody>(ME, nobody);
  const { eraseAll, leaveAll, setAllAside } = await import('../sync/rooms');
  if (nobody === 'restored') setAllAside();
  // What this person could not send stays sealed for them; the rest of the browser is another's.
  else if (nobody === 'other-person') await leaveAll();
  else await eraseAll();
};

/** The person of this page. */
let mine: Me | undefined;

/**
 * Asks whose session this browser has now. Is it another person's, then this page covers itself; a new one of the same
 * person is taken up by loading the page again.
 */
const checkSession = async (): Promise<void> => {
  if (!mine) return;
  const now = await api.get<Me>(ME_PATH).catch(() => undefined);
  if (!mine || !now || now.sessionId === mine.sessionId) return;
  if (now.person.id === mine.person.id) window.location.reload();
  else {
    mine = undefined;
    await endSession('other-person');
  }
};

/** Ends the session here because an answer said that there is none, or that it is another's. */
export const shutOut = (error: unknown): Promise<void> =>
  isOtherSession(error) ? checkSession() : endSession(nobodyOf(error));

/** All pages of this browser: who signs in here is told to the others. */
const pages = new BroadcastChannel('casustafel.session');
pages.addEventListener('message', ({ data }) => {
  if (mine && data !== mine.sessionId) void checkSession();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void checkSession();
});

const signedIn = (me: Me): Me => {
  if (mine) return me;
  mine = me;
  bindSession(me.sessionId);
  keepCrisisLines(me.crisis);
  pages.postMessage(me.sessionId);
  return me;
};

/** Who is signed in on this device; undefined data while asking. */
export const useSession = () =>
  useQuery<Me | Nobody>({
    queryKey: ME,
    queryFn: () =>
      api
        .get<Me>(ME_PATH)
        .then(signedIn)
        .catch((error: unknown) => {
          if (isNoSession(error)) return nobodyOf(error);
          throw error;
        }),
    staleTime: 60_000,
  });

const MeContext = createContext<Me | undefined>(undefined);
export const MeProvider = MeContext.Provider;

/** The person at this screen. Only inside the signed-in part of the app. */
export const useMe = (): Me => {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside the signed-in part of the app');
  return me;
};
