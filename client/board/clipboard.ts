import { makeNotes, type NoteDraft } from '../../shared/board/commands';
import { type FrameKey, WORKSHEET_KEYS, worksheetOf } from '../../shared/worksheets/worksheets';
import { deleteTargets } from './actions/note-actions';
import { NOTES_TYPE, notesAsJson, notesAsText, readNotes } from './clipboard-notes';
import { currentFrame, type Desk, targetsOf } from './desk';
import { readPasted } from './entry/pasted-lines';

const targetNotes = (desk: Desk) => [...new Set(targetsOf(desk).map(({ view }) => view))];

/** Puts the chosen notes on the clipboard. Returns whether there were any. */
export const copyNotes = (desk: Desk, data: DataTransfer): boolean => {
  const notes = targetNotes(desk);
  if (notes.length === 0) return false;
  data.setData('text/plain', notesAsText(notes));
  data.setData(NOTES_TYPE, notesAsJson(notes));
  desk.say(desk.t('said.copied', { count: notes.length }));
  return true;
};

/** As copying, and takes them off the board; on a read-only one it only copies. */
export const cutNotes = (desk: Desk, data: DataTransfer): boolean => {
  if (!copyNotes(desk, data)) return false;
  if (desk.board.readOnly) return true;
  desk.board.room.undo.stopCapturing();
  deleteTargets(desk);
  return true;
};

/** Lines of text become notes in the current frame, one each. */
const draftsOfText = (text: string, frame: FrameKey): NoteDraft[] | 'too-many-at-once' => {
  const pasted = readPasted(text);
  if (pasted.kind === 'too-many') return 'too-many-at-once';
  const lines = pasted.kind === 'line' ? [pasted.line] : pasted.lines;
  return lines.map((line) => ({ text: line, places: { [worksheetOf(frame)]: { frame } } }));
};

/** Makes notes of what is on the clipboard, with all their fields when they come from a board. Returns whether it did. */
export const pasteNotes = (desk: Desk, data: DataTransfer): boolean => {
  const { board, newId, t } = desk;
  if (board.readOnly) {
    board.announce(t('readOnly.said'));
    return true;
  }
  const notes = readNotes(data.getData(NOTES_TYPE));
  const drafts = notes.length > 0 ? notes : draftsOfText(data.getData('text/plain'), currentFrame(desk));
  if (drafts === 'too-many-at-once') {
    board.tell({ ok: false, problem: drafts });
    return true;
  }
  if (drafts.length === 0) return false;
  board.room.undo.stopCapturing();
  const ids = board.tell(makeNotes(board.room.doc, drafts, newId));
  if (!ids) return true;
  board.selection.select(
    ids.flatMap((note) => {
      const worksheet = WORKSHEET_KEYS.find((key) => board.room.view.note(note)?.places[key]);
      return worksheet ? [{ note, worksheet }] : [];
    }),
  );
  board.announce(t('said.pasted', { count: ids.length }));
  return true;
};
