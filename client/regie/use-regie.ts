import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Regie, RegieOrder } from '../../shared/api/regie';
import { meetingKey } from '../families/use-meetings';
import { ApiProblem, api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { notify } from '../ui/notices';

/** Below the meeting's key: whatever is news of the meeting has it read again. */
const regieKey = (meetingId: string, conferenceId: string) =>
  [...meetingKey(meetingId), 'regie', conferenceId] as const;
const pathOf = (conferenceId: string) => `/api/conferences/${encodeURIComponent(conferenceId)}/regie`;
/** How often what had no answer is sent again; its id makes one of it. */
const TRIES = 3;

export const useRegie = (meetingId: string, conferenceId: string) =>
  useQuery({
    queryKey: regieKey(meetingId, conferenceId),
    queryFn: () => api.get<Regie>(pathOf(conferenceId)),
  });

/** Resolves with whether the server laid it down; why not is said in words. */
export const useKeepRegie = (meetingId: string, conferenceId: string): ((order: RegieOrder) => Promise<boolean>) => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const key = regieKey(meetingId, conferenceId);
  const { mutateAsync } = useMutation({
    mutationFn: (order: RegieOrder) => api.post<Regie>(pathOf(conferenceId), order),
    retry: (failures, error) => error instanceof ApiProblem && error.status === 0 && failures < TRIES,
    onSuccess: (regie) => client.setQueryData(key, regie),
    onError: (error) => {
      notify(problemText(error), 'error');
      return client.invalidateQueries({ queryKey: key });
    },
  });
  return (order) =>
    mutateAsync(order).then(
      () => true,
      () => false,
    );
};
