import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from './kbd';
import css from './overlay.module.css';

interface TooltipProps {
  text: string;
  /** The key that does the same, as people read it: `Ctrl+D`. */
  shortcut?: string | undefined;
  placement?: 'top' | 'bottom' | 'left' | 'right';
  /** A button or link of this design system, or another element that can have focus. */
  children: ReactElement;
}

/** Words beside what the pointer or the focus is on. Never the only place where something stands. */
export const Tooltip = ({ text, shortcut, placement = 'bottom', children }: TooltipProps) => (
  <TooltipTrigger delay={500} closeDelay={60}>
    {children}
    <AriaTooltip className={css.tooltip ?? ''} placement={placement} offset={6}>
      {text}
      {shortcut && <Kbd keys={shortcut} />}
    </AriaTooltip>
  </TooltipTrigger>
);
