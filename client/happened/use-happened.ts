import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FactChange, HappenedPage } from '../../shared/api/happened';
import { meetingKey } from '../families/use-meetings';
import { ApiProblem, api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { notify } from '../ui/notices';

/** Below the meeting's key: whatever is news of the meeting has what happened read again. */
const happenedKey = (meetingId: string, conferenceId: string) =>
  [...meetingKey(meetingId), 'happened', conferenceId] as const;
const pathOf = (conferenceId: string) => `/api/conferences/${encodeURIComponent(conferenceId)}/happened`;

/** How often what had no answer is sent again; its topic has it laid down once. */
const TRIES = 3;

export const useHappened = (meetingId: string, conferenceId: string, enabled = true) =>
  useQuery({
    enabled,
    queryKey: happenedKey(meetingId, conferenceId),
    queryFn: () => api.get<HappenedPage>(pathOf(conferenceId)),
  });

/** Lays a fact down, puts it right or takes it back. Resolves with whether the server did it; why not is said in words. */
export const useRecord = (meetingId: string, conferenceId: string): ((change: FactChange) => Promise<boolean>) => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const { mutateAsync } = useMutation({
    mutationFn: (change: FactChange) => api.post<HappenedPage>(pathOf(conferenceId), change),
    retry: (failures, error) => error instanceof ApiProblem && error.status === 0 && failures < TRIES,
    onError: (error) => notify(problemText(error), 'error'),
    // It shows on the card, in agreements and feedback, and beside the family.
    onSettled: () => client.invalidateQueries({ queryKey: meetingKey(meetingId) }),
  });
  return (change) =>
    mutateAsync(change).then(
      () => true,
      () => false,
    );
};
