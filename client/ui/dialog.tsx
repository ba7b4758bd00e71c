import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import type { DialogWindowProps } from './dialog-window';
import { fetchOverlays } from './fetch-overlays';
import { lazyPart } from './lazy-part';
import css from './overlay.module.css';

const DialogWindow = lazyPart(fetchOverlays, (parts) => parts.DialogWindow);

interface DialogProps extends DialogWindowProps {
  isOpen: boolean;
}

/** A window over the page that takes the focus until it closes, and then gives it back. */
export const Dialog = ({ isOpen, ...dialog }: DialogProps) => (
  <Suspense>{isOpen && <DialogWindow {...dialog} />}</Suspense>
);

export const DialogActions = ({ children }: { children: ReactNode }) => <div className={css.actions}>{children}</div>;

interface ConfirmProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** What will happen and what stays. */
  children: ReactNode;
  /** The verb on the button. */
  action: string;
  cancel?: string;
  danger?: boolean;
  /** The dialog stays, busy, until it settles. The caller closes it. */
  onConfirm: () => Promise<void> | void;
}

/** Asks before something that touches others or cannot be taken back. */
export const ConfirmDialog = ({ action, cancel, danger = false, onConfirm, children, ...dialog }: ConfirmProps) => {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog {...dialog} role="alertdialog">
      <p>{children}</p>
      <DialogActions>
        <Button onPress={dialog.onClose}>{cancel ?? t('cancel')}</Button>
        <Button variant={danger ? 'danger' : 'primary'} isDisabled={busy} onPress={confirm}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
