import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Consult, Consults, Grow, GrowStart, NewAnswer, NewConsult } from '../../shared/api/consults';
import type { BringInStart } from '../../shared/api/families';
import { familiesPath } from '../bring-in/paths';
import { api } from '../session/api';
import { usePersonalNews } from '../today/use-personal-news';
import { todayKey } from '../today/use-today';

const consultKey = (consultId: string) => ['consult', consultId] as const;
const pathOf = (consultId: string) => `/api/consults/${encodeURIComponent(consultId)}`;

const listKey = ['consults'] as const;

/** One's own and those that one may answer, the newest first, kept up with as long as they are in sight. */
export const useConsults = () => {
  usePersonalNews(listKey);
  return useQuery({
    queryKey: listKey,
    queryFn: () => api.get<Consults>('/api/consults').then(({ consults }) => consults),
    refetchOnMount: 'always',
  });
};

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

/** @param onAnswered is called also when the form is gone by then: the answer takes its place */
export const useAnswer = (consultId: string, onAnswered: () => void) => {
  const client = useQueryClient();
  const onTaken = useTaken();
  return useMutation({
    mutationFn: (answer: NewAnswer) => api.post<Consult>(`${pathOf(consultId)}/answer`, answer),
    onSuccess: (consult) => {
      onAnswered();
      return onTaken(consult);
    },
    onError: () => client.invalidateQueries({ queryKey: consultKey(consultId) }),
  });
};

const growPath = (consultId: string) => `${pathOf(consultId)}/grow`;
const growKey = (consultId: string) => [...consultKey(consultId), 'grow'] as const;

/** The meetings on whose agenda it can be put. */
export const useGrowStart = (consultId: string) =>
  useQuery({
    queryKey: growKey(consultId),
    queryFn: () => api.get<GrowStart>(growPath(consultId)),
    staleTime: 0,
  });

/**
 * Puts it on an agenda with the first code that is free by then.
 * @param onGrown is called also when the button is gone by then: a consult grows once
 */
export const useGrow = (consultId: string, onGrown: (consult: Consult, meetingId: string) => void) => {
  const client = useQueryClient();
  const onTaken = useTaken();
  return useMutation({
    mutationFn: async ({ meetingId, id }: Omit<Grow, 'code'>) => {
      const { code } = await api.get<BringInStart>(familiesPath(meetingId));
      return api.post<Consult>(growPath(consultId), { meetingId, id, code });
    },
    onSuccess: (consult, { meetingId }) => {
      onGrown(consult, meetingId);
      return onTaken(consult);
    },
    onError: () => client.invalidateQueries({ queryKey: consultKey(consultId) }),
  });
};
