import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Conference, Meeting } from '../../shared/api/contract';
import { meetingKey } from '../families/use-meetings';
import { heardFrom } from '../leading/server-clock';
import { api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { notify } from '../ui/notices';

interface Order {
  path: string;
  body: object;
}

export interface ClosingDoings {
  close(conference: Conference, next: boolean): Promise<boolean>;
  reopen(conference: Conference, reason: string): Promise<boolean>;
  postpone(conference: Conference, reason: string): Promise<boolean>;
  closeMeeting(): Promise<boolean>;
  isPending: boolean;
}

/** Closing, reopening and postponing. Each resolves with whether the server did it; why not is said in words. */
export const useClosing = (meeting: Meeting): ClosingDoings => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const key = meetingKey(meeting.id);
  const { mutateAsync, isPending } = useMutation({
    mutationFn: ({ path, body }: Order) => heardFrom(() => api.post<Meeting>(`/api/${path}`, body)),
    onSuccess: async (changed) => {
      // An older reading that is under way must not undo what is shown.
      await client.cancelQueries({ queryKey: key });
      client.setQueryData(key, changed);
      await client.invalidateQueries({ queryKey: key });
    },
    onError(error) {
      notify(problemText(error), 'error');
      return client.invalidateQueries({ queryKey: key });
    },
  });
  const send = (path: string, body: object) =>
    mutateAsync({ path, body }).then(
      () => true,
      () => false,
    );
  const of = ({ id }: Conference, act: string) => `conferences/${encodeURIComponent(id)}/${act}`;
  return {
    isPending,
    close: (conference, next) => send(of(conference, 'close'), { version: conference.version, next }),
    reopen: (conference, reason) => send(of(conference, 'reopen'), { version: conference.version, reason }),
    postpone: (conference, reason) =>
      send(of(conference, 'postpone'), { version: conference.version, ...(reason && { reason }) }),
    closeMeeting: () => send(`meetings/${encodeURIComponent(meeting.id)}/close`, { version: meeting.leading.version }),
  };
};
