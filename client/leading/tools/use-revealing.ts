import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { deleteNotes } from '../../../shared/board/commands';
import type { NoteView } from '../../../shared/board/reading';
import { revealNotes } from '../../../shared/board/reveal';
import { type FrameKey, worksheetOf } from '../../../shared/worksheets/worksheets';
import { useTell } from '../../board/use-tell';
import type { BoardRoom } from '../../sync/room';

const useNotesOf = ({ view }: BoardRoom) => useSyncExternalStore(view.subscribe, view.notes);

/** Whether this room has all that the server has, and the server all that this screen made. */
const useIsLevel = ({ status, synced }: BoardRoom): boolean => {
  const { kind } = useSyncExternalStore(status.subscribe, status.get);
  return useSyncExternalStore(synced.subscribe, synced.get) && kind === 'saved';
};

export interface Revealing {
  /** One's own notes that are not on the board. */
  hidden: readonly NoteView[];
  /** Whether they can be put there now. */
  ready: boolean;
  /** They go there by themselves, as soon as they can. */
  busy: boolean;
  /** Puts them on the board, each in the frame it was written for. Returns how many. */
  reveal(): number;
  drop(): void;
}

/**
 * Brings one's own notes from the draft to the board. A note leaves the draft only once it is on disk on the board, so that
 * nothing is lost on the way, and goes to the board only when both are level, so that nothing is doubled.
 * @param frame where notes are to be shown now, by themselves; undefined while they are to stay hidden
 */
export const useRevealing = (board: BoardRoom, draft: BoardRoom, frame: FrameKey | undefined): Revealing => {
  const tell = useTell();
  const onBoard = useNotesOf(board);
  const written = useNotesOf(draft);
  const boardIsLevel = useIsLevel(board);
  const draftIsLevel = useIsLevel(draft);
  const ready = boardIsLevel && draftIsLevel;
  const [refused, setRefused] = useState(false);

  const standing = useMemo(() => [...written.values()].filter((note) => note.deletedAt === undefined), [written]);
  const hidden = useMemo(() => standing.filter(({ id }) => !onBoard.has(id)), [standing, onBoard]);

  useEffect(() => {
    if (!ready) return;
    const there = standing.filter(({ id }) => onBoard.has(id)).map(({ id }) => id);
    if (there.length > 0) deleteNotes(draft.doc, there);
  }, [ready, standing, onBoard, draft]);

  useEffect(() => {
    if (!ready || !frame || refused) return;
    const due = hidden.filter(({ places }) => places[worksheetOf(frame)]?.frame === frame);
    if (due.length === 0) return;
    const outcome = revealNotes(board.doc, due);
    // Said once; the notes stay in the draft, and are offered there.
    if (!outcome.ok) setRefused(true);
    tell(outcome);
  }, [ready, frame, refused, hidden, board, tell]);

  return {
    hidden,
    ready,
    busy: frame !== undefined && !refused,
    reveal: () => tell(revealNotes(board.doc, hidden))?.length ?? 0,
    drop: () =>
      deleteNotes(
        draft.doc,
        hidden.map(({ id }) => id),
      ),
  };
};
