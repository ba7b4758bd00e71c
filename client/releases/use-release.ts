import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReleaseAnswer, ReleasePage } from '../../shared/api/releases';
import type { Today } from '../../shared/api/today';
import { api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { usePersonalNews } from '../today/use-personal-news';
import { todayKey } from '../today/use-today';
import { notify } from '../ui/notices';

const releaseKey = (exportId: string) => ['release', exportId] as const;

/** A copy that this person was asked to let go. It holds private words: it goes with its screen. */
export const useRelease = (exportId: string) => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const queryKey = releaseKey(exportId);
  const path = `/api/exports/${encodeURIComponent(exportId)}/release`;
  usePersonalNews(queryKey);
  const query = useQuery({ queryKey, queryFn: () => api.get<ReleasePage>(path), gcTime: 0 });
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (answer: ReleaseAnswer) => api.post<ReleasePage>(path, answer),
    async onSuccess(page) {
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, page);
      // It waits no longer, also on a first page that was read before.
      client.setQueryData<Today>(
        todayKey,
        (today) => today && { ...today, releases: today.releases.filter((one) => one.exportId !== exportId) },
      );
      return client.invalidateQueries({ queryKey: todayKey });
    },
    onError(error) {
      notify(problemText(error), 'error');
      return client.invalidateQueries({ queryKey });
    },
  });
  const answer = (said: ReleaseAnswer): Promise<boolean> =>
    mutateAsync(said).then(
      () => true,
      () => false,
    );
  return { ...query, answer, isPending };
};
