import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Spot } from '../../../shared/board/reorder';
import { worksheetOf } from '../../../shared/worksheets/worksheets';
import { useBoard } from '../board';
import type { Selected } from '../selection';
import { frameOf, itemOf, rowsIn, sectionOf } from './rows';
import { isSelected } from './selecting';
import { useMoveTo } from './use-move-selected';

/** CSS pixels a press must move before it is a drag. */
const THRESHOLD = 5;
/** Within this distance of the edge (CSS pixels) the list scrolls along, this much a frame. */
const EDGE = 56;
const SCROLL_STEP = 12;

interface Press {
  item: Selected;
  x: number;
  y: number;
  pointer: number;
  /** Whether it has become a drag. */
  moved: boolean;
}

export interface Drag {
  ids: readonly string[];
  from: Selected;
  /** Pointer, in client coordinates. */
  x: number;
  y: number;
  spot: Spot | undefined;
  /** Where the notes would come, in client coordinates. */
  line: { left: number; top: number; width: number } | undefined;
  /** Dropped on the other worksheet, a note stands there as well. */
  also: boolean;
}

const targetAt = (root: HTMLElement, ids: readonly string[], x: number, y: number): Pick<Drag, 'spot' | 'line'> => {
  const frame = frameOf(document.elementFromPoint(x, y));
  const section = frame && sectionOf(root, frame);
  if (!frame || !section) return { spot: undefined, line: undefined };
  const still = rowsIn(root, frame).filter((row) => !ids.includes(row.dataset.note ?? ''));
  const boxes = still.map((row) => row.getBoundingClientRect());
  const below = boxes.findIndex((box) => y < box.top + box.height / 2);
  const index = below === -1 ? boxes.length : below;
  const area = section.getBoundingClientRect();
  const at =
    boxes[index]?.top ?? boxes.at(-1)?.bottom ?? section.querySelector('header')?.getBoundingClientRect().bottom;
  return { spot: { frame, index }, line: { left: area.left, width: area.width, top: at ?? area.bottom } };
};

/** Dragging notes within and between frames: by the whole row with a mouse, by its grip with a finger or a pen. */
export const useDrag = (root: RefObject<HTMLElement | null>) => {
  const { selection, readOnly } = useBoard();
  const moveTo = useMoveTo();
  const began = useRef<Press | undefined>(undefined);
  const [drag, setDrag] = useState<Drag>();

  const dragAt = (x: number, y: number): Drag | undefined => {
    if (!root.current || !began.current) return undefined;
    const { item } = began.current;
    const own = selection.get().items.filter(({ worksheet }) => worksheet === item.worksheet);
    const ids = isSelected(selection, item) ? own.map(({ note }) => note) : [item.note];
    const target = targetAt(root.current, ids, x, y);
    const also = target.spot !== undefined && worksheetOf(target.spot.frame) !== item.worksheet;
    return { ids, from: item, x, y, also, ...target };
  };

  const stop = () => {
    began.current = undefined;
    setDrag(undefined);
  };

  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    stop();
  });

  const scrollAlong = useEffectEvent(() => {
    if (!root.current || !drag) return;
    const { top, bottom } = root.current.getBoundingClientRect();
    const by = drag.y < top + EDGE ? -SCROLL_STEP : drag.y > bottom - EDGE ? SCROLL_STEP : 0;
    if (by === 0) return;
    root.current.scrollBy(0, by);
    setDrag(dragAt(drag.x, drag.y));
  });

  const dragging = drag !== undefined;
  useEffect(() => {
    if (!dragging) return;
    let frame = requestAnimationFrame(function next() {
      scrollAlong();
      frame = requestAnimationFrame(next);
    });
    const listener = (event: KeyboardEvent) => onEscape(event);
    window.addEventListener('keydown', listener, true);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('keydown', listener, true);
    };
  }, [dragging]);

  return {
    drag,
    handlers: {
      onPointerDown({ target, pointerType, pointerId, button, clientX, clientY }: PointerEvent) {
        if (readOnly || button !== 0 || !(target instanceof Element)) return;
        const row = target.closest('[role=row][data-note]');
        const item = itemOf(row);
        const byGrip = target.closest('[data-grip]') !== null;
        const busy = target.closest('button, a, input, [contenteditable]') !== null;
        if (!item || busy || (pointerType !== 'mouse' && !byGrip)) return;
        began.current = { item, x: clientX, y: clientY, pointer: pointerId, moved: false };
      },
      onPointerMove({ clientX, clientY, pointerId, currentTarget, buttons }: PointerEvent) {
        const start = began.current;
        if (!start || start.pointer !== pointerId) return;
        if (buttons === 0) return stop();
        if (!start.moved && Math.hypot(clientX - start.x, clientY - start.y) < THRESHOLD) return;
        if (!start.moved) currentTarget.setPointerCapture(pointerId);
        start.moved = true;
        setDrag(dragAt(clientX, clientY));
      },
      // What is dropped is where the pointer is now: the last move may not have been drawn yet.
      onPointerUp({ clientX, clientY }: PointerEvent) {
        const dropped = began.current?.moved ? dragAt(clientX, clientY) : undefined;
        stop();
        if (!dropped?.spot) return;
        const worksheet = worksheetOf(dropped.spot.frame);
        moveTo(dropped.ids, dropped.spot);
        selection.select(dropped.ids.map((note) => ({ note, worksheet })));
      },
      onPointerCancel: stop,
    },
  };
};
