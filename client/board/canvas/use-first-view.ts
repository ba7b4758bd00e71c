import { type OnMove, useReactFlow, type Viewport } from '@xyflow/react';
import { type RefObject, useCallback, useLayoutEffect } from 'react';
import { worksheetBox } from './geometry';
import type { Layout } from './layout';
import { wholeBoard } from './use-stage';
import { firstView } from './viewport';

/** Where each board was left on this page, so that coming back to a family is coming back to the same spot. */
const left = new Map<string, Viewport>();

/** Gives a board its first view, or the one it was left at, and keeps the zoom where styles can read it. */
export const useFirstView = (root: RefObject<HTMLElement | null>, layout: Layout, document: string): OnMove => {
  const flow = useReactFlow();

  const showZoom = useCallback((zoom: number) => root.current?.style.setProperty('--zoom', String(zoom)), [root]);

  // Only when a board comes, not whenever a note moves.
  useLayoutEffect(() => {
    if (!root.current) return;
    const size = { width: root.current.clientWidth, height: root.current.clientHeight };
    const worksheet = worksheetBox(layout.frames, 'viervensters');
    const frame = { ...worksheet, width: layout.frames.get('mensen')?.width ?? worksheet.width };
    const view = left.get(document) ?? firstView([wholeBoard(layout), worksheet, frame], size);
    if (!view) return;
    showZoom(view.zoom);
    void flow.setViewport(view);
  }, [document, flow]);

  return useCallback(
    (_event, viewport) => {
      if (left.get(document)?.zoom !== viewport.zoom) showZoom(viewport.zoom);
      left.set(document, viewport);
    },
    [document, showZoom],
  );
};
