import { useQuery } from '@tanstack/react-query';
import type { TimeLine } from '../../shared/api/time-line';
import { api } from '../session/api';

/** How often (ms) it is read again: a page on a beamer stands there for a while. */
const READ_AGAIN = 30_000;

export const useTimeLine = (conferenceId: string) =>
  useQuery({
    queryKey: ['conference', 'time-line', conferenceId],
    queryFn: () => api.get<TimeLine>(`/api/conferences/${encodeURIComponent(conferenceId)}/time-line`),
    refetchInterval: READ_AGAIN,
  });
