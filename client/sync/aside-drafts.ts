import { asDraft, type NoteDraft } from '../../shared/board/commands';
import { TEXT_PER_NOTE } from '../../shared/board/limits';
import type { NoteView } from '../../shared/board/reading';

const pieces = (text: string, size: number): string[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));

/**
 * What is set aside of notes that could not be saved. A text that was too long becomes several notes, so that taking it
 * over always fits; a deleted or empty note has nothing to take over.
 */
export const draftsOf = (notes: readonly NoteView[]): NoteDraft[] =>
  notes
    .filter((note) => note.deletedAt === undefined && note.text !== '')
    .flatMap((note) => {
      const draft = asDraft(note);
      if (note.text.length <= TEXT_PER_NOTE) return [draft];
      const { rich: _formatted, ...plain } = draft;
      return pieces(note.text, TEXT_PER_NOTE).map((text) => ({ ...plain, text }));
    });
