import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { FrameKey } from '../../../shared/worksheets/worksheets';
import { useBoard, useNotes } from '../board';
import type { Selected } from '../selection';
import { frameOf, itemOf, lineOf, rowOf, rowsIn } from './rows';

interface Focused {
  item: Selected;
  frame: FrameKey;
  index: number;
}

const focusedRow = (root: HTMLElement | null): Focused | undefined => {
  const row = document.activeElement?.closest<HTMLElement>('[role=row][data-note]');
  const item = itemOf(row);
  const frame = frameOf(row);
  if (!root || !row || !item || !frame || !root.contains(row)) return undefined;
  return { item, frame, index: rowsIn(root, frame).indexOf(row) };
};

const nextFocus = (root: HTMLElement | null, { item, frame, index }: Focused): HTMLElement | null => {
  const rows = rowsIn(root, frame);
  return rowOf(root, item) ?? rows[Math.min(index, rows.length - 1)] ?? lineOf(root, frame);
};

/**
 * A note that is moved or deleted, by whomever, takes its row along, and the browser then drops the focus. This puts it
 * back: on the note where it now stands, else on the one that took its place.
 */
export const useKeptFocus = (root: RefObject<HTMLElement | null>): void => {
  const { view } = useBoard().room;
  const notes = useNotes();
  const before = useRef<Focused | undefined>(undefined);

  useEffect(
    () =>
      view.subscribe(() => {
        before.current ??= focusedRow(root.current);
      }),
    [view, root],
  );

  useLayoutEffect(() => {
    const was = before.current;
    before.current = undefined;
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (was && lost) nextFocus(root.current, was)?.focus();
  }, [notes, root]);
};
