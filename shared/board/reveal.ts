import type * as Y from 'yjs';
import { asDraft, makeNotes, type NoteDraft, type Outcome } from './commands';
import { NOTES_PER_PASTE } from './limits';
import type { NoteView } from './reading';
import { noteOf } from './shape';

/** The origin of a reveal. Undo leaves it alone: what the table has read is taken back by deleting it, in sight of all. */
const REVEAL = Symbol('reveal');

/** Whether a note of a draft was put on the board, be it deleted there since. */
const isRevealed = (board: Y.Doc, id: string): boolean => noteOf(board, id) !== undefined;

/**
 * Puts what somebody wrote for themselves on the board, at the end of its frames. Each note keeps its id: done again, or in
 * two windows at once, it stands there once, and what others wrote in it since stays. Returns the ids that are new here.
 * Call it on a board that has all that the server has. With a problem, what came before it stands.
 */
export const revealNotes = (board: Y.Doc, drafts: readonly NoteView[]): Outcome<string[]> => {
  const hidden = drafts.filter(({ id, deletedAt }) => deletedAt === undefined && !isRevealed(board, id));
  const made: string[] = [];
  let outcome: Outcome<string[]> = { ok: true, value: made };
  board.transact(() => {
    for (let at = 0; at < hidden.length && outcome.ok; at += NOTES_PER_PASTE) {
      const some = hidden.slice(at, at + NOTES_PER_PASTE);
      const ids = some.map(({ id }) => id).values();
      const notes: NoteDraft[] = some.map(asDraft);
      outcome = makeNotes(board, notes, () => String(ids.next().value));
      if (outcome.ok) made.push(...outcome.value);
    }
  }, REVEAL);
  return outcome.ok ? { ok: true, value: made } : outcome;
};
