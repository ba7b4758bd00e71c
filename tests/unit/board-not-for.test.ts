import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { asDraft, makeNotes, tickMark, tickNotFor } from '../../shared/board/commands';
import { readBoard } from '../../shared/board/reading';
import { notesOf } from '../../shared/board/shape';
import { staysBack } from '../../shared/worksheets/note-words';

const board = () => {
  const doc = new Y.Doc();
  let made = 0;
  const newId = () => `note-${++made}`;
  makeNotes(doc, [{ text: 'Oma belt elke dag', places: { viervensters: { frame: 'mensen' } } }], newId);
  const note = () => {
    const found = readBoard(doc).get('note-1');
    if (!found) throw new Error('the note is there');
    return found;
  };
  return { doc, note, newId };
};

test('a note is not for some of the family, besides its marks, and who reads it as before sees those marks alone', () => {
  const { doc, note } = board();
  expect(note()).not.toHaveProperty('notFor');
  tickNotFor(doc, ['note-1'], 'father', true);
  tickMark(doc, ['note-1'], 'naar-het-verslag', true);
  expect(note()).toMatchObject({ notFor: ['father'], marks: ['naar-het-verslag'] });
  expect(staysBack(note())).toBe(true);
  tickNotFor(doc, ['note-1'], 'father', false);
  expect(note()).not.toHaveProperty('notFor');
  expect(staysBack(note())).toBe(false);
});

test('a copy of a note keeps for whom it is not; what is no id of anybody is not read', () => {
  const { doc, note, newId } = board();
  tickNotFor(doc, ['note-1'], 'father', true);
  tickNotFor(doc, ['note-1'], 'no id at all', true);
  makeNotes(doc, [asDraft(note())], newId);
  expect(readBoard(doc).get('note-2')?.notFor).toEqual(['father']);
  expect(notesOf(doc).size).toBe(2);
});
