import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  asDraft,
  deleteNotes,
  duplicateNotes,
  makeNotes,
  placeNotes,
  putInFrame,
  restoreNotes,
  setFields,
  takeOut,
  tickLeefgebied,
  tickMark,
} from '../../shared/board/commands';
import {
  FIELD_LENGTH,
  NOTES_EVER_PER_BOARD,
  NOTES_PER_BOARD,
  NOTES_PER_PASTE,
  TEXT_PER_NOTE,
} from '../../shared/board/limits';
import { type NoteView, notesInFrame, readBoard } from '../../shared/board/reading';
import { notesOf } from '../../shared/board/shape';
import type { FrameKey } from '../../shared/worksheets/worksheets';
import { inFeiten, makeNote, newId } from './board-helpers';

const view = (doc: Y.Doc, id: string): NoteView => {
  const note = readBoard(doc).get(id);
  if (!note) throw new Error(`no note ${id}`);
  return note;
};
const texts = (doc: Y.Doc, frame: FrameKey) => notesInFrame(readBoard(doc).values(), frame).map((note) => note.text);
const countUpdates = (doc: Y.Doc, work: () => void) => {
  let count = 0;
  doc.on('update', () => count++);
  work();
  return count;
};
const fill = (doc: Y.Doc, count: number) => {
  for (let left = count; left > 0; left -= NOTES_PER_PASTE) {
    const drafts = Array.from({ length: Math.min(left, NOTES_PER_PASTE) }, () => ({ text: 'x', places: inFeiten }));
    makeNotes(doc, drafts, newId);
  }
};

describe('making notes', () => {
  test('a note has all that its draft says', () => {
    const doc = new Y.Doc();
    const id = makeNote(doc, {
      text: 'Moeder belt\nelke dag',
      kind: 'feit',
      source: 'school',
      date: '2026-03-01',
      child: 'J',
      namens: 'wijkteam',
      leefgebieden: ['school', 'netwerk'],
      marks: ['naar-het-verslag'],
      places: { viervensters: { frame: 'feiten', x: 3, y: 4 }, driekolommen: { frame: 'krachten' } },
    });
    expect(view(doc, id)).toMatchObject({
      text: 'Moeder belt\nelke dag',
      kind: 'feit',
      source: 'school',
      date: '2026-03-01',
      child: 'J',
      namens: 'wijkteam',
      leefgebieden: ['school', 'netwerk'],
      marks: ['naar-het-verslag'],
      places: { viervensters: { frame: 'feiten', x: 3, y: 4 }, driekolommen: { frame: 'krachten' } },
      deletedAt: undefined,
    });
  });

  test('many notes stand in the order given, after those that were there', () => {
    const doc = new Y.Doc();
    makeNote(doc, { text: 'eerst' });
    makeNotes(
      doc,
      ['a', 'b', 'c'].map((text) => ({ text, places: inFeiten })),
      newId,
    );
    expect(texts(doc, 'feiten')).toEqual(['eerst', 'a', 'b', 'c']);
  });

  test('a place that is named but not given is no place', () => {
    const doc = new Y.Doc();
    const outcome = makeNotes(doc, [{ text: 'x', places: { driekolommen: undefined } }], newId);
    expect(outcome).toEqual({ ok: false, problem: 'empty' });
    const id = makeNote(doc, { places: { ...inFeiten, driekolommen: undefined } });
    expect(Object.keys(view(doc, id).places)).toEqual(['viervensters']);
  });

  test.each([
    ['nothing', [], 'empty'],
    [
      'more than one paste',
      Array.from({ length: NOTES_PER_PASTE + 1 }, () => ({ places: inFeiten })),
      'too-many-at-once',
    ],
    [
      'one text too long',
      [
        { text: 'ok', places: inFeiten },
        { text: 'x'.repeat(TEXT_PER_NOTE + 1), places: inFeiten },
      ],
      'text-too-long',
    ],
    [
      'one field too long',
      [
        { text: 'ok', places: inFeiten },
        { source: 'x'.repeat(FIELD_LENGTH + 1), places: inFeiten },
      ],
      'field-too-long',
    ],
    [
      'one without a place',
      [
        { text: 'ok', places: inFeiten },
        { text: 'x', places: {} },
      ],
      'empty',
    ],
  ] as const)('%s makes no note at all and says why', (_case, drafts, problem) => {
    const doc = new Y.Doc();
    expect(makeNotes(doc, drafts, newId)).toEqual({ ok: false, problem });
    expect(notesOf(doc).size).toBe(0);
  });

  test('a full board takes no more, until a note is deleted', () => {
    const doc = new Y.Doc();
    fill(doc, NOTES_PER_BOARD);
    expect(readBoard(doc).size).toBe(NOTES_PER_BOARD);
    expect(makeNotes(doc, [{ places: inFeiten }], newId)).toEqual({ ok: false, problem: 'too-many-notes' });
    deleteNotes(doc, [[...readBoard(doc).keys()][0] as string]);
    expect(makeNotes(doc, [{ places: inFeiten }], newId).ok).toBe(true);
  });

  test('deleted notes cannot carry a board over the hard limit', () => {
    const doc = new Y.Doc();
    while (notesOf(doc).size < NOTES_EVER_PER_BOARD) {
      fill(doc, NOTES_PER_PASTE);
      deleteNotes(doc, [...readBoard(doc).keys()]);
    }
    expect(makeNotes(doc, [{ places: inFeiten }], newId)).toEqual({ ok: false, problem: 'too-many-notes' });
  });
});

describe('placing notes', () => {
  test('a note put in the other worksheet stands in both', () => {
    const doc = new Y.Doc();
    const id = makeNote(doc);
    putInFrame(doc, [id], 'zorgen');
    expect(view(doc, id).places).toMatchObject({
      viervensters: { frame: 'feiten' },
      driekolommen: { frame: 'zorgen' },
    });
  });

  test('notes go to the asked position, in the order given', () => {
    const doc = new Y.Doc();
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((text) => makeNote(doc, { text })) as [
      string,
      string,
      string,
      string,
    ];
    putInFrame(doc, [d, a], 'feiten', 1);
    expect(texts(doc, 'feiten')).toEqual(['b', 'd', 'a', 'c']);
    putInFrame(doc, [c], 'feiten', 0);
    expect(texts(doc, 'feiten')).toEqual(['c', 'b', 'd', 'a']);
    putInFrame(doc, [b], 'feiten');
    expect(texts(doc, 'feiten')).toEqual(['c', 'd', 'a', 'b']);
  });

  test('one note that is gone stops the whole move', () => {
    const doc = new Y.Doc();
    const id = makeNote(doc);
    const before = view(doc, id);
    expect(putInFrame(doc, [id, 'nowhere'], 'weging')).toEqual({ ok: false, problem: 'gone' });
    expect(placeNotes(doc, [{ id: 'nowhere', place: { frame: 'weging', order: 'a0' } }]).ok).toBe(false);
    expect(view(doc, id)).toEqual(before);
  });

  test('taking out leaves a note in its last place', () => {
    const doc = new Y.Doc();
    const id = makeNote(doc);
    putInFrame(doc, [id], 'zorgen');
    takeOut(doc, [id], 'viervensters');
    takeOut(doc, [id], 'driekolommen');
    expect(view(doc, id).places).toMatchObject({ driekolommen: { frame: 'zorgen' } });
    expect(view(doc, id).places.viervensters).toBeUndefined();
  });
});

describe('fields and ticks', () => {
  test('a field is set and cleared', () => {
    const doc = new Y.Doc();
    const id = makeNote(doc);
    setFields(doc, [id], { source: 'huisarts', kind: 'vermoeden' });
    expect(view(doc, id)).toMatchObject({ source: 'huisarts', kind: 'vermoeden' });
    setFields(doc, [id], { source: '', kind: undefined });
    expect(view(doc, id)).toMatchObject({ source: undefined, kind: undefined });
  });

  test('a field that is too long changes nothing', () => {
    const doc = new Y.Doc();
    const id = makeNote(doc, { source: 'school' });
    const outcome = setFields(doc, [id], { kind: 'feit', source: 'x'.repeat(FIELD_LENGTH + 1) });
    expect(outcome).toEqual({ ok: false, problem: 'field-too-long' });
    expect(view(doc, id)).toMatchObject({ kind: undefined, source: 'school' });
  });

  test('saying what is so already is no edit', () => {
    const doc = new Y.Doc();
    const id = makeNote(doc, { source: 'school', leefgebieden: ['geld'] });
    const updates = countUpdates(doc, () => {
      setFields(doc, [id], { source: 'school', child: undefined });
      tickLeefgebied(doc, [id], 'geld', true);
      tickMark(doc, [id], 'melder', false);
    });
    expect(updates).toBe(0);
  });

  test('ticks go on and off', () => {
    const doc = new Y.Doc();
    const id = makeNote(doc);
    tickLeefgebied(doc, [id], 'wonen', true);
    tickMark(doc, [id], 'melder', true);
    expect(view(doc, id)).toMatchObject({ leefgebieden: ['wonen'], marks: ['melder'] });
    tickLeefgebied(doc, [id], 'wonen', false);
    tickMark(doc, [id], 'melder', false);
    expect(view(doc, id)).toMatchObject({ leefgebieden: [], marks: [] });
  });
});

describe('deleting, restoring and copying', () => {
  test('a deleted note leaves its frame and comes back where it was', () => {
    const doc = new Y.Doc();
    const ids = ['a', 'b', 'c'].map((text) => makeNote(doc, { text }));
    deleteNotes(doc, [ids[1] as string], 1_000);
    expect(texts(doc, 'feiten')).toEqual(['a', 'c']);
    expect(view(doc, ids[1] as string).deletedAt).toBe(1_000);
    restoreNotes(doc, [ids[1] as string]);
    expect(texts(doc, 'feiten')).toEqual(['a', 'b', 'c']);
  });

  test('restoring keeps to the limit of a board', () => {
    const doc = new Y.Doc();
    const id = makeNote(doc);
    deleteNotes(doc, [id]);
    fill(doc, NOTES_PER_BOARD);
    expect(restoreNotes(doc, [id])).toEqual({ ok: false, problem: 'too-many-notes' });
    expect(view(doc, id).deletedAt).toBeDefined();
  });

  test('a copy has all of its original but its id', () => {
    const doc = new Y.Doc();
    const id = makeNote(doc, { text: 'één\ntwee', kind: 'mening', leefgebieden: ['werk'], marks: ['melder'] });
    putInFrame(doc, [id], 'zorgen', undefined, { x: 1, y: 2, width: 300 });
    const outcome = duplicateNotes(doc, [id], newId);
    const copy = view(doc, outcome.ok ? (outcome.value[0] as string) : '');
    expect(copy.id).not.toBe(id);
    const { order: _order, x: _x, y: _y, ...place } = view(doc, id).places.driekolommen ?? { order: '' };
    expect(copy.places.driekolommen).toMatchObject(place);
    expect({ ...asDraft(copy) }).toEqual(asDraft(view(doc, id)));
  });

  test('a deleted note is not copied', () => {
    const doc = new Y.Doc();
    const id = makeNote(doc);
    deleteNotes(doc, [id]);
    expect(duplicateNotes(doc, [id], newId)).toEqual({ ok: false, problem: 'empty' });
  });
});

test('making a paste in a full board reads each note at most once a frame', () => {
  const doc = new Y.Doc();
  fill(doc, NOTES_PER_BOARD - NOTES_PER_PASTE);
  let reads = 0;
  const note = notesOf(doc).get([...readBoard(doc).keys()][0] as string) as Y.Map<unknown>;
  const get = note.get.bind(note);
  note.get = (key: string) => {
    if (key === 'text') throw new Error('the text is of no use here');
    if (key === 'places') reads++;
    return get(key);
  };
  fill(doc, NOTES_PER_PASTE);
  expect(reads).toBe(1);
});
