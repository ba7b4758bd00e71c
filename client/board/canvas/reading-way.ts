import { FRAMES } from '../actions/place-actions';
import type { Box } from './geometry';
import type { Layout, NodeId } from './layout';

/** All notes on the canvas in reading order: frame by frame, row by row. */
export const readingOrder = (layout: Layout): NodeId[] => {
  const ids = [...layout.notes];
  return FRAMES.flatMap((frame) => ids.flatMap(([id, box]) => (box.frame === frame ? [id] : [])));
};

const ARROWS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] } as const;
export type Arrow = keyof typeof ARROWS;
export const isArrow = (key: string): key is Arrow => Object.hasOwn(ARROWS, key);

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

/** The note one sees when looking from a note in a direction: near, and not too far aside. */
export const neighbour = (layout: Layout, from: NodeId, arrow: Arrow): NodeId | undefined => {
  const start = layout.notes.get(from);
  if (!start) return undefined;
  const [dx, dy] = ARROWS[arrow];
  const origin = middle(start);
  let best: { id: NodeId; cost: number } | undefined;
  for (const [id, box] of layout.notes) {
    if (id === from) continue;
    const to = middle(box);
    const along = (to.x - origin.x) * dx + (to.y - origin.y) * dy;
    const aside = Math.abs((to.x - origin.x) * dy) + Math.abs((to.y - origin.y) * dx);
    if (along <= 0 || aside > along * 3) continue;
    const cost = along + 2 * aside;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id;
};
