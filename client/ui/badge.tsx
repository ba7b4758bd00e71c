import type { LucideIcon } from 'lucide-react';
import css from './badge.module.css';
import { cx } from './cx';

interface BadgeProps {
  tone?: 'neutral' | 'accent' | 'good' | 'warn' | 'danger';
  icon?: LucideIcon;
  /** Said in full where the badge is terse. */
  title?: string;
  children: string;
}

/** A word or two about the state of something. */
export const Badge = ({ tone = 'neutral', icon: Icon, title, children }: BadgeProps) => (
  <span className={cx(css.badge, css[tone])} title={title}>
    {Icon && <Icon size={13} strokeWidth={2.1} aria-hidden />}
    {children}
  </span>
);
