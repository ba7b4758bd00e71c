import type { NoteView } from '../board/reading';
import { forTheRecord } from '../board/record-notes';
import { isSecret } from '../worksheets/note-words';
import type { RecordNote } from './record';

/** What can become otherwise while a proposal lies before the organisations: it stays as it was frozen. */
export const CHANGEABLE = ['question', 'card', 'weighing', 'agreements'] as const;
export type Changeable = (typeof CHANGEABLE)[number];

/** As a record holds it: who typed it changes with nobody's words. */
const asRead = (note: Omit<RecordNote, 'by'>): string => {
  const { id, frame, kind, text, source, date, child, namens, marks, notFor = [] } = note;
  const secret = marks.filter((mark) => isSecret({ marks: [mark] })).sort();
  const said = [id, frame, kind ?? '', text, source ?? '', date ?? '', child ?? '', namens ?? ''];
  return JSON.stringify([...said, secret, notFor]);
};

/** Whether the notes of the board that were ticked for the record read otherwise than when they were frozen. */
export const notesChanged = (frozen: readonly RecordNote[], board: ReadonlyMap<string, NoteView>): boolean => {
  const now = forTheRecord(board).flatMap(({ frame, notes }) => notes.map((note) => asRead({ ...note, frame })));
  return now.join('\n') !== frozen.map(asRead).join('\n');
};
