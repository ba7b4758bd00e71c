import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { deleteNotes, makeNotes, putInFrame, restoreNotes, setFields, tickMark } from '../../shared/board/commands';
import { readBoard } from '../../shared/board/reading';
import { textOf } from '../../shared/board/shape';
import { createUndo } from '../../shared/board/undo';
import { exchange, inFeiten, makeNote, newId } from './board-helpers';

const EDITOR = Symbol('an editor');

const open = () => {
  const doc = new Y.Doc();
  const undo = createUndo(doc, [EDITOR]);
  /** What follows is a step of its own. */
  const step = <T>(work: () => T): T => {
    undo.stopCapturing();
    return work();
  };
  const note = (id: string) => readBoard(doc).get(id);
  const type = (id: string, words: string) => {
    const paragraph = textOf(doc, id)?.get(0) as Y.XmlElement;
    doc.transact(() => (paragraph.get(0) as Y.XmlText).insert(0, words), EDITOR);
  };
  return { doc, undo, step, note, type };
};

describe('undo', () => {
  test('takes back and redoes one step at a time', () => {
    const { doc, undo, step, note } = open();
    const id = step(() => makeNote(doc));
    step(() => setFields(doc, [id], { source: 'school' }));
    step(() => putInFrame(doc, [id], 'zorgen'));
    undo.undo();
    expect(note(id)?.places.driekolommen).toBeUndefined();
    undo.undo();
    expect(note(id)?.source).toBeUndefined();
    undo.undo();
    expect(note(id)).toBeUndefined();
    undo.redo();
    undo.redo();
    undo.redo();
    expect(note(id)).toMatchObject({ text: 'tekst', source: 'school', places: { driekolommen: { frame: 'zorgen' } } });
  });

  test('takes back deleting and restoring', () => {
    const { doc, undo, step, note } = open();
    const id = step(() => makeNote(doc));
    step(() => deleteNotes(doc, [id]));
    step(() => restoreNotes(doc, [id]));
    undo.undo();
    expect(note(id)?.deletedAt).toBeDefined();
    undo.undo();
    expect(note(id)?.deletedAt).toBeUndefined();
  });

  test('reaches what an editor typed', () => {
    const { doc, undo, step, note, type } = open();
    const id = step(() => makeNote(doc));
    step(() => type(id, 'nieuwe '));
    expect(note(id)?.text).toBe('nieuwe tekst');
    undo.undo();
    expect(note(id)?.text).toBe('tekst');
  });

  test('leaves alone what others did', () => {
    const mine = open();
    const theirs = open();
    const id = mine.step(() => makeNote(mine.doc));
    exchange(mine.doc, theirs.doc);
    theirs.step(() => tickMark(theirs.doc, [id], 'melder', true));
    const other = theirs.step(() => makeNote(theirs.doc, { text: 'van de ander' }));
    exchange(mine.doc, theirs.doc);
    mine.step(() => setFields(mine.doc, [id], { source: 'school' }));
    mine.undo.undo();
    expect(mine.note(id)).toMatchObject({ source: undefined, marks: ['melder'] });
    expect(mine.note(other)?.text).toBe('van de ander');
  });
});

describe('undoing how a note was made', () => {
  test('keeps the note, whole, when somebody else wrote in it since', () => {
    const mine = open();
    const theirs = open();
    const id = mine.step(() => makeNote(mine.doc, { text: 'van mij', kind: 'feit' }));
    exchange(mine.doc, theirs.doc);
    theirs.step(() => theirs.type(id, 'van de ander, '));
    exchange(mine.doc, theirs.doc);
    mine.undo.undo();
    exchange(mine.doc, theirs.doc);
    expect(mine.note(id)).toMatchObject({ text: 'van de ander, van mij', kind: 'feit' });
    expect(theirs.note(id)).toEqual(mine.note(id));
  });

  test('still undoes what one wrote in it later, in a step of its own', () => {
    const mine = open();
    const theirs = open();
    const id = mine.step(() => makeNote(mine.doc, { text: 'van mij' }));
    exchange(mine.doc, theirs.doc);
    theirs.step(() => theirs.type(id, 'van de ander, '));
    exchange(mine.doc, theirs.doc);
    mine.undo.undo();
    mine.step(() => mine.type(id, 'later, '));
    mine.undo.undo();
    expect(mine.note(id)?.text).toBe('van de ander, van mij');
  });

  test('takes the others of one paste away', () => {
    const mine = open();
    const theirs = open();
    const made = mine.step(() =>
      makeNotes(
        mine.doc,
        [
          { text: 'a', places: inFeiten },
          { text: 'b', places: inFeiten },
        ],
        newId,
      ),
    );
    const [a = '', b = ''] = made.ok ? made.value : [];
    exchange(mine.doc, theirs.doc);
    theirs.step(() => putInFrame(theirs.doc, [b], 'weging'));
    exchange(mine.doc, theirs.doc);
    mine.undo.undo();
    expect(mine.note(a)).toBeUndefined();
    expect(mine.note(b)).toMatchObject({ text: 'b', places: { viervensters: { frame: 'weging' } } });
  });

  test('keeps a paragraph in which somebody else wrote', () => {
    const mine = open();
    const theirs = open();
    const id = mine.step(() => makeNote(mine.doc));
    mine.step(() =>
      mine.doc.transact(() => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText('mijn zin')]);
        textOf(mine.doc, id)?.insert(1, [paragraph]);
      }, EDITOR),
    );
    exchange(mine.doc, theirs.doc);
    const paragraph = textOf(theirs.doc, id)?.get(1) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(0, 'hun zin ');
    exchange(mine.doc, theirs.doc);
    mine.undo.undo();
    expect(mine.note(id)?.text).toBe('tekst\nhun zin');
  });
});
