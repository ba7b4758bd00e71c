import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPORT_LIMITS as MOST, type Receiver } from '../../shared/exports/parts';
import { Button } from '../ui/button';
import { Dialog, DialogActions } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import css from './exports.module.css';

interface AddReceiverProps {
  onAdd: (receiver: Receiver) => void;
  onClose: () => void;
}

/** Names somebody outside the table; who is of the family is noted with the family, and chosen from there. */
export const AddReceiver = ({ onAdd, onClose }: AddReceiverProps) => {
  const { t } = useTranslation(['exporting', 'common']);
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onAdd({ kind: 'buiten', name: name.trim() });
  };
  return (
    <Dialog title={t('add.title')} isOpen onClose={onClose}>
      <form onSubmit={submit} className={css.form}>
        <TextField
          label={t('add.name')}
          hint={t('add.outsideHint')}
          value={name}
          onChange={setName}
          maxLength={MOST.name}
          isRequired
          autoFocus
        />
        <p className={css.soft}>{t('add.familyHint')}</p>
        <DialogActions>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={name.trim() === ''}>
            {t('add.action')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
