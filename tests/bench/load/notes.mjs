// What a person types, in the shape that a board has (shared/board/shape.ts): notes in a map, each with rich text as an editor
// keeps it. The peers are given the same.
import * as Y from 'yjs';

const LETTERS = 'een zin zoals die op een bord wordt getypt, met woorden, spaties en af en toe een komma. ';

export const letterAt = (n) => LETTERS[n % LETTERS.length];

const textOf = (length) => LETTERS.repeat(Math.ceil(length / LETTERS.length)).slice(0, length);

/** Puts a note on the board, inside a transaction; returns the text in which its typist goes on. */
export const putNote = (doc, id, letters) => {
  const text = new Y.XmlText(typeof letters === 'number' ? textOf(letters) : letters);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [text]);
  const fragment = new Y.XmlFragment();
  fragment.insert(0, [paragraph]);
  const note = new Y.Map();
  note.set('text', fragment);
  note.set('places', new Y.Map([['viervensters', { frame: 'feiten', order: `a${id}` }]]));
  note.set('leefgebieden', new Y.Map());
  note.set('marks', new Y.Map());
  note.set('kind', 'feit');
  note.set('createdAt', 1_770_000_000_000);
  doc.getMap('notes').set(id, note);
  return text;
};

/** A note is full after so many letters; the next letter begins another. */
const LETTERS_A_NOTE = 120;

/** Types letters, one an edit, into notes of its own. */
export const createTypist = (doc) => {
  let text;
  let notes = 0;
  let typed = 0;
  return {
    type() {
      doc.transact(() => {
        const letter = letterAt(typed++);
        if (text && text.length < LETTERS_A_NOTE) text.insert(text.length, letter);
        else text = putNote(doc, `${doc.clientID.toString(36)}-${notes++}`, letter);
      });
    },
  };
};
