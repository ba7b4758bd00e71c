import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { useBoard } from '../board';
import type { Selected } from '../selection';
import { type NodeId, nodeId, parseNodeId } from './layout';
import { isArrow, neighbour, readingOrder } from './reading-way';
import type { CanvasStage } from './use-stage';

const ofElement = (element: Element | null): NodeId | undefined => {
  const { note, worksheet } = element?.closest<HTMLElement>('article[data-note]')?.dataset ?? {};
  return note && worksheet ? nodeId({ note, worksheet } as Selected) : undefined;
};

/**
 * The keyboard's way over the canvas. One note at a time can be reached with Tab from outside; from there Tab goes on in
 * reading order, choosing each note, and arrows look around as long as nothing is chosen.
 */
export const useCanvasFocus = (root: RefObject<HTMLElement | null>, stage: CanvasStage) => {
  const { selection } = useBoard();
  const reachable = useRef<NodeId>(undefined);

  const elementOf = useCallback(
    (id: NodeId) => root.current?.querySelector<HTMLElement>(`[id="note-${CSS.escape(id)}"]`) ?? undefined,
    [root],
  );
  const makeReachable = useCallback(
    (id: NodeId | undefined) => {
      if (reachable.current && reachable.current !== id) elementOf(reachable.current)?.setAttribute('tabindex', '-1');
      reachable.current = id;
      if (id) elementOf(id)?.setAttribute('tabindex', '0');
    },
    [elementOf],
  );
  const focusNote = useCallback(
    (id: NodeId) => {
      const box = stage.layout().notes.get(id);
      elementOf(id)?.focus({ preventScroll: true });
      if (box) stage.reveal(box);
    },
    [elementOf, stage],
  );

  // There is always one note to reach, whatever was deleted or moved away.
  useEffect(() => {
    const present = reachable.current && stage.layout().notes.has(reachable.current);
    makeReachable(present ? reachable.current : readingOrder(stage.layout())[0]);
  });

  const onFocus = useCallback(
    (event: FocusEvent) => {
      const id = ofElement(event.target);
      if (id) makeReachable(id);
    },
    [makeReachable],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || !target.matches('article[data-note]')) return;
      const id = ofElement(target);
      if (!id) return;
      if (event.key === 'Tab') {
        const order = readingOrder(stage.layout());
        const next = order[order.indexOf(id) + (event.shiftKey ? -1 : 1)];
        if (!next) return;
        event.preventDefault();
        focusNote(next);
        selection.select([parseNodeId(next)]);
      } else if (event.key === ' ' && selection.get().items.length === 0) {
        event.preventDefault();
        selection.select([parseNodeId(id)]);
      } else if (isArrow(event.key) && !event.shiftKey && selection.get().items.length === 0) {
        event.preventDefault();
        const next = neighbour(stage.layout(), id, event.key);
        if (next) focusNote(next);
      }
    },
    [stage, focusNote, selection],
  );

  return { onFocus, onKeyDown, focusNote };
};
