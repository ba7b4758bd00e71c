import type { NoteDraft } from '../../shared/board/commands';
import { createSource } from './readable';

/** What somebody goes on typing after its place went from the screen. There is one, as there is one caret. */
interface TypingOn {
  document: string;
  draft: NoteDraft;
  /** The aside that it is kept in; none as long as nothing was typed. */
  aside?: string | undefined;
}

export const typingOn = createSource<TypingOn | undefined>(undefined);
