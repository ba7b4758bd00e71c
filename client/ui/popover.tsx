import { type ReactElement, type ReactNode, Suspense } from 'react';
import { ButtonContext } from 'react-aria-components/Button';
import type { PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover';
import { fetchOverlays } from './fetch-overlays';
import { lazyPart } from './lazy-part';
import { useOpener } from './use-opener';

const PopoverPanel = lazyPart(fetchOverlays, (parts) => parts.PopoverPanel);

interface PopoverProps {
  /** What it is, for a screen reader. */
  label: string;
  /** The button that opens it. */
  trigger: ReactElement;
  placement?: AriaPopoverProps['placement'];
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small panel beside what opened it; Escape or a click elsewhere closes it, and the focus goes back. */
export const Popover = ({ label, trigger, placement, children }: PopoverProps) => {
  const { isOpen, setOpen, triggerProps, panelProps } = useOpener('dialog', {});
  return (
    <>
      <ButtonContext value={{ ...triggerProps, onPress: () => setOpen(!isOpen) }}>{trigger}</ButtonContext>
      <Suspense>
        {isOpen && (
          <PopoverPanel {...panelProps} label={label} placement={placement}>
            {children}
          </PopoverPanel>
        )}
      </Suspense>
    </>
  );
};
