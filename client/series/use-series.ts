import { type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Pact, Series } from '../../shared/api/series';
import { api, isNoSession } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { shutOut } from '../session/session';
import { usePersonalNews } from '../today/use-personal-news';
import { notify } from '../ui/notices';

export const seriesApi = (seriesId: string): string => `/api/series/${encodeURIComponent(seriesId)}`;
export const seriesKey = (seriesId: string) => ['series', seriesId] as const;
export const pactKey = (seriesId: string) => ['pact', seriesId] as const;

/** Read when its page opens, and again whenever something of this person's changed. */
const useKept = <Answer>(key: readonly string[], path: string) => {
  usePersonalNews(key);
  return useQuery({ queryKey: key, queryFn: () => api.get<Answer>(path), refetchOnMount: 'always' });
};

export const useSeries = (seriesId: string) => useKept<Series>(seriesKey(seriesId), seriesApi(seriesId));

export const usePact = (seriesId: string) => useKept<Pact>(pactKey(seriesId), `${seriesApi(seriesId)}/pact`);

/** Sends a command whose answer is what then stands under `key`; says that it was done, or what went wrong. */
export const useCommand = (key: QueryKey) => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const send = async <Answer>(act: () => Promise<Answer>, done: string): Promise<boolean> => {
    setBusy(true);
    try {
      client.setQueryData(key, await act());
      notify(done, 'good');
      return true;
    } catch (error) {
      if (isNoSession(error)) await shutOut(error);
      else notify(problemText(error), 'error');
      await client.invalidateQueries({ queryKey: key });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { send, busy };
};
