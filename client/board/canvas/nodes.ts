import type { Node } from '@xyflow/react';
import type { Selected } from '../selection';
import type { Point } from './geometry';
import { type NodeId, type PlacedNote, parseNodeId } from './layout';

export type NoteNodeType = Node<{ item: Selected; width: number }, 'note'>;

interface Shown {
  box: PlacedNote;
  selected: boolean;
  /** Where it is being dragged to, in absolute coordinates. */
  dragged: Point | undefined;
  /** The width it is being resized to. */
  width: number;
  /** Undefined until the note has been measured. */
  height: number | undefined;
}

const isSame = (node: NoteNodeType, { box, selected, dragged, width, height }: Shown): boolean =>
  node.position.x === (dragged ?? box).x &&
  node.position.y === (dragged ?? box).y &&
  node.selected === selected &&
  (node.zIndex === DRAGGED) === (dragged !== undefined) &&
  node.data.width === width &&
  node.measured?.height === height;

const RESTING = 1;
const DRAGGED = 1000;

/** One node, the same object as before when nothing about it changed: the canvas renders only new ones. */
export const nodeFor = (id: NodeId, shown: Shown, before: NoteNodeType | undefined): NoteNodeType => {
  if (before && isSame(before, shown)) return before;
  const { box, selected, dragged, width, height } = shown;
  const { x, y } = dragged ?? box;
  return {
    id,
    type: 'note',
    position: { x, y },
    selected,
    zIndex: dragged ? DRAGGED : RESTING,
    data: before?.data.width === width ? before.data : { item: before?.data.item ?? parseNodeId(id), width },
    style: before?.data.width === width ? (before.style ?? { width }) : { width },
    ...(height === undefined ? {} : { measured: { width, height } }),
  };
};
