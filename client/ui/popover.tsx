import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover';
import css from './overlay.module.css';

interface PopoverProps extends Pick<AriaPopoverProps, 'placement' | 'isOpen' | 'onOpenChange' | 'triggerRef'> {
  /** What it is, for a screen reader. */
  label: string;
  /** The button that opens it; without one, give `triggerRef`, `isOpen` and `onOpenChange`. */
  trigger?: ReactElement;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small panel beside what opened it; Escape or a click elsewhere closes it, and the focus goes back. */
export const Popover = ({ label, trigger, placement = 'bottom start', children, ...props }: PopoverProps) => {
  const panel = (
    <AriaPopover
      {...(trigger ? {} : props)}
      aria-label={label}
      placement={placement}
      offset={6}
      className={css.popover ?? ''}
      // A landmark: its hidden dismiss buttons stand outside the dialog, and whoever walks by landmarks would miss them.
      // biome-ignore lint/a11y/useSemanticElements: the library wants the div that it would make itself.
      render={(panelProps) => <div {...panelProps} role="region" />}
    >
      <AriaDialog aria-label={label} className={css.panel ?? ''}>
        {({ close }) => (typeof children === 'function' ? children(close) : children)}
      </AriaDialog>
    </AriaPopover>
  );
  if (!trigger) return panel;
  return (
    <DialogTrigger {...props}>
      {trigger}
      {panel}
    </DialogTrigger>
  );
};
