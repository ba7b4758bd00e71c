import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact, FactKind } from '../../shared/api/happened';
import { FACT_LIMITS as MOST, NOT_TOLD_REASONS, REWEIGHED } from '../../shared/happened/reasons';
import { WhoField } from '../agreements/who-field';
import { useMe } from '../session/session';
import { Button } from '../ui/button';
import { ChoiceField } from '../ui/choice-field';
import { Dialog, DialogActions } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { type FactDraft, type FactField, FIELDS, factIn, isNeeded, startOf } from './fact-draft';

interface FactDialogProps {
  title: string;
  /** What it can be; the first is meant unless something was laid down. */
  kinds: readonly FactKind[];
  /** What was laid down. */
  fact?: Fact | undefined;
  people: readonly { id: string; name: string }[];
  /** Answers whether it was laid down; without a fact it is taken back. */
  onDone: (fact: Fact | undefined) => Promise<boolean>;
  onClose: () => void;
}

interface OneProps {
  field: FactField;
  draft: FactDraft;
  people: FactDialogProps['people'];
  set: (part: Partial<FactDraft>) => void;
}

const DAYS: readonly FactField[] = ['on', 'before', 'until'];

const One = ({ field, draft, people, set }: OneProps) => {
  const { t } = useTranslation('happened');
  const { kind } = draft;
  const label = t(`field.${field}`);
  const value = draft[field];
  if (field === 'by' || field === 'again') {
    const words = field === 'by' ? t(`by.${kind}`) : label;
    return <WhoField label={words} value={value} people={people} onChange={(name) => set({ [field]: name })} />;
  }
  if (field === 'because' || field === 'choice') {
    const options =
      field === 'because'
        ? NOT_TOLD_REASONS.map((key) => ({ value: key, words: t(`because.${key}`) }))
        : REWEIGHED.map((key) => ({ value: key, words: t(`choice.${key}`) }));
    return (
      <ChoiceField
        label={label}
        value={value}
        options={options}
        placeholder={t('choose')}
        onChange={(key) => set({ [field]: key })}
        isRequired
      />
    );
  }
  const isDay = DAYS.includes(field);
  const isLong = field === 'words' || field === 'said';
  return (
    <TextField
      label={label}
      {...(isDay ? { type: 'date' } : { maxLength: isLong ? MOST.words : MOST.name })}
      {...(isLong && { multiline: true })}
      value={value}
      onChange={(text) => set({ [field]: text })}
      isRequired={isNeeded(kind, field)}
    />
  );
};

/** Says what happened: when, by whom, with whom; or why it did not. */
export const FactDialog = ({ title, kinds, fact, people, onDone, onClose }: FactDialogProps) => {
  const { t } = useTranslation(['happened', 'common']);
  const me = useMe().person.name;
  const [draft, setDraft] = useState(() => startOf(fact?.kind ?? kinds[0] ?? 'told', fact, me));
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<FactDraft>) => setDraft((before) => ({ ...before, ...part }));
  const said = factIn(draft, people);
  const send = async (laid: Fact | undefined) => {
    if (busy) return;
    setBusy(true);
    const done = await onDone(laid);
    setBusy(false);
    if (done) onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (said) void send(said);
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'contents' }}>
        {kinds.length > 1 && (
          <ChoiceField
            label={t('what')}
            value={draft.kind}
            options={kinds.map((kind) => ({ value: kind, words: t(`kind.${kind}`) }))}
            onChange={(kind) => set({ kind: kind as FactKind })}
          />
        )}
        {FIELDS[draft.kind].map((field) => (
          <One key={field} field={field} draft={draft} people={people} set={set} />
        ))}
        {draft.kind === 'not-told' && <p>{t('nobodySees')}</p>}
        <DialogActions>
          {fact && (
            <Button isDisabled={busy} onPress={() => void send(undefined)}>
              {t('takeBack')}
            </Button>
          )}
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={busy || !said}>
            {t('layDown')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
