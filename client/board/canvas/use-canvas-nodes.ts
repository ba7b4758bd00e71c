import type { NodeChange } from '@xyflow/react';
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { useBoard, useSelection } from '../board';
import type { Point } from './geometry';
import { createLayOut, type Layout, type NodeId, nodeId, parseNodeId } from './layout';
import { type NoteNodeType, nodeFor } from './nodes';

const NOTHING_DRAGGED: ReadonlyMap<string, Point> = new Map();

export interface CanvasNodes {
  nodes: NoteNodeType[];
  layout: Layout;
  onNodesChange(changes: NodeChange<NoteNodeType>[]): void;
  /** Lets go of what is dragged; from here on notes stand where the layout puts them. */
  endDrag(): void;
  /** The width a note has while its handle is held; undefined when it is let go. */
  resize(id: NodeId, width: number | undefined): void;
  /** While a marquee that adds is drawn: what was selected before it. */
  keepSelected(keep: boolean): void;
}

/** Removes heights of notes that are gone, and takes in new ones; the same map when nothing changed. */
const withHeights = (before: ReadonlyMap<string, number>, measured: readonly (readonly [string, number])[]) => {
  const news = measured.filter(([id, height]) => before.get(id) !== height);
  return news.length === 0 ? before : new Map([...before, ...news]);
};

/** Puts a note's element somewhere, as the canvas itself would. */
const moveNode = (id: string, { x, y }: Point): void => {
  const element = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
  if (element) element.style.transform = `translate(${x}px,${y}px)`;
};

/** Turns the board's notes into canvas nodes that keep their identity, and the canvas's changes into ours. */
export const useCanvasNodes = (): CanvasNodes => {
  const { selection, room } = useBoard();
  const { view } = room;
  const { items } = useSelection();
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const [dragged, setDragged] = useState(NOTHING_DRAGGED);
  const [resized, setResized] = useState<{ id: NodeId; width: number }>();
  /** Where each note is that is under the hand. */
  const held = useRef(new Map<string, Point>());
  const before = useRef(new Map<string, NoteNodeType>());
  const kept = useRef<readonly string[]>([]);

  const [layOut] = useState(createLayOut);
  const layout = useSyncExternalStore(
    view.subscribe,
    useCallback(() => layOut(view.notes(), heights), [layOut, view, heights]),
  );
  const selected = useMemo(() => new Set<string>(items.map(nodeId)), [items]);

  const nodes = useMemo(() => {
    const shown = [...layout.notes].map(([id, box]) => {
      const width = resized?.id === id ? resized.width : box.width;
      return nodeFor(
        id,
        { box, selected: selected.has(id), dragged: dragged.get(id), width, height: heights.get(id) },
        before.current.get(id),
      );
    });
    // A fixed order: an element that is moved in the page would lose its focus and its caret.
    shown.sort((a, b) => (a.id < b.id ? -1 : 1));
    before.current = new Map(shown.map((node) => [node.id, node]));
    return shown;
  }, [layout, selected, dragged, resized, heights]);

  /** What is under the hand moves by itself: with the canvas rendered for each movement, a board of 300 notes lags behind. */
  const hold = useCallback((moved: readonly (readonly [string, Point])[]) => {
    const fresh = moved.flatMap(([id]) => {
      const stands = held.current.has(id) ? undefined : before.current.get(id)?.position;
      return stands ? [[id, stands] as const] : [];
    });
    for (const [id, at] of moved) held.current.set(id, at);
    if (fresh.length > 0) setDragged((current) => new Map([...current, ...fresh]));
    for (const [id, at] of moved) moveNode(id, at);
  }, []);
  const endDrag = useCallback(() => {
    if (held.current.size === 0) return;
    // What was moved past React stands where React has it, before that has anything else to say of it.
    flushSync(() => setDragged(new Map(held.current)));
    held.current.clear();
    setDragged(NOTHING_DRAGGED);
  }, []);

  const onSelect = useCallback(
    (changes: readonly { id: string; selected: boolean }[]) => {
      const now = selection.get().items.map(nodeId) as string[];
      const next = new Set([...now, ...kept.current]);
      for (const change of changes) {
        if (change.selected) next.add(change.id);
        else if (!kept.current.includes(change.id)) next.delete(change.id);
      }
      if (next.size === now.length && now.every((id) => next.has(id))) return;
      selection.select([...next].map(parseNodeId));
    },
    [selection],
  );

  const onNodesChange = useCallback(
    (changes: NodeChange<NoteNodeType>[]) => {
      const measured = changes.flatMap((change) =>
        change.type === 'dimensions' && change.dimensions ? [[change.id, change.dimensions.height] as const] : [],
      );
      if (measured.length > 0) setHeights((current) => withHeights(current, measured));
      const moved = changes.flatMap((change) =>
        change.type === 'position' && change.dragging && change.position ? [[change.id, change.position] as const] : [],
      );
      if (moved.length > 0) hold(moved);
      const chosen = changes.filter((change) => change.type === 'select');
      if (chosen.length > 0) onSelect(chosen);
    },
    [onSelect, hold],
  );

  return {
    nodes,
    layout,
    onNodesChange,
    endDrag,
    resize: useCallback((id, width) => setResized(width === undefined ? undefined : { id, width }), []),
    keepSelected: useCallback(
      (keep) => {
        kept.current = keep ? selection.get().items.map(nodeId) : [];
      },
      [selection],
    ),
  };
};
