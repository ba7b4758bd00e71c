import { useMutation } from '@tanstack/react-query';
import { FileCheck } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Consult, GrowStart } from '../../shared/api/consults';
import type { OutcomeCommand } from '../../shared/api/outcomes';
import { outcomePath } from '../families/paths';
import { ApiProblem, api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { dayNameAt } from '../today/days';
import { Button } from '../ui/button';
import css from './consult.module.css';
import { useGrow, useGrowStart } from './use-consults';

type Family = NonNullable<Consult['family']>;

/** Puts the answer on the card advies, which is chosen unless the table chose one already. */
const layDown = async (conferenceId: string): Promise<void> => {
  const path = `/api/conferences/${encodeURIComponent(conferenceId)}/outcome`;
  const send = (command: OutcomeCommand) => api.post(path, command);
  try {
    await send({ act: 'choose', card: 'advies', version: 0 });
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'stale') throw error;
    await send({ act: 'open', card: 'advies' });
  }
};

const useAdvice = () => {
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: ({ conferenceId }: Family) => layDown(conferenceId),
    onSuccess: (_, { meetingId, conferenceId }) => navigate(outcomePath(meetingId, conferenceId)),
  });
};

interface AskProps {
  words: string;
  isPending: boolean;
  error: unknown;
  onPress: () => void;
}

const Ask = ({ words, isPending, error, onPress }: AskProps) => {
  const { t } = useTranslation('consult');
  const problemText = useProblemText();
  return (
    <section aria-labelledby="advice" className={css.part}>
      <div className={css.head}>
        <h2 id="advice" className={css.heading}>
          {t('advice.title')}
        </h2>
        <p className={css.soft}>{t('advice.hint')}</p>
      </div>
      {error !== null && (
        <p role="alert" className={css.problem}>
          {problemText(error)}
        </p>
      )}
      <div className={css.grow}>
        <Button icon={FileCheck} isPending={isPending} onPress={onPress}>
          {words}
        </Button>
      </div>
    </section>
  );
};

const OfFamily = ({ family }: { family: Family }) => {
  const { t } = useTranslation('consult');
  const { mutate, isPending, error } = useAdvice();
  return <Ask words={t('advice.do')} isPending={isPending} error={error} onPress={() => mutate(family)} />;
};

const Growing = ({ consultId, next }: { consultId: string; next: GrowStart['meetings'][number] }) => {
  const { t, i18n } = useTranslation('consult');
  // One id for this family, so that sending it again after a broken line does not bring it in twice.
  const [id] = useState(() => nanoid());
  const advice = useAdvice();
  const grow = useGrow(consultId, ({ family }) => family && advice.mutate(family));
  const day = next.running ? t('grow.running') : dayNameAt(Date.parse(next.startsAt), i18n.language);
  return (
    <Ask
      words={t('advice.doAt', { day })}
      isPending={grow.isPending || advice.isPending}
      error={grow.error ?? advice.error}
      onPress={() => grow.mutate({ meetingId: next.id, id })}
    />
  );
};

const MayGrow = ({ consultId }: { consultId: string }) => {
  const { data } = useGrowStart(consultId);
  const [next] = data?.meetings ?? [];
  return next && <Growing consultId={consultId} next={next} />;
};

/** An answer becomes an advies with one press: on the card of its family, which is brought in for it where it was not. */
export const AdvicePart = ({ consult }: { consult: Consult }) => {
  const { answers, family, may } = consult;
  if (answers.length === 0) return null;
  if (may.grow) return <MayGrow consultId={consult.id} />;
  return family?.readable ? <OfFamily family={family} /> : null;
};
