import { placeNotes } from '../../../shared/board/commands';
import type { FrameKey } from '../../../shared/worksheets/worksheets';
import { type Box, contains, GAP, type Point, settleAt } from '../canvas/geometry';
import { type Layout, nodeId, type PlacedNote } from '../canvas/layout';
import { type Desk, type Target, targetsOf } from '../desk';
import type { Action } from './action';

interface Shown extends Target {
  box: PlacedNote;
}

/** The chosen notes with where they are seen now. */
const shownTargets = (desk: Desk): Shown[] => {
  const layout = desk.stage?.layout();
  return targetsOf(desk).flatMap((target) => {
    const box = layout?.notes.get(nodeId(target));
    return box ? [{ ...target, box }] : [];
  });
};

const cornerOf = (layout: Layout, frame: FrameKey): Point => layout.frames.get(frame) ?? { x: 0, y: 0 };

/** The frame in which a note's head lies; a note dropped beside all frames stays in its own. */
export const frameUnder = (layout: Layout, box: PlacedNote): FrameKey => {
  const head = { x: box.x + box.width / 2, y: box.y + Math.min(box.height, 40) / 2 };
  for (const [frame, area] of layout.frames) if (contains(area, head)) return frame;
  return box.frame;
};

/**
 * Puts notes where they were dropped, in absolute coordinates. Over another frame a note goes there; over the other
 * worksheet it stands there too and stays in the first.
 */
export const dropNotes = (desk: Desk, drops: readonly { target: Target; box: PlacedNote }[]): void => {
  const { board, stage, say, t } = desk;
  const layout = stage?.layout();
  if (!layout) return;
  const moves = drops.map(({ target, box }) => {
    const frame = frameUnder(layout, box);
    const corner = cornerOf(layout, frame);
    const at = settleAt(frame, { x: box.x - corner.x, y: box.y - corner.y }, box.width);
    const { order, width } = target.place;
    return { id: target.note, place: { frame, order, ...at, ...(width ? { width } : {}) }, from: target.place.frame };
  });
  const outcome = placeNotes(
    board.room.doc,
    moves.map(({ id, place }) => ({ id, place })),
  );
  board.tell(outcome);
  if (!outcome.ok) return;
  const elsewhere = moves.find(({ place, from }) => place.frame !== from);
  say(
    elsewhere
      ? t('said.placed', { count: moves.length, frame: t(`frame.${elsewhere.place.frame}.name`) })
      : t('said.moved'),
  );
};

const placeAt = (desk: Desk, moved: readonly { target: Shown; x: number; y: number }[]): void => {
  const layout = desk.stage?.layout();
  if (!layout) return;
  const moves = moved.map(({ target, x, y }) => {
    const { note, place, box } = target;
    const corner = cornerOf(layout, box.frame);
    return { id: note, place: { ...place, x: Math.round(x - corner.x), y: Math.round(y - corner.y) } };
  });
  desk.board.tell(placeNotes(desk.board.room.doc, moves));
};

const touches = (a: Box, b: Box) =>
  a.x < b.x + b.width + GAP && b.x < a.x + a.width + GAP && a.y < b.y + b.height + GAP && b.y < a.y + a.height + GAP;

/** Moves by a step. Upwards against another note it goes past it, since notes never cover each other. */
const moveBy = (desk: Desk, dx: number, dy: number): void => {
  const layout = desk.stage?.layout();
  const targets = shownTargets(desk);
  const own = new Set<string>(targets.map(nodeId));
  const others = [...(layout?.notes ?? [])].filter(([id]) => !own.has(id)).map(([, box]) => box);
  const moved = targets.map((target) => {
    const to = { ...target.box, x: target.box.x + dx, y: target.box.y + dy };
    const above = dy < 0 ? others.filter((other) => other.frame === to.frame && touches(to, other)) : [];
    return { target, x: to.x, y: Math.min(to.y, ...above.map((other) => other.y - 1)) };
  });
  placeAt(desk, moved);
};

const STEP = 8;
const FAR = 40;

const move = (id: string, key: string, dx: number, dy: number, far: boolean): Action => ({
  id,
  group: 'place',
  keys: [far ? `Shift+${key}` : key],
  words: (t) => t(`action.${id}` as 'action.moveUp'),
  enabled: (desk) => desk.stage !== undefined && desk.board.selection.get().items.length > 0,
  run: (desk) => moveBy(desk, dx * (far ? FAR : STEP), dy * (far ? FAR : STEP)),
  repeats: true,
});

type Arrangement = (targets: readonly Shown[]) => { target: Shown; x: number; y: number }[];

const alignLeft: Arrangement = (targets) => {
  const x = Math.min(...targets.map(({ box }) => box.x));
  return targets.map((target) => ({ target, x, y: target.box.y }));
};

const alignTop: Arrangement = (targets) => {
  const y = Math.min(...targets.map(({ box }) => box.y));
  return targets.map((target) => ({ target, x: target.box.x, y }));
};

const distribute: Arrangement = (targets) => {
  const sorted = [...targets].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  const x = sorted[0]?.box.x ?? 0;
  let y = sorted[0]?.box.y ?? 0;
  return sorted.map((target) => {
    const at = { target, x, y };
    y += target.box.height + GAP;
    return at;
  });
};

/** Arranges per frame: notes in different frames do not share an edge. */
const arrange = (id: 'alignLeft' | 'alignTop' | 'distribute', key: string, how: Arrangement): Action => ({
  id,
  group: 'arrange',
  keys: [key],
  words: (t) => t(`action.${id}`),
  enabled: (desk) => desk.stage !== undefined && targetsOf(desk).length > 1,
  run: (desk) => {
    const shown = shownTargets(desk);
    const frames = [...new Set(shown.map(({ box }) => box.frame))];
    placeAt(
      desk,
      frames.flatMap((frame) => how(shown.filter(({ box }) => box.frame === frame))),
    );
    desk.say(desk.t('said.arranged'));
  },
});

export const ARRANGE_ACTIONS: readonly Action[] = [
  move('moveUp', 'ArrowUp', 0, -1, false),
  move('moveDown', 'ArrowDown', 0, 1, false),
  move('moveLeft', 'ArrowLeft', -1, 0, false),
  move('moveRight', 'ArrowRight', 1, 0, false),
  move('farUp', 'ArrowUp', 0, -1, true),
  move('farDown', 'ArrowDown', 0, 1, true),
  move('farLeft', 'ArrowLeft', -1, 0, true),
  move('farRight', 'ArrowRight', 1, 0, true),
  arrange('alignLeft', 'Shift+L', alignLeft),
  arrange('alignTop', 'Shift+T', alignTop),
  arrange('distribute', 'Shift+V', distribute),
  {
    id: 'tidy',
    group: 'arrange',
    keys: ['Shift+O'],
    words: (t) => t('action.tidy'),
    enabled: (desk) => desk.stage !== undefined && targetsOf(desk).length > 0,
    run: (desk) => {
      const moves = targetsOf(desk).map(({ note, place: { frame, order } }) => ({ id: note, place: { frame, order } }));
      desk.board.tell(placeNotes(desk.board.room.doc, moves));
      desk.say(desk.t('said.arranged'));
    },
  },
];
