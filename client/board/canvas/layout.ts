import { type NoteView, notesInFrame } from '../../../shared/board/reading';
import { type FrameKey, WORKSHEETS, type WorksheetKey, worksheetOf } from '../../../shared/worksheets/worksheets';
import type { Selected } from '../selection';
import { type Box, columnsOf, GAP, HEADER_HEIGHT, noteWidth, PADDING, type Point, placeFrames } from './geometry';

/** A note as it stands in one worksheet; a note in both has two. */
export type NodeId = `${string}:${WorksheetKey}`;

export const nodeId = ({ note, worksheet }: Selected): NodeId => `${note}:${worksheet}`;

export const parseNodeId = (id: string): Selected => {
  const at = id.lastIndexOf(':');
  return { note: id.slice(0, at), worksheet: id.slice(at + 1) as WorksheetKey };
};

export interface PlacedNote extends Box {
  frame: FrameKey;
}

export interface Layout {
  /** Absolute boxes. */
  frames: ReadonlyMap<FrameKey, Box>;
  /** Absolute boxes, in reading order within a frame (rows from top to bottom, each from left to right). */
  notes: ReadonlyMap<NodeId, PlacedNote>;
}

/** What the layout of one frame needs to know of a note. Coordinates are relative to the frame. */
export interface Item {
  id: NodeId;
  order: string;
  wants: Point | undefined;
  width: number;
  height: number;
}

/** The height a note is taken to have until it has been measured. */
const UNMEASURED_HEIGHT = 96;
/** Notes whose tops differ less than this read as one row. */
const SAME_ROW = 40;

const covers = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + GAP && b.x < a.x + a.width + GAP && a.y < b.y + b.height + GAP && b.y < a.y + a.height + GAP;

/** Pushes a box down, past whatever it would cover. */
const pushDown = (box: Box, placed: Iterable<Box>): Box => {
  const obstacles = [...placed].filter((other) => covers({ ...box, y: other.y }, other));
  let y = box.y;
  for (;;) {
    const hits = obstacles.filter((other) => covers({ ...box, y }, other));
    if (hits.length === 0) return { ...box, y };
    y = Math.min(...hits.map((hit) => hit.y + hit.height)) + GAP;
  }
};

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const byWish = (a: Item, b: Item) =>
  (a.wants?.y ?? 0) - (b.wants?.y ?? 0) || compare(a.order, b.order) || compare(a.id, b.id);

const inReadingOrder = (boxes: Map<NodeId, Box>): [NodeId, Box][] => {
  const rest = [...boxes].sort(([, a], [, b]) => a.y - b.y || a.x - b.x);
  const ordered: [NodeId, Box][] = [];
  while (rest[0]) {
    const top = rest[0][1].y;
    const length = rest.findIndex(([, box]) => box.y - top >= SAME_ROW);
    ordered.push(...rest.splice(0, length < 0 ? rest.length : length).sort(([, a], [, b]) => a.x - b.x));
  }
  return ordered;
};

/**
 * Places the notes of one frame so that none covers another. A note that wants a place gets it, or the next free one
 * below; the others fill the columns in turn, by order. Every screen that sees the same notes at the same heights comes
 * to the same result, and a note that grows never makes another change columns.
 */
export const layoutFrame = (worksheet: WorksheetKey, items: readonly Item[]): Map<NodeId, Box> => {
  const boxes = new Map<NodeId, Box>();
  const top = HEADER_HEIGHT[worksheet];
  const columns = columnsOf(worksheet);
  const right = (columns.at(-1) ?? 0) + noteWidth(worksheet);

  const wished = items.filter((item) => item.wants).sort(byWish);
  for (const { id, wants, width, height } of wished) {
    const x = Math.min(Math.max(wants?.x ?? 0, PADDING), right - width);
    boxes.set(id, pushDown({ x, y: Math.max(wants?.y ?? 0, top), width, height }, boxes.values()));
  }
  const flowing = items.filter((item) => !item.wants).sort(byWish);
  flowing.forEach(({ id, width, height }, i) => {
    const x = Math.min(columns[i % columns.length] ?? PADDING, right - width);
    boxes.set(id, pushDown({ x, y: top, width, height }, boxes.values()));
  });
  return new Map(inReadingOrder(boxes));
};

const itemsOf = (notes: Iterable<NoteView>, frame: FrameKey, heights: ReadonlyMap<string, number>): Item[] => {
  const worksheet = worksheetOf(frame);
  return notesInFrame(notes, frame).map((note) => {
    const id = nodeId({ note: note.id, worksheet });
    const { order = '', x, y, width } = note.places[worksheet] ?? {};
    const wants = x === undefined || y === undefined ? undefined : { x, y };
    const height = heights.get(id) ?? UNMEASURED_HEIGHT;
    return { id, order, wants, width: noteWidth(worksheet, width), height };
  });
};

const sameItem = (a: Item, b: Item | undefined): boolean =>
  a.id === b?.id &&
  a.order === b.order &&
  a.width === b.width &&
  a.height === b.height &&
  a.wants?.x === b.wants?.x &&
  a.wants?.y === b.wants?.y;

const sameItems = (a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, at) => sameItem(item, b[at]));

/** A frame as it was laid out. */
interface LaidOut {
  items: readonly Item[];
  boxes: ReadonlyMap<NodeId, Box>;
}

const together = (inside: ReadonlyMap<FrameKey, LaidOut>): Layout => {
  const bottoms = new Map<FrameKey, number>();
  for (const [frame, { boxes }] of inside) {
    bottoms.set(frame, Math.max(0, ...[...boxes.values()].map((box) => box.y + box.height)));
  }
  const frames = placeFrames(bottoms);
  const placed = new Map<NodeId, PlacedNote>();
  for (const [frame, { boxes }] of inside) {
    const corner = frames.get(frame) ?? { x: 0, y: 0 };
    for (const [id, box] of boxes) placed.set(id, { ...box, x: corner.x + box.x, y: corner.y + box.y, frame });
  }
  return { frames, notes: placed };
};

type LayOut = (notes: ReadonlyMap<string, NoteView>, heights: ReadonlyMap<string, number>) => Layout;

/**
 * From notes and their measured heights (by node id) to where everything stands on the canvas. Gives the same layout as
 * long as nothing moves: what somebody types changes notes all the time, and places seldom.
 */
export const createLayOut = (): LayOut => {
  let before: { notes: unknown; heights: unknown; inside: ReadonlyMap<FrameKey, LaidOut>; layout: Layout } | undefined;

  return (notes, heights) => {
    if (before?.notes === notes && before.heights === heights) return before.layout;
    const inside = new Map<FrameKey, LaidOut>();
    for (const worksheet of Object.keys(WORKSHEETS) as WorksheetKey[]) {
      for (const frame of WORKSHEETS[worksheet]) {
        const items = itemsOf(notes.values(), frame, heights);
        const known = before?.inside.get(frame);
        const same = known && sameItems(items, known.items);
        inside.set(frame, same ? known : { items, boxes: layoutFrame(worksheet, items) });
      }
    }
    const known = before;
    const same = known && [...inside].every(([frame, laidOut]) => laidOut === known.inside.get(frame));
    const layout = same ? known.layout : together(inside);
    before = { notes, heights, inside, layout };
    return layout;
  };
};
