import type { NoteDraft } from '../../shared/board/commands';
import { createSource } from './readable';

/** What somebody goes on typing after its place went from the screen. There is one, as there is one caret. */
export interface TypingOn {
  document: string;
  draft: NoteDraft;
  /** The note was taken from under the caret; by whom, by name, where that is known. */
  taken?: { by: string | undefined } | undefined;
  /** The aside that it is kept in; none as long as nothing was typed. */
  aside?: string | undefined;
}

export const typingOn = createSource<TypingOn | undefined>(undefined);
