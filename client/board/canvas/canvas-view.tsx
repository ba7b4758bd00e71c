import { type OnNodeDrag, ReactFlow, ReactFlowProvider, SelectionMode, useKeyPress, useReactFlow } from '@xyflow/react';
import { type MouseEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeNotes } from '../../../shared/board/commands';
import { type FrameKey, worksheetOf } from '../../../shared/worksheets/worksheets';
import { usePublisher } from '../../presence/presence';
import { dropNotes, frameUnder } from '../actions/arrange-actions';
import { startNote } from '../actions/note-actions';
import { useBoard, useSelection } from '../board';
import { type Stage, targetOf, useDesk } from '../desk';
import type { Selected } from '../selection';
import { CanvasDoings } from './canvas-doings';
import './canvas.css';
import { Frames, type Landing } from './frames';
import { contains, NOTE_WIDTH, type Point, settleAt } from './geometry';
import { type Layout, type NodeId, nodeId, type PlacedNote, parseNodeId } from './layout';
import type { NoteNodeType } from './nodes';
import { NoteNode } from './note-node';
import { PointedNote } from './pointed-note';
import { Pointers } from './pointers';
import { useCanvasFocus } from './use-canvas-focus';
import { useCanvasNodes } from './use-canvas-nodes';
import { useFirstView } from './use-first-view';
import { useStage } from './use-stage';
import { MAX_ZOOM, MIN_ZOOM } from './viewport';
import { ZoomBar } from './zoom-bar';

const NODE_TYPES = { note: NoteNode };
const MIDDLE_BUTTON = [1];
const ADDING_KEYS = ['Shift', 'Meta', 'Control'];

/** Where a note lies under the pointer that made it: the pointer is on its first word. */
const NOTE_GRIP: Point = { x: 20, y: 20 };

const isPane = (target: EventTarget) => target instanceof Element && target.classList.contains('react-flow__pane');

/** Where a dragged node is now, with the frame it came from. */
const draggedBox = (layout: Layout, node: NoteNodeType): PlacedNote | undefined => {
  const box = layout.notes.get(node.id as NodeId);
  return box && { ...box, ...node.position };
};

const Canvas = ({ onStage }: { onStage: (stage: Stage | undefined) => void }) => {
  const { t } = useTranslation('board');
  const { room, selection, readOnly, tell } = useBoard();
  const desk = useDesk();
  const flow = useReactFlow();
  const publisher = usePublisher();
  const root = useRef<HTMLElement>(null);
  const { nodes, layout, onNodesChange, endDrag, resize, keepSelected } = useCanvasNodes();
  const stage = useStage(layout);
  const { onFocus, onKeyDown } = useCanvasFocus(root, stage);
  const onMove = useFirstView(root, layout, room.document);
  const [landing, setLanding] = useState<Landing>();
  const panning = useKeyPress('Space');

  useEffect(() => {
    onStage(stage);
    return () => onStage(undefined);
  }, [stage, onStage]);

  // Until every note has been measured, notes go to their places at once; after that a move can be seen.
  const measured = nodes.every((node) => node.measured);
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (!measured) return;
    const frame = requestAnimationFrame(() => setSettled(true));
    return () => cancelAnimationFrame(frame);
  }, [measured]);

  // Where one writes is in sight, also when the note was made by a key in a frame further on.
  const { editing } = useSelection();
  useEffect(() => {
    if (!editing) return;
    const box = stage.layout().notes.get(nodeId(editing));
    if (box) stage.reveal(box);
  }, [editing, stage]);

  // A note made with a frame's line is shown with that line, or as much below the line as fits.
  const made = useRef<NodeId>(undefined);
  const onMade = useCallback((frame: FrameKey, ids: readonly string[]) => {
    const note = ids.at(-1);
    made.current = note === undefined ? undefined : nodeId({ note, worksheet: worksheetOf(frame) });
  }, []);
  useEffect(() => {
    const note = made.current && layout.notes.get(made.current);
    const frame = note && layout.frames.get(note.frame);
    if (!note || !frame) return;
    made.current = undefined;
    stage.reveal({ ...frame, height: note.y + note.height - frame.y });
  }, [layout, stage]);

  const commitWidth = useCallback(
    ({ note, worksheet }: Selected, width: number) => {
      const place = room.view.note(note)?.places[worksheet];
      if (!place || place.width === width) return;
      room.undo.stopCapturing();
      tell(placeNotes(room.doc, [{ id: note, place: { ...place, width } }]));
    },
    [room, tell],
  );
  const doings = useMemo(() => ({ resize, commitWidth }), [resize, commitWidth]);

  const onNodeDrag: OnNodeDrag<NoteNodeType> = (_event, node) => {
    const box = draggedBox(layout, node);
    const frame = box && frameUnder(layout, box);
    if (!box || !frame || frame === box.frame) return setLanding(undefined);
    const how = worksheetOf(frame) === worksheetOf(box.frame) ? 'moves' : 'stands';
    if (landing?.frame !== frame || landing.how !== how) setLanding({ frame, how });
  };

  const onNodeDragStop: OnNodeDrag<NoteNodeType> = (_event, _node, dragged) => {
    const drops = dragged.flatMap((node) => {
      const target = targetOf(desk().board, parseNodeId(node.id));
      const box = draggedBox(layout, node);
      return target && box ? [{ target, box }] : [];
    });
    room.undo.stopCapturing();
    dropNotes(desk(), drops);
    setLanding(undefined);
    endDrag();
  };

  const onDoubleClick = (event: MouseEvent) => {
    if (readOnly || !isPane(event.target)) return;
    const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const found = [...layout.frames].find(([, box]) => contains(box, at));
    if (!found) return;
    const [frame, box] = found;
    const grip = { x: at.x - box.x - NOTE_GRIP.x, y: at.y - box.y - NOTE_GRIP.y };
    room.undo.stopCapturing();
    startNote(desk(), frame, settleAt(frame, grip, NOTE_WIDTH));
  };

  const onPointerMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
    stage.point(at);
    publisher.setPointer({ x: Math.round(at.x), y: Math.round(at.y) });
  };
  const onPointerLeave = () => {
    stage.point(undefined);
    publisher.setPointer(null);
  };

  return (
    <section
      ref={root}
      className="board-canvas"
      data-settled={settled}
      aria-label={t('canvas.label')}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onDoubleClick={onDoubleClick}
      onPointerMove={onPointerMove}
      onPointerLeave={onPointerLeave}
      onPointerDownCapture={(event) => keepSelected(event.shiftKey && isPane(event.target))}
    >
      <CanvasDoings value={doings}>
        <ReactFlow<NoteNodeType>
          nodes={nodes}
          nodeTypes={NODE_TYPES}
          onNodesChange={onNodesChange}
          onNodeDrag={onNodeDrag}
          onNodeDragStop={onNodeDragStop}
          onPaneClick={() => selection.select([])}
          onMove={onMove}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          panOnScroll
          panOnDrag={MIDDLE_BUTTON}
          selectionOnDrag
          selectionMode={SelectionMode.Partial}
          selectionKeyCode={null}
          deleteKeyCode={null}
          multiSelectionKeyCode={ADDING_KEYS}
          zoomOnDoubleClick={false}
          nodesDraggable={!panning && !readOnly}
          nodesConnectable={false}
          nodesFocusable={false}
          elevateNodesOnSelect={false}
          disableKeyboardA11y
          nodeDragThreshold={4}
          proOptions={{ hideAttribution: true }}
        >
          <Frames layout={layout} landing={landing} onMade={onMade} />
          <PointedNote layout={layout} stage={stage} settled={settled} />
          <Pointers />
        </ReactFlow>
      </CanvasDoings>
      <ZoomBar />
    </section>
  );
};

/** The board as a canvas: both worksheets, their notes, and everybody's pointers. */
export default function CanvasView(props: { onStage: (stage: Stage | undefined) => void }) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}
