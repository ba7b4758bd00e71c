import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NewVoice, RoundCommand, VoiceChange, WeighingCommand, WeighingPage } from '../../shared/api/safety';
import { meetingKey } from '../families/use-meetings';
import { ApiProblem, api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { notify } from '../ui/notices';

/** How often (ms) it is read again where news does not come through. */
const READ_AGAIN = 30_000;
/** How often what had no answer is sent again; each command laid down twice is laid down once. */
const TRIES = 3;

/** Below the meeting's key, where there is one: whatever is news of the meeting has its weighing read again. */
const weighingKey = (meetingId: string | undefined, conferenceId: string) =>
  [...(meetingId ? meetingKey(meetingId) : ['conference']), 'weighing', conferenceId] as const;
const pathOf = (conferenceId: string, rest: string) => `/api/conferences/${encodeURIComponent(conferenceId)}/${rest}`;

/** All of a family's weighing, as this person may see it. `meetingId`: undefined for one of an earlier meeting. */
export const useWeighing = (meetingId: string | undefined, conferenceId: string) =>
  useQuery({
    queryKey: weighingKey(meetingId, conferenceId),
    queryFn: () => api.get<WeighingPage>(pathOf(conferenceId, 'weighing')),
    refetchInterval: READ_AGAIN,
  });

type Order = () => Promise<WeighingPage>;

export interface WeighingDoings {
  weigh(command: WeighingCommand): Promise<boolean>;
  round(command: RoundCommand): Promise<boolean>;
  /** One's own answer, in the place of an earlier one. */
  answer(roundId: string, answer: string): Promise<boolean>;
  layDownVoice(voice: NewVoice): Promise<boolean>;
  changeVoice(id: string, change: VoiceChange): Promise<boolean>;
  withdrawVoice(id: string, version: number): Promise<boolean>;
  isPending: boolean;
}

/** Weighing. Each resolves with whether the server laid it down; why not is said in words. */
export const useWeighingDoings = (meetingId: string | undefined, conferenceId: string): WeighingDoings => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const queryKey = weighingKey(meetingId, conferenceId);
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (order: Order) => order(),
    // In the order in which they were given: of two presses the last one stands.
    scope: { id: `weighing ${conferenceId}` },
    retry: (failures, error) =>
      error instanceof ApiProblem && (error.status === 0 || error.code === 'retry') && failures < TRIES,
    onSuccess: async (page) => {
      const isReading = client.isFetching({ queryKey }) > 0;
      // An older reading that is under way must not undo what is shown.
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, page);
      // It may have been the newer of the two: of a reveal, say.
      if (isReading) void client.invalidateQueries({ queryKey });
    },
    onError(error) {
      notify(problemText(error), 'error');
      return client.invalidateQueries({ queryKey });
    },
  });
  const send = (order: Order) =>
    mutateAsync(order).then(
      () => true,
      () => false,
    );

  /** On one's own version as it is known now: another screen of the same person may have answered meanwhile. */
  const answerNow = async (roundId: string, answer: string): Promise<WeighingPage> => {
    const round = client.getQueryData<WeighingPage>(queryKey)?.rounds.find(({ id }) => id === roundId);
    const version = round?.mine?.version ?? 0;
    try {
      return await api.put<WeighingPage>(pathOf(conferenceId, `rounds/${encodeURIComponent(roundId)}/answer`), {
        version,
        answer,
      });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'stale') throw error;
      await client.refetchQueries({ queryKey });
      throw new ApiProblem(error.status, 'retry', error.message);
    }
  };
  const voicePath = (id: string, rest = '') => pathOf(conferenceId, `voices/${encodeURIComponent(id)}${rest}`);
  return {
    isPending,
    weigh: (command) => send(() => api.post(pathOf(conferenceId, 'weighing'), command)),
    round: (command) => send(() => api.post(pathOf(conferenceId, 'rounds'), command)),
    answer: (roundId, answer) => send(() => answerNow(roundId, answer)),
    layDownVoice: (voice) => send(() => api.post(pathOf(conferenceId, 'voices'), voice)),
    changeVoice: (id, change) => send(() => api.put(voicePath(id), change)),
    withdrawVoice: (id, version) => send(() => api.post(voicePath(id, '/withdraw'), { version })),
  };
};
