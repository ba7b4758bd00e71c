import { type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Pact, Series } from '../../shared/api/series';
import { api, isNoSession } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { endSession } from '../session/session';
import { notify } from '../ui/notices';

/** How often (ms) an open page about a series is read again: what changes it happens seldom. */
const READ_AGAIN = 30_000;

export const seriesApi = (seriesId: string): string => `/api/series/${encodeURIComponent(seriesId)}`;
export const seriesKey = (seriesId: string) => ['series', seriesId] as const;
export const pactKey = (seriesId: string) => ['pact', seriesId] as const;

export const useSeries = (seriesId: string) =>
  useQuery({
    queryKey: seriesKey(seriesId),
    queryFn: () => api.get<Series>(seriesApi(seriesId)),
    refetchInterval: READ_AGAIN,
    // No stream tells of a series: what was changed on another page shows when this one opens.
    refetchOnMount: 'always',
  });

export const usePact = (seriesId: string) =>
  useQuery({
    queryKey: pactKey(seriesId),
    queryFn: () => api.get<Pact>(`${seriesApi(seriesId)}/pact`),
    refetchInterval: READ_AGAIN,
    refetchOnMount: 'always',
  });

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
      if (isNoSession(error)) await endSession('no-session');
      else notify(problemText(error), 'error');
      await client.invalidateQueries({ queryKey: key });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { send, busy };
};
