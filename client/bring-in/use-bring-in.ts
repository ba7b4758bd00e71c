import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Meeting } from '../../shared/api/contract';
import type { BringIn, BringInStart } from '../../shared/api/families';
import { meetingKey } from '../families/use-meetings';
import { api } from '../session/api';
import { familiesPath } from './paths';

/** What the form begins with. Asked anew each time: another may have brought a family in meanwhile. */
export const useBringInStart = (meetingId: string) =>
  useQuery({
    queryKey: ['bring-in', meetingId],
    queryFn: () => api.get<BringInStart>(familiesPath(meetingId)),
    staleTime: 0,
  });

export const useBringIn = (meetingId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: BringIn) => api.post<Meeting>(familiesPath(meetingId), order),
    onSuccess: (meeting) => client.setQueryData(meetingKey(meetingId), meeting),
  });
};
