import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import css from './button.module.css';
import { cx } from './cx';
import { Tooltip } from './tooltip';

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** What it does, in words: its name for a screen reader and in the tooltip. */
  label: string;
  icon: LucideIcon;
  /** The key that does the same, as people read it: `Ctrl+D`. */
  shortcut?: string | undefined;
  size?: 's' | 'm' | undefined;
  variant?: 'plain' | 'quiet' | undefined;
  className?: string | undefined;
  /** Something small on top of the icon, such as a count. */
  children?: ReactNode;
}

/** A button that is only an icon, with its name and its key in a tooltip. */
export const IconButton = (props: IconButtonProps) => {
  const { label, icon: Icon, shortcut, size = 'm', variant = 'plain', className, children, ...rest } = props;
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton {...rest} aria-label={label} className={cx(css.button, css[variant], css.icon, css[size], className)}>
        <Icon size={size === 's' ? 16 : 18} strokeWidth={1.9} aria-hidden />
        {children}
      </AriaButton>
    </Tooltip>
  );
};
