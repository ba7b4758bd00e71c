import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Meeting } from '../../shared/api/contract';
import type { LeadingCommand } from '../../shared/api/leading';
import { meetingKey } from '../families/use-meetings';
import { api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { notify } from '../ui/notices';
import { heardFrom } from './server-clock';

type Bare<Command> = Command extends { version: number } ? Omit<Command, 'version'> : Command;
/** A command as a button knows it; the version that it was made on goes with it by itself. */
export type Asked = Bare<LeadingCommand>;

/** One's own come in time whatever happened meanwhile. */
const isOwn = ({ act }: Asked): boolean => act === 'hand' || act === 'choose';

export interface LeadingDoings {
  /** Asks the server; what is shown changes when it has confirmed. Resolves with whether it did. */
  command(asked: Asked): Promise<boolean>;
  isPending: boolean;
}

/** Leading a meeting and taking part in what who leads asks. When somebody else was first, that shows, in words. */
export const useLeading = (meeting: Meeting): LeadingDoings => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const key = meetingKey(meeting.id);
  const { version } = meeting.leading;
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (asked: Asked) =>
      heardFrom(() =>
        api.post<Meeting>(
          `/api/meetings/${encodeURIComponent(meeting.id)}/leading`,
          isOwn(asked) ? asked : { version, ...asked },
        ),
      ),
    onSuccess: async (changed) => {
      // An older reading that is under way must not undo what is shown.
      await client.cancelQueries({ queryKey: key });
      client.setQueryData(key, changed);
    },
    onError(error) {
      notify(problemText(error), 'error');
      return client.invalidateQueries({ queryKey: key });
    },
  });
  return {
    isPending,
    command: (asked) =>
      mutateAsync(asked).then(
        () => true,
        () => false,
      ),
  };
};
