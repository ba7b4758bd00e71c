import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import css from './button.module.css';
import { cx } from './cx';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** primary: the one thing to do here; quiet: the rest; plain: no edge, for bars; danger: cannot be taken back. */
  variant?: 'primary' | 'quiet' | 'plain' | 'danger';
  size?: 's' | 'm';
  icon?: LucideIcon;
  className?: string | undefined;
  children?: ReactNode;
}

/** A button with words, and perhaps an icon before them. */
export const Button = ({ variant = 'quiet', size = 'm', icon: Icon, className, children, ...props }: ButtonProps) => (
  <AriaButton {...props} className={cx(css.button, css[variant], css[size], className)}>
    {Icon && <Icon size={size === 's' ? 15 : 17} strokeWidth={1.9} aria-hidden />}
    {children}
  </AriaButton>
);
