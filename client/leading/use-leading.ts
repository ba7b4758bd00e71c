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
type Asked = Bare<LeadingCommand>;

/** One's own come in time whatever happened meanwhile. */
const isOwn = ({ act }: Asked): boolean => act === 'hand' || act === 'choose';

export interface LeadingDoings {
  /** Asks the server; what is shown changes when it has confirmed. Resolves with whether it did. */
  command(asked: Asked): Promise<boolean>;
  isPending: boolean;
}

/** What this page asked of a meeting and is not answered yet, with the version that the last of it was made on. */
interface Underway {
  count: number;
  version: number;
}
const underway = new Map<string, Underway>();

/** A command that is given while another of this page is under way builds on that one; any other on what is shown. */
const versionFor = (meetingId: string, shown: number): number => {
  const before = underway.get(meetingId);
  const version = before ? before.version + 1 : shown;
  underway.set(meetingId, { count: (before?.count ?? 0) + 1, version });
  return version;
};

const answered = (meetingId: string): void => {
  const { count = 0, version = 0 } = underway.get(meetingId) ?? {};
  if (count > 1) underway.set(meetingId, { count: count - 1, version });
  else underway.delete(meetingId);
};

/** Leading a meeting and taking part in what who leads asks. When somebody else was first, that shows, in words. */
export const useLeading = (meeting: Meeting): LeadingDoings => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const { id } = meeting;
  const key = meetingKey(id);
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (command: object) =>
      heardFrom(() => api.post<Meeting>(`/api/meetings/${encodeURIComponent(id)}/leading`, command)),
    // In the order in which they were given.
    scope: { id: `leading ${id}` },
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
    async command(asked) {
      if (isOwn(asked)) return mutateAsync(asked).then(confirmed, refused);
      const shown = client.getQueryData<Meeting>(key) ?? meeting;
      const version = versionFor(id, shown.leading.version);
      return mutateAsync({ version, ...asked })
        .then(confirmed, refused)
        .finally(() => answered(id));
    },
  };
};

const confirmed = () => true;
const refused = () => false;
