import type { NoteView } from '../../shared/board/reading';

/** Whether nothing was ever said in or about a note: made by a slip of the hand, and worth nobody's attention. */
export const isBlank = ({ text, kind, source, date, child, namens, leefgebieden, marks }: NoteView): boolean =>
  text === '' && !kind && !source && !date && !child && !namens && leefgebieden.length === 0 && marks.length === 0;
