import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Told } from '../../shared/api/families';
import { FAMILY_LIMITS } from '../../shared/api/limits';
import { Button } from '../ui/button';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import css from './family-panel.module.css';

export type ToldWords = Omit<Told, 'id'>;

interface ToldFormProps {
  words: ToldWords;
  action: string;
  busy: boolean;
  onDone: (words: ToldWords) => void;
  onBack: () => void;
  children?: ReactNode;
}

/** What was told, to whom, when and by whom. Children: what else can be done with the line. */
export const ToldForm = ({ words, action, busy, onDone, onBack, children }: ToldFormProps) => {
  const { t } = useTranslation('bringIn');
  const [typed, setTyped] = useState(words);
  const set = (part: Partial<ToldWords>) => setTyped((before) => ({ ...before, ...part }));
  const isWhole = [typed.what, typed.whom, typed.on, typed.by].every((value) => value.trim() !== '');
  return (
    <>
      <TextArea
        autoFocus
        rows={2}
        label={t('told.what')}
        maxLength={FAMILY_LIMITS.told}
        value={typed.what}
        onChange={(what) => set({ what })}
      />
      <TextField
        label={t('told.whom')}
        hint={t('told.whomHint')}
        maxLength={FAMILY_LIMITS.part}
        value={typed.whom}
        onChange={(whom) => set({ whom })}
      />
      <TextField label={t('told.on')} type="date" value={typed.on} onChange={(on) => set({ on })} />
      <TextField label={t('told.by')} maxLength={120} value={typed.by} onChange={(by) => set({ by })} />
      <div className={css.actions}>
        <Button size="s" variant="primary" isDisabled={busy || !isWhole} onPress={() => onDone(typed)}>
          {action}
        </Button>
        {children}
        <Button size="s" onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </>
  );
};
