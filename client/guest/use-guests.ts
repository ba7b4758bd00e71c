import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { NewLink } from '../../shared/api/contract';
import type { Guests, Invitation, Invited } from '../../shared/api/guests';
import { meetingKey } from '../families/use-meetings';
import { api, isNoSession } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { shutOut } from '../session/session';
import { notify } from '../ui/notices';

const pathOf = (conferenceId: string) => `/api/conferences/${encodeURIComponent(conferenceId)}/guests`;

/** Under the meeting's own key: news of the meeting makes this be read again too. */
const keyOf = (meetingId: string, conferenceId: string) => [...meetingKey(meetingId), 'guests', conferenceId] as const;

export const useGuests = (meetingId: string, conferenceId: string) =>
  useQuery({
    queryKey: keyOf(meetingId, conferenceId),
    queryFn: () => api.get<Guests>(pathOf(conferenceId)),
  });

/** Letting guests in and sending them away. Each resolves with undefined when it did not work, and has said why. */
export const useInviting = (meetingId: string, conferenceId: string) => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const path = pathOf(conferenceId);

  const settle = async <Answer>(act: () => Promise<Answer>): Promise<Answer | undefined> => {
    try {
      const answer = await act();
      await client.invalidateQueries({ queryKey: keyOf(meetingId, conferenceId) });
      return answer;
    } catch (error) {
      if (isNoSession(error)) await shutOut(error);
      else notify(problemText(error), 'error');
      return undefined;
    }
  };
  const ofOne = (personId: string) => `${path}/${encodeURIComponent(personId)}`;

  return {
    invite: (invitation: Invitation) => settle(() => api.post<Invited>(path, invitation)),
    renew: (personId: string) => settle(() => api.post<NewLink>(`${ofOne(personId)}/link`)),
    revoke: (personId: string) => settle(() => api.delete(ofOne(personId)).then(() => true)),
  };
};
