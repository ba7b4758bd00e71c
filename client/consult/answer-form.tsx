import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consult } from '../../shared/api/consults';
import { CONSULT_LIMITS } from '../../shared/api/limits';
import { useProblemText } from '../session/problem-text';
import { Button } from '../ui/button';
import { notify } from '../ui/notices';
import { TextField } from '../ui/text-field';
import { AnonymityHint } from './anonymity-hint';
import { sendOnCtrlEnter } from './ask-form';
import css from './consult.module.css';
import { useAnswer } from './use-consults';

/** One field and a button. What was typed stays until the server has it, also when a colleague was first. */
export const AnswerForm = ({ consult, onAnswered }: { consult: Consult; onAnswered: () => void }) => {
  const { t } = useTranslation('consult');
  const problemText = useProblemText();
  const [answer, setAnswer] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const { mutate, isPending, error } = useAnswer(consult.id, () => {
    notify(t('answered'), 'good');
    onAnswered();
  });
  const isEmpty = answer.trim() === '';

  const send = () => {
    if (isPending) return;
    if (isEmpty) return setIncomplete(true);
    mutate({ version: consult.version, answer });
  };

  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={sendOnCtrlEnter}
    >
      <div className={css.field}>
        <TextField
          autoFocus
          label={t('yourAnswer')}
          hint={t('answerHint')}
          multiline
          maxLength={CONSULT_LIMITS.words}
          value={answer}
          onChange={setAnswer}
          error={incomplete && isEmpty ? t('missing') : undefined}
        />
        <AnonymityHint text={answer} />
      </div>
      {error && (
        <p role="alert" className={css.problem}>
          {problemText(error)} {t('kept')}
        </p>
      )}
      <div className={css.actions}>
        <Button type="submit" variant="primary" icon={Send} isPending={isPending}>
          {t('sendAnswer')}
        </Button>
        <span className={css.hint}>{t('sendKeys')}</span>
      </div>
    </form>
  );
};
