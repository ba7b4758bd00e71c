import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Attendance, AttendanceChange } from '../../shared/api/guests';
import { meetingKey } from '../families/use-meetings';
import { api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { notify } from '../ui/notices';

/** Who was there for a family, and the way to say so. Under the meeting's own key, so that its news reaches this too. */
export const useAttendance = (meetingId: string, conferenceId: string) => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const key = [...meetingKey(meetingId), 'attendance', conferenceId] as const;
  const path = `/api/conferences/${encodeURIComponent(conferenceId)}/attendance`;
  const query = useQuery({ queryKey: key, queryFn: () => api.get<Attendance>(path) });
  const { mutateAsync, isPending, variables } = useMutation({
    mutationFn: (change: AttendanceChange) => api.post<Attendance>(path, change),
    onSuccess: async (changed) => {
      await client.cancelQueries({ queryKey: key });
      client.setQueryData(key, changed);
    },
    onError: (error) => void notify(problemText(error), 'error'),
  });
  return {
    ...query,
    /** Whom the server is being told about. */
    pending: isPending ? variables : undefined,
    /** Resolves with whether it worked. */
    set: (change: AttendanceChange): Promise<boolean> =>
      mutateAsync(change).then(
        () => true,
        () => false,
      ),
  };
};
