import type { ShownNote } from '../../shared/api/guests';
import { type NoteView, notesInFrame, readBoard } from '../../shared/board/reading';
import { boardName } from '../../shared/sync/documents';
import { staysBack } from '../../shared/worksheets/note-words';
import type { FrameKey } from '../../shared/worksheets/worksheets';
import type { LogReader } from '../sync/load';
import { readDocument } from '../sync/read-document';

/** Only what a guest needs to answer a question; children and fields of life stay with the table. */
const asShown = ({ id, text, kind, source, namens }: NoteView): ShownNote => ({
  id,
  text,
  ...(kind && { kind }),
  ...(source && { source }),
  ...(namens && { namens }),
});

/**
 * One window of a board for who may not read the board itself: the server reads it, since access is per document and never
 * within one. Deleted notes and those that keep a secret are not in it.
 */
export const readShownWindow = async (
  reader: LogReader,
  { familyId, conferenceId }: { familyId: string; conferenceId: string },
  frame: FrameKey,
): Promise<ShownNote[]> => {
  const doc = await readDocument(reader, familyId, boardName(conferenceId));
  try {
    return notesInFrame(readBoard(doc).values(), frame)
      .filter((note) => note.text.trim() !== '' && !staysBack(note))
      .map(asShown);
  } finally {
    doc.destroy();
  }
};
