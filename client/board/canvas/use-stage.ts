import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { WORKSHEET_KEYS } from '../../../shared/worksheets/worksheets';
import type { Stage } from '../desk';
import { type Box, contains, type Point, worksheetBox } from './geometry';
import type { Layout } from './layout';
import { fitBox, reveal } from './viewport';

/** A stage that can also bring a note into sight and remembers where the pointer is. */
export interface CanvasStage extends Stage {
  reveal(box: Box): void;
  /** In board units; undefined when the pointer left. */
  point(at: Point | undefined): void;
}

const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
/** How long (ms) a change of view takes; long enough to see where one goes. */
const duration = () => (reducedMotion() ? 0 : 180);

/** Both worksheets together. */
export const wholeBoard = (layout: Layout): Box => {
  const boxes = WORKSHEET_KEYS.map((worksheet) => worksheetBox(layout.frames, worksheet));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x: 0, y: 0, width: right, height: bottom };
};

/** What actions can do on the canvas. The same object for as long as the canvas stands. */
export const useStage = (layout: Layout): CanvasStage => {
  const flow = useReactFlow();
  const store = useStoreApi();
  const latest: RefObject<Layout> = useRef(layout);
  const pointer = useRef<Point>(undefined);
  useEffect(() => {
    latest.current = layout;
  }, [layout]);

  return useMemo(
    () => ({
      layout: () => latest.current,
      zoomIn: () => void flow.zoomIn({ duration: duration() }),
      zoomOut: () => void flow.zoomOut({ duration: duration() }),
      show(worksheet) {
        const box = worksheet ? worksheetBox(latest.current.frames, worksheet) : wholeBoard(latest.current);
        void flow.setViewport(fitBox(box, store.getState()), { duration: duration() });
      },
      pointedFrame() {
        const at = pointer.current;
        if (!at) return undefined;
        for (const [frame, box] of latest.current.frames) if (contains(box, at)) return frame;
        return undefined;
      },
      reveal(box) {
        const now = flow.getViewport();
        const next = reveal(box, now, store.getState());
        if (next.x !== now.x || next.y !== now.y) void flow.setViewport(next, { duration: duration() });
      },
      point(at) {
        pointer.current = at;
      },
    }),
    [flow, store],
  );
};
