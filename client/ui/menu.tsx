import { type ReactElement, type ReactNode, Suspense, useState } from 'react';
import { ButtonContext } from 'react-aria-components/Button';
import type { PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover';
import { fetchOverlays } from './fetch-overlays';
import { lazyPart } from './lazy-part';
import { type OpenState, useOpener } from './use-opener';

const MenuPanel = lazyPart(fetchOverlays, (parts) => parts.MenuPanel);
export const MenuItem = lazyPart(fetchOverlays, (parts) => parts.MenuItem);
export const MenuSection = lazyPart(fetchOverlays, (parts) => parts.MenuSection);
export const MenuSeparator = lazyPart(fetchOverlays, (parts) => parts.MenuSeparator);

interface MenuProps extends OpenState {
  /** What the menu is about, for a screen reader. */
  label: string;
  trigger: ReactElement;
  placement?: AriaPopoverProps['placement'];
  /** Stands above the items; not part of the menu's keyboard way. */
  header?: ReactNode;
  children: ReactNode;
}

/** A button with a menu: MenuItem, MenuSection and MenuSeparator inside. It opens as a menu of the system does. */
export const Menu = ({ label, trigger, placement, header, children, ...state }: MenuProps) => {
  const { isOpen, setOpen, triggerProps, panelProps } = useOpener('menu', state);
  const [first, setFirst] = useState<'first' | 'last'>();
  const open = (item?: 'first' | 'last') => {
    setFirst(item);
    setOpen(true);
  };
  return (
    <>
      <ButtonContext
        value={{
          ...triggerProps,
          // The menu takes the focus while the pointer is down; the button's turn is before that.
          preventFocusOnPress: true,
          onPressStart: ({ pointerType, target }) => {
            if (pointerType === 'touch' || pointerType === 'keyboard') return;
            if (target instanceof HTMLElement) target.focus({ preventScroll: true });
            open(pointerType === 'virtual' ? 'first' : undefined);
          },
          onPress: ({ pointerType }) => {
            if (pointerType === 'touch') open();
            if (pointerType === 'keyboard') open('first');
          },
          onKeyDown: (event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return event.continuePropagation();
            event.preventDefault();
            open(event.key === 'ArrowDown' ? 'first' : 'last');
          },
        }}
      >
        {trigger}
      </ButtonContext>
      <Suspense>
        {isOpen && (
          <MenuPanel {...panelProps} label={label} placement={placement} first={first} header={header}>
            {children}
          </MenuPanel>
        )}
      </Suspense>
    </>
  );
};
