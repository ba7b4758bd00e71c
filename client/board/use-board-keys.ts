import { useEffect } from 'react';
import { elementOf, isCommand, isForPage } from '../ui/page-keys';
import { actionFor, perform } from './actions';
import { copyNotes, cutNotes, pasteNotes } from './clipboard';
import type { Desk } from './desk';

/** Keys with which a focused control is worked; they go to it, not to the board. */
const CONTROL_KEYS = new Set(['Enter', ' ', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Tab']);
const CONTROLS = 'button, a[href], summary, [role="button"], [role="radio"], [role="tab"]';

const hasSelectedText = () => !(getSelection()?.isCollapsed ?? true);

/**
 * The board's keys and clipboard, on canvas and list alike. They work wherever the focus is on the page, except where
 * something is typed or chosen.
 */
export const useBoardKeys = (desk: () => Desk): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !isCommand(event)) return;
      const onControl = elementOf(event.target).closest(CONTROLS) !== null;
      if (onControl && CONTROL_KEYS.has(event.key)) return;
      const action = actionFor(event);
      if (action && perform(action, desk())) event.preventDefault();
    };
    const clipboard = (work: (desk: Desk, data: DataTransfer) => boolean) => (event: ClipboardEvent) => {
      if (event.defaultPrevented || !event.clipboardData || !isForPage(event.target)) return;
      if (event.type !== 'paste' && hasSelectedText()) return;
      if (work(desk(), event.clipboardData)) event.preventDefault();
    };
    const onCopy = clipboard(copyNotes);
    const onCut = clipboard(cutNotes);
    const onPaste = clipboard(pasteNotes);
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
    };
  }, [desk]);
};
