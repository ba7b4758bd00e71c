import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { nanoid } from 'nanoid';
import type {
  DecisionPage,
  NewCorrection,
  NewDecision,
  NewFamilyView,
  NewProposal,
  NewView,
} from '../../shared/api/decisions';
import { meetingKey } from '../families/use-meetings';
import { ApiProblem, api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { notify } from '../ui/notices';

/** Below the meeting's key, where there is one: whatever is news of the meeting has its decision read again. */
const decisionKey = (meetingId: string | undefined, conferenceId: string) =>
  [...(meetingId ? meetingKey(meetingId) : ['conference']), 'decision', conferenceId] as const;
const pathOf = (conferenceId: string, rest = ''): string =>
  `/api/conferences/${encodeURIComponent(conferenceId)}/decision${rest}`;

/** How often (ms) it is read again where news does not come through. */
const READ_AGAIN = 30_000;
/** How often what had no answer is sent again; its id has it done once. */
const TRIES = 3;

export const useDecision = (meetingId: string | undefined, conferenceId: string) =>
  useQuery({
    queryKey: decisionKey(meetingId, conferenceId),
    queryFn: () => api.get<DecisionPage>(pathOf(conferenceId)),
    refetchInterval: READ_AGAIN,
  });

type WithoutId<T> = Omit<T, 'id'>;

export interface DecisionDoings {
  propose(proposal: WithoutId<NewProposal>): Promise<boolean>;
  giveView(view: WithoutId<NewView>): Promise<boolean>;
  decide(decision: WithoutId<NewDecision>): Promise<boolean>;
  correct(correction: WithoutId<NewCorrection>): Promise<boolean>;
  attach(view: WithoutId<NewFamilyView>): Promise<boolean>;
}

/** What can be done about a decision. Each resolves with whether the server laid it down; why not is said in words. */
export const useDecisionDoings = (meetingId: string | undefined, conferenceId: string): DecisionDoings => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const key = decisionKey(meetingId, conferenceId);
  const { mutateAsync } = useMutation({
    mutationFn: ({ rest, body }: { rest: string; body: object }) =>
      api.post<DecisionPage>(pathOf(conferenceId, rest), body),
    retry: (failures, error) => error instanceof ApiProblem && error.status === 0 && failures < TRIES,
    onSuccess: async (page) => {
      // An older reading that is under way must not undo what is shown.
      await client.cancelQueries({ queryKey: key });
      client.setQueryData(key, page);
      if (meetingId) await client.invalidateQueries({ queryKey: meetingKey(meetingId) });
    },
    onError(error) {
      notify(problemText(error), 'error');
      return client.invalidateQueries({ queryKey: key });
    },
  });
  const send = (rest: string, body: object) =>
    mutateAsync({ rest, body: { id: nanoid(), ...body } }).then(
      () => true,
      () => false,
    );
  return {
    propose: (proposal) => send('/proposal', proposal),
    giveView: (view) => send('/views', view),
    decide: (decision) => send('', decision),
    correct: (correction) => send('/corrections', correction),
    attach: (view) => send('/family-views', view),
  };
};
