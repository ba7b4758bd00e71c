import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AgendaChange, Conference, Meeting } from '../../shared/api/contract';
import { meetingKey } from '../families/use-meetings';
import { api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { notify } from '../ui/notices';
import { type AgendaLine, inOrderOf } from './moves';

/** The agenda as it is being laid down, and the way to change it. One change at a time goes to the server. */
export const useAgenda = (meeting: Meeting): { families: Conference[]; change(lines: AgendaLine[]): void } => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const key = meetingKey(meeting.id);
  const asked = useRef(0);
  const { mutate, isPending, variables } = useMutation({
    mutationFn: (change: AgendaChange) =>
      api.put<Meeting>(`/api/meetings/${encodeURIComponent(meeting.id)}/agenda`, change),
    scope: { id: `agenda ${meeting.id}` },
    onSuccess: (changed) => client.setQueryData(key, changed),
    onError(error) {
      notify(problemText(error), 'error');
      return client.invalidateQueries({ queryKey: key });
    },
  });
  return {
    families: isPending && variables ? inOrderOf(variables.lines, meeting.conferences) : meeting.conferences,
    change(lines) {
      // A change that is made while another is under way builds on that one.
      asked.current = isPending ? asked.current + 1 : meeting.agendaVersion;
      mutate({ version: asked.current, lines });
    },
  };
};
