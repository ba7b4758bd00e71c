import type { Viewport } from '@xyflow/react';
import type { Box } from './geometry';

export const MIN_ZOOM = 0.15;
export const MAX_ZOOM = 2.5;
/** Below this, a note's text is too small to read on a laptop; showing less is then better than showing all. */
const READABLE_ZOOM = 0.66;
/** Larger than this, a board on a wall screen would look like a toy. */
const USUAL_MAX = 1.4;

/** Pixels kept free around what is shown; more below, where the bars are. */
const MARGIN = { side: 28, top: 20, bottom: 76 };

export interface Size {
  width: number;
  height: number;
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** Shows all of a box, in the middle. */
export const fitBox = (box: Box, size: Size): Viewport => {
  const width = size.width - 2 * MARGIN.side;
  const height = size.height - MARGIN.top - MARGIN.bottom;
  const zoom = clamp(Math.min(width / box.width, height / box.height), MIN_ZOOM, USUAL_MAX);
  return {
    x: (size.width - box.width * zoom) / 2 - box.x * zoom,
    y: MARGIN.top + Math.max(0, (height - box.height * zoom) / 2) - box.y * zoom,
    zoom,
  };
};

/** Shows a box from its top, as wide as fits; what is deeper than the screen is a scroll away. */
const fitWidth = (box: Box, size: Size): Viewport => {
  const zoom = clamp((size.width - 2 * MARGIN.side) / box.width, MIN_ZOOM, USUAL_MAX);
  const x = (size.width - box.width * zoom) / 2 - box.x * zoom;
  return { x, y: MARGIN.top - box.y * zoom, zoom };
};

/** What a board shows first: the first of these boxes that is readable at this size, or the last. */
export const firstView = (boxes: readonly Box[], size: Size): Viewport | undefined => {
  const views = boxes.map((box) => fitWidth(box, size));
  return views.find(({ zoom }) => zoom >= READABLE_ZOOM) ?? views.at(-1);
};

/** The least pan that brings a box into sight at the present zoom. */
export const reveal = (box: Box, { x, y, zoom }: Viewport, size: Size): Viewport => {
  const shift = (low: number, high: number, start: number, end: number) =>
    low < start ? start - low : high > end ? Math.max(end - high, start - low) : 0;
  const left = box.x * zoom + x;
  const top = box.y * zoom + y;
  return {
    x: x + shift(left, left + box.width * zoom, MARGIN.side, size.width - MARGIN.side),
    y: y + shift(top, top + box.height * zoom, MARGIN.top, size.height - MARGIN.bottom),
    zoom,
  };
};
