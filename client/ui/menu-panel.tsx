import { Check, type LucideIcon } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Header } from 'react-aria-components/Header';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  MenuSection as AriaMenuSection,
  type MenuSectionProps as AriaMenuSectionProps,
} from 'react-aria-components/Menu';
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { cx } from './cx';
import { Kbd } from './kbd';
import css from './overlay.module.css';

interface MenuPanelProps {
  id: string;
  label: string;
  triggerRef: RefObject<HTMLButtonElement | null>;
  placement: AriaPopoverProps['placement'];
  /** The item that takes the focus; the menu itself when absent. */
  first: 'first' | 'last' | undefined;
  header: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** The panel of a menu, for as long as it is open. */
export const MenuPanel = ({ id, label, triggerRef, placement, first, header, onClose, children }: MenuPanelProps) => (
  <AriaPopover
    isOpen
    onOpenChange={(open) => !open && onClose()}
    trigger="MenuTrigger"
    triggerRef={triggerRef}
    aria-label={label}
    placement={placement ?? 'bottom start'}
    offset={6}
    className={css.popover ?? ''}
  >
    {header}
    <AriaMenu id={id} aria-label={label} autoFocus={first ?? true} onClose={onClose} className={css.menu ?? ''}>
      {children}
    </AriaMenu>
  </AriaPopover>
);

interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'style' | 'children'> {
  icon?: LucideIcon;
  shortcut?: string;
  danger?: boolean;
  children: string;
}

/** One thing to do (onAction), or, in a section with a selection, one thing to choose. */
export const MenuItem = ({ icon: Icon, shortcut, danger = false, children, ...props }: MenuItemProps) => (
  <AriaMenuItem {...props} textValue={children} className={cx(css.item, danger && css.danger)}>
    {({ isSelected }) => (
      <>
        {isSelected ? (
          <Check size={16} strokeWidth={2.2} aria-hidden />
        ) : (
          Icon && <Icon size={17} strokeWidth={1.9} aria-hidden />
        )}
        <span className={css.words}>{children}</span>
        {shortcut && <Kbd keys={shortcut} />}
      </>
    )}
  </AriaMenuItem>
);

interface MenuSectionProps extends Omit<AriaMenuSectionProps<object>, 'className' | 'style' | 'children'> {
  title: string;
  children: ReactNode;
}

/** Items that belong together; with `selectionMode` and `selectedKeys`, a choice among them. */
export const MenuSection = ({ title, children, ...props }: MenuSectionProps) => (
  <AriaMenuSection {...props}>
    <Header className={css.heading ?? ''}>{title}</Header>
    {children}
  </AriaMenuSection>
);

export const MenuSeparator = () => <Separator className={css.separator ?? ''} />;
