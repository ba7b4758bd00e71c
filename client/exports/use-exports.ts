import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { nanoid } from 'nanoid';
import { useEffect } from 'react';
import type { ExportsPage, MeetingExports, NewBundle, NewExport, Preview } from '../../shared/api/exports';
import type { ExportChoice } from '../../shared/exports/parts';
import { followMeeting } from '../families/meeting-news';
import { ApiProblem, api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { notify } from '../ui/notices';

const exportsKey = (conferenceId: string) => ['exports', conferenceId] as const;
const meetingExportsKey = (meetingId: string) => ['meeting-exports', meetingId] as const;
const pathOf = (conferenceId: string, rest = ''): string =>
  `/api/conferences/${encodeURIComponent(conferenceId)}/exports${rest}`;
const meetingPathOf = (meetingId: string): string => `/api/meetings/${encodeURIComponent(meetingId)}/exports`;

/** How often (ms) it is read again where news does not come through. */
const READ_AGAIN = 30_000;
/** How often what had no answer is sent again; its id has it done once. */
const TRIES = 3;

const isUnanswered = (failures: number, error: Error): boolean =>
  error instanceof ApiProblem && error.status === 0 && failures < TRIES;

/** Has what stands under a key read again at every news of a meeting. */
const useNewsOf = (meetingId: string, key: readonly string[]): void => {
  const client = useQueryClient();
  const joined = key.join('\n');
  useEffect(
    () => followMeeting(meetingId, () => void client.invalidateQueries({ queryKey: joined.split('\n') })),
    [client, meetingId, joined],
  );
};

/** What went out of a conference to whom, and what can. */
export const useExports = (meetingId: string, conferenceId: string) => {
  const key = exportsKey(conferenceId);
  useNewsOf(meetingId, key);
  return useQuery({
    queryKey: key,
    queryFn: () => api.get<ExportsPage>(pathOf(conferenceId)),
    refetchInterval: READ_AGAIN,
    refetchOnMount: 'always',
  });
};

/** Exactly what a choice would give; the one before stays until it is there. Under the key of the page: read again with it. */
export const usePreview = (conferenceId: string, choice: ExportChoice) =>
  useQuery({
    queryKey: [...exportsKey(conferenceId), 'preview', choice],
    queryFn: () => api.post<Preview>(pathOf(conferenceId, '/preview'), choice),
    placeholderData: keepPreviousData,
    // It holds the most private words there are: it goes with its screen.
    gcTime: 0,
  });

export interface ExportDoings {
  /** Resolves with the id of what was laid down, or undefined when it was not; why not is said in words. */
  make(made: Omit<NewExport, 'id'>): Promise<string | undefined>;
  /** Has a delivery tried again. */
  again(exportId: string): Promise<boolean>;
}

export const useExportDoings = (conferenceId: string): ExportDoings => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const key = exportsKey(conferenceId);
  const { mutateAsync } = useMutation({
    mutationFn: ({ path, body }: { path: string; body?: object }) => api.post<ExportsPage>(path, body),
    retry: isUnanswered,
    onSuccess: async (page) => {
      // An older reading that is under way must not undo what is shown.
      await client.cancelQueries({ queryKey: key, exact: true });
      client.setQueryData(key, page);
    },
    onError(error) {
      notify(problemText(error), 'error');
      return client.invalidateQueries({ queryKey: key });
    },
  });
  return {
    make(made) {
      const id = nanoid();
      return mutateAsync({ path: pathOf(conferenceId), body: { id, ...made } }).then(
        () => id,
        () => undefined,
      );
    },
    again: (exportId) =>
      mutateAsync({ path: `/api/exports/${encodeURIComponent(exportId)}/delivery` }).then(
        () => true,
        () => false,
      ),
  };
};

/** How far the exports of a meeting's families are, and the file with all of them. */
export const useMeetingExports = (meetingId: string) => {
  const key = meetingExportsKey(meetingId);
  useNewsOf(meetingId, key);
  return useQuery({
    queryKey: key,
    queryFn: () => api.get<MeetingExports>(meetingPathOf(meetingId)),
    refetchInterval: READ_AGAIN,
    refetchOnMount: 'always',
  });
};

/** Has the file with all of a meeting made. */
export const useMakeBundle = (meetingId: string) => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const key = meetingExportsKey(meetingId);
  const { mutate, isPending } = useMutation({
    mutationFn: (asked: NewBundle) => api.post<MeetingExports>(meetingPathOf(meetingId), asked),
    retry: isUnanswered,
    onSuccess: async (all) => {
      await client.cancelQueries({ queryKey: key });
      client.setQueryData(key, all);
    },
    onError(error) {
      notify(problemText(error), 'error');
      return client.invalidateQueries({ queryKey: key });
    },
  });
  return { make: (deliver: boolean) => mutate({ id: nanoid(), deliver }), isPending };
};
