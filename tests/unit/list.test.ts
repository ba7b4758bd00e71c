import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { sharedBy, tickedOn } from '../../client/board/entry/panel-values';
import { makeNotes, placeNotes } from '../../shared/board/commands';
import { notesInFrame, readBoard } from '../../shared/board/reading';
import { reorderNotes, stepSpot } from '../../shared/board/reorder';
import type { FrameKey } from '../../shared/worksheets/worksheets';

let doc: Y.Doc;

/** Notes named after their text. */
const make = (frame: 'mensen' | 'feiten' | 'zorgen', ...names: string[]) => {
  const worksheet = frame === 'zorgen' ? 'driekolommen' : 'viervensters';
  const left = [...names];
  makeNotes(
    doc,
    names.map((text) => ({ text, places: { [worksheet]: { frame } } })),
    () => left.shift() ?? '',
  );
};
const order = (frame: FrameKey) => notesInFrame(readBoard(doc).values(), frame).map(({ id }) => id);
const step = (ids: string[], frame: FrameKey, by: 1 | -1) => {
  const spot = stepSpot(readBoard(doc).values(), ids, frame, by);
  if (spot) reorderNotes(doc, ids, spot);
  return spot;
};

beforeEach(() => {
  doc = new Y.Doc();
  make('mensen', 'm');
  make('feiten', 'a', 'b', 'c', 'd');
});

describe('moving notes in the list', () => {
  it('one goes past one neighbour', () => {
    step(['b'], 'feiten', 1);
    expect(order('feiten')).toEqual(['a', 'c', 'b', 'd']);
    step(['b'], 'feiten', -1);
    step(['b'], 'feiten', -1);
    expect(order('feiten')).toEqual(['b', 'a', 'c', 'd']);
  });

  it('several go together, gathered at the first', () => {
    step(['a', 'c'], 'feiten', 1);
    expect(order('feiten')).toEqual(['b', 'a', 'c', 'd']);
  });

  it('past the end of a frame they come into the next one', () => {
    step(['d'], 'feiten', 1);
    expect(order('weging')).toEqual(['d']);
    step(['d'], 'weging', -1);
    expect(order('feiten')).toEqual(['a', 'b', 'c', 'd']);
    step(['a'], 'feiten', -1);
    expect(order('mensen')).toEqual(['m', 'a']);
  });

  it('they stay in their worksheet', () => {
    make('zorgen', 'z');
    expect(step(['m'], 'mensen', -1)).toBeUndefined();
    expect(step(['z'], 'zorgen', -1)).toBeUndefined();
  });

  it('a note that stays in its frame keeps its place on the canvas', () => {
    const place = readBoard(doc).get('a')?.places.viervensters;
    if (place) placeNotes(doc, [{ id: 'a', place: { ...place, x: 40, y: 80, width: 300 } }]);
    reorderNotes(doc, ['a'], { frame: 'feiten', index: 3 });
    expect(order('feiten')).toEqual(['b', 'c', 'd', 'a']);
    expect(readBoard(doc).get('a')?.places.viervensters).toMatchObject({ x: 40, y: 80, width: 300 });
    reorderNotes(doc, ['a'], { frame: 'mensen', index: 0 });
    expect(readBoard(doc).get('a')?.places.viervensters).not.toHaveProperty('x');
  });

  it('a note put in the other worksheet stands in both', () => {
    reorderNotes(doc, ['a'], { frame: 'zorgen', index: 0 });
    expect(order('zorgen')).toEqual(['a']);
    expect(order('feiten')).toContain('a');
  });

  it('lands between notes whom two people gave the same order', () => {
    const place = readBoard(doc).get('b')?.places.viervensters;
    if (place) placeNotes(doc, [{ id: 'c', place }]);
    reorderNotes(doc, ['d'], { frame: 'feiten', index: 1 });
    expect(order('feiten')).toEqual(['a', 'd', 'b', 'c']);
  });
});

describe('fields of many notes', () => {
  const notes = () => [...readBoard(doc).values()];

  beforeEach(() => {
    doc = new Y.Doc();
    let id = 0;
    makeNotes(
      doc,
      [
        {
          text: 'x',
          kind: 'feit',
          source: 'school',
          leefgebieden: ['wonen', 'geld'],
          places: { viervensters: { frame: 'feiten' } },
        },
        { text: 'y', kind: 'feit', leefgebieden: ['wonen'], places: { viervensters: { frame: 'feiten' } } },
      ],
      () => `n${id++}`,
    );
  });

  it('are one value when all say the same, and mixed when they do not', () => {
    expect(sharedBy(notes(), (note) => note.kind)).toEqual({ mixed: false, value: 'feit' });
    expect(sharedBy(notes(), (note) => note.source)).toEqual({ mixed: true });
    expect(sharedBy(notes(), (note) => note.date)).toEqual({ mixed: false, value: undefined });
  });

  it('a word is ticked on all, some or none', () => {
    expect(tickedOn(notes(), 'leefgebieden', 'wonen')).toBe(true);
    expect(tickedOn(notes(), 'leefgebieden', 'geld')).toBe('mixed');
    expect(tickedOn(notes(), 'leefgebieden', 'werk')).toBe(false);
  });
});
