import { useEffect, useEffectEvent } from 'react';
import { type FrameKey, isFrame } from '../../../shared/worksheets/worksheets';
import { hasRested } from '../../ui/typing-rest';
import { FRAMES } from '../actions/place-actions';

const TYPED_IN = 'input, textarea, select, [contenteditable="true"]';
const APART = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** The frame whose line a key press asks for: Alt+1 to Alt+7, also while typing, or `/` for the frame where the focus is. */
const askedFrame = (event: KeyboardEvent, current: FrameKey): FrameKey | undefined => {
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.ctrlKey || event.metaKey || target.closest(APART)) return undefined;
  const digit = event.altKey ? /^Digit([1-7])$/.exec(event.code)?.[1] : undefined;
  if (digit) return FRAMES[Number(digit) - 1];
  if (event.key !== '/' || event.altKey || target.closest(TYPED_IN) || !hasRested()) return undefined;
  const here = target.closest<HTMLElement>('[data-frame]')?.dataset.frame;
  return isFrame(here) ? here : current;
};

/** Ways to an entry line from wherever the focus is on the page: one key, and the hands never leave the keyboard. */
export const useLineKeys = (current: FrameKey, toLine: (frame: FrameKey) => void): void => {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const frame = event.isComposing ? undefined : askedFrame(event, current);
    if (!frame) return;
    event.preventDefault();
    event.stopPropagation();
    toLine(frame);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener, true);
    return () => window.removeEventListener('keydown', listener, true);
  }, []);
};
