import { Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../session/problem-text';
import { TellsHint, TellsNotAll } from '../telling/tells-hint';
import { Button } from '../ui/button';
import { TextField, type TextFieldProps } from '../ui/text-field';
import css from './consult.module.css';

/** Words of some lines, with what in them may tell who the family is. */
export const WordsField = (props: Omit<TextFieldProps, 'multiline'> & { value: string }) => (
  <div className={css.field}>
    <TextField {...props} multiline />
    <TellsHint texts={[props.value]} />
  </div>
);

interface ConsultFormProps {
  label?: string;
  action: string;
  isPending: boolean;
  error: Error | null;
  onSend: () => void;
  children: ReactNode;
}

/** Fields and a button; Ctrl+Enter sends from any of them. What went wrong is said, and what was typed stays. */
export const ConsultForm = ({ label, action, isPending, error, onSend, children }: ConsultFormProps) => {
  const { t } = useTranslation('consult');
  const problemText = useProblemText();
  return (
    <form
      className={css.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) onSend();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      {children}
      <TellsNotAll />
      {error && (
        <p role="alert" className={css.problem}>
          {problemText(error)} {t('kept')}
        </p>
      )}
      <div className={css.actions}>
        <Button type="submit" variant="primary" icon={Send} isPending={isPending}>
          {action}
        </Button>
        <span className={css.hint}>{t('sendKeys')}</span>
      </div>
    </form>
  );
};
