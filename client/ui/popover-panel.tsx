import type { ReactNode, RefObject } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover';
import css from './overlay.module.css';

interface PopoverPanelProps {
  id: string;
  label: string;
  triggerRef: RefObject<HTMLButtonElement | null>;
  placement: AriaPopoverProps['placement'];
  onClose: () => void;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** The panel of a popover, for as long as it is open. */
export const PopoverPanel = ({ id, label, triggerRef, placement, onClose, children }: PopoverPanelProps) => (
  <AriaPopover
    isOpen
    onOpenChange={(open) => !open && onClose()}
    trigger="DialogTrigger"
    triggerRef={triggerRef}
    aria-label={label}
    placement={placement ?? 'bottom start'}
    offset={6}
    className={css.popover ?? ''}
    // A landmark: its hidden dismiss buttons stand outside the dialog, and whoever walks by landmarks would miss them.
    // biome-ignore lint/a11y/useSemanticElements: the library wants the div that it would make itself.
    render={(panelProps) => <div {...panelProps} role="region" />}
  >
    <AriaDialog id={id} aria-label={label} className={css.panel ?? ''}>
      {({ close }) => (typeof children === 'function' ? children(close) : children)}
    </AriaDialog>
  </AriaPopover>
);
