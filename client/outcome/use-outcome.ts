import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { HandoverAnswer, Outcome, OutcomeCommand, OutcomeNote } from '../../shared/api/outcomes';
import { meetingKey } from '../families/use-meetings';
import { ApiProblem, api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { notify } from '../ui/notices';

/** Below the meeting's key: whatever is news of the meeting has its cards read again. */
const outcomeKey = (meetingId: string, conferenceId: string) =>
  [...meetingKey(meetingId), 'outcome', conferenceId] as const;
const pathOf = (conferenceId: string, rest = '') =>
  `/api/conferences/${encodeURIComponent(conferenceId)}/outcome${rest}`;

/** How often (ms) they are read again where news does not come through. */
const READ_AGAIN = 30_000;
const TRIES = 3;

export const useOutcome = (meetingId: string, conferenceId: string) =>
  useQuery({
    queryKey: outcomeKey(meetingId, conferenceId),
    queryFn: () => api.get<Outcome>(pathOf(conferenceId)),
    refetchInterval: READ_AGAIN,
  });

type Answer = Extract<OutcomeCommand, { act: 'answer' }>;
/** stale: somebody was first, and what stands now is at hand; failed: try again. */
type Saved = Outcome | 'stale' | 'failed' | 'refused';

export interface OutcomeDoings {
  /** Resolves with whether the server did it; why not is said in words. */
  command(command: OutcomeCommand): Promise<boolean>;
  handover(answer: HandoverAnswer): Promise<boolean>;
  /** Lays one answer down; says nothing itself. `late`: the family was closed, and it is noted. */
  answer(answer: Omit<Answer, 'act'>, late: boolean): Promise<Saved>;
}

export const useOutcomeDoings = (meetingId: string, conferenceId: string): OutcomeDoings => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const key = outcomeKey(meetingId, conferenceId);

  /** What a command answered is shown, unless something newer already is. */
  const show = async (outcome: Outcome) => {
    await client.cancelQueries({ queryKey: key });
    client.setQueryData<Outcome>(key, (shown) => (shown && shown.version > outcome.version ? shown : outcome));
  };
  const { mutateAsync } = useMutation({
    mutationFn: (order: () => Promise<Outcome | undefined>) => order(),
    retry: (failures, error) => error instanceof ApiProblem && error.status === 0 && failures < TRIES,
    onSuccess: (outcome) => outcome && show(outcome),
    onError: () => client.invalidateQueries({ queryKey: key }),
  });
  const send = (path: string, body: object) =>
    mutateAsync(() => api.post<Outcome>(path, body)).then(
      () => true,
      (error: unknown) => {
        notify(problemText(error), 'error');
        return false;
      },
    );
  return {
    command: (command) => send(pathOf(conferenceId), command),
    handover: (answer) => send(pathOf(conferenceId, '/handover'), answer),
    async answer(answer, late) {
      const body: OutcomeCommand | OutcomeNote = late ? answer : { act: 'answer', ...answer };
      try {
        const outcome = await api.post<Outcome>(pathOf(conferenceId, late ? '/notes' : ''), body);
        await show(outcome);
        return outcome;
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        if (error.status === 0 || error.status >= 500) return 'failed';
        await client.invalidateQueries({ queryKey: key });
        if (error.code === 'stale') return 'stale';
        notify(problemText(error), 'error');
        return 'refused';
      }
    },
  };
};
