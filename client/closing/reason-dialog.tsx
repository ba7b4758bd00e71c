import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Dialog, DialogActions } from '../ui/dialog';
import { TextField } from '../ui/text-field';

interface ReasonDialogProps {
  title: string;
  label: string;
  /** The verb on the button. */
  action: string;
  /** Without a reason nothing is done. */
  required?: boolean;
  children?: ReactNode;
  /** Answers whether it was done; then the dialog closes. */
  onDone: (reason: string) => Promise<boolean>;
  onClose: () => void;
}

const MOST = 400;

/** Asks why, and does it. */
export const ReasonDialog = ({
  title,
  label,
  action,
  required = false,
  children,
  onDone,
  onClose,
}: ReasonDialogProps) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const isEmpty = required && reason.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty || busy) return;
    setBusy(true);
    const done = await onDone(reason.trim());
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} style={{ display: 'contents' }}>
        {children}
        <TextField label={label} value={reason} onChange={setReason} maxLength={MOST} isRequired={required} autoFocus />
        <DialogActions>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={busy || isEmpty}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
