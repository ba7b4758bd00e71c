import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consult } from '../../shared/api/consults';
import { CONSULT_LIMITS } from '../../shared/api/limits';
import { notify } from '../ui/notices';
import { ConsultForm, WordsField } from './consult-form';
import { useAnswer } from './use-consults';

/** One field and a button. What was typed stays until the server has it, also when a colleague was first. */
export const AnswerForm = ({ consult, onAnswered }: { consult: Consult; onAnswered: () => void }) => {
  const { t } = useTranslation('consult');
  const [answer, setAnswer] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const { mutate, isPending, error } = useAnswer(consult.id, () => {
    notify(t('answered'), 'good');
    onAnswered();
  });
  const isEmpty = answer.trim() === '';

  const send = () => {
    if (isEmpty) return setIncomplete(true);
    mutate({ version: consult.version, answer });
  };

  return (
    <ConsultForm action={t('sendAnswer')} isPending={isPending} error={error} onSend={send}>
      <WordsField
        autoFocus
        label={t('yourAnswer')}
        hint={t('answerHint')}
        maxLength={CONSULT_LIMITS.words}
        value={answer}
        onChange={setAnswer}
        error={incomplete && isEmpty ? t('missing') : undefined}
      />
    </ConsultForm>
  );
};
