import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Feedback, FeedbackFollowUp, Feedbacks, NewFeedback } from '../../shared/api/feedback';
import { meetingKey } from '../families/use-meetings';
import { ApiProblem, api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { notify } from '../ui/notices';

/** Below the meeting's key: whatever is news of the meeting has it read again. */
const feedbackKey = (meetingId: string, conferenceId: string) =>
  [...meetingKey(meetingId), 'feedback', conferenceId] as const;
const pathOf = (conferenceId: string) => `/api/conferences/${encodeURIComponent(conferenceId)}/feedback`;

/** How often what had no answer is sent again; its id has it done once. */
const TRIES = 3;

export const useFeedback = (meetingId: string, conferenceId: string) =>
  useQuery({
    queryKey: feedbackKey(meetingId, conferenceId),
    queryFn: () => api.get<Feedbacks>(pathOf(conferenceId)),
  });

export interface FeedbackDoings {
  make(made: NewFeedback): Promise<boolean>;
  followUp(feedback: Feedback, status: FeedbackFollowUp['status']): Promise<boolean>;
}

/** Laying down and ticking. Each resolves with whether the server did it; why not is said in words. */
export const useFeedbackDoings = (meetingId: string, conferenceId: string): FeedbackDoings => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const { mutateAsync } = useMutation({
    mutationFn: (order: () => Promise<unknown>) => order(),
    retry: (failures, error) => error instanceof ApiProblem && error.status === 0 && failures < TRIES,
    onError: (error) => notify(problemText(error), 'error'),
    onSettled: () => client.invalidateQueries({ queryKey: feedbackKey(meetingId, conferenceId) }),
  });
  const send = (order: () => Promise<unknown>) =>
    mutateAsync(order).then(
      () => true,
      () => false,
    );
  return {
    make: (made) => send(() => api.post(pathOf(conferenceId), made)),
    followUp: ({ id, version }, status) =>
      send(() => api.post(`/api/feedback/${encodeURIComponent(id)}/follow-up`, { version, status })),
  };
};
