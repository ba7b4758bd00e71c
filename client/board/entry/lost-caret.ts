import type { NoteDraft } from '../../../shared/board/commands';
import type { FrameKey } from '../../../shared/worksheets/worksheets';

/** A text that went from the screen under somebody's caret. */
interface LostCaret {
  document: string;
  /** The frame whose entry line it was; absent for the text of a note. */
  frame?: FrameKey;
  /** The note that what is typed on becomes. */
  draft: NoteDraft;
}

let lost: LostCaret | undefined;

/**
 * Called while the text goes. What takes its place in the same rendering may take the caret; after that it is too late.
 * @param untaken called when nothing did
 */
export const loseCaret = (caret: LostCaret, untaken?: () => void): void => {
  lost = caret;
  queueMicrotask(() => {
    if (lost === caret) untaken?.();
    lost = undefined;
  });
};

/** Takes the caret that this document just lost; with a frame, only when it was in the entry line of that frame. */
export const takeLostCaret = (document: string, frame?: FrameKey): LostCaret | undefined => {
  if (lost?.document !== document || (frame && lost.frame !== frame)) return undefined;
  const taken = lost;
  lost = undefined;
  return taken;
};
