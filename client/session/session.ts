import { QueryCache, QueryClient, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Me } from '../../shared/api/contract';
import { api, isNoSession, isRestored } from './api';

const ME = ['me'] as const;

/** Why there is nobody: never signed in or shut out, signed out by oneself just now, or the server's data were put back. */
export type Nobody = 'no-session' | 'signed-out' | 'restored';

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
  const { eraseAll, setAllAside } = await import('../sync/rooms');
  if (nobody === 'restored') setAllAside();
  else await eraseAll();
};

/** Ends the session here because an answer said that there is none. */
export const shutOut = (error: unknown): Promise<void> => endSession(nobodyOf(error));

/** Who is signed in on this device; undefined data while asking. */
export const useSession = () =>
  useQuery<Me | Nobody>({
    queryKey: ME,
    queryFn: () =>
      api.get<Me>('/api/me').catch((error: unknown) => {
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
