import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Conference, Participant, Person } from '../../shared/api/contract';
import type { Outcome } from '../../shared/board/commands';
import { type NoteView, notesInFrame } from '../../shared/board/reading';
import type { FrameKey } from '../../shared/worksheets/worksheets';
import type { BoardRoom, SaveStatus } from '../sync/room';
import type { Selection, SelectionState } from './selection';

/** What everything on a board's screen shares, canvas and list alike. */
export interface Board {
  room: BoardRoom;
  conference: Conference;
  participants: readonly Participant[];
  me: Person;
  /** Nothing on this board can be changed on this screen: it is closed, of an earlier meeting, or not this person's to write. */
  readOnly: boolean;
  selection: Selection;
  /** Shows a command's problem to this person, in words; returns the value when there is none. */
  tell<T>(outcome: Outcome<T>): T | undefined;
  /** Says something to this person (toast, and politely to a screen reader). */
  announce(message: string): void;
}

const BoardContext = createContext<Board | undefined>(undefined);
export const BoardProvider = BoardContext.Provider;

export const useBoard = (): Board => {
  const board = useContext(BoardContext);
  if (!board) throw new Error('useBoard outside a board');
  return board;
};

/** The board around this, where there is one. */
export const useBoardHere = (): Board | undefined => useContext(BoardContext);

/** All notes, deleted ones too. A new Map whenever any note changed. */
export const useNotes = (): ReadonlyMap<string, NoteView> => {
  const { view } = useBoard().room;
  return useSyncExternalStore(view.subscribe, view.notes);
};

/** One note; renders again only when that note changed. */
export const useNote = (id: string): NoteView | undefined => {
  const { view } = useBoard().room;
  return useSyncExternalStore(
    view.subscribe,
    useCallback(() => view.note(id), [view, id]),
  );
};

/** The standing notes of one frame, in order. */
export const useFrameNotes = (frame: FrameKey): NoteView[] => {
  const notes = useNotes();
  return useMemo(() => notesInFrame(notes.values(), frame), [notes, frame]);
};

export const useSaveStatus = (): SaveStatus => {
  const { status } = useBoard().room;
  return useSyncExternalStore(status.subscribe, status.get);
};

/** What this person has selected and is editing. */
export const useSelection = (): SelectionState => {
  const { selection } = useBoard();
  return useSyncExternalStore(selection.subscribe, selection.get);
};

/** A part of the selection that is cheap to compare (a boolean, a string); renders again only when that part changes. */
export const useSelectionPart = <T extends string | number | boolean | undefined>(
  read: (state: SelectionState) => T,
): T => {
  const { selection } = useBoard();
  return useSyncExternalStore(selection.subscribe, () => read(selection.get()));
};
