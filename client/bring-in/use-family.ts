import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FamilyPage } from '../../shared/api/families';
import { meetingKey } from '../families/use-meetings';
import { api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { notify } from '../ui/notices';

const pathOf = (conferenceId: string, rest: string): string =>
  `/api/conferences/${encodeURIComponent(conferenceId)}/${rest}`;

/** Under the meeting's own key: what is news of the meeting is news of its families. */
const familyKey = (meetingId: string, conferenceId: string) => [...meetingKey(meetingId), 'family', conferenceId];

/** What stands beside a family's board. @param enabled false: it is not asked for */
export const useFamily = (meetingId: string, conferenceId: string, enabled = true) =>
  useQuery({
    enabled,
    queryKey: familyKey(meetingId, conferenceId),
    queryFn: () => api.get<FamilyPage>(pathOf(conferenceId, 'family')),
  });

export interface FamilyChange {
  command: 'details' | 'adults' | 'ground' | 'told' | 'told-correction' | 'assignment';
  body: object;
}

/** Changes what is known of a family. Who was just too late sees what the other did. */
export const useFamilyChange = (meetingId: string, conferenceId: string) => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const key = familyKey(meetingId, conferenceId);
  return useMutation({
    mutationFn: ({ command, body }: FamilyChange) => api.post<FamilyPage>(pathOf(conferenceId, command), body),
    onSuccess: (page) => client.setQueryData(key, page),
    onError(error) {
      notify(problemText(error), 'error');
      return client.invalidateQueries({ queryKey: key });
    },
  });
};
