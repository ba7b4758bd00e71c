import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { deleteNotes, makeNotes, setFields } from '../../shared/board/commands';
import { NOTES_PER_BOARD, NOTES_PER_PASTE } from '../../shared/board/limits';
import { type NoteView, notesInFrame, readBoard } from '../../shared/board/reading';
import { revealNotes } from '../../shared/board/reveal';
import { createUndo } from '../../shared/board/undo';
import { exchange, inFeiten, makeNote, newId, seen } from './board-helpers';

const inWeging = { viervensters: { frame: 'weging' } } as const;

/** A draft document with these lines, as somebody wrote them for themselves. */
const draftWith = (...lines: readonly string[]) => {
  const doc = new Y.Doc();
  const ids = lines.map((text) => makeNote(doc, { text, places: inWeging }));
  return { doc, ids, notes: (): NoteView[] => [...readBoard(doc).values()] };
};
const boardOf = (notes: number): Y.Doc => {
  const doc = new Y.Doc();
  for (let left = notes; left > 0; left -= NOTES_PER_PASTE) {
    const drafts = Array.from({ length: Math.min(left, NOTES_PER_PASTE) }, () => ({ text: 'x', places: inFeiten }));
    makeNotes(doc, drafts, newId);
  }
  return doc;
};
const inFrame = (doc: Y.Doc) => notesInFrame(readBoard(doc).values(), 'weging').map(({ text }) => text);

describe('revealing a draft', () => {
  test('puts its notes at the end of their frame, as they were written, under their own ids', () => {
    const board = new Y.Doc();
    makeNote(board, { text: 'stond er al', places: inWeging });
    const draft = draftWith('een', 'twee');
    setFields(draft.doc, draft.ids, { kind: 'mening', namens: 'moeder' });
    expect(revealNotes(board, draft.notes())).toEqual({ ok: true, value: draft.ids });
    expect(inFrame(board)).toEqual(['stond er al', 'een', 'twee']);
    const [first] = draft.ids;
    expect(readBoard(board).get(first ?? '')).toMatchObject({ kind: 'mening', namens: 'moeder' });
  });

  test('leaves out what its writer deleted', () => {
    const board = new Y.Doc();
    const draft = draftWith('een', 'toch niet');
    deleteNotes(draft.doc, draft.ids.slice(1));
    revealNotes(board, draft.notes());
    expect(inFrame(board)).toEqual(['een']);
  });

  test('a second time changes nothing, whatever happened to the notes on the board', () => {
    const board = new Y.Doc();
    const draft = draftWith('een', 'twee');
    revealNotes(board, draft.notes());
    const [first = '', second = ''] = draft.ids;
    setFields(board, [first], { source: 'school' });
    deleteNotes(board, [second]);
    const before = seen(board);
    expect(revealNotes(board, draft.notes())).toEqual({ ok: true, value: [] });
    expect(seen(board)).toEqual(before);
  });

  test('in two windows at the same moment gives each note once, the same for everyone', () => {
    const draft = draftWith('een', 'twee');
    const [one, other, third] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
    makeNote(one, { text: 'van een ander', places: inFeiten });
    exchange(one, other, third);
    revealNotes(one, draft.notes());
    revealNotes(other, draft.notes());
    exchange(one, other, third);
    expect(inFrame(one)).toEqual(['een', 'twee']);
    expect(seen(other)).toEqual(seen(one));
    expect(seen(third)).toEqual(seen(one));
  });

  test('says so when the board is full, and puts nothing half', () => {
    const board = boardOf(NOTES_PER_BOARD - 1);
    const draft = draftWith('een', 'twee');
    expect(revealNotes(board, draft.notes())).toEqual({ ok: false, problem: 'too-many-notes' });
    expect(inFrame(board)).toEqual([]);
  });

  test('takes more than one paste can hold', () => {
    const board = new Y.Doc();
    const draft = draftWith(...Array.from({ length: NOTES_PER_PASTE + 1 }, (_, i) => `regel ${i}`));
    expect(revealNotes(board, draft.notes())).toMatchObject({ ok: true });
    expect(inFrame(board)).toHaveLength(NOTES_PER_PASTE + 1);
  });

  test('is no step of undo: one key does not take away what the table has read', () => {
    const board = new Y.Doc();
    const undo = createUndo(board);
    revealNotes(board, draftWith('een').notes());
    expect(undo.canUndo()).toBe(false);
  });
});
