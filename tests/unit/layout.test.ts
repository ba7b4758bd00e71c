import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Box } from '../../client/board/canvas/geometry';
import { HEADER_HEIGHT, NOTE_WIDTH, PADDING, settleAt } from '../../client/board/canvas/geometry';
import {
  createLayOut,
  type Item,
  layoutFrame,
  type NodeId,
  nodeId,
  parseNodeId,
} from '../../client/board/canvas/layout';
import { makeNotes, type NoteDraft, placeNotes } from '../../shared/board/commands';
import { readBoard } from '../../shared/board/reading';
import { textOf } from '../../shared/board/shape';
import { makeNote } from './board-helpers';

const TOP = HEADER_HEIGHT.viervensters;

const item = (id: string, change: Partial<Item> = {}): Item => ({
  id: `${id}:viervensters`,
  order: `a${id}`,
  wants: undefined,
  width: NOTE_WIDTH,
  height: 100,
  ...change,
});

const boxOf = (boxes: Map<NodeId, Box>, id: string): Box => {
  const box = boxes.get(`${id}:viervensters`);
  if (!box) throw new Error(`${id} was not placed`);
  return box;
};

const cover = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const boardOf = (drafts: NoteDraft[]) => {
  const doc = new Y.Doc();
  let made = 0;
  const outcome = makeNotes(doc, drafts, () => `note${++made}`);
  expect(outcome.ok).toBe(true);
  return readBoard(doc);
};

describe('notes in a frame', () => {
  test('a note stands where it wants to stand', () => {
    const boxes = layoutFrame('viervensters', [item('1', { wants: { x: 200, y: 400 } })]);
    expect(boxOf(boxes, '1')).toEqual({ x: 200, y: 400, width: NOTE_WIDTH, height: 100 });
  });

  test('a note that would cover a higher one is pushed below it', () => {
    const boxes = layoutFrame('viervensters', [
      item('1', { wants: { x: 20, y: 350 } }),
      item('2', { wants: { x: 40, y: 300 } }),
    ]);
    expect(boxOf(boxes, '2').y).toBe(300);
    expect(boxOf(boxes, '1').y).toBeGreaterThanOrEqual(400);
  });

  test('notes without a wish fill the columns in turn, by order', () => {
    const boxes = layoutFrame('viervensters', [item('3'), item('1'), item('2')]);
    expect(boxOf(boxes, '1')).toMatchObject({ x: PADDING, y: TOP });
    expect(boxOf(boxes, '2').x).toBeGreaterThan(PADDING);
    expect(boxOf(boxes, '2').y).toBe(TOP);
    expect(boxOf(boxes, '3')).toMatchObject({ x: PADDING });
    expect(boxOf(boxes, '3').y).toBeGreaterThan(TOP);
  });

  test('a note that grows does not make another change columns', () => {
    const ids = ['1', '2', '3', '4', '5'];
    const before = layoutFrame(
      'viervensters',
      ids.map((id) => item(id)),
    );
    const after = layoutFrame(
      'viervensters',
      ids.map((id) => item(id, { height: id === '1' ? 700 : 100 })),
    );
    for (const id of ids) expect(boxOf(after, id).x).toBe(boxOf(before, id).x);
  });

  test('a note cannot stick out of its frame, whatever was stored', () => {
    const boxes = layoutFrame('viervensters', [item('1', { wants: { x: 90_000, y: -90_000 } })]);
    const box = boxOf(boxes, '1');
    expect(box.y).toBe(TOP);
    expect(box.x + box.width).toBeLessThanOrEqual(2 * NOTE_WIDTH + 2 * PADDING + 100);
  });

  const items = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 10, max: 99 }).map(String),
      wants: fc.option(fc.record({ x: fc.integer({ min: -50, max: 900 }), y: fc.integer({ min: -50, max: 900 }) }), {
        nil: undefined,
      }),
      width: fc.integer({ min: 180, max: 570 }),
      height: fc.integer({ min: 20, max: 400 }),
    }),
    { maxLength: 30, selector: ({ id }) => id },
  );

  test('no note ever covers another, and the order in which they come does not matter', () => {
    fc.assert(
      fc.property(items, (given) => {
        const notes = given.map(({ id, ...rest }) => item(id, rest));
        const boxes = layoutFrame('viervensters', notes);
        const all = [...boxes.values()];
        expect(all).toHaveLength(notes.length);
        for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) expect(cover(a, b)).toBe(false);
        expect(layoutFrame('viervensters', [...notes].reverse())).toEqual(boxes);
      }),
    );
  });

  test('notes come in reading order: rows from the top, each from the left', () => {
    const boxes = layoutFrame('viervensters', [
      item('1', { wants: { x: 308, y: 310 } }),
      item('2', { wants: { x: 16, y: 320 } }),
      item('3', { wants: { x: 16, y: 180 } }),
    ]);
    expect([...boxes.keys()].map((id) => parseNodeId(id).note)).toEqual(['3', '2', '1']);
  });
});

describe('a dropped note', () => {
  test('clicks into a column that it nearly hits', () => {
    expect(settleAt('feiten', { x: PADDING + 20, y: 300 }, NOTE_WIDTH)).toEqual({ x: PADDING, y: 300 });
    expect(settleAt('feiten', { x: 150, y: 300 }, NOTE_WIDTH)).toEqual({ x: 150, y: 300 });
  });

  test('stays within the sides of its frame', () => {
    expect(settleAt('zorgen', { x: 500, y: 300 }, NOTE_WIDTH).x).toBe(PADDING);
  });
});

describe('a board', () => {
  test('a note in both worksheets stands in each', () => {
    const notes = boardOf([
      { text: 'slaapt slecht', places: { viervensters: { frame: 'feiten' }, driekolommen: { frame: 'zorgen' } } },
    ]);
    const { notes: placed } = createLayOut()(notes, new Map());
    expect([...placed].map(([id, { frame }]) => [parseNodeId(id).worksheet, frame])).toEqual([
      ['viervensters', 'feiten'],
      ['driekolommen', 'zorgen'],
    ]);
  });

  test('a frame grows with its notes, and the window beside it grows along', () => {
    const many = Array.from({ length: 12 }, (_, i) => ({
      text: `feit ${i}`,
      places: { viervensters: { frame: 'feiten' as const } },
    }));
    const empty = createLayOut()(boardOf([{ text: 'een', places: { viervensters: { frame: 'weging' } } }]), new Map());
    const full = createLayOut()(boardOf(many), new Map());
    const height = (layout: typeof full, frame: 'mensen' | 'feiten' | 'weging') =>
      layout.frames.get(frame)?.height ?? 0;
    expect(height(full, 'feiten')).toBeGreaterThan(height(empty, 'feiten'));
    expect(height(full, 'mensen')).toBe(height(full, 'feiten'));
    expect(full.frames.get('weging')?.y).toBeGreaterThan(empty.frames.get('weging')?.y ?? 0);
    for (const box of full.notes.values()) {
      expect(box.y + box.height).toBeLessThanOrEqual((full.frames.get('feiten')?.y ?? 0) + height(full, 'feiten'));
    }
  });

  test('a measured height moves what is below it', () => {
    const notes = boardOf(
      ['een', 'twee'].map((text) => ({ text, places: { driekolommen: { frame: 'zorgen' as const } } })),
    );
    const [first, second] = [...createLayOut()(notes, new Map()).notes.keys()];
    if (!first || !second) throw new Error('two notes were made');
    const low = createLayOut()(notes, new Map([[first, 60]])).notes.get(second)?.y ?? 0;
    const high = createLayOut()(notes, new Map([[first, 360]])).notes.get(second)?.y ?? 0;
    expect(high - low).toBe(300);
  });

  test('the layout is the same one while notes change and nothing moves', () => {
    const doc = new Y.Doc();
    const [one = '', two = ''] = ['een', 'twee'].map((text) => makeNote(doc, { text }));
    const layOut = createLayOut();
    const before = layOut(readBoard(doc), new Map());
    textOf(doc, one)?.insert(1, [new Y.XmlText(' en meer')]);
    expect(layOut(readBoard(doc), new Map())).toBe(before);
    const moved = layOut(readBoard(doc), new Map([[nodeId({ note: one, worksheet: 'viervensters' }), 300]]));
    expect(moved).not.toBe(before);
    expect(moved).toEqual(
      createLayOut()(readBoard(doc), new Map([[nodeId({ note: one, worksheet: 'viervensters' }), 300]])),
    );
    placeNotes(doc, [{ id: two, place: { frame: 'mensen', order: 'a1' } }]);
    const placed = layOut(readBoard(doc), new Map());
    expect(placed).toEqual(createLayOut()(readBoard(doc), new Map()));
    expect(placed.notes.get(nodeId({ note: two, worksheet: 'viervensters' }))?.frame).toBe('mensen');
  });

  test('a node id gives the note and worksheet back, whatever the note is called', () => {
    const item = { note: 'a:b:c', worksheet: 'driekolommen' } as const;
    expect(parseNodeId(nodeId(item))).toEqual(item);
  });
});
