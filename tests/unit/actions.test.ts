import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { ACTIONS, actionById, actionFor, perform } from '../../client/board/actions';
import { putTargets } from '../../client/board/actions/place-actions';
import type { Board } from '../../client/board/board';
import { createLayOut, type Layout } from '../../client/board/canvas/layout';
import { notesAsJson, readNotes } from '../../client/board/clipboard-notes';
import type { Desk, Stage } from '../../client/board/desk';
import { pressedKeys } from '../../client/board/keys';
import { createSelection, readingOnly } from '../../client/board/selection';
import { asDraft, makeNotes, type NoteDraft, type Outcome } from '../../shared/board/commands';
import { createUndo } from '../../shared/board/undo';
import { watchBoard } from '../../shared/board/view';

/** A desk over a real document; what is said stands in `said`. */
const setDesk = (drafts: NoteDraft[], onCanvas = true) => {
  const doc = new Y.Doc();
  const view = watchBoard(doc);
  const undo = createUndo(doc);
  let made = 0;
  const newId = () => `note-${++made}`;
  const outcome = makeNotes(doc, drafts, newId);
  if (!outcome.ok) throw new Error(outcome.problem);
  undo.clear();
  const selection = createSelection();
  const said: string[] = [];
  const layout = (): Layout => createLayOut()(view.notes(), new Map());
  const stage: Stage = {
    layout,
    zoomIn: () => said.push('zoomIn'),
    zoomOut: () => said.push('zoomOut'),
    show: (worksheet) => said.push(`show ${worksheet ?? 'all'}`),
    pointedFrame: () => undefined,
  };
  const board = {
    room: { doc, view, undo },
    selection,
    tell: <T>(result: Outcome<T>) => {
      if (result.ok) return result.value;
      said.push(result.problem);
      return undefined;
    },
    announce: (message: string) => void said.push(message),
  } as unknown as Board;
  const desk: Desk = {
    board,
    stage: onCanvas ? stage : undefined,
    page: { help: () => said.push('help'), toggleView() {}, toggleFields() {}, choosePlace() {} },
    t: ((key: string) => key) as unknown as Desk['t'],
    newId,
    say: (message) => void said.push(message),
  };
  const standing = () => [...view.notes().values()].filter((note) => note.deletedAt === undefined);
  const select = (...notes: string[]) => selection.select(notes.map((note) => ({ note, worksheet: 'viervensters' })));
  const act = (id: string) => perform(actionById(id), desk);
  return { desk, view, said, standing, select, act, selection, layout };
};

const inFeiten = (text: string, at: { x?: number; y?: number } = {}): NoteDraft => ({
  text,
  places: { viervensters: { frame: 'feiten', ...at } },
});

const pressed = (key: string, held: { ctrl?: boolean; shift?: boolean; code?: string } = {}) => ({
  key,
  code: held.code ?? '',
  ctrlKey: held.ctrl ?? false,
  metaKey: false,
  shiftKey: held.shift ?? false,
  altKey: false,
});

describe('keys', () => {
  test('no two actions answer to the same keys', () => {
    const keys = ACTIONS.flatMap((action) => action.keys);
    expect(keys).toEqual([...new Set(keys)]);
  });

  test('a press is written as actions write theirs, on any keyboard', () => {
    expect(pressedKeys(pressed('d', { ctrl: true }))).toBe('Mod+D');
    expect(pressedKeys(pressed('Z', { ctrl: true, shift: true }))).toBe('Mod+Shift+Z');
    expect(pressedKeys(pressed('?', { shift: true }))).toBe('?');
    expect(pressedKeys(pressed('!', { shift: true, code: 'Digit1' }))).toBe('Shift+1');
    expect(pressedKeys(pressed('ArrowUp', { shift: true }))).toBe('Shift+ArrowUp');
  });

  test('the clipboard keys are left to the browser', () => {
    expect(actionFor(pressed('c', { ctrl: true }))).toBeUndefined();
    expect(actionFor(pressed('d', { ctrl: true }))?.id).toBe('duplicate');
  });
});

describe('actions', () => {
  test('a number puts a note in the other worksheet too, and another number of the same worksheet moves it', () => {
    const { desk, view, select } = setDesk([inFeiten('slaapt slecht')]);
    select('note-1');
    putTargets(desk, 'zorgen');
    expect(view.note('note-1')?.places.viervensters?.frame).toBe('feiten');
    expect(view.note('note-1')?.places.driekolommen?.frame).toBe('zorgen');
    putTargets(desk, 'krachten');
    expect(view.note('note-1')?.places.driekolommen?.frame).toBe('krachten');
  });

  test('deleting is one step that undo takes back', () => {
    const { act, standing, select } = setDesk([inFeiten('een'), inFeiten('twee')]);
    select('note-1', 'note-2');
    act('delete');
    expect(standing()).toHaveLength(0);
    act('undo');
    expect(standing()).toHaveLength(2);
    act('redo');
    expect(standing()).toHaveLength(0);
  });

  test('a duplicate is chosen and stands free of its original', () => {
    const { act, standing, select, selection, layout } = setDesk([inFeiten('een', { x: 16, y: 200 })]);
    select('note-1');
    act('duplicate');
    expect(standing().map(({ text }) => text)).toEqual(['een', 'een']);
    expect(selection.get().items.map(({ note }) => note)).toEqual(['note-2']);
    const [first, second] = [...layout().notes.values()];
    expect((second?.y ?? 0) >= (first?.y ?? 0) + (first?.height ?? 0)).toBe(true);
  });

  test('arrows move a note on the canvas and do nothing in the list', () => {
    const canvas = setDesk([inFeiten('een', { x: 100, y: 300 })]);
    canvas.select('note-1');
    canvas.act('moveRight');
    canvas.act('farDown');
    expect(canvas.view.note('note-1')?.places.viervensters).toMatchObject({ x: 108, y: 340 });
    const list = setDesk([inFeiten('een')], false);
    list.select('note-1');
    expect(list.act('moveRight')).toBe(false);
  });

  test('a note moved up against another goes past it', () => {
    const { act, select, layout } = setDesk([
      inFeiten('boven', { x: 16, y: 150 }),
      inFeiten('onder', { x: 16, y: 258 }),
    ]);
    select('note-2');
    act('moveUp');
    const order = [...layout().notes.keys()];
    expect(order).toEqual(['note-2:viervensters', 'note-1:viervensters']);
  });

  test('chosen notes line up at the left', () => {
    const { act, select, view } = setDesk([inFeiten('een', { x: 40, y: 150 }), inFeiten('twee', { x: 120, y: 400 })]);
    select('note-1', 'note-2');
    act('alignLeft');
    expect(view.note('note-2')?.places.viervensters?.x).toBe(40);
  });
});

describe('notes on the clipboard', () => {
  test('keep their text and fields on the way to another board', () => {
    const { view } = setDesk([
      { ...inFeiten('slaapt slecht'), kind: 'feit', source: 'school', leefgebieden: ['wonen'], marks: ['melder'] },
    ]);
    const note = view.note('note-1');
    if (!note) throw new Error('a note was made');
    expect(readNotes(notesAsJson([note]))).toEqual([JSON.parse(JSON.stringify(asDraft(note)))]);
  });

  test('whatever a page puts there under our name, reading it does not fail', () => {
    for (const json of ['', '{', '3', '[null,1,"x",[]]', '[{"places":{"viervensters":{"frame":"geen"}}}]']) {
      expect(readNotes(json)).toEqual([]);
    }
    const [draft] = readNotes(
      '[{"places":{"viervensters":{"frame":"feiten","width":"breed"}},"kind":"lied","rich":[{"type":"iframe","children":[{"type":"text","text":"x"}]}],"marks":"melder"}]',
    );
    expect(draft).toMatchObject({ kind: undefined, marks: [], places: { viervensters: { frame: 'feiten' } } });
    expect(draft?.rich).toEqual([{ type: 'text', text: 'x', marks: [] }]);
  });
});

describe('a read-only board', () => {
  /** A board with notes and something to undo, which then becomes read-only. */
  const setClosed = () => {
    const desk = setDesk([inFeiten('een', { x: 16, y: 40 }), inFeiten('twee', { x: 16, y: 200 })]);
    desk.select('note-1');
    desk.act('duplicate');
    desk.select('note-1', 'note-2');
    desk.desk.board.readOnly = true;
    return desk;
  };
  const stateOf = ({ desk }: ReturnType<typeof setDesk>) => Y.encodeStateAsUpdate(desk.board.room.doc);

  test('no action changes it, and each that would is answered with why', () => {
    for (const { id } of ACTIONS.filter((action) => !action.reads && !action.byBrowser)) {
      const closed = setClosed();
      const before = stateOf(closed);
      const done = closed.act(id);
      expect(stateOf(closed), id).toEqual(before);
      if (done) expect(closed.said, id).toContain('readOnly.said');
    }
  });

  test('looking around and copying go on', () => {
    const closed = setClosed();
    const reads = ACTIONS.filter((action) => action.reads).map(({ id }) => id);
    expect(reads).toEqual(
      expect.arrayContaining(['copy', 'selectAll', 'leave', 'zoomIn', 'fit', 'switchView', 'help']),
    );
    closed.act('zoomIn');
    expect(closed.said).toContain('zoomIn');
    closed.act('leave');
    expect(closed.selection.get().items).toEqual([]);
  });

  test('what would open a text chooses its note', () => {
    const { selection } = setDesk([inFeiten('een')]);
    const item = { note: 'note-1', worksheet: 'viervensters' } as const;
    readingOnly(selection).edit(item);
    expect(selection.get()).toEqual({ items: [item], editing: undefined });
  });
});
