import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Consult, NewAnswer, NewConsult } from '../../shared/api/consults';
import { api } from '../session/api';
import { usePersonalNews } from '../today/use-personal-news';
import { todayKey } from '../today/use-today';

const consultKey = (consultId: string) => ['consult', consultId] as const;
const pathOf = (consultId: string) => `/api/consults/${encodeURIComponent(consultId)}`;

/** One consult with its answers, kept up with as long as it is in sight. */
export const useConsult = (consultId: string) => {
  usePersonalNews(consultKey(consultId));
  return useQuery({ queryKey: consultKey(consultId), queryFn: () => api.get<Consult>(pathOf(consultId)) });
};

/** What the server answered is what is shown; the first page is read again when it is next looked at. */
const useTaken = () => {
  const client = useQueryClient();
  return (consult: Consult) => {
    client.setQueryData(consultKey(consult.id), consult);
    return client.invalidateQueries({ queryKey: todayKey });
  };
};

export const useAsk = () => {
  const onSuccess = useTaken();
  return useMutation({
    mutationFn: ({ seriesId, consult }: { seriesId: string; consult: NewConsult }) =>
      api.post<Consult>(`/api/series/${encodeURIComponent(seriesId)}/consults`, consult),
    onSuccess,
  });
};

export const useAnswer = (consultId: string) => {
  const client = useQueryClient();
  const onSuccess = useTaken();
  return useMutation({
    mutationFn: (answer: NewAnswer) => api.post<Consult>(`${pathOf(consultId)}/answer`, answer),
    onSuccess,
    onError: () => client.invalidateQueries({ queryKey: consultKey(consultId) }),
  });
};
