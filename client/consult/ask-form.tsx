import { Send } from 'lucide-react';
import { nanoid } from 'nanoid';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsultWords } from '../../shared/api/consults';
import { CONSULT_LIMITS } from '../../shared/api/limits';
import type { Today } from '../../shared/api/today';
import { useProblemText } from '../session/problem-text';
import { Button } from '../ui/button';
import { SegmentedControl } from '../ui/segmented-control';
import { TextField } from '../ui/text-field';
import { AgeChoice } from './age-choice';
import { AnonymityHint } from './anonymity-hint';
import css from './consult.module.css';
import { useAsk } from './use-consults';

const NOTHING: ConsultWords = { question: '', facts: '', ages: [], tried: '' };

/** Ctrl+Enter sends, from any of the fields. */
export const sendOnCtrlEnter = (event: KeyboardEvent<HTMLFormElement>) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
};

interface AskFormProps {
  /** Where it may be asked; the first unless another is chosen. */
  mayAsk: Today['mayAsk'];
  onAsked: (consultId: string) => void;
}

/** Four fields, two minutes. What was typed stays until the server has it. */
export const AskForm = ({ mayAsk, onAsked }: AskFormProps) => {
  const { t } = useTranslation('consult');
  const problemText = useProblemText();
  // One id for this question, so that sending it again after a broken line does not ask it twice.
  const [id] = useState(() => nanoid());
  const [words, setWords] = useState(NOTHING);
  const [seriesId, setSeriesId] = useState(mayAsk[0]?.seriesId ?? '');
  const [incomplete, setIncomplete] = useState(false);
  const { mutate, isPending, error } = useAsk();
  const set = (change: Partial<ConsultWords>) => setWords((before) => ({ ...before, ...change }));
  const missing = (text: string) => (incomplete && text.trim() === '' ? t('missing') : undefined);

  const send = () => {
    if (isPending) return;
    if (words.question.trim() === '' || words.facts.trim() === '') return setIncomplete(true);
    mutate({ seriesId, consult: { id, ...words } }, { onSuccess: () => onAsked(id) });
  };

  const withHint = (text: string, field: ReactNode) => (
    <div className={css.field}>
      {field}
      <AnonymityHint text={text} />
    </div>
  );
  return (
    <form
      className={css.form}
      aria-label={t('new')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={sendOnCtrlEnter}
    >
      {mayAsk.length > 1 && (
        <SegmentedControl
          label={t('series')}
          value={seriesId}
          onChange={setSeriesId}
          segments={mayAsk.map((series) => ({ id: series.seriesId, label: series.title }))}
        />
      )}
      {withHint(
        words.question,
        <TextField
          autoFocus
          label={t('question')}
          hint={t('questionHint')}
          multiline
          maxLength={CONSULT_LIMITS.question}
          value={words.question}
          onChange={(question) => set({ question })}
          error={missing(words.question)}
        />,
      )}
      {withHint(
        words.facts,
        <TextField
          label={t('facts')}
          hint={t('factsHint')}
          multiline
          maxLength={CONSULT_LIMITS.words}
          value={words.facts}
          onChange={(facts) => set({ facts })}
          error={missing(words.facts)}
        />,
      )}
      <AgeChoice value={words.ages} onChange={(ages) => set({ ages })} />
      {withHint(
        words.tried,
        <TextField
          label={t('tried')}
          hint={t('triedHint')}
          multiline
          maxLength={CONSULT_LIMITS.words}
          value={words.tried}
          onChange={(tried) => set({ tried })}
        />,
      )}
      {error && (
        <p role="alert" className={css.problem}>
          {problemText(error)} {t('kept')}
        </p>
      )}
      <div className={css.actions}>
        <Button type="submit" variant="primary" icon={Send} isPending={isPending}>
          {t('send')}
        </Button>
        <span className={css.hint}>{t('sendKeys')}</span>
      </div>
    </form>
  );
};
