import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VoiceChange } from '../../shared/api/safety';
import { isDay } from '../../shared/meeting/days';
import { SAFETY_LIMITS } from '../../shared/safety/limits';
import { Button } from '../ui/button';
import { ChoiceField } from '../ui/choice-field';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { numberOptions } from './numbers';
import css from './safety.module.css';

export type VoiceWords = Omit<VoiceChange, 'version'>;

interface VoiceFormProps {
  start: VoiceWords;
  /** Whose they are is not known from where they stand. */
  asksWhose: boolean;
  isPending: boolean;
  /** Resolves with whether it was laid down. */
  onSend: (words: VoiceWords) => Promise<boolean>;
  onDone: () => void;
}

/** What a child or a parent says, to whom and when; and their own number, if they gave one. */
export const VoiceForm = ({ start, asksWhose, isPending, onSend, onDone }: VoiceFormProps) => {
  const { t } = useTranslation('safety');
  const [typed, setTyped] = useState(start);
  const field = (key: 'whose' | 'said' | 'toldTo' | 'on') => ({
    value: typed[key],
    onChange: (text: string) => setTyped({ ...typed, [key]: text }),
  });
  const { whose, said, toldTo, on, number } = typed;
  const isWhole = [whose, said, toldTo].every((words) => words.trim() !== '') && isDay(on);
  const setNumber = (value: string) => {
    const { number: _before, ...rest } = typed;
    setTyped(value === '' ? rest : { ...rest, number: Number(value) });
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && !isPending) void onSend(typed).then((done) => done && onDone());
      }}
    >
      {asksWhose && (
        <TextField
          label={t(typed.of === 'kind' ? 'score.words' : 'voice.who')}
          {...(typed.of === 'ouder' && { hint: t('voice.whoHint') })}
          maxLength={SAFETY_LIMITS.child}
          autoFocus
          {...field('whose')}
        />
      )}
      <TextArea
        label={t('voice.said')}
        hint={t('voice.saidHint')}
        maxLength={SAFETY_LIMITS.said}
        autoFocus={!asksWhose}
        {...field('said')}
      />
      <TextField label={t('voice.toldTo')} maxLength={SAFETY_LIMITS.name} {...field('toldTo')} />
      <TextField label={t('voice.on')} type="date" {...field('on')} />
      <ChoiceField
        label={t('voice.number')}
        value={number === undefined ? '' : String(number)}
        options={numberOptions(t('voice.noNumber'))}
        onChange={setNumber}
      />
      <div className={css.actions}>
        <Button type="submit" variant="primary" isDisabled={!isWhole || isPending}>
          {t('save')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
};
