import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MarkChange, MarksPage } from '../../shared/api/marks';
import { api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { notify } from '../ui/notices';

/** How what was typed about a family in one conference is marked; read again whenever it is looked at. */
export const useMarks = (conferenceId: string | undefined) =>
  useQuery({
    enabled: conferenceId !== undefined,
    queryKey: ['marks', conferenceId],
    queryFn: () => api.get<MarksPage>(`/api/conferences/${encodeURIComponent(conferenceId ?? '')}/marks`),
  });

/** Marks one item; who was just too late sees what the other did. */
export const useMarking = (conferenceId: string) => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const queryKey = ['marks', conferenceId];
  const { mutate, isPending } = useMutation({
    mutationFn: (change: MarkChange) =>
      api.put<MarksPage>(`/api/conferences/${encodeURIComponent(conferenceId)}/marks`, change),
    onSuccess: (page) => client.setQueryData(queryKey, page),
    onError(error) {
      notify(problemText(error), 'error');
      return client.invalidateQueries({ queryKey });
    },
  });
  return { mark: mutate, isPending };
};
