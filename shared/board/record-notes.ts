import { FRAME_KEYS, type FrameKey } from '../worksheets/worksheets';
import { type NoteView, notesInFrame } from './reading';

/** The notes that go to the record, by frame, in order; a note that stands in two frames is read once. */
export const forTheRecord = (notes: ReadonlyMap<string, NoteView>): { frame: FrameKey; notes: NoteView[] }[] => {
  const seen = new Set<string>();
  return FRAME_KEYS.map((frame) => {
    const here = notesInFrame(notes.values(), frame).filter(
      ({ id, marks }) => marks.includes('naar-het-verslag') && !seen.has(id),
    );
    for (const { id } of here) seen.add(id);
    return { frame, notes: here };
  }).filter((part) => part.notes.length > 0);
};
