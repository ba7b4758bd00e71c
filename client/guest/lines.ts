import { useMemo, useSyncExternalStore } from 'react';
import { type NoteView, notesInFrame } from '../../shared/board/reading';
import { FALLBACK_FRAME } from '../../shared/board/shape';
import type { BoardRoom } from '../sync/room';

/** A guest's page is a document of a board's shape in which all notes stand in one frame: plain lines, in order. */
export const LINES_FRAME = FALLBACK_FRAME;

/** What a guest wrote, line by line. */
export const useLines = ({ view }: BoardRoom): NoteView[] => {
  const notes = useSyncExternalStore(view.subscribe, view.notes);
  return useMemo(() => notesInFrame(notes.values(), LINES_FRAME), [notes]);
};
