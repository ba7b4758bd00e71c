import { type FrameKey, WORKSHEETS, type WorksheetKey, worksheetOf } from '../../../shared/worksheets/worksheets';

/** All sizes are in board units: CSS pixels at zoom 1. */
export const NOTE_WIDTH = 280;
const MIN_NOTE_WIDTH = 180;
/** Between two notes, and between a note and the edge of its frame. */
export const GAP = 12;
export const PADDING = 16;
const FRAME_GAP = 20;
const WORKSHEET_GAP = 72;
/** Room above a worksheet for its title. */
const TITLE_HEIGHT = 56;
/** An empty frame still has room for two short notes, so that it invites. */
const MIN_CONTENT = 260;

/** A column has a longer question in less width, so its header is taller. */
export const HEADER_HEIGHT: Record<WorksheetKey, number> = { viervensters: 134, driekolommen: 160 };

/** How many notes of the usual width stand beside each other in a frame. */
const NOTES_ACROSS: Record<WorksheetKey, number> = { viervensters: 2, driekolommen: 1 };

/** How many frames of a worksheet stand beside each other. */
const FRAMES_ACROSS: Record<WorksheetKey, number> = { viervensters: 2, driekolommen: 3 };

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

const frameWidth = (worksheet: WorksheetKey): number => {
  const across = NOTES_ACROSS[worksheet];
  return across * NOTE_WIDTH + (across - 1) * GAP + 2 * PADDING;
};

export const noteWidth = (worksheet: WorksheetKey, wanted = NOTE_WIDTH): number =>
  Math.min(Math.max(wanted, MIN_NOTE_WIDTH), frameWidth(worksheet) - 2 * PADDING);

/** The left edges at which notes of the usual width line up in a frame. */
export const columnsOf = (worksheet: WorksheetKey): number[] =>
  Array.from({ length: NOTES_ACROSS[worksheet] }, (_, i) => PADDING + i * (NOTE_WIDTH + GAP));

const MAGNET = 36;

/**
 * Keeps a dropped note inside its frame and lets it click into a column that it nearly hits. Relative to the frame. A
 * note dropped on the frame's head wants to stand above the first one, so its y stays smaller than any other's.
 */
export const settleAt = (frame: FrameKey, at: Point, width: number): Point => {
  const worksheet = worksheetOf(frame);
  const x = Math.min(Math.max(at.x, PADDING), frameWidth(worksheet) - PADDING - width);
  const column = columnsOf(worksheet).find((left) => Math.abs(left - x) <= MAGNET);
  return { x: Math.round(column ?? x), y: Math.round(Math.max(at.y, 0)) };
};

const worksheetWidth = (worksheet: WorksheetKey) =>
  FRAMES_ACROSS[worksheet] * frameWidth(worksheet) + (FRAMES_ACROSS[worksheet] - 1) * FRAME_GAP;

const WORKSHEET_LEFT: Record<WorksheetKey, number> = {
  viervensters: 0,
  driekolommen: worksheetWidth('viervensters') + WORKSHEET_GAP,
};

/**
 * Where the frames stand, given how deep each one's notes reach (the bottom edge of the lowest note, from the frame's
 * top). Frames beside each other share the height of the deepest.
 */
export const placeFrames = (bottoms: ReadonlyMap<FrameKey, number>): Map<FrameKey, Box> => {
  const boxes = new Map<FrameKey, Box>();
  for (const worksheet of Object.keys(WORKSHEETS) as WorksheetKey[]) {
    const frames: readonly FrameKey[] = WORKSHEETS[worksheet];
    const across = FRAMES_ACROSS[worksheet];
    let y = TITLE_HEIGHT;
    for (let row = 0; row < frames.length; row += across) {
      const beside = frames.slice(row, row + across);
      const empty = HEADER_HEIGHT[worksheet] + MIN_CONTENT;
      const height = Math.max(empty, ...beside.map((frame) => (bottoms.get(frame) ?? 0) + PADDING));
      beside.forEach((frame, i) => {
        const x = WORKSHEET_LEFT[worksheet] + i * (frameWidth(worksheet) + FRAME_GAP);
        boxes.set(frame, { x, y, width: frameWidth(worksheet), height });
      });
      y += height + FRAME_GAP;
    }
  }
  return boxes;
};

/** The whole of a worksheet with its title. */
export const worksheetBox = (frames: ReadonlyMap<FrameKey, Box>, worksheet: WorksheetKey): Box => {
  const boxes = (WORKSHEETS[worksheet] as readonly FrameKey[]).flatMap((frame) => frames.get(frame) ?? []);
  const bottom = Math.max(0, ...boxes.map((box) => box.y + box.height));
  return { x: WORKSHEET_LEFT[worksheet], y: 0, width: worksheetWidth(worksheet), height: bottom };
};

export const contains = (box: Box, { x, y }: Point): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
