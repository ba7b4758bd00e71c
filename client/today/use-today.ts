import { useQuery } from '@tanstack/react-query';
import type { Today } from '../../shared/api/today';
import { api } from '../session/api';
import { usePersonalNews } from './use-personal-news';

/** How often (ms) it is read again where news does not come through; days and "te laat" grow old by themselves too. */
const READ_AGAIN = 60_000;

export const todayKey = ['today'] as const;

const query = { queryKey: todayKey, queryFn: () => api.get<Today>('/api/today') };

/** What waits for this person, kept up with as long as it is in sight. */
export const useToday = () => {
  usePersonalNews(todayKey);
  return useQuery({ ...query, refetchInterval: READ_AGAIN });
};

/** Where this person may ask a kort consult; undefined while asking. */
export const useMayAsk = () => useQuery({ ...query, select: ({ mayAsk }) => mayAsk });
