import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { cx } from './cx';
import { IconButton } from './icon-button';
import css from './overlay.module.css';

export interface DialogWindowProps {
  title: string;
  onClose: () => void;
  /** alertdialog: asks something that must be answered; no click beside it closes it. */
  role?: 'dialog' | 'alertdialog';
  wide?: boolean;
  children: ReactNode;
}

/** The window of a dialog, for as long as it is open. */
export const DialogWindow = ({ title, onClose, role = 'dialog', wide = false, children }: DialogWindowProps) => {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className={css.scrim ?? ''}
      isOpen
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
