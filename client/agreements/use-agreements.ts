import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  Agreement,
  AgreementChange,
  AgreementFollowUp,
  Agreements,
  NewAgreement,
} from '../../shared/api/agreements';
import { meetingKey } from '../families/use-meetings';
import { ApiProblem, api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { notify } from '../ui/notices';

/** Below the meeting's key: whatever is news of the meeting has its agreements read again. */
const agreementsKey = (meetingId: string, conferenceId: string) =>
  [...meetingKey(meetingId), 'agreements', conferenceId] as const;

/** How often (ms) they are read again where news does not come through. */
const READ_AGAIN = 30_000;
/** How often what had no answer is sent again; its id makes one agreement of it. */
const TRIES = 3;

export const useAgreements = (meetingId: string, conferenceId: string) =>
  useQuery({
    queryKey: agreementsKey(meetingId, conferenceId),
    queryFn: () => api.get<Agreements>(`/api/conferences/${encodeURIComponent(conferenceId)}/agreements`),
    refetchInterval: READ_AGAIN,
  });

type Order = () => Promise<Agreement | undefined>;

export interface AgreementDoings {
  make(made: NewAgreement): Promise<boolean>;
  change(agreement: Agreement, change: Omit<AgreementChange, 'version'>): Promise<boolean>;
  followUp(agreement: Agreement, followUp: WithoutVersion<AgreementFollowUp>): Promise<boolean>;
}
type WithoutVersion<T> = T extends unknown ? Omit<T, 'version'> : never;

/** Making, changing and following up. Each resolves with whether the server laid it down; why not is said in words. */
export const useAgreementDoings = (meetingId: string, conferenceId: string): AgreementDoings => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const key = agreementsKey(meetingId, conferenceId);
  const { mutateAsync } = useMutation({
    mutationFn: (order: Order) => order(),
    retry: (failures, error) => error instanceof ApiProblem && error.status === 0 && failures < TRIES,
    onError: (error) => notify(problemText(error), 'error'),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  const send = (order: Order) =>
    mutateAsync(order).then(
      () => true,
      () => false,
    );
  const of = ({ id }: Agreement) => `/api/agreements/${encodeURIComponent(id)}`;
  return {
    make: (made) => send(() => api.post(`/api/conferences/${encodeURIComponent(conferenceId)}/agreements`, made)),
    change: (agreement, change) =>
      send(() => api.put<Agreement>(of(agreement), { version: agreement.version, ...change })),
    followUp: (agreement, followUp) =>
      send(() => api.post(`${of(agreement)}/follow-up`, { version: agreement.version, ...followUp })),
  };
};
