import { Check, MessageCircleQuestionMark } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { useTranslation } from 'react-i18next';
import { SAFETY_LIMITS } from '../../shared/safety/limits';
import { keyOfWords } from '../../shared/safety/weighing';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';
import { useChildName } from './child-name';
import type { PartProps } from './part';
import { openRounds } from './rounds-of';
import css from './safety.module.css';

/** Asking the table for a number: for all children at once, unless the table chooses; one press when there is one. */
export const AskForm = ({ page, doings }: Pick<PartProps, 'page' | 'doings'>) => {
  const { t } = useTranslation('safety');
  const nameOf = useChildName();
  const busy = new Set(openRounds(page).map(({ child }) => child.key));
  const children = page.children.filter(({ key }) => !busy.has(key));
  const judged = new Set(page.judgements.map(({ child }) => child.key));
  const [chosen, setChosen] = useState<readonly string[]>();
  const [words, setWords] = useState('');
  const isNameless = page.children.length === 0;
  // Whoever is judged already is asked again only by choice.
  const proposed = children.filter(({ key }) => !judged.has(key)).map(({ key }) => key);
  const keys = isNameless
    ? words.trim() === ''
      ? []
      : [keyOfWords(words)]
    : (chosen ?? proposed).filter((key) => !busy.has(key));
  if (!isNameless && children.length === 0) return null;
  const ask = async () => {
    const done = await doings.round({ act: 'ask', rounds: keys.map((child) => ({ id: nanoid(), child })) });
    if (!done) return;
    setWords('');
    setChosen(undefined);
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (keys.length > 0 && !doings.isPending) void ask();
      }}
    >
      {isNameless && (
        <TextField label={t('score.words')} value={words} onChange={setWords} maxLength={SAFETY_LIMITS.child} />
      )}
      {children.length > 1 && (
        <CheckboxGroup value={[...keys]} onChange={setChosen}>
          <Label className={css.label ?? ''}>{t('score.which')}</Label>
          {children.map((child) => (
            <Checkbox key={child.key} value={child.key} className={css.check ?? ''}>
              <span className={css.box}>
                <Check size={15} strokeWidth={2.6} aria-hidden />
              </span>
              {nameOf(child)}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      {children.length === 1 && children[0] && page.children.length > 1 && <p>{nameOf(children[0])}</p>}
      <Button
        type="submit"
        variant="primary"
        icon={MessageCircleQuestionMark}
        isDisabled={keys.length === 0 || doings.isPending}
      >
        {t('score.ask')}
      </Button>
    </form>
  );
};
