import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsultWords } from '../../shared/api/consults';
import { CONSULT_LIMITS } from '../../shared/api/limits';
import type { Today } from '../../shared/api/today';
import { SegmentedControl } from '../ui/segmented-control';
import { AgeChoice } from './age-choice';
import { ConsultForm, WordsField } from './consult-form';
import { useAsk } from './use-consults';

const NOTHING: ConsultWords = { question: '', facts: '', ages: [], tried: '' };

interface AskFormProps {
  /** Where it may be asked; the first unless another is chosen. */
  mayAsk: Today['mayAsk'];
  onAsked: (consultId: string) => void;
}

/** Four fields, two minutes. What was typed stays until the server has it. */
export const AskForm = ({ mayAsk, onAsked }: AskFormProps) => {
  const { t } = useTranslation('consult');
  // One id for this question, so that sending it again after a broken line does not ask it twice.
  const [id] = useState(() => nanoid());
  const [words, setWords] = useState(NOTHING);
  const [seriesId, setSeriesId] = useState(mayAsk[0]?.seriesId ?? '');
  const [incomplete, setIncomplete] = useState(false);
  const { mutate, isPending, error } = useAsk();
  const set = (change: Partial<ConsultWords>) => setWords((before) => ({ ...before, ...change }));
  const missing = (text: string) => (incomplete && text.trim() === '' ? t('missing') : undefined);

  const send = () => {
    if (words.question.trim() === '' || words.facts.trim() === '') return setIncomplete(true);
    mutate({ seriesId, consult: { id, ...words } }, { onSuccess: () => onAsked(id) });
  };

  return (
    <ConsultForm label={t('new')} action={t('send')} isPending={isPending} error={error} onSend={send}>
      {mayAsk.length > 1 && (
        <SegmentedControl
          label={t('series')}
          value={seriesId}
          onChange={setSeriesId}
          segments={mayAsk.map((series) => ({ id: series.seriesId, label: series.title }))}
        />
      )}
      <WordsField
        autoFocus
        label={t('question')}
        hint={t('questionHint')}
        maxLength={CONSULT_LIMITS.question}
        value={words.question}
        onChange={(question) => set({ question })}
        error={missing(words.question)}
      />
      <WordsField
        label={t('facts')}
        hint={t('factsHint')}
        maxLength={CONSULT_LIMITS.words}
        value={words.facts}
        onChange={(facts) => set({ facts })}
        error={missing(words.facts)}
      />
      <AgeChoice value={words.ages} onChange={(ages) => set({ ages })} />
      <WordsField
        label={t('tried')}
        hint={t('triedHint')}
        maxLength={CONSULT_LIMITS.words}
        value={words.tried}
        onChange={(tried) => set({ tried })}
      />
    </ConsultForm>
  );
};
