import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { cx } from './cx';
import { IconButton } from './icon-button';
import css from './overlay.module.css';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** alertdialog: asks something that must be answered; no click beside it closes it. */
  role?: 'dialog' | 'alertdialog';
  wide?: boolean;
  children: ReactNode;
}

/** A window over the page that takes the focus until it closes, and then gives it back. */
export const Dialog = ({ title, isOpen, onClose, role = 'dialog', wide = false, children }: DialogProps) => {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className={css.scrim ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
    >
      <Modal className={cx(css.modal, wide && css.wide)}>
        <AriaDialog role={role} className={css.dialog ?? ''}>
          <div className={css.head}>
            <Heading slot="title" level={2} className={css.title ?? ''}>
              {title}
            </Heading>
            <IconButton label={t('close')} icon={X} size="s" className={css.dismiss} onPress={onClose} />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};

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
