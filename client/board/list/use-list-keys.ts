import { type KeyboardEvent, type RefObject, useRef } from 'react';
import type { FrameKey } from '../../../shared/worksheets/worksheets';
import { FRAMES } from '../actions/place-actions';
import { useBoard } from '../board';
import type { Selected } from '../selection';
import { allRows, frameOf, itemOf, itemsBetween, lineOf, rowsIn } from './rows';
import { toggle } from './selecting';
import { useMoveSelected } from './use-move-selected';

const go = (row: HTMLElement | undefined): void => {
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
};

/** From an entry line to the note under it, or to the last one above it. */
export const leaveLine = (root: HTMLElement | null, frame: FrameKey, step: 1 | -1): void => {
  const at = FRAMES.indexOf(frame);
  const frames = step === 1 ? FRAMES.slice(at) : FRAMES.slice(0, at);
  go(frames.flatMap((key) => rowsIn(root, key)).at(step === 1 ? 0 : -1));
};

/** The keys of a row, for the list as a whole; what canvas and list share is in the board's actions. */
export const useListKeys = (root: RefObject<HTMLElement | null>, toLine: (frame: FrameKey) => void) => {
  const { selection } = useBoard();
  const anchor = useRef<Selected | undefined>(undefined);
  const move = useMoveSelected();

  const extendTo = (from: HTMLElement, to: HTMLElement) => {
    const item = itemOf(to);
    if (!root.current || !item) return;
    anchor.current ??= itemOf(from);
    selection.select(itemsBetween(root.current, anchor.current, item));
  };

  const arrow = (row: HTMLElement, event: KeyboardEvent, step: 1 | -1) => {
    if (!root.current) return;
    const rows = allRows(root.current);
    const next = rows[rows.indexOf(row) + step];
    const frame = frameOf(row);
    if (event.shiftKey) {
      if (!next) return;
      extendTo(row, next);
      return go(next);
    }
    anchor.current = undefined;
    const leaves = frameOf(next) !== frame;
    const line = leaves ? lineOf(root.current, step === 1 ? frameOf(next) : frame) : null;
    const item = itemOf(next);
    if (line) line.focus();
    else if (next && item) {
      if (!event.ctrlKey && !event.metaKey) selection.select([item]);
      go(next);
    }
  };

  const toEnd = (row: HTMLElement, event: KeyboardEvent) => {
    const frame = frameOf(row);
    if (!root.current || !frame) return;
    const rows = event.ctrlKey || event.metaKey ? allRows(root.current) : rowsIn(root.current, frame);
    const to = rows.at(event.key === 'Home' ? 0 : -1);
    const item = itemOf(to);
    if (event.shiftKey && to) extendTo(row, to);
    else if (item) selection.select([item]);
    go(to);
  };

  const toNextFrame = (row: HTMLElement, step: 1 | -1) => {
    const frame = frameOf(row);
    const next = frame && FRAMES[FRAMES.indexOf(frame) + step];
    if (!next) return;
    const [first] = rowsIn(root.current, next);
    if (first) go(first);
    else toLine(next);
  };

  /** Whether the key was the list's to handle. */
  const handle = (row: HTMLElement, event: KeyboardEvent): boolean => {
    const item = itemOf(row);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (step && event.altKey) move(step);
    else if (step) arrow(row, event, step);
    else if (event.key === 'Home' || event.key === 'End') toEnd(row, event);
    else if (event.key === 'PageDown' || event.key === 'PageUp') toNextFrame(row, event.key === 'PageDown' ? 1 : -1);
    else if (event.key === ' ' && item) toggle(selection, item);
    else return false;
    return true;
  };

  return (event: KeyboardEvent): void => {
    const row = event.target;
    if (!(row instanceof HTMLElement) || row.getAttribute('role') !== 'row' || !handle(row, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
};
