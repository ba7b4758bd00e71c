import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPORT_LIMITS as MOST, type Receiver } from '../../shared/exports/parts';
import { Button } from '../ui/button';
import { ChoiceField } from '../ui/choice-field';
import { Dialog, DialogActions } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import css from './exports.module.css';

const KINDS = ['ouder', 'buiten'] as const;
const PARENTS = ['moeder', 'vader', 'other'] as const;

const oneOf = <T extends string>(all: readonly T[], value: string): T | undefined => all.find((one) => one === value);

interface AddReceiverProps {
  onAdd: (receiver: Receiver) => void;
  onClose: () => void;
}

/** Names somebody whom the record does not: a parent by their part, or who is outside the table. */
export const AddReceiver = ({ onAdd, onClose }: AddReceiverProps) => {
  const { t } = useTranslation(['exporting', 'common']);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('ouder');
  const [parent, setParent] = useState<(typeof PARENTS)[number]>('moeder');
  const [name, setName] = useState('');
  const isNamed = kind === 'buiten' || parent === 'other';
  // A parent goes by their part, in the Dutch of the record, whatever the language of the screen.
  const called = isNamed ? name.trim() : parent;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (called !== '') onAdd({ kind, name: called });
  };
  return (
    <Dialog title={t('add.title')} isOpen onClose={onClose}>
      <form onSubmit={submit} className={css.form}>
        <ChoiceField
          label={t('add.kind')}
          value={kind}
          options={KINDS.map((value) => ({ value, words: t(`add.${value}`) }))}
          onChange={(value) => setKind(oneOf(KINDS, value) ?? 'ouder')}
        />
        {kind === 'ouder' && (
          <ChoiceField
            label={t('add.who')}
            value={parent}
            options={PARENTS.map((value) => ({ value, words: t(`add.${value}`) }))}
            onChange={(value) => setParent(oneOf(PARENTS, value) ?? 'moeder')}
          />
        )}
        {isNamed && (
          <TextField
            key={kind}
            label={t(kind === 'ouder' ? 'add.whoElse' : 'add.name')}
            hint={t(kind === 'ouder' ? 'add.whoElseHint' : 'add.outsideHint')}
            value={name}
            onChange={setName}
            maxLength={MOST.name}
            isRequired
          />
        )}
        <DialogActions>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={called === ''}>
            {t('add.action')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
